// Tjänsteutlåtanden: the two laws over facts and texts of every kind, and the real ones of ARENDEGANG_CORPUS.
#include "services/minutes/tjansteutlatande.h"

#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "services/minutes/text.h"
#include "services/phrasebook/sampler.h"
#include "tests/support/files.h"
#include "tests/support/styles.h"

namespace arendegang::minutes {
namespace {

using phrasebook::Prose;

// Reads `text`, drafts what was read, and expects the words of the text.
v1::ReadTjansteutlatandeResponse ReadAndRedraft(const std::string& text, const phrasebook::Phrasebook& style,
                                                v1::TextLayout layout) {
  auto read = ReadTjansteutlatande(text, style, layout);
  EXPECT_TRUE(read.ok()) << read.status();
  if (!read.ok()) return {};
  auto draft = DraftTjansteutlatande(read->tjansteutlatande(), style);
  auto flow = MakeFlow(text, style.grammar(), *v1::Tjansteutlatande::descriptor(), layout);
  EXPECT_TRUE(draft.ok()) << draft.status();
  EXPECT_TRUE(flow.ok());
  EXPECT_TRUE(draft.ok() && flow.ok() && WordsOf(draft->text()) == WordsOf(flow->text));
  return *std::move(read);
}

class TjansteutlatandeLaws : public ::testing::TestWithParam<const char*> {};

TEST_P(TjansteutlatandeLaws, ReadingADraftGivesTheFactsItWasDraftedFrom) {
  auto style = arendegang::testing::StyleOf(absl::StrCat("phrasebooks/", GetParam(), ".phrasebook"));
  ASSERT_NE(style, nullptr);
  int drafted = 0;
  for (uint32_t seed = 0; seed < 1000; ++seed) {
    Prose prose = seed % 2 == 0 ? Prose::kPlain : Prose::kTricky;
    v1::Tjansteutlatande facts = phrasebook::Sampler(style->grammar(), seed, prose).Tjansteutlatande();
    auto draft = DraftTjansteutlatande(facts, *style);
    if (!draft.ok()) continue;  // declined with a reason: nothing was drafted that could be misread
    ++drafted;
    auto read = ReadTjansteutlatande(draft->text(), *style, v1::TEXT_LAYOUT_CLEAN);
    ASSERT_TRUE(read.ok()) << read.status();
    read->mutable_tjansteutlatande()->clear_phrasebook();
    google::protobuf::util::MessageDifferencer differencer;
    std::string report;
    differencer.ReportDifferencesToString(&report);
    ASSERT_TRUE(differencer.Compare(facts, read->tjansteutlatande())) << "seed " << seed << "\n"
                                                                      << report << draft->text();
  }
  EXPECT_GT(drafted, 900);
}

TEST_P(TjansteutlatandeLaws, DraftingWhatWasReadGivesTheWordsRead) {
  auto style = arendegang::testing::StyleOf(absl::StrCat("phrasebooks/", GetParam(), ".phrasebook"));
  ASSERT_NE(style, nullptr);
  for (uint32_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    auto draft =
        DraftTjansteutlatande(phrasebook::Sampler(style->grammar(), seed, Prose::kTricky).Tjansteutlatande(), *style);
    if (!draft.ok()) continue;
    const std::string& text = draft->text();
    size_t half = text.find('\n', text.size() / 2);
    if (half == std::string::npos) continue;
    std::string mixed = text.substr(half) + text.substr(0, half) + "\nBilagor\n" + text;
    for (v1::TextLayout layout : {v1::TEXT_LAYOUT_CLEAN, v1::TEXT_LAYOUT_WRAPPED}) {
      ReadAndRedraft(mixed, *style, layout);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Styles, TjansteutlatandeLaws, ::testing::Values("stockholm", "goteborg"),
                         [](const auto& info) { return std::string(info.param); });

TEST(ReadTjansteutlatande, KeepsEveryWordOfAnyText) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  for (const char* text : {"", "Hej", "Bakgrund", "Förslag till beslut\nBilagor\nFörslag till beslut", "1 A\n2 B\n1 A",
                           "Rune Alvskog\nFörvaltningschef", "Handläggare\n\nTill\n", "§ 1\nRubrik\n\u2068x\u2069"}) {
    SCOPED_TRACE(text);
    ReadAndRedraft(text, *style, v1::TEXT_LAYOUT_UNSPECIFIED);
  }
}

TEST(ReadTjansteutlatande, KeepsEveryWordWhenTheStyleHasNoLayoutForIt) {
  auto style = arendegang::testing::StyleOf("tests/minutes/invented.phrasebook");
  auto read = ReadAndRedraft("En titel\n\nBakgrund\n\nBryggan är sliten.", *style, v1::TEXT_LAYOUT_CLEAN);
  EXPECT_EQ(read.report().unrecognised_words(), read.report().words());
}

TEST(ReadTjansteutlatande, TakesTimeInProportionToTheText) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  std::string text = "En titel\nFörslag till beslut\n1. Hamnviksnämnden beslutar att vila.\n";
  while (text.size() < 10 << 20) text += "Bakgrund\nBryggan är sliten.\nEn rubrik\nMer text\n1 Not.\nSida 1 (2)\n";
  auto read = ReadTjansteutlatande(text, *style, v1::TEXT_LAYOUT_UNSPECIFIED);  // finishes
  ASSERT_TRUE(read.ok());
  EXPECT_GT(read->tjansteutlatande().sections_size(), 1000);
}

TEST(DraftTjansteutlatande, RefusesFactsWithoutAPhrase) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  v1::Tjansteutlatande facts;
  facts.set_title("Ny brygga i hamnen");
  ASSERT_TRUE(DraftTjansteutlatande(facts, *style).ok());
  facts.add_sections()->add_text()->set_text("Bryggan är sliten.");
  EXPECT_EQ(DraftTjansteutlatande(facts, *style).status().code(), absl::StatusCode::kInvalidArgument);
  facts.mutable_sections(0)->set_heading("Bakgrund");
  EXPECT_TRUE(DraftTjansteutlatande(facts, *style).ok());
  facts.mutable_sections(0)->add_subsections()->set_heading("Detta är ingen rubrik.");
  EXPECT_EQ(DraftTjansteutlatande(facts, *style).status().code(), absl::StatusCode::kInvalidArgument);
}

// The lines of a letter as a PDF's text has them: notes at the foot of pages, heads of pages, names side by side.
constexpr char kPages[] =
    "Hamnviksförvaltningen \nHandläggare \nRune Alvskog \nTelefon: 08-123 456 78 \nTill \nHamnviksnämnden \n"
    "Tjänsteutlåtande \nHVN 2026-0102-1.6 \nSida 1 (2) \nNy brygga i \nhamnen \n"
    "Hamnviksförvaltningens förslag till beslut \n1. Hamnviksnämnden beslutar att bygga en ny brygga. \n"
    "Bakgrund \nBryggan byggdes om för länge sedan och är så sliten att den inte längre håller \n"
    "för de båtar som lägger till vid den under sommaren. Det har också visat sig att \n"
    "trafiken ökar för varje år, och att bryggan därför snart är för liten för alla som \n"
    " \n1 \n Hamnplanen 2026, s. 12. \n\n2 \n Ibid. \n"
    " Tjänsteutlåtande \nHVN 2026-0102-1.6 \nSida 2 (2) \n vill använda den. \n"
    "Hur bryggan har skötts \nBryggan har lagats två gånger om året sedan den byggdes, och den har \n"
    "målats vart femte år. \nRune Alvskog  Astrid Wallmark \nFörvaltningschef  Avdelningschef \n"
    "Hamnviksförvaltningen  Hamnviksförvaltningen \nBilagor \n1. Ritning \n";

TEST(ReadTjansteutlatande, FindsTheFactsOnThePagesOfALetter) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  auto response = ReadAndRedraft(kPages, *style, v1::TEXT_LAYOUT_UNSPECIFIED);
  const v1::Tjansteutlatande& read = response.tjansteutlatande();
  EXPECT_EQ(response.report().unrecognised_words(), 0) << read.DebugString();
  ASSERT_EQ(read.head_size(), 5) << read.DebugString();
  EXPECT_EQ(read.head(0).administration(), "Hamnviksförvaltningen");
  EXPECT_EQ(read.head(1).handlaggare().officers(0).telephone(), "08-123 456 78");
  EXPECT_EQ(read.head(2).recipient().committee(), "Hamnviksnämnden");
  EXPECT_TRUE(read.head(3).names_document());
  EXPECT_EQ(read.head(4).diarienummer(), "HVN 2026-0102-1.6");
  EXPECT_EQ(read.title(), "Ny brygga i hamnen");
  ASSERT_EQ(read.proposals_size(), 1);
  EXPECT_EQ(read.proposals(0).points(0).decided(), "bygga en ny brygga");
  ASSERT_EQ(read.sections_size(), 1);
  ASSERT_EQ(read.sections(0).footnotes_size(), 2);
  EXPECT_EQ(read.sections(0).footnotes(0).text(), "Hamnplanen 2026, s. 12.");
  EXPECT_EQ(read.sections(0).footnotes(1).goes_on(0).text(), "vill använda den.");
  ASSERT_EQ(read.sections(0).subsections_size(), 1);
  EXPECT_EQ(read.sections(0).subsections(0).heading(), "Hur bryggan har skötts");
  ASSERT_EQ(read.signatures_size(), 1);
  EXPECT_EQ(read.signatures(0).names_size(), 2);
  EXPECT_EQ(read.signatures(0).titles(1), "Avdelningschef");
  EXPECT_EQ(read.attachments(0).text(), "Ritning");
  EXPECT_EQ(read.furniture_size(), 4);
}

