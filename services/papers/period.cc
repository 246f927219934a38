#include "services/papers/period.h"

#include "absl/strings/match.h"
#include "services/papers/frame.h"

namespace arendegang::papers {

std::string PeriodOf(const Wording& wording, const std::string& from, const std::string& until) {
  const std::string year = from.substr(0, from.find('-'));
  const Slots slots = {{"year", year}, {"from_day", LongDay(from)}, {"until_day", LongDay(until)}};
  if (from.empty() && until.empty()) return wording.Fill("period_all", {});
  if (!year.empty() && from == year + "-01-01" && until == year + "-12-31") return wording.Fill("period_year", slots);
  if (until.empty()) return wording.Fill("period_from", slots);
  return wording.Fill(from.empty() ? "period_until" : "period_between", slots);
}

}  // namespace arendegang::papers
