#include "services/identity/key_cache.h"

#include <atomic>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "absl/synchronization/notification.h"
#include "gtest/gtest.h"
#include "tests/identity/issuer.h"

namespace arendegang::identity {
namespace {

using testing::EcIssuer;
using testing::SetOf;

std::string SetWith(const std::string& id) { return SetOf(EcIssuer().Jwk("\"kid\":\"" + id + "\",")); }

// An issuer whose answer, and a clock whose time, are set.
class KeyCacheTest : public ::testing::Test {
 protected:
  // The id of the key that a token naming `id` is verified with.
  std::string KeyFor(const std::string& id) {
    const auto keys = cache_.KeysFor(id);
    return keys.ok() ? (**keys)[0].id : std::string(keys.status().message());
  }

  absl::StatusOr<std::string> answer_ = SetWith("a");
  absl::Time now_ = absl::FromUnixSeconds(1780000000);
  int fetches_ = 0;
  KeyCache cache_{[this] { return ++fetches_, answer_; }, [this] { return now_; }};
};

TEST_F(KeyCacheTest, KeepsKeysForTenMinutes) {
  EXPECT_EQ(KeyFor("a"), "a");
  now_ += absl::Minutes(10) - absl::Seconds(1);
  EXPECT_EQ(KeyFor("a"), "a");
  EXPECT_EQ(KeyFor(""), "a");
  EXPECT_EQ(fetches_, 1);
  now_ += absl::Seconds(1);
  EXPECT_EQ(KeyFor("a"), "a");
  EXPECT_EQ(fetches_, 2);
}

TEST_F(KeyCacheTest, FetchesAgainWhenTheIssuerHasANewKey) {
  EXPECT_EQ(KeyFor("a"), "a");
  now_ += absl::Seconds(30);
  answer_ = SetWith("b");
  EXPECT_EQ(KeyFor("b"), "b");
  EXPECT_EQ(fetches_, 2);
}

TEST_F(KeyCacheTest, FetchesOnceInThirtySecondsHoweverManyIdsAreMadeUp) {
  EXPECT_EQ(KeyFor("a"), "a");
  for (int i = 0; i < 100; ++i) EXPECT_EQ(KeyFor("x" + std::to_string(i)), "a");
  EXPECT_EQ(fetches_, 1);
  now_ += absl::Seconds(30);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(KeyFor("x" + std::to_string(i)), "a");
  EXPECT_EQ(fetches_, 2);
}

TEST_F(KeyCacheTest, ServesOldKeysForADayWhileTheIssuerIsDown) {
  EXPECT_EQ(KeyFor("a"), "a");
  answer_ = absl::UnavailableError("no route");
  now_ += absl::Hours(24) - absl::Seconds(1);
  EXPECT_EQ(KeyFor("a"), "a");
  EXPECT_EQ(fetches_, 2);
  now_ += absl::Seconds(1);
  EXPECT_EQ(KeyFor("a"), "no keys of the issuer: no route");
  now_ += absl::Seconds(30);
  answer_ = SetWith("a");
  EXPECT_EQ(KeyFor("a"), "a");
}

TEST_F(KeyCacheTest, TakesNoSetThatIsNoneForTheOldOne) {
  EXPECT_EQ(KeyFor("a"), "a");
  now_ += absl::Minutes(10);
  answer_ = std::string("<html>maintenance</html>");
  EXPECT_EQ(KeyFor("a"), "a");
  EXPECT_EQ(fetches_, 2);
}

TEST_F(KeyCacheTest, AsksAnIssuerThatWasNeverReachedEveryThirtySeconds) {
  answer_ = absl::UnavailableError("no route");
  EXPECT_EQ(cache_.KeysFor("a").status().code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(cache_.KeysFor("a").status().code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(fetches_, 1);
  now_ += absl::Seconds(30);
  answer_ = SetWith("a");
  EXPECT_EQ(KeyFor("a"), "a");
}

TEST(KeyCache, FetchesOnceForManyThatWaitAndNobodyWithKeysWaits) {
  absl::Notification let_go;
  absl::Notification asked;
  std::atomic<int> fetches = 0;
  std::atomic<int64_t> seconds = 1780000000;
  KeyCache cache(
      [&] {
        if (++fetches == 2) {
          asked.Notify();
          let_go.WaitForNotification();
        }
        return SetWith(fetches == 1 ? "a" : "b");
      },
      [&] { return absl::FromUnixSeconds(seconds); });
  ASSERT_TRUE(cache.KeysFor("a").ok());
  seconds += 60;
  std::vector<std::thread> waiting;
  std::atomic<int> served = 0;
  for (int i = 0; i < 4; ++i) {
    waiting.emplace_back([&] {
      const auto keys = cache.KeysFor("b");
      served += keys.ok() && (**keys)[0].id == "b";
    });
  }
  asked.WaitForNotification();
  EXPECT_EQ((**cache.KeysFor("a"))[0].id, "a");  // does not hang, though keys are being fetched
  EXPECT_EQ(served, 0);
  let_go.Notify();
  for (std::thread& thread : waiting) thread.join();
  EXPECT_EQ(served, 4);
  EXPECT_EQ(fetches, 2);
}

}  // namespace
}  // namespace arendegang::identity
