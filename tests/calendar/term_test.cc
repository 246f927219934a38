#include "services/calendar/term.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "services/calendar/day.h"
#include "services/calendar/holidays.h"

namespace arendegang::calendar {
namespace {

using absl::CivilDay;

CivilDay Day(const char* iso) { return *ParseIso(iso); }

struct MeetingCase {
  const char* name;
  const char* meeting;
  const char* justering;
  const char* latest_justering;
  const char* announced;
  const char* latest_anslag;
  const char* outermost_anslag;
  const char* last_day_of_appeal;
  const char* laga_kraft_from;
};

class TheClock : public ::testing::TestWithParam<MeetingCase> {};

TEST_P(TheClock, GivesEveryDateOfAMeeting) {
  const MeetingCase& c = GetParam();
  EXPECT_EQ(FormatIso(LatestJustering(Day(c.meeting)).aim), c.latest_justering);
  EXPECT_EQ(FormatIso(LatestAnslag(Day(c.justering)).aim), c.latest_anslag);
  EXPECT_EQ(FormatIso(LatestAnslag(Day(c.justering)).outermost), c.outermost_anslag);
  EXPECT_EQ(FormatIso(LastDayOfAppeal(Day(c.announced)).outermost), c.last_day_of_appeal);
  EXPECT_EQ(FormatIso(LagaKraftFrom(Day(c.announced))), c.laga_kraft_from);
}

INSTANTIATE_TEST_SUITE_P(
    Meetings, TheClock,
    ::testing::Values(MeetingCase{"AppealOverChristmas", "2019-11-26", "2019-12-02", "2019-12-10", "2019-12-03",
                                  "2019-12-04", "2019-12-04", "2019-12-27", "2019-12-28"},
                      MeetingCase{"AppealEndsOnMidsommarafton", "2026-05-26", "2026-05-28", "2026-06-09", "2026-05-29",
                                  "2026-05-30", "2026-06-01", "2026-06-22", "2026-06-23"},
                      MeetingCase{"AppealEndsOnTrettondedagJul", "2026-12-15", "2026-12-16", "2026-12-29", "2026-12-16",
                                  "2026-12-18", "2026-12-18", "2027-01-07", "2027-01-08"},
                      MeetingCase{"AppealOverEaster", "2024-03-05", "2024-03-07", "2024-03-19", "2024-03-08",
                                  "2024-03-09", "2024-03-11", "2024-04-02", "2024-04-03"}),
    [](const auto& info) { return info.param.name; });

TEST(LastDayOfAppeal, IsAVardagThreeWeeksOnAndNeverGoesBack) {
  CivilDay before(1970, 1, 1);
  for (CivilDay day(kFirstYear, 1, 1); day.year() <= kLastYear; ++day) {
    Term term = LastDayOfAppeal(day);
    ASSERT_EQ(term.aim - day, 21);
    ASSERT_FALSE(IsFree(term.outermost)) << day;
    ASSERT_GE(term.outermost, term.aim);
    ASSERT_LE(term.outermost - day, 26) << day;
    ASSERT_GE(term.outermost, before);
    before = term.outermost;
  }
}

struct AppealCase {
  const char* announced;
  const char* aim;
  const char* last_day;
};

// Court cases and municipal notices, and every holiday that moves a last day.
TEST(LastDayOfAppeal, IsWhatCourtsAndNoticesSay) {
  static constexpr AppealCase kCases[] = {
      {"1993-12-01", "1993-12-22", "1993-12-22"},  // RÅ 1994 not 282
      {"1999-03-16", "1999-04-06", "1999-04-06"},  // RÅ 1999 not 181: Easter within is not deducted
      {"2003-12-15", "2004-01-05", "2004-01-05"},  // RÅ 2004 not 40: trettondagsafton is no holiday
      {"2019-02-05", "2019-02-26", "2019-02-26"},
      {"2019-03-29", "2019-04-19", "2019-04-23"},  // långfredagen to annandag påsk
      {"2019-05-09", "2019-05-30", "2019-05-31"},  // Kristi himmelsfärdsdag; the Friday after is a vardag
      {"2019-05-16", "2019-06-06", "2019-06-07"},  // nationaldagen
      {"2019-05-31", "2019-06-21", "2019-06-24"},  // midsommarafton
      {"2019-10-12", "2019-11-02", "2019-11-04"},  // alla helgons dag
      {"2019-10-25", "2019-11-15", "2019-11-15"},  // the notice of a Friday
      {"2019-10-28", "2019-11-18", "2019-11-18"},
      {"2019-11-26", "2019-12-17", "2019-12-17"},  // a paragraph adjusted at once, and the days after
      {"2019-11-27", "2019-12-18", "2019-12-18"},
      {"2019-11-28", "2019-12-19", "2019-12-19"},
      {"2019-12-02", "2019-12-23", "2019-12-23"},
      {"2019-12-04", "2019-12-25", "2019-12-27"},  // juldagen
      {"2019-12-05", "2019-12-26", "2019-12-27"},  // annandag jul
      {"2019-12-10", "2019-12-31", "2020-01-02"},  // nyårsafton
      {"2019-12-16", "2020-01-06", "2020-01-07"},  // trettondedag jul
      {"2020-04-10", "2020-05-01", "2020-05-04"},  // första maj on a Friday
      {"2021-04-10", "2021-05-01", "2021-05-03"},  // första maj on a Saturday
      {"2022-12-05", "2022-12-26", "2022-12-27"},
      {"2024-03-08", "2024-03-29", "2024-04-02"},
      {"2025-12-03", "2025-12-24", "2025-12-29"},  // 26 days, the longest there is
      {"2026-12-03", "2026-12-24", "2026-12-28"},
      {"2027-12-10", "2027-12-31", "2028-01-03"},
      {"2028-12-03", "2028-12-24", "2028-12-27"},  // announced on a Sunday
  };
  for (const AppealCase& c : kCases) {
    EXPECT_EQ(FormatIso(LastDayOfAppeal(Day(c.announced)).aim), c.aim) << c.announced;
    EXPECT_EQ(FormatIso(LastDayOfAppeal(Day(c.announced)).outermost), c.last_day) << c.announced;
    EXPECT_EQ(LagaKraftFrom(Day(c.announced)), Day(c.last_day) + 1) << c.announced;
  }
}

// The notice may come down, and the decision is final, on a day after the last day of appeal and on no earlier one.
TEST(LagaKraftFrom, IsTheDayAfterTheLastDayOfAppeal) {
  for (CivilDay day(kFirstYear, 1, 1); day.year() <= kLastYear; ++day) {
    ASSERT_GT(LagaKraftFrom(day), LastDayOfAppeal(day).outermost) << day;
    ASSERT_FALSE(IsFree(LagaKraftFrom(day) - 1)) << day;
  }
}

TEST(LastDayOfForvaltningsbesvar, IsThreeWeeksFromTheDayOfService) {
  static constexpr AppealCase kCases[] = {
      {"2019-11-28", "2019-12-19", "2019-12-19"},  // a Thursday to a Thursday
      {"2026-05-29", "2026-06-19", "2026-06-22"},  // midsommarafton
      {"2025-12-03", "2025-12-24", "2025-12-29"},  // julafton, and the weekend after annandag jul
      {"2024-02-08", "2024-02-29", "2024-02-29"},  // the leap day
      {"2026-08-22", "2026-09-12", "2026-09-14"},  // served on a Saturday
  };
  for (const AppealCase& c : kCases) {
    EXPECT_EQ(FormatIso(LastDayOfForvaltningsbesvar(Day(c.announced)).aim), c.aim) << c.announced;
    EXPECT_EQ(FormatIso(LastDayOfForvaltningsbesvar(Day(c.announced)).outermost), c.last_day) << c.announced;
  }
}

TEST(LatestJustering, IsTheFourteenthDayAndMovesOnlyOutwards) {
  static constexpr std::pair<const char*, const char*> kYear2020[] = {
      {"2020-02-11", "2020-02-25"}, {"2020-03-17", "2020-03-31"}, {"2020-04-21", "2020-05-05"},
      {"2020-05-26", "2020-06-09"}, {"2020-06-16", "2020-06-30"}, {"2020-08-25", "2020-09-08"},
      {"2020-09-22", "2020-10-06"}, {"2020-10-20", "2020-11-03"}, {"2020-11-17", "2020-12-01"},
      {"2020-12-15", "2020-12-29"}};
  for (const auto& [meeting, last] : kYear2020) EXPECT_EQ(FormatIso(LatestJustering(Day(meeting)).aim), last);
  EXPECT_EQ(FormatIso(LatestJustering(Day("2019-12-17")).aim), "2019-12-31");
  EXPECT_EQ(FormatIso(LatestJustering(Day("2019-12-17")).outermost), "2020-01-02");
}

TEST(LatestAnslag, IsTheSecondDayAndMovesOverAWeekend) {
  EXPECT_EQ(FormatIso(LatestAnslag(Day("2019-10-25")).aim), "2019-10-27");
  EXPECT_EQ(FormatIso(LatestAnslag(Day("2019-10-25")).outermost), "2019-10-28");
  EXPECT_EQ(FormatIso(LatestAnslag(Day("2019-12-10")).outermost), "2019-12-12");
  EXPECT_EQ(FormatIso(LatestAnslag(Day("2019-11-26")).aim), "2019-11-28");  // adjusted at once
}

TEST(EveryTerm, AimsAtItsDayAndEndsOnAVardagAndNeverGoesBack) {
  for (auto term_of : {LatestJustering, LatestAnslag, LastDayOfAppeal, LastDayOfForvaltningsbesvar}) {
    CivilDay before(1970, 1, 1);
    for (CivilDay day(kFirstYear, 1, 1); day.year() <= kLastYear; ++day) {
      Term term = term_of(day);
      ASSERT_FALSE(IsFree(term.outermost)) << day;
      ASSERT_GE(term.outermost, term.aim) << day;
      ASSERT_LE(term.outermost - term.aim, 5) << day;
      ASSERT_GE(term.outermost, before) << day;
      before = term.outermost;
    }
  }
}

TEST(LatestDispatch, IsAVardagThatManyDaysBefore) {
  const std::vector<std::tuple<const char*, int, Counting, const char*>> cases = {
      {"2026-05-26", 7, Counting::kDays, "2026-05-19"},        {"2026-05-26", 4, Counting::kDays, "2026-05-22"},
      {"2026-05-26", 3, Counting::kDays, "2026-05-22"},  // Saturday: the Friday before
      {"2026-05-26", 5, Counting::kWorkingDays, "2026-05-19"}, {"2026-05-26", 0, Counting::kDays, "2026-05-26"},
      {"2026-01-08", 5, Counting::kWorkingDays, "2025-12-29"},  // over trettondedag jul and nyår
      {"2024-03-05", 6, Counting::kDays, "2024-02-28"},         // over the leap day
      {"2026-12-28", 2, Counting::kDays, "2026-12-23"},         // juldagen, annandag jul and julafton
  };
  for (const auto& [meeting, days, counting, day] : cases) {
    EXPECT_EQ(FormatIso(LatestDispatch(Day(meeting), days, counting)), day) << meeting << " " << days;
  }
}

TEST(LatestDispatch, IsNeverAFreeDayThoughTheMeetingIs) {
  EXPECT_EQ(FormatIso(LatestDispatch(Day("2026-06-06"), 0, Counting::kWorkingDays)), "2026-06-05");
  EXPECT_EQ(FormatIso(LatestDispatch(Day("2026-06-06"), 1, Counting::kWorkingDays)), "2026-06-05");
  EXPECT_EQ(FormatIso(LatestDispatch(Day("2026-06-06"), 0, Counting::kDays)), "2026-06-05");
}

TEST(DaysBefore, CountsFromWhereItBegins) {
  const CivilDay dispatch = LatestDispatch(Day("2026-05-26"), 5, Counting::kWorkingDays);
  EXPECT_EQ(FormatIso(dispatch), "2026-05-19");
  // Kristi himmelsfärdsdag, 14 May, is no working day.
  EXPECT_EQ(FormatIso(DaysBefore(dispatch, 5, Counting::kWorkingDays)), "2026-05-11");
  EXPECT_EQ(FormatIso(DaysBefore(dispatch, 5, Counting::kDays)), "2026-05-13");
  EXPECT_EQ(FormatIso(DaysBefore(Day("2027-01-07"), 3, Counting::kWorkingDays)), "2026-12-30");
}

TEST(WorkingDaysBetween, LeavesOutTheFirstDayAndAllFreeOnes) {
  const std::vector<std::tuple<const char*, const char*, int>> cases = {
      {"2026-05-19", "2026-05-26", 5}, {"2026-05-26", "2026-05-26", 0}, {"2026-05-26", "2026-05-19", 0},
      {"2026-12-23", "2026-12-28", 1}, {"2026-04-02", "2026-04-07", 1}, {"2026-05-22", "2026-05-24", 0}};
  for (const auto& [from, until, days] : cases) {
    EXPECT_EQ(WorkingDaysBetween(Day(from), Day(until)), days) << from << " " << until;
  }
}

TEST(DaysBefore, IsAVardagAndSoManyWorkingDaysLieBetween) {
  for (CivilDay day(2019, 1, 1); day.year() <= 2032; ++day) {
    for (int days : {0, 1, 2, 5, 14}) {
      const CivilDay before = DaysBefore(day, days, Counting::kWorkingDays);
      ASSERT_FALSE(IsFree(before)) << day;
      // The day itself is counted if it is a vardag; a free one is as its eve.
      ASSERT_EQ(WorkingDaysBetween(before, day), IsFree(day) ? std::max(days - 1, 0) : days) << day << " " << days;
      ASSERT_FALSE(IsFree(DaysBefore(day, days, Counting::kDays))) << day;
      ASSERT_LE(DaysBefore(day, days, Counting::kDays), day - days) << day;
    }
  }
}

}  // namespace
}  // namespace arendegang::calendar
