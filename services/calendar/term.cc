#include "services/calendar/term.h"

namespace arendegang::calendar {
namespace {

using absl::CivilDay;
using absl::Weekday;

constexpr int kNationalDayFrom = 2005;
constexpr int kWhitMondayUntil = 2004;

// The Saturday of the seven days from `first`.
CivilDay SaturdayFrom(CivilDay first) { return absl::NextWeekday(first - 1, Weekday::saturday); }

CivilDay Midsommardagen(int year) { return SaturdayFrom(CivilDay(year, 6, 20)); }

bool IsFixedHoliday(CivilDay day) {
  int date = day.month() * 100 + day.day();
  return date == 101 || date == 106 || date == 501 || date == 1225 || date == 1226 ||
         (date == 606 && day.year() >= kNationalDayFrom);
}

bool IsEasterHoliday(CivilDay day) {
  // Långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag, pingstdagen, annandag pingst.
  int since = static_cast<int>(day - EasterDay(static_cast<int>(day.year())));
  return since == -2 || since == 0 || since == 1 || since == 39 || since == 49 ||
         (since == 50 && day.year() <= kWhitMondayUntil);
}

Term TermEnding(CivilDay day) { return {day, NextVardag(day)}; }

}  // namespace

CivilDay EasterDay(int year) {
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;
  return CivilDay(year, n / 31, n % 31 + 1);
}

bool IsHoliday(CivilDay day) {
  int year = static_cast<int>(day.year());
  return absl::GetWeekday(day) == Weekday::sunday || IsFixedHoliday(day) || IsEasterHoliday(day) ||
         day == Midsommardagen(year) || day == SaturdayFrom(CivilDay(year, 10, 31));
}

bool IsFree(CivilDay day) {
  bool eve = day == Midsommardagen(static_cast<int>(day.year())) - 1 || (day.month() == 12 && day.day() == 24) ||
             (day.month() == 12 && day.day() == 31);
  return eve || absl::GetWeekday(day) == Weekday::saturday || IsHoliday(day);
}

CivilDay NextVardag(CivilDay day) {
  while (IsFree(day)) ++day;
  return day;
}

CivilDay PreviousVardag(CivilDay day) {
  while (IsFree(day)) --day;
  return day;
}

Term LatestJustering(CivilDay meeting) { return TermEnding(meeting + 14); }

Term LatestAnslag(CivilDay justering) { return TermEnding(justering + 2); }

Term LastDayOfAppeal(CivilDay announced) { return TermEnding(announced + 21); }

CivilDay LagaKraftFrom(CivilDay announced) { return LastDayOfAppeal(announced).outermost + 1; }

}  // namespace arendegang::calendar
