#include "services/identity/password_rules.h"

#include "absl/strings/match.h"
#include "gtest/gtest.h"

namespace arendegang::identity {
namespace {

TEST(PasswordRules, RefuseWhatIsGuessedFirst) {
  struct Case {
    const char* name;
    std::string password;
    const char* fault;  // of its sentence; null: it may be chosen
  };
  const Case cases[] = {
      {"four words", "båt brygga storm kaffe", nullptr},
      {"twelve letters", "vkjqzxmwpybt", nullptr},
      {"eleven letters", "vkjqzxmwpyb", "för kort"},
      {"characters are counted, not bytes", "åäöåäöéüñåä", "för kort"},
      {"twelve that are more bytes", "åäöéüñâêîôûç", nullptr},
      {"a letter typed in two is one",
       "a\xcc\x8a"
       "bcdefghiwx",
       "för kort"},
      {"nothing", "", "för kort"},
      {"as long as can be", std::string(1000, 'x') + "abcdefghijkl", nullptr},
      {"longer", std::string(1025, 'x'), "för långt"},
      {"one of the worst", "passwordpassword", "gissa"},
      {"one of the worst, dressed up", "Password-1234!", "gissa"},
      {"one of the worst, in Swedish", "LÖSENORD1234", "gissa"},
      {"its å typed in two", "va\xcc\x88lkommen123", "gissa"},
      {"one letter", "aaaaaaaaaaaaaaa", "gissa"},
      {"four letters", "abcdabcdabcd", "gissa"},
      {"digits in a row", "1234 5678 9012", "gissa"},
      {"only signs", "!#%&/()=?+-_", nullptr},
      {"the account", "ylva.strand@hamnvik.example", "kontots namn"},
      {"the account without its place", "ylva.strand2026", "kontots namn"},
      {"the account in capitals", "YLVA-STRAND-99", "kontots namn"},
      {"the account twice", "ylvastrandylvastrand", "kontots namn"},
      {"the account and a word", "ylva strand kaffe", nullptr},
      {"no text", "abcdefghijkl\xff", "inte är text"},
      {"a NUL", std::string("abcdefghijkl\0mn", 15), "inte är text"},
  };
  for (const Case& c : cases) {
    const auto faults = FaultsOfPassword(c.password, "ylva.strand@hamnvik.example");
    if (c.fault == nullptr) {
      EXPECT_TRUE(faults.empty()) << c.name << ": " << faults[0];
    } else {
      ASSERT_FALSE(faults.empty()) << c.name;
      EXPECT_TRUE(absl::StrContains(faults[0], c.fault)) << c.name << ": " << faults[0];
    }
  }
}

TEST(PasswordRules, TellAllFaultsAtOnce) { EXPECT_EQ(FaultsOfPassword("olle", "Olle").size(), 3u); }

TEST(PasswordRules, WithoutAnAccountLookAtThePasswordAlone) {
  EXPECT_TRUE(FaultsOfPassword("båt brygga storm", "").empty());
  EXPECT_TRUE(FaultsOfPassword("båt brygga storm", "1234@5678").empty());
}

}  // namespace
}  // namespace arendegang::identity
