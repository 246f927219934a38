#include "services/planning/plan_rules.h"

#include "gmock/gmock.h"
#include "tests/planning/problems.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;
using ::testing::ElementsAre;
using testing::Sits;
using testing::WishOf;

Problem Year2027() {
  Problem problem;
  problem.closed = testing::Closed2027();
  problem.council = {CivilDay(2027, 4, 26)};
  problem.wishes = {WishOf("hvn", 10)};
  return problem;
}

TEST(PlanRules, NoCommitteeMeetsOnADayThatIsBarred) {
  struct Case {
    CivilDay day;
    v1::PlanConflictKind bar;
  };
  constexpr auto kFree = v1::PLAN_CONFLICT_KIND_FREE_DAY;
  constexpr auto kClosed = v1::PLAN_CONFLICT_KIND_CLOSED;
  constexpr auto kNone = v1::PLAN_CONFLICT_KIND_UNSPECIFIED;
  const Case cases[] = {
      {CivilDay(2027, 1, 6), kFree},     // trettondedagen
      {CivilDay(2027, 3, 26), kFree},    // långfredagen
      {CivilDay(2027, 5, 6), kFree},     // Kristi himmelsfärdsdag
      {CivilDay(2027, 6, 25), kFree},    // midsommarafton, in the closed summer too
      {CivilDay(2027, 12, 24), kFree},   // julafton
      {CivilDay(2027, 12, 31), kFree},   // nyårsafton
      {CivilDay(2027, 5, 8), kFree},     // a Saturday
      {CivilDay(2027, 3, 25), kNone},    // skärtorsdagen
      {CivilDay(2027, 5, 7), kNone},     // the day after Kristi himmelsfärdsdag
      {CivilDay(2027, 3, 2), kClosed},   // sportlov
      {CivilDay(2027, 2, 26), kNone},    // the Friday before it
      {CivilDay(2027, 3, 8), kNone},     // the Monday after it
      {CivilDay(2027, 8, 13), kClosed},  // the last working day of the summer
      {CivilDay(2027, 8, 16), kNone},   {CivilDay(2027, 4, 26), v1::PLAN_CONFLICT_KIND_COUNCIL},
      {CivilDay(2027, 4, 27), kNone},
  };
  for (const Case& c : cases) EXPECT_EQ(BarOn(Year2027(), c.day).kind, c.bar) << c.day;
  EXPECT_EQ(BarOn(Year2027(), CivilDay(2027, 3, 2)).title, "Sportlov");
}

TEST(PlanRules, OnlyWeekdaysWishedForAreCandidatesAndThePinnedDays) {
  Problem problem = Year2027();
  Wish& wish = problem.wishes[0];
  wish.span = {CivilDay(2027, 2, 22), CivilDay(2027, 3, 17)};
  wish.weekdays = {3, 2};
  EXPECT_THAT(CandidatesOf(problem, wish),
              ElementsAre(CivilDay(2027, 2, 23), CivilDay(2027, 2, 24), CivilDay(2027, 3, 9), CivilDay(2027, 3, 10),
                          CivilDay(2027, 3, 16), CivilDay(2027, 3, 17)));
  EXPECT_EQ(RankOf(wish, CivilDay(2027, 2, 24)), 0);
  EXPECT_EQ(RankOf(wish, CivilDay(2027, 2, 23)), 1);
  EXPECT_EQ(RankOf(wish, CivilDay(2027, 2, 25)), -1);
  wish.weekdays = {3};
  wish.pins = {CivilDay(2027, 3, 6)};
  EXPECT_THAT(CandidatesOf(problem, wish),
              ElementsAre(CivilDay(2027, 2, 24), CivilDay(2027, 3, 6), CivilDay(2027, 3, 10), CivilDay(2027, 3, 17)));
}

TEST(PlanRules, WithoutWeekdaysMondayToFridayAreAsGood) {
  Wish wish = WishOf("hvn", 1);
  wish.weekdays.clear();
  EXPECT_EQ(RankOf(wish, CivilDay(2027, 2, 22)), 0);
  EXPECT_EQ(RankOf(wish, CivilDay(2027, 2, 26)), 0);
  EXPECT_EQ(RankOf(wish, CivilDay(2027, 2, 27)), -1);
}

TEST(PlanRules, ClosedDaysAreNoPartOfAnInterval) {
  const OpenDays open(Year2027());
  EXPECT_EQ(open.Between(CivilDay(2027, 2, 22), CivilDay(2027, 3, 1)), 7);
  EXPECT_EQ(open.Between(CivilDay(2027, 2, 22), CivilDay(2027, 3, 8)), 9);
  EXPECT_EQ(open.Between(CivilDay(2027, 6, 15), CivilDay(2027, 8, 24)), 12);
}

TEST(PlanRules, MeetingsStandThreeToSixWeeksApartUnlessTheirNumberForbids) {
  struct Case {
    int open_days, meetings, least, even, most;
  };
  for (const Case& c : {Case{300, 11, 21, 27, 42}, Case{300, 10, 21, 30, 42}, Case{300, 4, 21, 75, 84},
                        Case{300, 20, 14, 15, 42}, Case{300, 60, 0, 5, 42}}) {
    const Interval interval = IntervalOf(c.open_days, c.meetings);
    EXPECT_EQ(interval.least, c.least) << c.meetings;
    EXPECT_EQ(interval.even, c.even) << c.meetings;
    EXPECT_EQ(interval.most, c.most) << c.meetings;
  }
  EXPECT_EQ(MeetingsIn(300, 4), 11);
  EXPECT_EQ(MeetingsIn(300, 6), 7);
  EXPECT_EQ(MeetingsIn(3, 6), 1);
}

