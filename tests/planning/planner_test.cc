#include "services/planning/planner.h"

#include <functional>

#include "gmock/gmock.h"
#include "services/calendar/holidays.h"
#include "services/planning/conflicts.h"
#include "tests/planning/problems.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PlanOf;
using testing::Plant;
using testing::Sits;
using ::testing::SizeIs;
using testing::WishOf;

bool IsBetweenPeople(const v1::PlanConflict& conflict) {
  return conflict.kind() == v1::PLAN_CONFLICT_KIND_PRESIDIUM || conflict.kind() == v1::PLAN_CONFLICT_KIND_MEMBER ||
         conflict.kind() == v1::PLAN_CONFLICT_KIND_ERSATTARE;
}

int ClashesIn(const Problem& problem, const Plan& plan) {
  const auto conflicts = ConflictsOf(problem, plan);
  return static_cast<int>(std::count_if(conflicts.begin(), conflicts.end(), IsBetweenPeople));
}

// What the cheapest of all choices of `meetings` days costs, by trying them all.
Cost CheapestOfAll(const Costs& costs) {
  const Line& line = costs.line(0);
  Cost cheapest = kNever;
  Choice choice(1);
  std::function<void(size_t)> choose = [&](size_t from) {
    if (choice[0].size() == line.meetings) {
      cheapest = std::min(cheapest, costs.Of(choice));
      return;
    }
    for (size_t k = from; k < line.days.size(); ++k) {
      choice[0].push_back(k);
      choose(k + 1);
      choice[0].pop_back();
    }
  };
  choose(0);
  return cheapest;
}

TEST(Planner, NoOtherDaysOfOneCommitteeAreBetter) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    std::mt19937 draw(seed);
    Problem problem;
    problem.closed = testing::Closed2027();
    Wish wish = WishOf("hvn", 2 + static_cast<int>(draw() % 3));
    wish.span = {CivilDay(2027, 1, 11), CivilDay(2027, 5, 31)};
    wish.weekdays = {2 + static_cast<int>(draw() % 3)};
    wish.themes = {{"Tertialrapport 1", {CivilDay(2027, 5, 1), CivilDay(2027, 5, 31)}}};
    if (draw() % 2 == 0) wish.pins = {CivilDay(2027, 2, 1) + static_cast<int>(draw() % 60)};
    problem.wishes = {wish};
    const Costs costs(problem);
    EXPECT_EQ(Search(costs).cost, CheapestOfAll(costs)) << "seed " << seed;
  }
}

TEST(Planner, AHiddenPlanWithoutClashesIsFoundOrOneAsGood) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const auto committees = static_cast<int>(3 + seed % 28);
    const auto planted = Plant(seed, committees, 11, 3 + static_cast<int>(seed % 5));
    ASSERT_EQ(ClashesIn(planted.problem, planted.hidden), 0) << "seed " << seed;
    EXPECT_EQ(ClashesIn(planted.problem, PlanOf(planted.problem)), 0) << "seed " << seed;
  }
}

TEST(Planner, AHiddenPlanThatLeavesNoWeekOverIsFound) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    for (unsigned percent : {30u, 60u, 100u}) {
      const auto planted = testing::PlantTightly(seed, 10 + static_cast<int>(seed), 4, percent);
      ASSERT_EQ(ClashesIn(planted.problem, planted.hidden), 0) << "seed " << seed;
      EXPECT_EQ(ClashesIn(planted.problem, PlanOf(planted.problem)), 0) << "seed " << seed << " " << percent << " %";
    }
  }
}

TEST(Planner, NoDayThatIsNotPinnedIsFreeClosedOrTheCouncils) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    const auto planted = Plant(seed, 6, 9, 2);
    for (const auto& days : PlanOf(planted.problem)) {
      EXPECT_THAT(days, SizeIs(9));
      for (const CivilDay day : days) {
        EXPECT_EQ(BarOn(planted.problem, day).kind, v1::PLAN_CONFLICT_KIND_UNSPECIFIED)
            << "seed " << seed << " " << day;
        EXPECT_FALSE(calendar::IsFree(JusteringBy(day)));
      }
    }
  }
}

