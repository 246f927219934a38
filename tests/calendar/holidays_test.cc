#include "services/calendar/holidays.h"

#include <string>

#include "gtest/gtest.h"
#include "services/calendar/day.h"

namespace arendegang::calendar {
namespace {

using absl::CivilDay;

CivilDay Day(const char* iso) { return *ParseIso(iso); }

struct YearCase {
  int year;
  const char* easter;
  const char* midsommardagen;
  const char* alla_helgon;
};

TEST(MovingHolidays, FallWhereTheAlmanacHasThem) {
  static constexpr YearCase kYears[] = {
      {2015, "04-05", "06-20", "10-31"}, {2016, "03-27", "06-25", "11-05"}, {2017, "04-16", "06-24", "11-04"},
      {2018, "04-01", "06-23", "11-03"}, {2019, "04-21", "06-22", "11-02"}, {2020, "04-12", "06-20", "10-31"},
      {2021, "04-04", "06-26", "11-06"}, {2022, "04-17", "06-25", "11-05"}, {2023, "04-09", "06-24", "11-04"},
      {2024, "03-31", "06-22", "11-02"}, {2025, "04-20", "06-21", "11-01"}, {2026, "04-05", "06-20", "10-31"},
      {2027, "03-28", "06-26", "11-06"}, {2028, "04-16", "06-24", "11-04"}, {2029, "04-01", "06-23", "11-03"},
      {2030, "04-21", "06-22", "11-02"}};
  for (const YearCase& c : kYears) {
    EXPECT_EQ(FormatIso(EasterDay(c.year)).substr(5), c.easter) << c.year;
    EXPECT_EQ(FormatIso(Midsommardagen(c.year)).substr(5), c.midsommardagen) << c.year;
    EXPECT_EQ(FormatIso(AllaHelgonsDag(c.year)).substr(5), c.alla_helgon) << c.year;
  }
}

TEST(IsHoliday, KnowsTheHolidaysOfAYear) {
  for (const char* iso :
       {"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-24",
        "2026-06-06", "2026-06-20", "2026-10-31", "2026-12-25", "2026-12-26", "2026-11-22", "2004-05-31"}) {
    EXPECT_TRUE(IsHoliday(Day(iso))) << iso;
  }
  for (const char* iso : {"2026-06-19", "2026-12-24", "2026-12-31", "2026-05-25", "2003-06-06", "2005-05-16",
                          "2026-01-05", "2026-11-07"}) {
    EXPECT_FALSE(IsHoliday(Day(iso))) << iso;
  }
}

TEST(IsFree, AddsSaturdaysAndTheThreeEvesButNoOtherDays) {
  for (const char* iso : {"2026-06-19", "2026-12-24", "2026-12-31", "2026-11-21"}) EXPECT_TRUE(IsFree(Day(iso))) << iso;
  // Skärtorsdag, valborg, trettondagsafton, the Friday after Kristi himmelsfärdsdag.
  for (const char* iso : {"2026-04-02", "2026-04-30", "2026-01-05", "2026-05-15"}) {
    EXPECT_FALSE(IsFree(Day(iso))) << iso;
  }
}

TEST(Vardag, ForwardsAndBackwardsMeetOnWorkingDays) {
  EXPECT_EQ(FormatIso(NextVardag(Day("2026-04-03"))), "2026-04-07");
  EXPECT_EQ(FormatIso(PreviousVardag(Day("2026-04-06"))), "2026-04-02");
  EXPECT_EQ(FormatIso(NextVardag(Day("2026-05-26"))), "2026-05-26");
}

TEST(Vardag, IsNeverFreeAndNeverFarOffAndNeverGoesBack) {
  CivilDay next(1970, 1, 1), previous(1969, 12, 1);
  for (CivilDay day(kFirstYear, 1, 1); day.year() <= kLastYear; ++day) {
    ASSERT_FALSE(IsFree(NextVardag(day)) || IsFree(PreviousVardag(day))) << day;
    ASSERT_LE(NextVardag(day) - PreviousVardag(day), 6) << day;
    ASSERT_GE(NextVardag(day), next) << day;
    ASSERT_GE(PreviousVardag(day), previous) << day;
    next = NextVardag(day);
    previous = PreviousVardag(day);
  }
}

TEST(IsFree, TakesAtMostTwelveDaysAYearFromTheWorkingWeek) {
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    int free = 0;
    for (CivilDay day(year, 1, 1); day.year() == year; ++day) {
      bool weekend = WeekdayNumber(day) > 5;
      free += IsFree(day) && !weekend;
    }
    ASSERT_GE(free, 6) << year;
    ASSERT_LE(free, 12) << year;
  }
}

}  // namespace
}  // namespace arendegang::calendar
