#include "services/planning/conflicts.h"

#include "gmock/gmock.h"
#include "tests/planning/problems.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Sits;
using testing::WishOf;

// The conflicts as words: "FREE_DAY 2027-03-26".
std::vector<std::string> Told(const Problem& problem, const Plan& plan) {
  std::vector<std::string> told;
  for (const v1::PlanConflict& conflict : ConflictsOf(problem, plan)) {
    EXPECT_FALSE(conflict.text().empty() || conflict.committee().empty() || conflict.weight() == 0);
    told.push_back(absl::StrCat(v1::PlanConflictKind_Name(conflict.kind()).substr(19), " ", conflict.date()));
  }
  return told;
}

Problem Harbour(int meetings) {
  Problem problem;
  problem.closed = testing::Closed2027();
  problem.council = {CivilDay(2027, 4, 26)};
  problem.wishes = {WishOf("hvn", meetings)};
  return problem;
}

TEST(Conflicts, APinnedDayThatIsBarredIsTold) {
  const Problem problem = Harbour(12);
  EXPECT_THAT(Told(problem, {{CivilDay(2027, 2, 23), CivilDay(2027, 3, 26)}}),
              ElementsAre("TOO_FEW_DAYS ", "FREE_DAY 2027-03-26"));
  EXPECT_THAT(Told(Harbour(1), {{CivilDay(2027, 5, 6)}}), ElementsAre("FREE_DAY 2027-05-06"));
  EXPECT_THAT(Told(Harbour(1), {{CivilDay(2027, 7, 6)}}), ElementsAre("CLOSED 2027-07-06"));
  EXPECT_THAT(Told(Harbour(1), {{CivilDay(2027, 4, 26)}}), ElementsAre("COUNCIL 2027-04-26"));
  EXPECT_THAT(Told(Harbour(1), {{CivilDay(2027, 4, 27)}}), IsEmpty());
}

TEST(Conflicts, TheIntervalIsCountedWithoutClosedDays) {
  const Problem problem = Harbour(2);
  Problem close = Harbour(11);
  close.wishes[0].meetings = 11;
  EXPECT_THAT(Told(close, {{CivilDay(2027, 1, 12), CivilDay(2027, 2, 2)}}), ElementsAre("TOO_FEW_DAYS "));
  EXPECT_THAT(Told(close, {{CivilDay(2027, 1, 12), CivilDay(2027, 2, 1)}}),
              ElementsAre("TOO_FEW_DAYS ", "TOO_CLOSE 2027-02-01"));
  EXPECT_THAT(Told(close, {{CivilDay(2027, 6, 15), CivilDay(2027, 8, 24)}}), ElementsAre("TOO_FEW_DAYS "));
  EXPECT_THAT(Told(close, {{CivilDay(2027, 4, 6), CivilDay(2027, 5, 18)}}), ElementsAre("TOO_FEW_DAYS "));
  EXPECT_THAT(Told(close, {{CivilDay(2027, 4, 6), CivilDay(2027, 5, 19)}}),
              ElementsAre("TOO_FEW_DAYS ", "TOO_FAR 2027-05-19"));
  EXPECT_THAT(Told(problem, {{CivilDay(2027, 3, 23), CivilDay(2027, 10, 5)}}), IsEmpty());
}

TEST(Conflicts, AThemeWithoutAMeetingInItsMonthsIsTold) {
  Problem problem = Harbour(1);
  problem.wishes[0].themes = {{"Tertialrapport 1", {CivilDay(2027, 5, 1), CivilDay(2027, 6, 30)}}};
  EXPECT_THAT(Told(problem, {{CivilDay(2027, 5, 4)}}), IsEmpty());
  ASSERT_THAT(Told(problem, {{CivilDay(2027, 4, 27)}}), ElementsAre("THEME "));
  EXPECT_THAT(ConflictsOf(problem, {{CivilDay(2027, 4, 27)}})[0].text(), HasSubstr("maj–juni 2027"));
}

TEST(Conflicts, WhoWouldHaveToBeInTwoPlacesIsNamedOnce) {
  Problem problem = Harbour(1);
  problem.wishes.push_back(WishOf("kaj", 1));
  problem.wishes[0].body.mandates = {Sits("Astrid Wallmark", Standing::kPresidium), Sits("Gösta Ekvall"),
                                     Sits("Folke Brandelius"), Sits("Rune Alvskog")};
  problem.wishes[1].body.mandates = {Sits("Astrid Wallmark"), Sits("Gösta Ekvall"), Sits("Folke Brandelius"),
                                     Sits("Rune Alvskog", Standing::kErsattare)};
  problem.wishes[0].body.place = problem.wishes[1].body.place = "Hamnkontoret";
  const Plan plan = {{CivilDay(2027, 4, 27)}, {CivilDay(2027, 4, 27)}};
  EXPECT_THAT(Told(problem, plan),
              ElementsAre("PRESIDIUM 2027-04-27", "MEMBER 2027-04-27", "PLACE 2027-04-27", "ERSATTARE 2027-04-27"));
  const v1::PlanConflict members = ConflictsOf(problem, plan)[1];
  EXPECT_THAT(members.persons(), ElementsAre("Folke Brandelius", "Gösta Ekvall"));
  EXPECT_EQ(members.other_committee(), "committees/kaj");
  EXPECT_EQ(members.weight(), 2 * WeightOf(v1::PLAN_CONFLICT_KIND_MEMBER));
  EXPECT_THAT(Told(problem, {{CivilDay(2027, 4, 27)}, {CivilDay(2027, 4, 28)}}), IsEmpty());
  problem.wishes[1].body.hours = {19 * 60, 20 * 60};
  EXPECT_THAT(Told(problem, plan), IsEmpty());
}

TEST(Conflicts, AMeetingInTheRegisterIsTold) {
  Problem problem = Harbour(1);
  problem.wishes[0].body.mandates = {Sits("Astrid Wallmark")};
  FixedMeeting other{problem.wishes[0].body, CivilDay(2027, 4, 27)};
  other.body.title = "Kajnämnden";
  problem.others = {other};
  EXPECT_THAT(Told(problem, {{CivilDay(2027, 4, 27)}}), ElementsAre("MEMBER 2027-04-27"));
  EXPECT_THAT(Told(problem, {{CivilDay(2027, 4, 20)}}), IsEmpty());
}

}  // namespace
}  // namespace arendegang::planning
