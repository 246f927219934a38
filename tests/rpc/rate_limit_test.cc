#include "services/rpc/rate_limit.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace arendegang::rpc {
namespace {

class RateLimitTest : public ::testing::Test {
 protected:
  // How many of `tried` calls at once are taken.
  int Taken(const std::string& payer, int tried) {
    int taken = 0;
    for (int i = 0; i < tried; ++i) taken += limit_.Take(payer) ? 1 : 0;
    return taken;
  }

  absl::Time now_ = absl::FromUnixSeconds(1779000000);
  RateLimit limit_{5, [this] { return now_; }};
};

TEST_F(RateLimitTest, TakesTenSecondsWorthAtAStretchAndThenAsManyAsTimeAllows) {
  EXPECT_EQ(Taken("ipv4:192.0.2.7", 80), 50);
  now_ += absl::Milliseconds(1000);
  EXPECT_EQ(Taken("ipv4:192.0.2.7", 80), 5);
  now_ += absl::Hours(1);
  EXPECT_EQ(Taken("ipv4:192.0.2.7", 80), 50);
}

TEST_F(RateLimitTest, LetsNobodyPayForAnother) {
  EXPECT_EQ(Taken("ipv4:192.0.2.7", 80), 50);
  EXPECT_EQ(Taken("ipv4:192.0.2.8", 80), 50);
}

TEST_F(RateLimitTest, LetsUnixSocketsCallAsTheyLike) { EXPECT_EQ(Taken("", 1000), 1000); }

TEST_F(RateLimitTest, AClockSetBackNeitherFillsNorEmpties) {
  EXPECT_EQ(Taken("ipv4:192.0.2.7", 10), 10);
  now_ -= absl::Hours(1);
  EXPECT_EQ(Taken("ipv4:192.0.2.7", 80), 40);
}

TEST_F(RateLimitTest, NoNumberIsNoLimit) {
  RateLimit none(0, [this] { return now_; });
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(none.Take("ipv4:192.0.2.7"));
}

TEST_F(RateLimitTest, ManyAddressesShareABucketWhenAllAreInUseAndGetTheirOwnAgainLater) {
  for (size_t i = 0; i < RateLimit::kBuckets; ++i) EXPECT_TRUE(limit_.Take(absl::StrCat("ipv4:10.0.0.", i)));
  int taken = 0;
  for (int i = 0; i < 1000; ++i) taken += limit_.Take(absl::StrCat("ipv4:10.1.0.", i)) ? 1 : 0;
  EXPECT_EQ(taken, 50);
  now_ += absl::Minutes(1);
  EXPECT_EQ(Taken("ipv4:10.1.0.1", 80), 50);
  EXPECT_EQ(Taken("ipv4:10.1.0.2", 80), 50);
}

TEST(PayerOf, IsTheAddressWithoutItsPort) {
  const struct {
    const char* peer;
    const char* payer;
  } cases[] = {
      {"ipv4:192.0.2.7:4711", "ipv4:192.0.2.7"},
      {"ipv6:%5B2001:db8:1:2:3:4:5:6%5D:4711", "ipv6:2001:db8:1:2::"},
      {"ipv6:[2001:db8:1:2:ffff::9]:4712", "ipv6:2001:db8:1:2::"},
      {"ipv6:%5B2001:db8:1:3::1%5D:4711", "ipv6:2001:db8:1:3::"},
      {"ipv6:%5B::ffff:192.0.2.7%5D:4711", "ipv4:192.0.2.7"},
      {"unix:/run/arendegang/arendegang.sock", ""},
      {"unix:", ""},
      {"unix-abstract:x", ""},
  };
  for (const auto& each : cases) EXPECT_EQ(PayerOf(each.peer), each.payer) << each.peer;
}

}  // namespace
}  // namespace arendegang::rpc
