#include "services/anslag/wording.h"

#include "absl/strings/str_cat.h"

namespace arendegang::anslag {

const Vocabulary& NoticeVocabulary() {
  static const Vocabulary vocabulary = {
      {"number",           "committee", "municipality", "meeting_day", "paragraphs", "justering_day", "up_day",
       "remove_from_day",  "kept_at",   "court",        "subject",     "up_time",    "down_time",     "superseded_by",
       "appeal_until_day", "from_time", "to_time",      "reason",      "day",        "hour"},
      {"ordinary", "immediate", "delegation", "appeal", "meeting", "minutes", "other_law", "signature", "whole",
       "appeal_information", "meeting_papers", "certificate", "not_whole", "instant", "time_did_not_run_out",
       "superseded", "interruption", "gap", "open_interruption"}};
  return vocabulary;
}

absl::StatusOr<Wording> LoadWording(const std::string& folder) {
  return Wording::Load(absl::StrCat(folder, "/anslag.wording"), NoticeVocabulary());
}

}  // namespace arendegang::anslag
