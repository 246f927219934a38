#include "services/papers/paper_wording.h"

#include <iterator>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/document.pb.h"
#include "arendegang/v1/justering.pb.h"

namespace arendegang::papers {
namespace {

constexpr const char* kNames[] = {
    "committee",   "municipality",  "day",     "meeting_day",   "weekday_day", "start_hour",  "place",
    "chair",       "paragraphs",    "page",    "pages",         "person",      "certify_day", "number",
    "subject",     "diarienummer",  "officer", "advice_day",    "reason",      "from_day",    "until_day",
    "planned_day", "latest_day",    "state",   "justering_day", "sha256",      "kind",        "register_day",
    "sender",      "recipient",     "due_day", "final_day",     "closed_day",  "ground",      "year",
    "period",      "decider_title", "label",   "chapter",       "section"};

constexpr const char* kSections[] = {"protocol_title",
                                     "extract_title",
                                     "protocol_label",
                                     "unsealed_label",
                                     "extract_label",
                                     "unsealed_extract_label",
                                     "protocol_heading",
                                     "extract_heading",
                                     "page_number",
                                     "secretary",
                                     "justerare",
                                     "certified",
                                     "extract_certificate",
                                     "meeting_rows",
                                     "kallelse_title",
                                     "kallelse_label",
                                     "kallelse_heading",
                                     "called_heading",
                                     "called_members",
                                     "called_ersattare",
                                     "called_note",
                                     "cancelled_note",
                                     "agenda_title",
                                     "agenda_label",
                                     "agenda_heading",
                                     "no_items",
                                     "item",
                                     "item_of_case",
                                     "item_rows",
                                     "item_late",
                                     "item_documents",
                                     "pack_title",
                                     "pack_label",
                                     "tjansteutlatande_title",
                                     "tjansteutlatande_label",
                                     "anslag_title",
                                     "anslag_label",
                                     "anslagsbevis_title",
                                     "anslagsbevis_label",
                                     "dates_title",
                                     "dates_label",
                                     "dates_heading",
                                     "dates_columns",
                                     "no_dates",
                                     "cancelled_date",
                                     "justering_title",
                                     "justering_label",
                                     "justering_heading",
                                     "immediate_justering_heading",
                                     "justering_rows",
                                     "justering_late",
                                     "justerare_heading",
                                     "justerare_columns",
                                     "not_certified",
                                     "views_heading",
                                     "views_columns",
                                     "certify",
                                     "delegation_title",
                                     "delegation_label",
                                     "delegation_heading",
                                     "delegation_columns",
                                     "decider",
                                     "struck",
                                     "no_decisions",
                                     "period_year",
                                     "period_between",
                                     "period_from",
                                     "period_until",
                                     "period_meeting",
                                     "period_all",
                                     "case_title",
                                     "case_label",
                                     "case_rows",
                                     "documents_heading",
                                     "documents_columns",
                                     "timeline_heading",
                                     "timeline_columns",
                                     "redacted",
                                     "redacted_unnamed",
                                     "redacted_personal_data",
                                     "redacted_label",
                                     "redacted_disclosed",
                                     "redacted_web"};

// A value without a word would be left out without a word.
template <typename Enum>
void AddValues(std::vector<std::string>* sections) {
  const auto* descriptor = google::protobuf::GetEnumDescriptor<Enum>();
  for (int i = 1; i < descriptor->value_count(); ++i) sections->push_back(descriptor->value(i)->name());
}

}  // namespace

const Vocabulary& PaperVocabulary() {
  static const Vocabulary vocabulary = [] {
    Vocabulary made;
    made.names.insert(std::begin(kNames), std::end(kNames));
    made.sections.assign(std::begin(kSections), std::end(kSections));
    AddValues<v1::CaseKind>(&made.sections);
    AddValues<v1::Stage>(&made.sections);
    AddValues<v1::DocumentRole>(&made.sections);
    AddValues<v1::JusteringState>(&made.sections);
    AddValues<v1::Verdict>(&made.sections);
    return made;
  }();
  return vocabulary;
}

absl::StatusOr<Wording> LoadWording(const std::string& folder) {
  return Wording::Load(absl::StrCat(folder, "/papers.wording"), PaperVocabulary());
}

}  // namespace arendegang::papers
