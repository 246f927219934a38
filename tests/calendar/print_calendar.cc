// Prints what the calendar says of every day it knows, for date_holidays_test.mjs to compare:
//   2026-04-05 holiday free easter
#include <iostream>

#include "services/calendar/day.h"
#include "services/calendar/holidays.h"

int main() {
  using namespace arendegang::calendar;
  for (absl::CivilDay day(kFirstYear, 1, 1); day.year() <= kLastYear; ++day) {
    std::cout << FormatIso(day) << (IsHoliday(day) ? " holiday" : "") << (IsFree(day) ? " free" : "")
              << (EasterDay(static_cast<int>(day.year())) == day ? " easter" : "") << "\n";
  }
}
