#include "services/calendar/holidays.h"

namespace arendegang::calendar {
namespace {

using absl::CivilDay;
using absl::Weekday;

constexpr int kNationalDayFrom = 2005;  // SFS 2004:1320, in force 1 April 2005
constexpr int kWhitMondayUntil = 2004;

// The Saturday of the seven days from `first`.
CivilDay SaturdayFrom(CivilDay first) { return absl::NextWeekday(first - 1, Weekday::saturday); }

int YearOf(CivilDay day) { return static_cast<int>(day.year()); }

bool IsFixedHoliday(CivilDay day) {
  int date = day.month() * 100 + day.day();
  return date == 101 || date == 106 || date == 501 || date == 1225 || date == 1226 ||
         (date == 606 && day.year() >= kNationalDayFrom);
}

bool IsEasterHoliday(CivilDay day) {
  // Långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag, pingstdagen, annandag pingst.
  int since = static_cast<int>(day - EasterDay(YearOf(day)));
  return since == -2 || since == 0 || since == 1 || since == 39 || since == 49 ||
         (since == 50 && day.year() <= kWhitMondayUntil);
}

bool IsEve(CivilDay day) {
  return day == Midsommardagen(YearOf(day)) - 1 || (day.month() == 12 && (day.day() == 24 || day.day() == 31));
}

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

CivilDay Midsommardagen(int year) { return SaturdayFrom(CivilDay(year, 6, 20)); }

CivilDay AllaHelgonsDag(int year) { return SaturdayFrom(CivilDay(year, 10, 31)); }

bool IsHoliday(CivilDay day) {
  return absl::GetWeekday(day) == Weekday::sunday || IsFixedHoliday(day) || IsEasterHoliday(day) ||
         day == Midsommardagen(YearOf(day)) || day == AllaHelgonsDag(YearOf(day));
}

bool IsFree(CivilDay day) { return absl::GetWeekday(day) == Weekday::saturday || IsHoliday(day) || IsEve(day); }

CivilDay NextVardag(CivilDay day) {
  while (IsFree(day)) ++day;
  return day;
}

CivilDay PreviousVardag(CivilDay day) {
  while (IsFree(day)) --day;
  return day;
}

}  // namespace arendegang::calendar
