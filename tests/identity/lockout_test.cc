#include "services/identity/lockout.h"

#include "gtest/gtest.h"

namespace arendegang::identity {
namespace {

const absl::Time kThen = absl::FromUnixSeconds(1780000000);

TEST(Lockout, DoublesTheWaitUpToAnHour) {
  struct Case {
    int in_a_row;
    int minutes;
  };
  const Case cases[] = {{0, 0},  {1, 0},   {4, 0},   {5, 1},   {6, 2},    {7, 4},           {8, 8},
                        {9, 16}, {10, 32}, {11, 60}, {12, 60}, {999, 60}, {2147483647, 60}, {-1, 0}};
  for (const Case& c : cases) EXPECT_EQ(WaitAfter({c.in_a_row, kThen}, kThen), absl::Minutes(c.minutes)) << c.in_a_row;
}

TEST(Lockout, EndsToTheSecond) {
  const WrongPasswords wrong{6, kThen};
  EXPECT_EQ(WaitAfter(wrong, kThen + absl::Seconds(119)), absl::Seconds(1));
  EXPECT_EQ(WaitAfter(wrong, kThen + absl::Seconds(120)), absl::ZeroDuration());
  EXPECT_EQ(WaitAfter(wrong, kThen + absl::Hours(99)), absl::ZeroDuration());
}

TEST(Lockout, IsNotMadeLongerByAClockThatIsSetBack) {
  EXPECT_EQ(WaitAfter({5, kThen}, kThen - absl::Hours(24)), absl::Minutes(1));
}

TEST(Lockout, IsLiftedByARightPassword) {
  WrongPasswords wrong;
  for (int i = 0; i < 5; ++i) wrong = AfterPassword(wrong, false, kThen);
  EXPECT_EQ(wrong.in_a_row, 5);
  EXPECT_EQ(WaitAfter(wrong, kThen), absl::Minutes(1));
  wrong = AfterPassword(wrong, true, kThen + absl::Minutes(1));
  EXPECT_EQ(wrong.in_a_row, 0);
  EXPECT_EQ(WaitAfter(wrong, kThen), absl::ZeroDuration());
  EXPECT_EQ(AfterPassword({2147483647, kThen}, false, kThen).in_a_row, 2147483647);
}

}  // namespace
}  // namespace arendegang::identity
