// Whatever the facts, the house style and the words: what is marked is told no more, and all else as it was.
#include "services/papers/redact.h"

#include <random>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/util/json_util.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "services/base/words.h"
#include "services/minutes/minutes.h"
#include "services/papers/paper_wording.h"
#include "services/phrasebook/sampler.h"
#include "services/secrecy/words.h"
#include "tests/support/styles.h"

namespace arendegang::papers {
namespace {

using phrasebook::Prose;
using secrecy::Blocks;
using secrecy::CountPlaces;
using secrecy::PiecesOf;

std::string TextOf(Blocks blocks, int paragraph) {
  return absl::StrJoin(PiecesOf(&blocks, paragraph), "\n",
                       [](std::string* out, const std::string* piece) { *out += *piece; });
}

int Count(std::string text, const std::string& words) { return CountPlaces({&text}, words); }

// One to three words that follow each other in the text.
std::string AnyWords(const std::string& text, std::mt19937* random) {
  std::vector<std::string> words;
  ForEachWord(text, [&](const Word& word) {
    words.push_back(text.substr(word.begin, word.end - word.begin));
    return true;
  });
  if (words.empty()) return "";
  const size_t begin = (*random)() % words.size();
  const size_t end = std::min(words.size(), begin + 1 + (*random)() % 3);
  return absl::StrJoin(words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.begin() + static_cast<std::ptrdiff_t>(end), " ");
}

std::string JsonOf(const v1::Paragraph& facts) {
  std::string json;
  EXPECT_TRUE(google::protobuf::util::MessageToJsonString(facts, &json).ok());
  return json;
}

class AnyMinutes : public ::testing::TestWithParam<const char*> {};

TEST_P(AnyMinutes, TellNothingOfWhatIsMarked) {
  auto style = arendegang::testing::StyleOf(GetParam());
  ASSERT_NE(style, nullptr);
  const Wording wording = *LoadWording(ARENDEGANG_SOURCE_DIR "/phrasebooks");
  int tried = 0;
  int whole = 0;
  for (uint32_t seed = 0; seed < 150; ++seed) {
    std::mt19937 random(seed);
    const Prose prose = seed % 2 == 0 ? Prose::kPlain : Prose::kTricky;
    const v1::Minutes facts = phrasebook::Sampler(style->grammar(), seed, prose).Meeting(3);
    auto draft = minutes::Draft(facts, *style);
    if (!draft.ok() || facts.paragraphs().empty()) continue;
    const int at = static_cast<int>(random() % static_cast<uint32_t>(facts.paragraphs_size()));
    const std::string words = AnyWords(TextOf(draft->blocks(), at), &random);
    const Mark mark{"committees/hvn/markings/1", "GDPR", words, false};
    // By its number a paragraph stays known. Of what the mask itself says it cannot be seen whether it is gone; nor of
    // what JSON names fields by.
    const std::string stays = absl::StrCat(facts.paragraphs(at).number(), " text title number name mark");
    if (words.empty() || Count(MaskOf(mark, wording), words) > 0 || Count(stays, words) > 0) {
      continue;
    }
    std::vector<Marks> marks(static_cast<size_t>(facts.paragraphs_size()));
    marks[static_cast<size_t>(at)] = {mark};
    auto redacted = Redact(facts, draft->blocks(), marks, *style, wording);
    ASSERT_TRUE(redacted.ok()) << redacted.status();
    ++tried;
    SCOPED_TRACE(absl::StrCat("seed ", seed, " without ”", words, "”\n", TextOf(draft->blocks(), at)));
    ASSERT_EQ(Count(TextOf(redacted->blocks, at), words), 0) << TextOf(redacted->blocks, at);
    ASSERT_EQ(redacted->removals.size(), 1U);
    ASSERT_EQ(redacted->removals[0].places(), Count(TextOf(draft->blocks(), at), words));
    const v1::Minutes told = RedactedFacts(*redacted, marks, *style, wording);
    whole += told.paragraphs(at).has_withheld();
    ASSERT_EQ(Count(JsonOf(told.paragraphs(at)), words), 0) << JsonOf(told.paragraphs(at));
    auto again = minutes::Draft(told, *style);
    ASSERT_TRUE(again.ok()) << again.status();
    if (!told.paragraphs(at).has_withheld()) {
      ASSERT_EQ(Count(TextOf(again->blocks(), at), words), 0) << TextOf(again->blocks(), at);
    }
    for (int other = 0; other < facts.paragraphs_size(); ++other) {
      if (other == at) continue;
      ASSERT_EQ(TextOf(redacted->blocks, other), TextOf(draft->blocks(), other));
      ASSERT_TRUE(google::protobuf::util::MessageDifferencer::Equals(told.paragraphs(other), facts.paragraphs(other)));
    }
  }
  EXPECT_GT(tried, 100);
  EXPECT_LT(whole, tried) << "some facts can be told without the words";
}

INSTANTIATE_TEST_SUITE_P(Styles, AnyMinutes,
                         ::testing::Values("phrasebooks/stockholm.phrasebook", "phrasebooks/goteborg.phrasebook"),
                         [](const auto& info) { return info.index == 0 ? "Stockholm" : "Goteborg"; });

TEST(MaskOf, TellsTheLawAndNotTheLength) {
  const Wording wording = *LoadWording(ARENDEGANG_SOURCE_DIR "/phrasebooks");
  EXPECT_EQ(MaskOf({"", "OSL 21:3a", "Eva", false}, wording), "[sekretess, 21 kap. 3 a § OSL]");
  EXPECT_EQ(MaskOf({"", "GDPR", "Eva", false}, wording), MaskOf({"", "GDPR", "Eva Maria Ek", false}, wording));
  EXPECT_EQ(MaskOf({"", "ett annat skäl", "", true}, wording), "[sekretess]");
}

}  // namespace
}  // namespace arendegang::papers
