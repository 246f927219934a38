// The board keeps itself, on a clock that the tests move.
#include "services/anslag/keeper.h"

#include "services/access/event_log.h"
#include "tests/anslag/anslag_fixture.h"

namespace arendegang::testing {
namespace {

class KeeperTest : public AnslagTest {
 protected:
  explicit KeeperTest(absl::Duration longest_gap = absl::Minutes(5)) : AnslagTest(longest_gap) {}

  // A notice planned for a day.
  v1::Anslag Planned(const std::string& today, const std::string& day) {
    ItIs(today, 9);
    auto anslag = Announce(Certified({Decided(today)}, today), day);
    EXPECT_TRUE(anslag.ok()) << anslag.status();
    return anslag.ok() ? *anslag : v1::Anslag();
  }

  // When it is in Sweden, as "2026-05-29 08.00".
  static std::string Local(const google::protobuf::Timestamp& timestamp) {
    const absl::Time instant = anslag::InstantOf(timestamp);
    return absl::StrCat(calendar::FormatIso(calendar::DayInSweden(instant)), " ", calendar::HourInSweden(instant));
  }

  std::vector<access::LoggedEvent> EventsOf(const std::string& name) {
    std::vector<access::LoggedEvent> events;
    auto status = database_->Read([&](storage::Transaction& transaction) {
      return access::ReadEvents(transaction, name, 0, INT64_MAX,
                                [&](const access::LoggedEvent& event) { events.push_back(event); });
    });
    EXPECT_TRUE(status.ok()) << status;
    return events;
  }
};

struct Course {
  const char* made;
  const char* post;
  const char* up;
  const char* appeal_until;
  const char* down;
};

// A few ticks a day instead of one a minute.
class KeeperCourse : public KeeperTest, public ::testing::WithParamInterface<Course> {
 protected:
  KeeperCourse() : KeeperTest(absl::Hours(14)) {}

