#include "services/anslag/notice_text.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/anslag/anslag_rules.h"
#include "services/calendar/day.h"

namespace arendegang::anslag {
namespace {

// The section of a kind.
const char* SectionOf(v1::AnslagKind kind) {
  switch (kind) {
    case v1::ANSLAG_KIND_IMMEDIATE:
      return "immediate";
    case v1::ANSLAG_KIND_DELEGATION:
      return "delegation";
    case v1::ANSLAG_KIND_MEETING:
      return "meeting";
    case v1::ANSLAG_KIND_MINUTES:
      return "minutes";
    case v1::ANSLAG_KIND_APPEAL_INFORMATION:
      return "appeal_information";
    case v1::ANSLAG_KIND_OTHER_LAW:
      return "other_law";
    case v1::ANSLAG_KIND_MEETING_PAPERS:
      return "meeting_papers";
    default:
      return "ordinary";
  }
}

std::string LongDay(const std::string& iso) {
  auto day = calendar::ParseIso(iso);
  return day.ok() ? calendar::FormatWithWeekday(*day) : "";
}

std::string LongInstant(const Wording& wording, const google::protobuf::Timestamp& timestamp) {
  const absl::Time instant = InstantOf(timestamp);
  return wording.Fill("instant", {{"day", calendar::FormatWithWeekday(calendar::DayInSweden(instant))},
                                  {"hour", calendar::HourInSweden(instant)}});
}

// The last part of a notice's name: "12".
std::string NumberOf(const std::string& name) { return name.substr(name.rfind('/') + 1); }

Slots SlotsOf(const v1::Anslag& anslag, const Body& body) {
  Slots slots = {{"committee", body.title},
                 {"municipality", body.municipality},
                 {"meeting_day", LongDay(anslag.meeting_date())},
                 {"paragraphs", ParagraphsAsText({anslag.paragraphs().begin(), anslag.paragraphs().end()})},
                 {"justering_day", LongDay(anslag.justering_date())},
                 {"remove_from_day", LongDay(anslag.remove_from())},
                 {"appeal_until_day", LongDay(anslag.appeal_until())},
                 {"kept_at", HasTimeOfAppeal(anslag.kind()) ? body.minutes_kept_at : ""},
                 {"court", body.appeal_court},
                 {"subject", anslag.subject()},
                 {"number", NumberOf(anslag.name())},
                 {"superseded_by", NumberOf(anslag.superseded_by())}};
  if (anslag.has_up_time()) {
    slots["up_day"] = calendar::FormatWithWeekday(calendar::DayInSweden(InstantOf(anslag.up_time())));
  }
  return slots;
}

std::string InterruptionText(const Wording& wording, const v1::Interruption& interruption) {
  Slots slots = {{"from_time", LongInstant(wording, interruption.from_time())}, {"reason", interruption.reason()}};
  if (!interruption.has_to_time()) return wording.Fill("open_interruption", slots);
  slots["to_time"] = LongInstant(wording, interruption.to_time());
  return wording.Fill("interruption", slots);
}

}  // namespace

std::string NoticeText(const Wording& wording, const v1::Anslag& anslag, const Body& body) {
  const Slots slots = SlotsOf(anslag, body);
  std::string text = wording.Fill(SectionOf(anslag.kind()), slots);
  if (HasTimeOfAppeal(anslag.kind())) absl::StrAppend(&text, "\n\n", wording.Fill("appeal", slots));
  return absl::StrCat(text, "\n");
}

bool WasWhole(const v1::Anslag& anslag) {
  const absl::Time end = EndOfTime(anslag.remove_from());
  const bool interrupted = std::any_of(anslag.interruptions().begin(), anslag.interruptions().end(),
                                       [&](const v1::Interruption& each) { return InstantOf(each.from_time()) < end; });
  return !interrupted && anslag.has_down_time() && InstantOf(anslag.down_time()) >= end;
}

std::string CertificateText(const Wording& wording, const v1::Anslag& anslag, const Body& body) {
  Slots slots = SlotsOf(anslag, body);
  slots["up_time"] = LongInstant(wording, anslag.up_time());
  slots["down_time"] = LongInstant(wording, anslag.down_time());
  std::vector<std::string> parts = {wording.Fill("certificate", slots)};
  const bool whole = WasWhole(anslag);
  parts.push_back(wording.Fill(whole ? "whole" : "not_whole", slots));
  for (const v1::Interruption& interruption : anslag.interruptions()) {
    parts.push_back(InterruptionText(wording, interruption));
  }
  if (!whole && HasTimeOfAppeal(anslag.kind())) parts.push_back(wording.Fill("time_did_not_run_out", slots));
  parts.push_back(wording.Fill("superseded", slots));
  parts.push_back(wording.Fill("signature", slots));
  parts.erase(std::remove(parts.begin(), parts.end(), ""), parts.end());
  return absl::StrCat(absl::StrJoin(parts, "\n\n"), "\n");
}

}  // namespace arendegang::anslag
