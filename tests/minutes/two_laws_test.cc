// The two laws of a phrasebook, over facts and texts of every kind.
#include <cstdlib>
#include <filesystem>
#include <string>

#include "absl/strings/str_join.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "services/phrasebook/sampler.h"
#include "tests/support/files.h"
#include "tests/support/styles.h"

namespace arendegang::minutes {
namespace {

using phrasebook::Prose;

class TwoLaws : public ::testing::TestWithParam<const char*> {};

TEST_P(TwoLaws, ReadingADraftGivesTheFactsItWasDraftedFrom) {
  auto style = arendegang::testing::StyleOf(GetParam());
  ASSERT_NE(style, nullptr);
  int drafted = 0;
  for (uint32_t seed = 0; seed < 1200; ++seed) {
    Prose prose = seed % 2 == 0 ? Prose::kPlain : Prose::kTricky;
    v1::Minutes facts = phrasebook::Sampler(style->grammar(), seed, prose).Meeting(seed % 3 == 0 ? 4 : 1);
    auto draft = Draft(facts, *style);
    if (!draft.ok()) continue;  // declined with a reason: nothing was drafted that could be misread
    ++drafted;
    auto read = Read(draft->text(), *style, v1::TEXT_LAYOUT_CLEAN);
    ASSERT_TRUE(read.ok()) << read.status();
    read->mutable_minutes()->clear_phrasebook();
    google::protobuf::util::MessageDifferencer differencer;
    std::string report;
    differencer.ReportDifferencesToString(&report);
    ASSERT_TRUE(differencer.Compare(facts, read->minutes())) << "seed " << seed << "\n" << report << draft->text();
  }
  EXPECT_GT(drafted, 1100);
}

TEST_P(TwoLaws, DraftingWhatWasReadGivesTheWordsRead) {
  auto style = arendegang::testing::StyleOf(GetParam());
  ASSERT_NE(style, nullptr);
  for (uint32_t seed = 0; seed < 300; ++seed) {
    // A draft cut to pieces and put together again: much like minutes, and like nothing a style would write.
    v1::Minutes facts = phrasebook::Sampler(style->grammar(), seed, Prose::kTricky).Meeting(3);
    auto draft = Draft(facts, *style);
    if (!draft.ok()) continue;
    const std::string& text = draft->text();
    size_t half = text.find('\n', text.size() / 2);
    size_t third = text.find('\n', text.size() / 3);
    std::string mixed = text.substr(half) + text.substr(0, third) + "\n§ 3 §\n" + text;
    for (v1::TextLayout layout : {v1::TEXT_LAYOUT_CLEAN, v1::TEXT_LAYOUT_WRAPPED}) {
      auto read = Read(mixed, *style, layout);
      ASSERT_TRUE(read.ok()) << read.status();
      auto again = Draft(read->minutes(), *style);
      ASSERT_TRUE(again.ok()) << again.status() << "\nseed " << seed;
      auto flow = MakeFlow(mixed, style->grammar(), *v1::Minutes::descriptor(), layout);
      ASSERT_TRUE(WordsOf(again->text()) == WordsOf(flow->text)) << "seed " << seed;
      // What belongs to the pages is told apart, and told whole.
      std::string furniture = WordsOf(absl::StrJoin(read->minutes().furniture(), "\n"));
      ASSERT_EQ(WordsOf(flow->text).size() + furniture.size(), WordsOf(mixed).size()) << "seed " << seed;
      ASSERT_TRUE(furniture.empty() || layout == v1::TEXT_LAYOUT_WRAPPED) << "seed " << seed;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Styles, TwoLaws,
                         ::testing::Values("phrasebooks/stockholm.phrasebook", "tests/minutes/invented.phrasebook"),
                         [](const auto& info) { return info.index == 0 ? "Stockholm" : "Invented"; });

struct AnyText {
  const char* name;
  std::string text;
};

class AnyTextAtAll : public ::testing::TestWithParam<AnyText> {};

TEST_P(AnyTextAtAll, KeepsEveryWord) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  auto read = Read(GetParam().text, *style, v1::TEXT_LAYOUT_UNSPECIFIED);
  ASSERT_TRUE(read.ok()) << read.status();
  auto draft = Draft(read->minutes(), *style);
  ASSERT_TRUE(draft.ok()) << draft.status();
  EXPECT_EQ(WordsOf(draft->text()), WordsOf(GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, AnyTextAtAll,
    ::testing::Values(AnyText{"Empty", ""}, AnyText{"OneWord", "Hej"}, AnyText{"OnlyHeading", "Närvarande"},
                      AnyText{"SameParagraphTwice", "§ 1\nA\nB\n\n§ 1\nA\nB"},
                      AnyText{"WrongNumbering",
                              "§ 2\nRubrik\nHamnviksnämndens beslut\n2. Hamnviksnämnden beslutade "
                              "att vila.\n1. Hamnviksnämnden beslutade att arbeta.\n"},
                      AnyText{"TwoCommittees",
                              "§ 1\nRubrik\nHamnviksnämndens beslut\n1. Bergsnämnden beslutade att "
                              "vila.\nBergsnämndens beslut\n1. Bergsnämnden beslutade att vila."},
                      AnyText{"ImpossibleDate",
                              "§ 2\nRubrik\nOrdföranden Eva Ek (S) fick i uppdrag att justera dagens "
                              "protokoll. Protokollet ska justeras måndagen den 30 februari 2026."},
                      AnyText{"HugeNumber", "§ 99999999999999999999\nRubrik\nText"},
                      AnyText{"Fences", "\u2068§ 1\u2069\n\u2066Reservation\u2069\nslut \u2068"}),
    [](const auto& info) { return info.param.name; });

TEST(Reading, TakesTimeInProportionToTheText) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  std::string text;
  while (text.size() < 10 << 20) text += "§ 1\nOrdföranden Eva Ek (S), ledamoten\n1. Reservation mot\nÄrendet\n";
  auto read = Read(text, *style, v1::TEXT_LAYOUT_UNSPECIFIED);  // finishes: anything worse than linear would not
  ASSERT_TRUE(read.ok());
  EXPECT_GT(read->minutes().paragraphs_size(), 1000);
}

TEST(Reading, RefusesWhatIsNoText) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  for (const std::string& text : {std::string("a\0b", 3), std::string("\xff\xfe"), std::string("\xc3")}) {
    EXPECT_EQ(Read(text, *style, v1::TEXT_LAYOUT_UNSPECIFIED).status().code(), absl::StatusCode::kInvalidArgument);
  }
}

}  // namespace
}  // namespace arendegang::minutes
