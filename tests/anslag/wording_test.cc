#include "services/anslag/wording.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/files.h"

namespace arendegang::anslag {
namespace {

using ::testing::HasSubstr;

absl::StatusOr<Wording> Read(const std::string& text) { return Wording::Parse(text, NoticeVocabulary()); }

std::string Shipped() { return testing::ReadSource("phrasebooks/anslag.wording"); }

TEST(Wording, LeavesOutLinesThatSayNothing) {
  auto wording = Read(Shipped());
  ASSERT_TRUE(wording.ok()) << wording.status();
  EXPECT_EQ(wording->Fill("instant", {{"day", "måndagen"}, {"hour", "08.00"}}), "måndagen kl. 08.00");
  EXPECT_EQ(wording->Fill("instant", {{"day", "måndagen"}, {"hour", ""}}), "");
  EXPECT_THAT(wording->Fill("ordinary", {{"committee", "Hamnviksnämnden"}}), ::testing::EndsWith("Hamnviksnämnden"));
}

TEST(Wording, DoesNotFillWhatWasFilledIn) {
  auto wording = Read(Shipped());
  ASSERT_TRUE(wording.ok());
  EXPECT_EQ(wording->Fill("instant", {{"day", "{hour}"}, {"hour", "08.00"}}), "{hour} kl. 08.00");
}

TEST(Wording, ThatIsFaultyIsToldWithItsPlace) {
  EXPECT_THAT(Read("x\n").status().message(), HasSubstr("1: "));
  EXPECT_THAT(Read("[a]\n{day\n").status().message(), HasSubstr("2: "));
  EXPECT_THAT(Read("[a]\n\n{wrong}\n").status().message(), HasSubstr("3: there is no {wrong}"));
  EXPECT_THAT(Read("[a]\n").status().message(), HasSubstr("no section"));
  EXPECT_THAT(Read(absl::StrReplaceAll(Shipped(), {{"[gap]", "[gab]"}})).status().message(), HasSubstr("[gap]"));
  EXPECT_EQ(LoadWording("/nowhere").status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace arendegang::anslag
