#include "services/planning/explanation.h"

#include "gmock/gmock.h"
#include "tests/planning/problems.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;
using ::testing::ElementsAre;
using testing::Sits;
using testing::WishOf;

// One meeting wished for on Tuesday, else on Wednesday, in the week of Monday 26 April 2027; Tuesday 27 is the even
// day.
Problem OneWeek() {
  Problem problem;
  problem.wishes = {WishOf("hvn", 1)};
  problem.wishes[0].weekdays = {2, 3};
  problem.wishes[0].span = {CivilDay(2027, 4, 26), CivilDay(2027, 4, 30)};
  return problem;
}

TEST(Explanation, AMeetingAsWishedForSaysSo) {
  EXPECT_EQ(WhyOn(OneWeek(), {{CivilDay(2027, 4, 27)}}, 0, CivilDay(2027, 4, 27)), "Som önskat.");
}

TEST(Explanation, AnotherWeekdayIsExplainedByWhatStandsOnTheWishedOne) {
  const Plan wednesday = {{CivilDay(2027, 4, 28)}};
  const CivilDay day(2027, 4, 28);
  Problem council = OneWeek();
  council.council = {CivilDay(2027, 4, 27)};
  EXPECT_EQ(WhyOn(council, wednesday, 0, day), "tisdag 2027-04-27 är fullmäktiges.");
  Problem closed = OneWeek();
  closed.closed = {{"Vårlov", {CivilDay(2027, 4, 26), CivilDay(2027, 4, 27)}}};
  EXPECT_EQ(WhyOn(closed, wednesday, 0, day), "tisdag 2027-04-27 hör till ”Vårlov”.");
  Problem shared = OneWeek();
  shared.wishes[0].body.mandates = {Sits("Astrid Wallmark"), Sits("Rune Alvskog")};
  FixedMeeting other{shared.wishes[0].body, CivilDay(2027, 4, 27)};
  other.body.title = "Kajnämnden";
  shared.others = {other};
  EXPECT_EQ(WhyOn(shared, wednesday, 0, day), "tisdag 2027-04-27 har Kajnämnden med Astrid Wallmark, Rune Alvskog.");
  EXPECT_EQ(WhyOn(OneWeek(), wednesday, 0, day), "Jämnare än tisdag 2027-04-27.");
}

TEST(Explanation, AHolidayOnTheWishedWeekdayIsTold) {
  Problem problem = OneWeek();
  problem.wishes[0].weekdays = {4, 3};
  problem.wishes[0].span = {CivilDay(2027, 5, 3), CivilDay(2027, 5, 7)};
  EXPECT_EQ(WhyOn(problem, {{CivilDay(2027, 5, 5)}}, 0, CivilDay(2027, 5, 5)), "torsdag 2027-05-06 är ledig.");
}

TEST(Explanation, APinnedDayNeedsNoReason) {
  Problem problem = OneWeek();
  problem.wishes[0].pins = {CivilDay(2027, 4, 30)};
  const v1::CommitteePlan plan = Explained(problem, {{CivilDay(2027, 4, 30)}}, 0);
  EXPECT_TRUE(plan.meetings(0).pinned());
  EXPECT_EQ(plan.meetings(0).why(), "Dagen är låst.");
}

TEST(Explanation, WhatFollowsFromADayStandsBesideIt) {
  Problem problem = OneWeek();
  problem.wishes[0].dispatch = {5, true};
  problem.wishes[0].stop = {12, false};
  const v1::CommitteePlan plan = Explained(problem, {{CivilDay(2027, 4, 27)}}, 0);
  EXPECT_EQ(plan.meetings(0).dispatch_date(), "2027-04-20");
  EXPECT_EQ(plan.meetings(0).stop_date(), "2027-04-15");
  EXPECT_EQ(plan.meetings(0).latest_justering_date(), "2027-05-11");
}

TEST(Explanation, ThemesOfOneMonthAreSharedOutAmongItsMeetings) {
  Problem problem;
  problem.wishes = {WishOf("hvn", 3)};
  const DaySpan september{CivilDay(2027, 9, 1), CivilDay(2027, 9, 30)};
  problem.wishes[0].themes = {{"Tertialrapport 2", september}, {"Taxor", september}, {"Internkontroll", september}};
  const v1::CommitteePlan plan =
      Explained(problem, {{CivilDay(2027, 8, 24), CivilDay(2027, 9, 7), CivilDay(2027, 9, 28)}}, 0);
  EXPECT_THAT(plan.meetings(0).themes(), ElementsAre());
  EXPECT_THAT(plan.meetings(1).themes(), ElementsAre("Tertialrapport 2", "Internkontroll"));
  EXPECT_THAT(plan.meetings(2).themes(), ElementsAre("Taxor"));
}

TEST(Explanation, TheFactsOfTheDecisionAreOneForEachYear) {
  Problem problem;
  problem.wishes = {WishOf("aldre", 2)};
  problem.wishes[0].body.title = "Äldrenämnden";
  problem.wishes[0].themes = {{"Taxor", {CivilDay(2028, 1, 1), CivilDay(2028, 1, 31)}}};
  const v1::CommitteePlan plan = Explained(problem, {{CivilDay(2027, 12, 7), CivilDay(2028, 1, 18)}}, 0);
  ASSERT_EQ(plan.meeting_dates_size(), 2);
  EXPECT_EQ(plan.meeting_dates(0).body(), "äldrenämnden");
  EXPECT_EQ(plan.meeting_dates(0).year(), 2027);
  EXPECT_EQ(plan.meeting_dates(0).hour(), "16:00");
  EXPECT_EQ(plan.meeting_dates(1).year(), 2028);
  EXPECT_EQ(plan.meeting_dates(1).days(0).day().date(), "2028-01-18");
  EXPECT_EQ(plan.meeting_dates(1).days(0).theme(), "Taxor");
}

}  // namespace
}  // namespace arendegang::planning