  // Lets the days pass until the end of one.
  void TickThrough(const std::string& last) {
    const std::string first = Today();
    for (absl::CivilDay day = *calendar::ParseIso(first); day <= *calendar::ParseIso(last); ++day) {
      for (int hour : {0, 7, 8, 20}) {
        if (calendar::TimeInSweden(day, hour) < now_) continue;
        ItIs(calendar::FormatIso(day), hour);
        ASSERT_TRUE(keeper_.Tick(now_).ok());
      }
    }
  }
};

// A notice goes up with the day it was made for and comes down at eight the day after the last day of appeal.
TEST_P(KeeperCourse, IsKept) {
  const Course& c = GetParam();
  const v1::Anslag planned = Planned(c.made, c.post);
  TickThrough(std::string(c.down).substr(0, 10));
  const v1::Anslag anslag = Seen(planned.name());
  EXPECT_EQ(Local(anslag.up_time()), c.up);
  EXPECT_EQ(anslag.appeal_until(), c.appeal_until);
  EXPECT_EQ(Local(anslag.down_time()), c.down);
  EXPECT_EQ(anslag.state(), v1::ANSLAG_STATE_DOWN);
  EXPECT_EQ(anslag.interruptions_size(), 0);
  EXPECT_TRUE(Certificate(anslag.name())->whole());
  const auto events = EventsOf(anslag.name());
  ASSERT_EQ(events.size(), 3u);
  EXPECT_EQ(events[0].method, "CreateAnslag");
  EXPECT_EQ(events[0].actor, "Majlis Kronvik");
  EXPECT_EQ(events[1].method, "PostAnslag");
  EXPECT_EQ(events[1].actor, "arendegangd");
  EXPECT_EQ(events[2].method, "TakeDownAnslag");
}

INSTANTIATE_TEST_SUITE_P(Days, KeeperCourse,
                         ::testing::Values(
                             // Over Christmas: julafton, juldagen and annandag jul pass.
                             Course{"2019-12-02", "2019-12-03", "2019-12-03 00.00", "2019-12-27", "2019-12-28 08.00"},
                             // Over the night in which the clocks go forward, and the one in which they go back.
                             Course{"2026-03-09", "2026-03-10", "2026-03-10 00.00", "2026-03-31", "2026-04-01 08.00"},
                             Course{"2026-10-05", "2026-10-06", "2026-10-06 00.00", "2026-10-27", "2026-10-28 08.00"},
                             // Over a leap day, and on to one.
                             Course{"2024-02-14", "2024-02-15", "2024-02-15 00.00", "2024-03-07", "2024-03-08 08.00"},
                             Course{"2028-02-07", "2028-02-08", "2028-02-08 00.00", "2028-02-29", "2028-03-01 08.00"}));

TEST_F(KeeperTest, PutsUpWhatWasMissedWhileItWasAwayAndNeverBackDates) {
  const v1::Anslag planned = Planned("2026-05-28", "2026-05-29");
  ItIs("2026-06-02", 10);
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  const v1::Anslag anslag = Seen(planned.name());
  EXPECT_EQ(Local(anslag.up_time()), "2026-06-02 10.00");
  EXPECT_EQ(anslag.appeal_until(), "2026-06-23");
  EXPECT_TRUE(anslag.late());
  EXPECT_EQ(anslag.interruptions_size(), 0);
}

TEST_F(KeeperTest, WritesNothingWhenNothingIsDue) {
  const int64_t before = Events();
  for (int i = 0; i < 10; ++i, now_ += absl::Minutes(1)) ASSERT_TRUE(keeper_.Tick(now_).ok());
  int64_t beats = -1;
  auto status = database_->Read([&](storage::Transaction& transaction) {
    return transaction.Query(storage::Sql("SELECT count(*) FROM board_pulse"), {},
                             [&](const storage::Row& row) { beats = row.Number(0); });
  });
  ASSERT_TRUE(status.ok());
  EXPECT_EQ(beats, 0);
  EXPECT_EQ(Events(), before);
}

TEST_F(KeeperTest, DoesTwiceAtOneInstantWhatItDoesOnce) {
  const v1::Anslag planned = Planned("2026-05-28", "2026-05-29");
  ItIs("2026-05-29", 0);
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  const v1::Anslag once = Seen(planned.name());
  const int64_t events = Events();
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  EXPECT_EQ(Events(), events);
  EXPECT_EQ(Seen(planned.name()).etag(), once.etag());
}

TEST_F(KeeperTest, TellsARestartFromAGap) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  now_ += absl::Minutes(5);
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  EXPECT_EQ(Seen(anslag.name()).interruptions_size(), 0);
  const absl::Time last = now_;
  now_ += absl::Minutes(5) + absl::Seconds(1);
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  const v1::Anslag broken = Seen(anslag.name());
  ASSERT_EQ(broken.interruptions_size(), 1);
  EXPECT_EQ(anslag::InstantOf(broken.interruptions(0).from_time()), last);
  EXPECT_EQ(anslag::InstantOf(broken.interruptions(0).to_time()), now_);
  EXPECT_EQ(broken.state(), v1::ANSLAG_STATE_BROKEN);
}

TEST_F(KeeperTest, RecordsAGapForEveryNoticeThatWasUp) {
  v1::Anslag first, second;
  Announced("2026-05-29", &first);
  now_ += absl::Minutes(1);
  auto other = Announce(Certified({}, "2026-05-29"));
  ASSERT_TRUE(other.ok());
  now_ += absl::Hours(1);
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  EXPECT_TRUE(Seen(first.name()).broken());
  EXPECT_TRUE(Seen(other->name()).broken());
}

TEST_F(KeeperTest, LeavesABrokenNoticeUpUntilItIsPostedAnew) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  ItIs("2026-07-01");
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  EXPECT_TRUE(Seen(anslag.name()).broken());
  EXPECT_FALSE(Seen(anslag.name()).has_down_time());
  auto again = Repost(anslag.name());
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(Seen(anslag.name()).has_down_time());
  EXPECT_EQ(again->appeal_until(), "2026-07-22");
}

TEST_F(KeeperTest, TakesDownAfterAGapThatBeganWhenTheTimeWasOver) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  // It was kept until half past midnight.
  Sql(storage::Sql("UPDATE board_pulse SET beat_time = '2026-06-22T22:30:00.000000Z'"));
  ItIs("2026-06-24", 10);
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  const v1::Anslag down = Seen(anslag.name());
  EXPECT_EQ(down.interruptions_size(), 1);
  EXPECT_EQ(down.state(), v1::ANSLAG_STATE_DOWN);
  EXPECT_TRUE(Certificate(anslag.name())->whole());
}

TEST_F(KeeperTest, FollowsTheStageOfTheCase) {
  const v1::Anslag planned = Planned("2026-05-28", "2026-05-29");
  EXPECT_EQ(MeetingTest::StageOf(case_), v1::STAGE_ADJUSTED);
  ItIs("2026-05-29", 0);
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  EXPECT_EQ(MeetingTest::StageOf(case_), v1::STAGE_ANNOUNCED);
  ItIs("2026-06-23", 0);
  EXPECT_EQ(MeetingTest::StageOf(case_), v1::STAGE_APPEAL_OVER);
}

}  // namespace
}  // namespace arendegang::testing