TEST(ReadTjansteutlatande, TakesASentenceWithTheNumberOfANoteForNoHeading) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  auto response = ReadAndRedraft("Bakgrund\n\nBryggan är sliten.1\n\nEn rubrik\n\nDen ska lagas.\n\n1 Hamnplanen.",
                                 *style, v1::TEXT_LAYOUT_CLEAN);
  ASSERT_EQ(response.tjansteutlatande().sections_size(), 1);
  const v1::Section& section = response.tjansteutlatande().sections(0);
  EXPECT_EQ(section.text(0).text(), "Bryggan är sliten.1");
  ASSERT_EQ(section.subsections_size(), 1) << response.DebugString();
  EXPECT_EQ(section.subsections(0).heading(), "En rubrik");
  EXPECT_EQ(section.subsections(0).footnotes(0).number(), 1);
}

struct RealDocument {
  const char* file;
  int head;
  int points;
  int sections;
  int subsections;
  int footnotes;
  int signatories;
};

class RealTjansteutlatande : public ::testing::TestWithParam<RealDocument> {};

TEST_P(RealTjansteutlatande, ComesBackWordForWordWithItsPartsTyped) {
  const char* folder = std::getenv("ARENDEGANG_CORPUS");
  if (folder == nullptr) GTEST_SKIP() << "ARENDEGANG_CORPUS is not set: the real tjänsteutlåtanden were not read";
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  std::string text = arendegang::testing::ReadFile(absl::StrCat(folder, "/", GetParam().file));
  auto response = ReadAndRedraft(text, *style, v1::TEXT_LAYOUT_UNSPECIFIED);
  const v1::Tjansteutlatande& read = response.tjansteutlatande();
  EXPECT_EQ(response.report().unrecognised_words(), 0);
  EXPECT_EQ(read.head_size(), GetParam().head);
  EXPECT_EQ(read.title().empty(), GetParam().head == 0);
  EXPECT_EQ(read.proposals_size() == 0 ? 0 : read.proposals(0).points_size(), GetParam().points);
  EXPECT_EQ(read.sections_size(), GetParam().sections);
  int subsections = 0;
  int footnotes = 0;
  for (const v1::Section& section : read.sections()) {
    subsections += section.subsections_size();
    footnotes += section.footnotes_size();
    for (const v1::Subsection& part : section.subsections()) footnotes += part.footnotes_size();
  }
  EXPECT_EQ(subsections, GetParam().subsections);
  EXPECT_EQ(footnotes, GetParam().footnotes);
  EXPECT_EQ(read.signatures_size() == 0 ? 0 : read.signatures(0).names_size(), GetParam().signatories);
}

INSTANTIATE_TEST_SUITE_P(Corpus, RealTjansteutlatande,
                         ::testing::Values(RealDocument{"tjansteutlatande-civilsamhalle.txt", 8, 1, 5, 1, 0, 2},
                                           RealDocument{"tjansteutlatande-amn-2015-0276.txt", 0, 0, 5, 26, 15, 0}),
                         [](const auto& info) { return info.index == 0 ? "Letter" : "Report"; });

}  // namespace
}  // namespace arendegang::minutes
