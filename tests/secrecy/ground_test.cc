// Grounds are kept in one form, and say from whom something is removed.
#include "services/secrecy/ground.h"

#include "gtest/gtest.h"

namespace arendegang::secrecy {
namespace {

struct GroundCase {
  const char* text;
  const char* ground;  // empty: none
};

class GroundTest : public ::testing::TestWithParam<GroundCase> {};

TEST_P(GroundTest, IsKeptInOneForm) { EXPECT_EQ(GroundOf(GetParam().text).value_or(""), GetParam().ground); }

INSTANTIATE_TEST_SUITE_P(Forms, GroundTest,
                         ::testing::Values(GroundCase{"OSL 21:1", "OSL 21:1"}, GroundCase{" osl  21:1 ", "OSL 21:1"},
                                           GroundCase{"OSL 21:3a", "OSL 21:3a"}, GroundCase{"OSL 21:3 A", "OSL 21:3a"},
                                           GroundCase{"OSL 21 kap. 1 §", "OSL 21:1"},
                                           GroundCase{"OSL 21 kap 3 a §", "OSL 21:3a"},
                                           GroundCase{"21 kap. 1 § OSL", "OSL 21:1"},
                                           GroundCase{"21 kap. 3a § osl", "OSL 21:3a"},
                                           GroundCase{"OSL 15:1", "OSL 15:1"}, GroundCase{"OSL 40:99", "OSL 40:99"},
                                           GroundCase{"GDPR", "GDPR"}, GroundCase{" gdpr ", "GDPR"}));

INSTANTIATE_TEST_SUITE_P(Nothing, GroundTest,
                         ::testing::Values(GroundCase{"", ""}, GroundCase{"OSL", ""}, GroundCase{"OSL 14:1", ""},
                                           GroundCase{"OSL 41:1", ""}, GroundCase{"OSL 21:0", ""},
                                           GroundCase{"OSL 21:100", ""}, GroundCase{"OSL 21", ""},
                                           GroundCase{"21:1", ""}, GroundCase{"21 kap. 1 §", ""},
                                           GroundCase{"KL 21:1", ""}, GroundCase{"OSL 21:1 och 25:1", ""},
                                           GroundCase{"OSL 21:1aa", ""}, GroundCase{"hemligt", ""}));

TEST(Provision, IsSaidAsSwedishSaysIt) {
  EXPECT_EQ(ProvisionOf("OSL 21:3a")->chapter, "21");
  EXPECT_EQ(ProvisionOf("OSL 21:3a")->section, "3 a");
  EXPECT_EQ(ProvisionOf("OSL 21:1")->section, "1");
  EXPECT_FALSE(ProvisionOf("GDPR"));
}

TEST(IsRemovedFor, SecrecyHoldsForAllAndPersonalDataForTheWeb) {
  for (const char* ground : {"OSL 21:1", "ett annat skäl"}) {
    EXPECT_FALSE(IsRemovedFor(ground, v1::PAPER_AUDIENCE_UNSPECIFIED));
    EXPECT_TRUE(IsRemovedFor(ground, v1::PAPER_AUDIENCE_DISCLOSED));
    EXPECT_TRUE(IsRemovedFor(ground, v1::PAPER_AUDIENCE_WEB));
  }
  EXPECT_FALSE(IsRemovedFor("GDPR", v1::PAPER_AUDIENCE_UNSPECIFIED));
  EXPECT_FALSE(IsRemovedFor("GDPR", v1::PAPER_AUDIENCE_DISCLOSED));
  EXPECT_TRUE(IsRemovedFor("GDPR", v1::PAPER_AUDIENCE_WEB));
}

TEST(CountsOn, TheLastDayIsOneOfThem) {
  EXPECT_TRUE(CountsOn("", "2026-05-26"));
  EXPECT_TRUE(CountsOn("2026-05-26", "2026-05-26"));
  EXPECT_FALSE(CountsOn("2026-05-26", "2026-05-27"));
}

}  // namespace
}  // namespace arendegang::secrecy
