#include "services/calendar/term.h"

#include "services/calendar/holidays.h"

namespace arendegang::calendar {
namespace {

using absl::CivilDay;

constexpr int kDaysToJustering = 14;
constexpr int kDaysToAnslag = 2;
constexpr int kDaysToAppeal = 21;  // three weeks, of KL and of FL

Term TermEnding(CivilDay day) { return {day, NextVardag(day)}; }

}  // namespace

Term LatestJustering(CivilDay meeting) { return TermEnding(meeting + kDaysToJustering); }

Term LatestAnslag(CivilDay justering) { return TermEnding(justering + kDaysToAnslag); }

Term LastDayOfAppeal(CivilDay announced) { return TermEnding(announced + kDaysToAppeal); }

Term LastDayOfForvaltningsbesvar(CivilDay served) { return TermEnding(served + kDaysToAppeal); }

CivilDay LagaKraftFrom(CivilDay announced) { return LastDayOfAppeal(announced).outermost + 1; }

CivilDay DaysBefore(CivilDay day, int days, Counting counting) {
  if (counting == Counting::kDays) return PreviousVardag(day - days);
  // A free day counts for nothing, so none before it is the vardag before it.
  if (days == 0) return PreviousVardag(day);
  for (; days > 0; --days) day = PreviousVardag(day - 1);
  return day;
}

int WorkingDaysBetween(CivilDay from, CivilDay until) {
  int days = 0;
  for (CivilDay day = from + 1; day <= until; ++day) days += IsFree(day) ? 0 : 1;
  return days;
}

CivilDay LatestDispatch(CivilDay meeting, int days, Counting counting) { return DaysBefore(meeting, days, counting); }

}  // namespace arendegang::calendar
