#include "services/diarium/finality.h"

#include <algorithm>

#include "services/calendar/term.h"

namespace arendegang::diarium {
namespace {

using absl::CivilDay;

// The first day after the time of appeal of a point; none while that has no end.
std::optional<CivilDay> AppealOver(const AppealablePoint& point, const std::optional<Notice>& notice) {
  switch (point.route) {
    case v1::APPEAL_ROUTE_FORVALTNINGSBESVAR:
      if (point.served.empty()) return std::nullopt;
      return calendar::LastDayOfForvaltningsbesvar(*std::max_element(point.served.begin(), point.served.end()))
                 .outermost +
             1;
    case v1::APPEAL_ROUTE_OTHER:
      return std::nullopt;
    default:
      if (!notice.has_value() || notice->broken) return std::nullopt;
      return notice->appeal_until + 1;
  }
}

bool IsOpen(const RecordedAppeal& appeal) { return appeal.outcome == v1::APPEAL_OUTCOME_UNSPECIFIED; }
bool Quashed(const RecordedAppeal& appeal) { return appeal.outcome == v1::APPEAL_OUTCOME_QUASHED; }

}  // namespace

Finality FinalityOf(const DecisionRecord& record) {
  Finality finality;
  finality.appealed = std::any_of(record.appeals.begin(), record.appeals.end(), IsOpen);
  finality.quashed = std::any_of(record.appeals.begin(), record.appeals.end(), Quashed);
  if (!record.certified || finality.appealed || finality.quashed) return finality;
  std::vector<AppealablePoint> points = record.points;
  if (points.empty()) points.emplace_back();
  // A decision that cannot be appealed at all is final when its minutes are announced, as the rest of them.
  const bool open_to_appeal =
      std::any_of(points.begin(), points.end(), [](const auto& point) { return point.route != v1::APPEAL_ROUTE_NONE; });
  // Not before this day, which for points that another statute governs only the person who confirms can tell.
  CivilDay last = CivilDay::min();
  bool told = true;
  for (const AppealablePoint& point : points) {
    if (open_to_appeal && point.route == v1::APPEAL_ROUTE_NONE) continue;
    std::optional<CivilDay> over = AppealOver(point, record.notice);
    if (!over.has_value() && point.route != v1::APPEAL_ROUTE_OTHER) return finality;
    told = told && over.has_value();
    last = std::max(last, over.value_or(last));
  }
  for (const RecordedAppeal& appeal : record.appeals) {
    last = std::max(last, appeal.outcome_date.value_or(last));
  }
  if (told) finality.final_from = last;
  finality.confirmed = record.confirmed_on.has_value() && *record.confirmed_on >= last;
  return finality;
}

}  // namespace arendegang::diarium