TEST(PlanRules, MeetingsThatFollowOnEachOtherDoNotOverlap) {
  EXPECT_TRUE(Overlap({960, 1140}, {1080, 1200}));
  EXPECT_FALSE(Overlap({960, 1140}, {1140, 1200}));
  EXPECT_FALSE(Overlap({1140, 1200}, {960, 1140}));
  EXPECT_TRUE(Overlap({960, 1140}, Hours()));
}

TEST(PlanRules, SomebodyIsSharedWhileBothMandatesLast) {
  Body harbour;
  harbour.mandates = {{"Astrid Wallmark", Standing::kPresidium, {CivilDay(2023, 1, 1), CivilDay(2027, 6, 30)}},
                      Sits("Gösta Ekvall"),
                      Sits("Rune Alvskog", Standing::kErsattare),
                      Sits("Folke Brandelius")};
  Body quay;
  quay.mandates = {{"Astrid Wallmark", Standing::kMember, {CivilDay(2027, 2, 1), CivilDay(2030, 12, 31)}},
                   Sits("Gösta Ekvall"),
                   Sits("Rune Alvskog", Standing::kPresidium)};
  const std::vector<Shared> shared = SharedBy(harbour, quay);
  ASSERT_EQ(shared.size(), 3);
  EXPECT_EQ(shared[0].kind, v1::PLAN_CONFLICT_KIND_PRESIDIUM);
  EXPECT_FALSE(shared[0].days.Holds(CivilDay(2027, 1, 31)));
  EXPECT_TRUE(shared[0].days.Holds(CivilDay(2027, 2, 1)));
  EXPECT_TRUE(shared[0].days.Holds(CivilDay(2027, 6, 30)));
  EXPECT_FALSE(shared[0].days.Holds(CivilDay(2027, 7, 1)));
  EXPECT_EQ(shared[1].kind, v1::PLAN_CONFLICT_KIND_MEMBER);
  EXPECT_EQ(shared[2].kind, v1::PLAN_CONFLICT_KIND_ERSATTARE);
  EXPECT_GT(WeightOf(shared[0].kind), WeightOf(shared[1].kind));
  EXPECT_GT(WeightOf(shared[1].kind), WeightOf(shared[2].kind));
}

TEST(PlanRules, MandatesThatFollowOnEachOtherShareNobody) {
  Body before;
  before.mandates = {{"Astrid Wallmark", Standing::kMember, {CivilDay(2023, 1, 1), CivilDay(2026, 12, 31)}}};
  Body after;
  after.mandates = {{"Astrid Wallmark", Standing::kMember, {CivilDay(2027, 1, 1), CivilDay(2030, 12, 31)}}};
  EXPECT_TRUE(SharedBy(before, after).empty());
}

TEST(PlanRules, APlaceThatIsNotSaidIsNeverTheSame) {
  Body a;
  Body b;
  EXPECT_FALSE(SamePlace(a, b));
  a.place = b.place = "Hamnkontoret";
  EXPECT_TRUE(SamePlace(a, b));
}

TEST(PlanRules, PapersAreDueOnWorkingDays) {
  EXPECT_EQ(LastDayBefore(CivilDay(2027, 4, 6), {}), std::nullopt);
  EXPECT_EQ(LastDayBefore(CivilDay(2027, 4, 6), {7, false}), CivilDay(2027, 3, 30));
  EXPECT_EQ(LastDayBefore(CivilDay(2027, 4, 6), {5, true}), CivilDay(2027, 3, 30));
  EXPECT_EQ(LastDayBefore(CivilDay(2027, 1, 13), {7, false}), CivilDay(2027, 1, 5));  // trettondedagen moves back
  EXPECT_EQ(LastDayBefore(CivilDay(2027, 6, 8), {12, false}), CivilDay(2027, 5, 27));
}

TEST(PlanRules, JusteringIsNeverPlannedOnAFreeDay) {
  EXPECT_EQ(JusteringBy(CivilDay(2019, 11, 26)), CivilDay(2019, 12, 10));
  EXPECT_EQ(JusteringBy(CivilDay(2019, 12, 17)), CivilDay(2019, 12, 30));  // nyårsafton
  EXPECT_EQ(JusteringBy(CivilDay(2027, 12, 10)), CivilDay(2027, 12, 23));  // julafton
  EXPECT_EQ(JusteringBy(CivilDay(2027, 4, 22)), CivilDay(2027, 5, 5));     // Kristi himmelsfärdsdag
}

TEST(PlanRules, HoursAreReadAsTheyAreWritten) {
  EXPECT_EQ(MinutesOf("16.00"), 960);
  EXPECT_EQ(MinutesOf("16:30"), 990);
  EXPECT_EQ(MinutesOf("9"), 540);
  for (const char* wrong : {"", "24.00", "16.60", "16.0", "kl. 16", "-1", "25", "9 "})
    EXPECT_EQ(MinutesOf(wrong), std::nullopt);
  EXPECT_EQ(HourText(545, '.'), "09.05");
}

}  // namespace
}  // namespace arendegang::planning
