#include "services/identity/password.h"

#include <sodium.h>

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "services/identity/sodium.h"

namespace arendegang::identity {
namespace {

constexpr char kPassword[] = "båt brygga storm kaffe";

TEST(Password, IsTheOneThatWasHashed) {
  const auto hash = HashPassword(kPassword);
  ASSERT_TRUE(hash.ok()) << hash.status();
  EXPECT_TRUE(absl::StartsWith(*hash, "$argon2id$v=19$")) << *hash;
  EXPECT_TRUE(CheckPassword(kPassword, *hash));
  EXPECT_FALSE(CheckPassword("Båt brygga storm kaffe", *hash));
  EXPECT_FALSE(CheckPassword("", *hash));
  EXPECT_FALSE(CheckPassword(std::string(kLongestPassword + 1, 'x'), *hash));
}

TEST(Password, IsTheSameHoweverTheKeyboardPutsItsLettersTogether) {
  EXPECT_TRUE(CheckPassword("ba\xcc\x8at brygga storm kaffe", *HashPassword(kPassword)));
}

TEST(Password, IsSaltedEachTime) { EXPECT_NE(*HashPassword(kPassword), *HashPassword(kPassword)); }

TEST(Password, OfNoAccountIsNeverRight) {
  EXPECT_FALSE(CheckPassword("", ""));
  EXPECT_FALSE(CheckPassword(kPassword, ""));
  EXPECT_FALSE(CheckPassword(kPassword, "*"));
  EXPECT_FALSE(CheckPassword(kPassword, std::string(500, 'x')));
}

TEST(Password, IsHashedAnewWhenMoreWorkIsAskedFor) {
  StartSodium();
  char weak[crypto_pwhash_STRBYTES];
  ASSERT_EQ(crypto_pwhash_str(weak, kPassword, sizeof kPassword - 1, crypto_pwhash_OPSLIMIT_MIN, 1 << 20), 0);
  EXPECT_TRUE(NeedsRehash(weak));
  EXPECT_TRUE(NeedsRehash("*"));
  EXPECT_TRUE(CheckPassword(kPassword, weak));
  EXPECT_FALSE(NeedsRehash(*HashPassword(kPassword)));
}

}  // namespace
}  // namespace arendegang::identity
