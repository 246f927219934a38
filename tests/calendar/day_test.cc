#include "services/calendar/day.h"

#include "gtest/gtest.h"

namespace arendegang::calendar {
namespace {

TEST(ParseIso, TakesDatesOfTheCalendarAndNothingElse) {
  EXPECT_EQ(*ParseIso("2026-05-26"), absl::CivilDay(2026, 5, 26));
  EXPECT_EQ(*ParseIso("2024-02-29"), absl::CivilDay(2024, 2, 29));
  for (const char* text : {"", "2026-5-26", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
                           "2026/05/26", "-026-05-26", "2026-05-2x", "2026-05-26 ", "+026-01-01"}) {
    EXPECT_EQ(ParseIso(text).status().code(), absl::StatusCode::kInvalidArgument) << text;
  }
  for (const char* text : {"1969-12-31", "2101-01-01", "9999-12-31"}) {
    EXPECT_EQ(ParseIso(text).status().code(), absl::StatusCode::kOutOfRange) << text;
  }
}

TEST(ParseIso, ReadsWhatFormatIsoWrites) {
  for (absl::CivilDay day(kFirstYear, 1, 1); day.year() <= kLastYear; ++day) ASSERT_EQ(*ParseIso(FormatIso(day)), day);
}

TEST(WeekdayNumber, CountsFromMonday) {
  EXPECT_EQ(WeekdayNumber(absl::CivilDay(2019, 12, 2)), 1);
  EXPECT_EQ(WeekdayNumber(absl::CivilDay(2019, 12, 8)), 7);
  EXPECT_EQ(WeekdayName(WeekdayNumber(absl::CivilDay(2026, 5, 26))), "tisdag");
}

TEST(DayInSweden, BeginsAtMidnightThereInWinterAndInSummer) {
  auto day_at = [](absl::CivilSecond utc) { return FormatIso(DayInSweden(absl::FromCivil(utc, absl::UTCTimeZone()))); };
  EXPECT_EQ(day_at(absl::CivilSecond(2026, 1, 12, 22, 59, 59)), "2026-01-12");
  EXPECT_EQ(day_at(absl::CivilSecond(2026, 1, 12, 23, 0, 0)), "2026-01-13");
  EXPECT_EQ(day_at(absl::CivilSecond(2026, 7, 12, 21, 59, 59)), "2026-07-12");
  EXPECT_EQ(day_at(absl::CivilSecond(2026, 7, 12, 22, 0, 0)), "2026-07-13");
}

TEST(Names, AreSwedishAndLowerCase) {
  EXPECT_EQ(MonthName(1), "januari");
  EXPECT_EQ(MonthName(12), "december");
  EXPECT_EQ(WeekdayName(6), "lördag");
  EXPECT_EQ(DefiniteWeekdayName(7), "söndagen");
}

TEST(Format, WritesDaysAsMinutesDo) {
  EXPECT_EQ(FormatLong(absl::CivilDay(2019, 12, 2)), "2 december 2019");
  EXPECT_EQ(FormatWithWeekday(absl::CivilDay(2019, 12, 2)), "måndagen den 2 december 2019");
}

}  // namespace
}  // namespace arendegang::calendar
