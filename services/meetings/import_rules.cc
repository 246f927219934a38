#include "services/meetings/import_rules.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "re2/re2.h"
#include "services/calendar/day.h"

namespace arendegang::meetings {
namespace {

bool LaysToFiles(const v1::Handling& handling) {
  return std::any_of(handling.points().begin(), handling.points().end(),
                     [](const v1::DecisionPoint& point) { return point.has_laid_to_files(); });
}

// What the facts tell of what a case is.
v1::CaseKind KindOf(const v1::Paragraph& facts) {
  constexpr std::pair<absl::string_view, v1::CaseKind> kWords[] = {
      {"medborgarförslag", v1::CASE_KIND_MEDBORGARFORSLAG},
      {"remiss", v1::CASE_KIND_REMISS},
      {"skrivelse", v1::CASE_KIND_SKRIVELSE},
      {"initiativ", v1::CASE_KIND_INITIATIV},
      {"ansökan", v1::CASE_KIND_APPLICATION},
  };
  for (const auto& [word, kind] : kWords) {
    if (absl::StartsWithIgnoreCase(facts.title(), word)) return kind;
  }
  return LaysToFiles(facts.handling()) ? v1::CASE_KIND_REPORT : v1::CASE_KIND_OWN;
}

}  // namespace

std::vector<size_t> Matched(const std::vector<Mark>& paragraphs, const std::vector<Mark>& items) {
  std::vector<size_t> places(paragraphs.size(), items.size());
  std::vector<bool> taken(items.size(), false);
  auto match = [&](auto same) {
    for (size_t i = 0; i < paragraphs.size(); ++i) {
      for (size_t place = 0; places[i] == items.size() && place < items.size(); ++place) {
        if (taken[place] || !same(paragraphs[i], items[place])) continue;
        places[i] = place;
        taken[place] = true;
        break;
      }
    }
  };
  match([](const Mark& one, const Mark& other) { return one.number == other.number && one.case_id == other.case_id; });
  match([](const Mark& one, const Mark& other) { return one.case_id != 0 && one.case_id == other.case_id; });
  match([](const Mark& one, const Mark& other) { return one.number == other.number; });
  return places;
}

v1::Case CaseOf(const v1::Paragraph& facts, const std::string& diarienummer, const diarium::DiarienummerParts& parts,
                const std::string& meeting_date) {
  v1::Case data;
  data.set_diarienummer(diarienummer);
  data.set_classification(parts.classification);
  data.set_kind(KindOf(facts));
  data.set_subject(facts.title().empty() ? diarienummer : facts.title());
  data.set_register_date(meeting_date);
  return data;
}

bool SameSeries(const std::string& one, const std::string& other) {
  auto parts = diarium::ReadDiarienummer(one);
  auto other_parts = diarium::ReadDiarienummer(other);
  return !parts.has_value() || !other_parts.has_value() ||
         absl::EqualsIgnoreCase(parts->committee, other_parts->committee);
}

std::string DayIn(const std::string& source) {
  static const RE2* const iso = new RE2("(?:^|\\D)(\\d{4}-\\d{2}-\\d{2})(?:\\D|$)");
  re2::StringPiece rest(source);
  std::string day;
  std::string another;
  RE2::FindAndConsume(&rest, *iso, &day);
  const bool several = RE2::FindAndConsume(&rest, *iso, &another) && another != day;
  return several || !calendar::ParseIso(day).ok() ? "" : day;
}

}  // namespace arendegang::meetings
