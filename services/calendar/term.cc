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

CivilDay LagaKraftFrom(CivilDay announced) { return LastDayOfAppeal(announced).outermost + 1; }

}  // namespace arendegang::calendar