TEST(Planner, PinnedDaysAreKeptWhateverTheyAre) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    std::mt19937 draw(seed);
    auto planted = Plant(seed, 5, 8, 3);
    for (Wish& wish : planted.problem.wishes) {
      for (unsigned n = 0; n < draw() % 4; ++n)
        wish.pins.push_back(CivilDay(2027, 1, 1) + static_cast<int>(draw() % 365));
      std::sort(wish.pins.begin(), wish.pins.end());
      wish.pins.erase(std::unique(wish.pins.begin(), wish.pins.end()), wish.pins.end());
    }
    const Plan plan = PlanOf(planted.problem);
    for (size_t i = 0; i < plan.size(); ++i) {
      EXPECT_THAT(plan[i], SizeIs(8));
      for (const CivilDay pin : planted.problem.wishes[i].pins) EXPECT_THAT(plan[i], Contains(pin)) << "seed " << seed;
    }
  }
}

TEST(Planner, TheSameWishesGiveTheSamePlan) {
  const auto planted = Plant(7, 20, 11, 6);
  EXPECT_EQ(PlanOf(planted.problem), PlanOf(planted.problem));
}

TEST(Planner, TwoCommitteesThatShareSomebodyMeetOnDifferentDays) {
  Problem problem;
  problem.wishes = {WishOf("hvn", 10), WishOf("kaj", 10)};
  EXPECT_EQ(PlanOf(problem)[0], PlanOf(problem)[1]);
  for (Wish& wish : problem.wishes) wish.body.mandates = {Sits("Astrid Wallmark")};
  EXPECT_THAT(ConflictsOf(problem, PlanOf(problem)), IsEmpty());
  problem.wishes[1].body.hours = {9 * 60, 12 * 60};
  EXPECT_EQ(PlanOf(problem)[0], PlanOf(problem)[1]);
}

TEST(Planner, TheSamePlaceIsNotGivenTwice) {
  Problem problem;
  problem.wishes = {WishOf("hvn", 10), WishOf("kaj", 10)};
  for (Wish& wish : problem.wishes) wish.body.place = "Hamnkontoret";
  EXPECT_THAT(ConflictsOf(problem, PlanOf(problem)), IsEmpty());
}

TEST(Planner, AMeetingInTheRegisterIsKeptClearOf) {
  Problem problem;
  problem.wishes = {WishOf("hvn", 10)};
  problem.wishes[0].body.mandates = {Sits("Astrid Wallmark")};
  const Plan before = PlanOf(problem);
  FixedMeeting other{problem.wishes[0].body, before[0][4]};
  other.body.name = "committees/kaj";
  problem.others = {other};
  const Plan after = PlanOf(problem);
  EXPECT_THAT(after[0], ::testing::Not(Contains(before[0][4])));
  EXPECT_THAT(ConflictsOf(problem, after), IsEmpty());
}

TEST(Planner, AThemeGetsAMeetingInItsMonth) {
  Problem problem;
  problem.closed = testing::Closed2027();
  problem.wishes = {WishOf("hvn", 5)};
  for (int month : {2, 4, 5, 9, 12}) {
    const CivilDay first(2027, month, 1);
    problem.wishes[0].themes.push_back({"Tema", {first, CivilDay(absl::CivilMonth(first) + 1) - 1}});
  }
  const Plan plan = PlanOf(problem);
  std::vector<int> months;
  for (const CivilDay day : plan[0]) months.push_back(day.month());
  EXPECT_THAT(months, ElementsAre(2, 4, 5, 9, 12));
}

TEST(Planner, MoreMeetingsThanDaysArePlacedAsFarAsDaysGo) {
  Problem problem;
  problem.wishes = {WishOf("hvn", 10)};
  problem.wishes[0].span = {CivilDay(2027, 2, 1), CivilDay(2027, 2, 28)};
  EXPECT_THAT(PlanOf(problem)[0], SizeIs(4));
  problem.wishes[0].span = {CivilDay(2027, 2, 6), CivilDay(2027, 2, 7)};
  EXPECT_THAT(PlanOf(problem)[0], IsEmpty());
}

}  // namespace
}  // namespace arendegang::planning
