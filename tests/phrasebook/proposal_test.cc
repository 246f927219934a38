#include "services/phrasebook/proposal.h"

#include "gtest/gtest.h"
#include "tests/support/styles.h"

namespace arendegang::phrasebook {
namespace {

std::vector<v1::ProposedPhrase> Propose(const std::vector<std::pair<const char*, const char*>>& sentences) {
  auto style = testing::StyleOf("phrasebooks/stockholm.phrasebook");
  v1::ProposePhrasesRequest request;
  for (const auto& [within, text] : sentences) {
    auto* sentence = request.add_sentences();
    sentence->set_within(within);
    sentence->set_text(text);
    sentence->set_source("a");
  }
  return phrasebook::Propose(style->grammar(), request);
}

TEST(Proposal, NamesSlotsByTheFieldsOfTheFacts) {
  auto proposed = Propose({{"Postponement", "Vilar till den 3 maj 2026 eftersom Eva Ek (S) så önskar."}});
  ASSERT_EQ(proposed.size(), 1u);
  EXPECT_EQ(proposed[0].message(), "Postponement");
  EXPECT_EQ(proposed[0].count(), 1);
  // Somebody has no place in a postponement: the author of the style chooses.
  EXPECT_EQ(proposed[0].phrase(), "\"Vilar till den {to_date:date} eftersom {?personer} så önskar.\"");
}

TEST(Proposal, PutsTheMostFrequentShapeFirst) {
  auto proposed = Propose({{"Handling", "Frågan vilar."},
                           {"Handling", "Eva Ek (S) protesterar kraftigt häremot."},
                           {"Handling", "Ledamoten Bo Al (M) protesterar kraftigt häremot."}});
  ASSERT_EQ(proposed.size(), 2u);
  EXPECT_EQ(proposed[0].count(), 2);
  EXPECT_EQ(proposed[0].examples_size(), 2);
  EXPECT_EQ(proposed[1].count(), 1);
}

TEST(Proposal, TakesSentencesThatBeginAlikeForOne) {
  auto proposed = Propose({{"Handling", "Med anledning härav hänvisas till bilagan."},
                           {"Handling", "Med anledning härav hänvisas till arkivet."},
                           {"Handling", "Med anledning härav hänvisas till lagen."}});
  ASSERT_EQ(proposed.size(), 1u);
  EXPECT_EQ(proposed[0].count(), 3);
  EXPECT_EQ(proposed[0].phrase(), "\"Med anledning härav hänvisas till {?text}\"");
}

TEST(Proposal, PointsToTheWordingMostLikeIt) {
  auto proposed =
      Propose({{"Handling", "Förvaltningen har redovisat ärendet i ett utlåtande daterat den 3 maj 2026."}});
  ASSERT_EQ(proposed.size(), 1u);
  EXPECT_GT(proposed[0].like_line(), 0);
  EXPECT_NE(proposed[0].phrase().find("{tjansteutlatande_date:date}"), std::string::npos) << proposed[0].phrase();
}

TEST(Proposal, KeepsSignsOfTheLanguageAsSigns) {
  auto proposed = Propose({{"Handling", "Se \"bilaga\" {a} [b] <c>"}});
  ASSERT_EQ(proposed.size(), 1u);
  EXPECT_EQ(proposed[0].phrase(), R"("Se \"bilaga\" \{a\} \[b\] \<c\>")");
}

TEST(Proposal, TakesAnything) {
  EXPECT_TRUE(Propose({}).empty());
  EXPECT_TRUE(Propose({{"Handling", ""}, {"", " \n "}}).empty());
  EXPECT_EQ(Propose({{"Okänt", "Någon text."}}).size(), 1u);
}

}  // namespace
}  // namespace arendegang::phrasebook
