#include "services/minutes/text.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "tests/support/styles.h"

namespace arendegang::minutes {
namespace {

struct LineCase {
  const char* name;
  const char* text;
  const char* want;  // soft breaks as "~", hard breaks as "|"
};

class WrappedLines : public ::testing::TestWithParam<LineCase> {};

TEST_P(WrappedLines, AreJoinedAsTheyWereWritten) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  auto flow = MakeFlow(GetParam().text, style->grammar(), v1::TEXT_LAYOUT_WRAPPED);
  ASSERT_TRUE(flow.ok()) << flow.status();
  std::string got = flow->text;
  std::replace(got.begin(), got.end(), phrasebook::kSoftBreak, '~');
  std::replace(got.begin(), got.end(), phrasebook::kHardBreak, '|');
  EXPECT_EQ(got, GetParam().want);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, WrappedLines,
    ::testing::Values(
        LineCase{"AHyphenatedWordIsOneWord", "Hamnen ska för-\nvaltas väl", "Hamnen ska förvaltas väl"},
        LineCase{"AnAbbreviationKeepsItsHyphen", "enligt LOV-\nupphandlingen", "enligt LOV-upphandlingen"},
        LineCase{"ADoubleNameKeepsItsHyphen", "Karin Eriks-\nBergh talade", "Karin Eriks-Bergh talade"},
        LineCase{"ANumberKeepsItsHyphen", "dnr HVN 2019-\n0504", "dnr HVN 2019-0504"},
        LineCase{"APairedWordKeepsHyphenAndBlank", "både miljö-\noch klimatmål", "både miljö-~och klimatmål"},
        LineCase{"ASentenceGoesOn", "Hamnen ligger vid\nvattnet.", "Hamnen ligger vid~vattnet."},
        LineCase{"APointBeginsABlock", "Vi föreslår att hamnen\n1. byggs", "Vi föreslår att hamnen|1. byggs"},
        LineCase{"AParagraphSignBeginsABlock", "Slut på paragrafen\n§ 4", "Slut på paragrafen|§ 4"},
        LineCase{"PageFurnitureIsTakenOut", "Hamnen ligger\nProtokoll HVN 2026-05-26\nSida 3 (9)\nvid vattnet.",
                 "Hamnen ligger~vid vattnet."}),
    [](const auto& info) { return info.param.name; });

TEST(PageFurniture, TellsTheDayOfTheMeeting) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  auto flow = MakeFlow("Protokoll HVN 2026-05-26\nSida 3 (9)\nText", style->grammar(), v1::TEXT_LAYOUT_UNSPECIFIED);
  ASSERT_TRUE(flow.ok());
  EXPECT_EQ(flow->meeting_date, "2026-05-26");
  EXPECT_EQ(flow->furniture.size(), 2u);
}

}  // namespace
}  // namespace arendegang::minutes
