#include "services/meetings/returning_rules.h"

namespace arendegang::meetings {
namespace {

// The day that a postponement of the paragraph names; empty if none does.
std::string DayNamed(const v1::Handling& handling) {
  std::string day;
  auto look = [&](const v1::Postponement& postponement) {
    if (day.empty()) day = postponement.to_date();
  };
  for (const v1::DecisionPoint& point : handling.points()) look(point.postponed());
  for (const v1::Resolution& further : handling.further()) {
    for (const v1::DecisionPoint& point : further.points()) look(point.postponed());
  }
  for (const v1::Procedure& step : handling.procedures()) look(step.postponement());
  return day;
}

}  // namespace

std::optional<std::string> ReturnOf(const v1::Item& item, const std::string& meeting_date) {
  const bool postponed = item.outcome() == v1::OUTCOME_BORDLAGD;
  if (!postponed && item.outcome() != v1::OUTCOME_ATERREMITTERAD) return std::nullopt;
  std::string day = DayNamed(item.facts().handling());
  if (day.empty()) return postponed ? std::optional<std::string>("") : std::nullopt;
  if (day <= meeting_date) return std::nullopt;
  return day;
}

}  // namespace arendegang::meetings
