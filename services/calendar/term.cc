#include "services/calendar/term.h"

#include "services/calendar/holidays.h"

namespace arendegang::calendar {
namespace {

using absl::CivilDay;

constexpr int kDaysToJustering = 14;
constexpr int kDaysToAnslag = 2;
constexpr int kDaysToAppeal = 21;  // three weeks

Term TermEnding(CivilDay day) { return {day, NextVardag(day)}; }

}  // namespace

Term LatestJustering(CivilDay meeting) { return TermEnding(meeting + kDaysToJustering); }

Term LatestAnslag(CivilDay justering) { return TermEnding(justering + kDaysToAnslag); }

Term LastDayOfAppeal(CivilDay announced) { return TermEnding(announced + kDaysToAppeal); }

Term LastDayOfBesvar(CivilDay served) { return TermEnding(served + kDaysToAppeal); }

CivilDay LagaKraftFrom(CivilDay announced) { return LastDayOfAppeal(announced).outermost + 1; }

CivilDay LatestDispatch(CivilDay meeting, int days, Counting counting) {
  if (counting == Counting::kDays) return PreviousVardag(meeting - days);
  CivilDay day = meeting;
  for (; days > 0; --days) day = PreviousVardag(day - 1);
  return PreviousVardag(day);
}

}  // namespace arendegang::calendar
