#include "services/base/words.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace arendegang {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> WordsOf(absl::string_view text) {
  std::vector<std::string> words;
  ForEachWord(text, [&](const Word& word) {
    words.push_back(word.folded);
    return true;
  });
  return words;
}

TEST(ForEachWord, KeepsTheLettersOfSwedishAndNoOtherAccents) {
  EXPECT_THAT(WordsOf("Åsa ÄLGEN Öst idé Müller Çelik"), ElementsAre("åsa", "älgen", "öst", "ide", "muller", "celik"));
}

TEST(ForEachWord, ReadsLettersThatAreWrittenWithTheirAccentsApart) {
  EXPECT_THAT(WordsOf("A\u030Asa a\u0308ndra o\u0308n ide\u0301"), ElementsAre("åsa", "ändra", "ön", "ide"));
}

TEST(ForEachWord, ReadsLigaturesAndSoftHyphensOfAPdf) {
  EXPECT_THAT(WordsOf("\uFB01nansiering ut\u00ADred\u00ADning"), ElementsAre("finansiering", "utredning"));
}

TEST(ForEachWord, PartsWordsAtWhatIsNoLetterAndNoDigit) {
  EXPECT_THAT(WordsOf("HVN 2026-0102-1.6, Anna-Lena/K2 S:t"),
              ElementsAre("hvn", "2026", "0102", "1", "6", "anna", "lena", "k2", "s", "t"));
  EXPECT_THAT(WordsOf(""), ElementsAre());
  EXPECT_THAT(WordsOf(" – ”…” \u0301 "), ElementsAre());
}

TEST(ForEachWord, GoesOnPastBytesThatAreNoText) {
  EXPECT_THAT(WordsOf(absl::string_view("bro\xFFn\0ta \xC3", 10)), ElementsAre("bro", "n", "ta"));
}

TEST(ForEachWord, TellsWhereAWordStands) {
  const absl::string_view text = "(Ön,";
  ForEachWord(text, [&](const Word& word) {
    EXPECT_EQ(text.substr(word.begin, word.end - word.begin), "Ön");
    return true;
  });
}

TEST(ForEachWord, StopsWhenItIsTold) {
  int words = 0;
  ForEachWord("ett två tre", [&](const Word&) { return ++words < 2; });
  EXPECT_EQ(words, 2);
}

}  // namespace
}  // namespace arendegang
