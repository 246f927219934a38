// What holds whatever is done, and in whatever order: acts and ticks made up at random.
#include <map>
#include <random>

#include "tests/anslag/anslag_fixture.h"

namespace arendegang::testing {
namespace {

class CourseTest : public AnslagTest {
 protected:
  // The clock leaps by days; now and then a keeper that minds is asked.
  CourseTest() : AnslagTest(absl::InfiniteDuration()), strict_(*database_, keeper_.wording(), absl::Hours(30)) {}

  int Pick(int most) { return std::uniform_int_distribution<int>(0, most - 1)(random_); }

  std::vector<v1::Anslag> All() {
    v1::ListAnslagRequest request;
    request.set_of(meeting_.name());
    auto listed = anslag_.List(request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    return {listed->anslag().begin(), listed->anslag().end()};
  }

  // One act, be it allowed or not.
  void Act(const v1::Item& item) {
    const std::vector<v1::Anslag> all = All();
    const std::string name = all.empty() ? "committees/hvn/anslag/1" : all[Pick(static_cast<int>(all.size()))].name();
    switch (Pick(12)) {
      case 0:
        Announce(justering_, Pick(2) == 0 ? "" : calendar::FormatIso(calendar::DayInSweden(now_) + Pick(3)))
            .IgnoreError();
        break;
      case 1:
        Repost(name).IgnoreError();
        break;
      case 2:
        if (Pick(3) == 0) Interrupt(name, now_ - absl::Hours(Pick(200)), now_).IgnoreError();
        break;
      case 3:
        TakeDown(name).IgnoreError();
        break;
      case 4:
        if (Pick(3) == 0) Appealed(item, Today(), Pick(3) - 1).IgnoreError();
        break;
      case 5:
        for (const v1::DecisionStatus status = StatusOf(item); const v1::Appeal& appeal : status.appeals()) {
          Judged(appeal, static_cast<v1::AppealOutcome>(1 + Pick(4)), Today()).IgnoreError();
        }
        break;
      case 6:
        Confirm(item).IgnoreError();
        break;
      case 7:
        if (Pick(4) == 0) Route(item, Pick(2), static_cast<v1::AppealRoute>(1 + Pick(4))).IgnoreError();
        break;
      case 8:
        Served(item, Pick(2), "Rune Alvskog", Today()).IgnoreError();
        break;
      default:
        now_ += absl::Hours(Pick(3) == 0 ? 24 * Pick(12) : Pick(48));
    }
  }

  // A notice is never down before its time, nor told otherwise once it is up.
  void CheckNotices() {
    int governing = 0;
    for (const v1::Anslag& anslag : All()) {
      if (!anslag.has_up_time()) continue;
      EXPECT_GT(anslag.remove_from(), anslag.appeal_until());
      EXPECT_LE(anslag::InstantOf(anslag.up_time()), now_);
      EXPECT_GE(calendar::FormatIso(calendar::DayInSweden(anslag::InstantOf(anslag.up_time()))), anslag.post_date());
      const bool down_for_good = anslag.has_down_time() && anslag.superseded_by().empty();
      if (down_for_good) {
        EXPECT_GE(anslag::InstantOf(anslag.down_time()), anslag::EndOfTime(anslag.remove_from())) << anslag.name();
      }
      governing += anslag.superseded_by().empty() ? 1 : 0;
      auto told = texts_.emplace(anslag.name(), anslag.text());
      EXPECT_EQ(told.first->second, anslag.text()) << anslag.name();
    }
    EXPECT_LE(governing, 1) << "two notices govern one decision";
  }

  // No laga kraft while a notice has a gap or an appeal is open; each point has one route.
  void CheckDecision(const v1::Item& item) {
    const v1::DecisionStatus status = StatusOf(item);
    const bool open = std::any_of(status.appeals().begin(), status.appeals().end(), [](const v1::Appeal& appeal) {
      return appeal.outcome() == v1::APPEAL_OUTCOME_UNSPECIFIED;
    });
    bool by_notice = false;
    for (const v1::PointStatus& point : status.points()) {
      EXPECT_NE(point.route(), v1::APPEAL_ROUTE_UNSPECIFIED);
      if (point.state() != v1::DECISION_STATE_FINAL || point.route() != v1::APPEAL_ROUTE_LAGLIGHETSPROVNING) continue;
      by_notice = true;
      EXPECT_FALSE(Seen(point.anslag()).broken());
      EXPECT_LT(Seen(point.anslag()).appeal_until(), Today());
      EXPECT_LE(point.appeal_until(), status.confirm_date());
    }
    if (status.state() == v1::DECISION_STATE_FINAL) {
      EXPECT_FALSE(open);
      ++finals_;
    }
    announced_ += by_notice ? 1 : 0;
  }

  anslag::Keeper strict_;
  std::mt19937 random_;
  std::map<std::string, std::string> texts_;
  int finals_ = 0;
  int announced_ = 0;
};

TEST_F(CourseTest, HoldsWhateverIsDone) {
  int interrupted = 0;
  for (int seed = 1; seed <= 8; ++seed) {
    random_.seed(static_cast<unsigned>(seed));
    ItIs(calendar::FormatIso(absl::CivilDay(2026, 1, 7) + 23 * seed), 9);
    const v1::Item item = Decided(Today());
    Certified({item}, Today());
    for (int step = 0; step < 90 && !HasFailure(); ++step) {
      Act(item);
      if (Pick(3) > 0) {
        EXPECT_TRUE((Pick(25) == 0 ? strict_ : keeper_).Tick(now_).ok());
      }
      CheckNotices();
      CheckDecision(item);
    }
    for (const v1::Anslag& anslag : All()) interrupted += anslag.interruptions_size();
    ASSERT_FALSE(HasFailure()) << "seed " << seed;
  }
  // The sequences reached what they are to prove something about.
  EXPECT_GT(finals_, 0);
  EXPECT_GT(announced_, 0);
  EXPECT_GT(interrupted, 0);
}

}  // namespace
}  // namespace arendegang::testing
