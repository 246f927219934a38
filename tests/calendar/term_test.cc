#include "services/calendar/term.h"

#include "gtest/gtest.h"
#include "services/calendar/day.h"

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
                      MeetingCase{"AppealEndsOnTrettondedagJul", "2026-12-15", "2026-12-16", "2026-12-29",
                                  "2026-12-16", "2026-12-18", "2026-12-18", "2027-01-07", "2027-01-08"},
                      MeetingCase{"AppealOverEaster", "2024-03-05", "2024-03-07", "2024-03-19", "2024-03-08",
                                  "2024-03-09", "2024-03-11", "2024-04-02", "2024-04-03"}),
    [](const auto& info) { return info.param.name; });

TEST(IsHoliday, KnowsTheHolidaysOfAYear) {
  for (const char* iso : {"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01",
                          "2026-05-14", "2026-05-24", "2026-06-06", "2026-06-20", "2026-10-31", "2026-12-25",
                          "2026-12-26", "2026-11-22", "2004-05-31"}) {
    EXPECT_TRUE(IsHoliday(Day(iso))) << iso;
  }
  for (const char* iso : {"2026-06-19", "2026-12-24", "2026-12-31", "2026-05-25", "2004-06-07", "2005-05-16",
                          "2026-01-05", "2026-11-07"}) {
    EXPECT_FALSE(IsHoliday(Day(iso))) << iso;
  }
}

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

TEST(Vardag, ForwardsAndBackwardsMeetOnWorkingDays) {
  EXPECT_EQ(FormatIso(NextVardag(Day("2026-04-03"))), "2026-04-07");
  EXPECT_EQ(FormatIso(PreviousVardag(Day("2026-04-06"))), "2026-04-02");
  EXPECT_EQ(FormatIso(NextVardag(Day("2026-05-26"))), "2026-05-26");
}

}  // namespace
}  // namespace arendegang::calendar
