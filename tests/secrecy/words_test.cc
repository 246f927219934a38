// Words give way to masks wherever they stand as whole words.
#include "services/secrecy/words.h"

#include <random>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace arendegang::secrecy {
namespace {

using ::testing::ElementsAre;

constexpr char kMask[] = "[x]";

// The pieces with `words` masked, and in how many places they stood.
struct Outcome {
  std::vector<std::string> pieces;
  int places = 0;
};
Outcome Masked(std::vector<std::string> pieces, const std::string& words) {
  Pieces pointers;
  for (std::string& piece : pieces) pointers.push_back(&piece);
  const int places = CountPlaces(pointers, words);
  Mask(pointers, {{words, kMask}});
  return {pieces, places};
}

struct WordsCase {
  const char* name;
  const char* text;
  const char* words;
  const char* masked;
  int places;
};

class WordsTest : public ::testing::TestWithParam<WordsCase> {};

TEST_P(WordsTest, GiveWay) {
  const Outcome outcome = Masked({GetParam().text}, GetParam().words);
  EXPECT_EQ(outcome.pieces[0], GetParam().masked);
  EXPECT_EQ(outcome.places, GetParam().places);
  EXPECT_EQ(Masked(outcome.pieces, GetParam().words).places, 0);
}

INSTANTIATE_TEST_SUITE_P(
    Places, WordsTest,
    ::testing::Values(WordsCase{"Everywhere", "Eva Ek och Eva Ek.", "Eva Ek", "[x] och [x].", 2},
                      WordsCase{"InAnyCase", "EVA EK, eva ek", "Eva ek", "[x], [x]", 2},
                      WordsCase{"OfOtherLetters", "ÅSA ÖST", "åsa öst", "[x]", 1},
                      WordsCase{"WithGenitive", "Eva Eks båt", "Eva Ek", "[x] båt", 1},
                      WordsCase{"WithGenitiveAfterSign", "HVN:s båt", "HVN", "[x]:s båt", 1},
                      WordsCase{"NotWithinWords", "Ekenäs, Bokek och Eken", "Ek", "Ekenäs, Bokek och Eken", 0},
                      WordsCase{"NotAloneOfSeveral", "Eva Bok, Ek", "Eva Ek", "Eva Bok, Ek", 0},
                      WordsCase{"AcrossBlanks", "Eva  \u00A0Ek", "Eva Ek", "[x]", 1},
                      WordsCase{"AcrossBreaks", "Eva\nEk", "Eva Ek", "[x]", 1},
                      WordsCase{"AcrossSigns", "Eva (Ek)", "Eva Ek", "[x])", 1},
                      WordsCase{"WithSoftHyphens", "Eva E\u00ADk", "Eva Ek", "[x]", 1},
                      WordsCase{"OfCombiningMarks", "A\u030Asa O\u0308st", "Åsa Öst", "[x]", 1},
                      WordsCase{"GivenWithCombiningMarks", "Åsa", "A\u030Asa", "[x]", 1},
                      WordsCase{"WithAccents", "André", "Andre", "[x]", 1},
                      WordsCase{"Numbers", "850101-1234 är ett", "850101-1234", "[x] är ett", 1},
                      WordsCase{"Fenced", "\u2068Eva\u2069 \u2068Ek\u2069", "Eva Ek", "\u2068[x]\u2069", 1},
                      WordsCase{"OverThemselves", "a a a", "a a", "[x] a", 1}),
    [](const auto& info) { return info.param.name; });

TEST(Mask, GoesOnFromPieceToPiece) {
  const Outcome outcome = Masked({"med Eva", "", "Eks son"}, "Eva Ek");
  EXPECT_THAT(outcome.pieces, ElementsAre("med [x]", "", "[x] son"));
  EXPECT_EQ(outcome.places, 1);
}

TEST(Mask, CoversWordsThatLieOverOneAnotherOnce) {
  std::string text = "Eva Maria Ek bor här";
  Mask({&text}, {{"Eva Maria", "[1]"}, {"Maria Ek", "[2]"}, {"här", "[3]"}});
  EXPECT_EQ(text, "[1] bor [3]");
}

TEST(HasWord, SignsAreNone) {
  EXPECT_TRUE(HasWord("§ 4"));
  for (const char* none : {"", " ", "–", "§"}) EXPECT_FALSE(HasWord(none)) << none;
}

TEST(CountPlaces, OfNoWordsIsNone) {
  std::string text = "Eva Ek";
  EXPECT_EQ(CountPlaces({&text}, ""), 0);
  EXPECT_EQ(CountPlaces({&text}, "–"), 0);
}

// Whatever the text: what is masked is found in it no more, and what is not stands as it stood.
TEST(Mask, LeavesNoPlaceOfTheWords) {
  const std::vector<std::string> words = {"Eva", "Ek", "eks", "ÅSA", "Åsas", "bo", "2026", "A\u030Asa"};
  const std::vector<std::string> between = {" ", "\n", "-", ", ", " (", "\u00AD", "\u00A0", ""};
  std::mt19937 random(7);
  auto any = [&](const auto& of) { return of[random() % of.size()]; };
  int masked = 0;
  for (int round = 0; round < 5000; ++round) {
    std::vector<std::string> pieces(1 + random() % 3);
    for (std::string& piece : pieces) {
      for (size_t i = random() % 6; i > 0; --i) absl::StrAppend(&piece, any(words), any(between));
    }
    const std::string sought = absl::StrCat(any(words), round % 2 == 0 ? "" : " " + any(words));
    const Outcome outcome = Masked(pieces, sought);
    masked += outcome.places;
    ASSERT_EQ(Masked(outcome.pieces, sought).places, 0) << absl::StrJoin(pieces, "|") << " without " << sought;
    if (outcome.places == 0) {
      ASSERT_EQ(outcome.pieces, pieces);
    }
  }
  EXPECT_GT(masked, 1000);
}

}  // namespace
}  // namespace arendegang::secrecy
