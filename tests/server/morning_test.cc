#include "services/server/morning.h"

#include <future>

#include "gtest/gtest.h"
#include "services/calendar/day.h"
#include "services/server/minutely.h"

namespace arendegang::server {
namespace {

// An instant by the Swedish wall clock.
absl::Time At(int month, int day, int hour, int minute) {
  return absl::FromCivil(absl::CivilSecond(2026, month, day, hour, minute, 0), calendar::SwedishTime());
}

class MorningTest : public ::testing::Test {
 protected:
  // Whether the work is done at a look.
  bool Works(absl::Time now) {
    const int before = times_;
    morning_.Look(now);
    return times_ > before;
  }

  int times_ = 0;
  absl::Status result_;
  Morning morning_{[this] {
    ++times_;
    return result_;
  }};
};

TEST_F(MorningTest, IsAtSevenInSwedenInWinterAndInSummer) {
  EXPECT_FALSE(Works(At(1, 12, 6, 59)));
  EXPECT_TRUE(Works(At(1, 12, 7, 0)));
  EXPECT_FALSE(Works(At(7, 13, 6, 59)));
  EXPECT_TRUE(Works(At(7, 13, 7, 0)));
}

TEST_F(MorningTest, ComesOnceADayAndLaterWhenTheDaemonWasNotRunningAtSeven) {
  EXPECT_TRUE(Works(At(5, 19, 14, 30)));
  EXPECT_FALSE(Works(At(5, 19, 14, 31)));
  EXPECT_FALSE(Works(At(5, 20, 6, 0)));
  EXPECT_TRUE(Works(At(5, 20, 7, 1)));
}

TEST_F(MorningTest, DoesNotComeOnFreeDays) {
  EXPECT_FALSE(Works(At(5, 23, 9, 0)));   // a Saturday
  EXPECT_FALSE(Works(At(6, 19, 9, 0)));   // midsommarafton
  EXPECT_FALSE(Works(At(12, 25, 9, 0)));  // juldagen
  EXPECT_TRUE(Works(At(12, 28, 9, 0)));
}

TEST_F(MorningTest, ComesAgainAnHourLaterWhenTheWorkFailed) {
  result_ = absl::UnavailableError("down");
  EXPECT_TRUE(Works(At(5, 19, 7, 0)));
  EXPECT_FALSE(Works(At(5, 19, 7, 59)));
  EXPECT_TRUE(Works(At(5, 19, 8, 0)));
  result_ = absl::OkStatus();
  EXPECT_TRUE(Works(At(5, 19, 9, 0)));
  EXPECT_FALSE(Works(At(5, 19, 11, 0)));
}

TEST(Minutely, WorksAtOnceAndStopsWhenToldTo) {
  std::promise<void> worked;
  {
    Minutely minutely([&] { worked.set_value(); });
    worked.get_future().wait();
  }
  SUCCEED() << "and the thread has ended";
}

}  // namespace
}  // namespace arendegang::server
