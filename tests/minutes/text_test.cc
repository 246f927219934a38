#include "services/minutes/text.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
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
  auto flow = MakeFlow(GetParam().text, style->grammar(), *v1::Minutes::descriptor(), v1::TEXT_LAYOUT_WRAPPED);
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
  auto flow = MakeFlow("Protokoll HVN 2026-05-26\nSida 3 (9)\nText", style->grammar(), *v1::Minutes::descriptor(),
                       v1::TEXT_LAYOUT_UNSPECIFIED);
  ASSERT_TRUE(flow.ok());
  EXPECT_EQ(flow->meeting_date, "2026-05-26");
  EXPECT_EQ(flow->furniture.size(), 2u);
}

// Pages of a house whose style says nothing of its page heads.
std::string Pages(const char* head, int count) {
  std::string text;
  for (int page = 1; page <= count; ++page) {
    absl::StrAppend(&text, page == 1 ? "" : "\f", head, "\n\nSida ", page, " (", count, ")\n\n");
    for (int line = 1; line <= 30; ++line) absl::StrAppend(&text, "Rad ", line, " på sidan ", page, "\noch mer.\n\n");
  }
  return text;
}

TEST(PageFurniture, IsToldByItsRepetitionFromPageToPage) {
  std::vector<phrasebook::Problem> problems;
  auto style = phrasebook::Phrasebook::Compile(
      "phrasebook tom \"Tom\"\nlayout Minutes\n  each paragraphs\nlayout Paragraph\n  heading 1 \"§ {number}\"\n",
      &problems);
  ASSERT_NE(style, nullptr);
  auto flow =
      MakeFlow(Pages("Protokoll 2026-05-26", 6), style->grammar(), *v1::Minutes::descriptor(), v1::TEXT_LAYOUT_WRAPPED);
  ASSERT_TRUE(flow.ok());
  EXPECT_EQ(flow->furniture.size(), 12u);
  EXPECT_EQ(flow->text.find("Sida"), std::string::npos);
  EXPECT_NE(flow->text.find("Rad 3 på sidan 3"), std::string::npos);
}

}  // namespace
}  // namespace arendegang::minutes
