#include "services/phrasebook/shape.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "services/phrasebook/grammar.h"
#include "tests/support/styles.h"

namespace arendegang::phrasebook {
namespace {

// A shape for the eye: "{people} yrkar avslag".
std::string Shown(const Shape& shape) {
  static constexpr const char* kNames[] = {"word",         "people", "parties", "date",  "isodate", "weekdaydate",
                                           "diarienummer", "hour",   "number",  "quote", "text"};
  std::string shown;
  for (const SentencePart& token : shape) {
    absl::StrAppend(&shown, token.glued ? "" : " ",
                    token.kind == SentencePart::kWord ? token.text : absl::StrCat("{", kNames[token.kind], "}"));
  }
  return shown;
}

TEST(Shape, TellsSlotsFromWords) {
  auto style = testing::StyleOf("phrasebooks/stockholm.phrasebook");
  Shaper shaper(style->grammar());
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"Eva Ek (S) yrkar avslag.", "{people} yrkar avslag."},
      {"Ordföranden Eva Ek (S) m.fl. yrkar avslag.", "{people} yrkar avslag."},
      {"Eva Ek (S), ledamoten Bo Al (M) och Siv von Ek (KD) yrkar avslag.", "{people} yrkar avslag."},
      {"Ärendet bordlades den 3 maj 2026, § 12.", "Ärendet bordlades den {date}, § {number}."},
      {"Yrkande från S, V och MP den 3 maj 2026.", "Yrkande från {parties} den {date}."},
      {"Nästa möte är måndagen den 4 maj 2026 kl. 16.00.", "Nästa möte är {weekdaydate} kl. {hour}."},
      {"Brev 2026-05-03 i HVN 2026-0102-1.6", "Brev {isodate} i {diarienummer}"},
      {"Hon sade ”nej, aldrig” och gick.", "Hon sade {quote} och gick."},
      {"Köp för 12 500 kronor (inkl. moms)", "Köp för {number} kronor (inkl. moms)"},
      {"", ""},
      {"Inget särskilt", "Inget särskilt"},
  };
  for (const auto& [sentence, shape] : cases) EXPECT_EQ(Shown(shaper.ShapeOf(sentence)), shape);
}

TEST(Sentences, EndAtAPointBeforeACapital) {
  EXPECT_EQ(Sentences("Den första. Den andra! ”Den tredje.”"),
            (std::vector<std::string>{"Den första.", "Den andra!", "”Den tredje.”"}));
  EXPECT_EQ(Sentences("Eva Ek m.fl. (S) i enlighet med bil. 3 yrkar avslag."),
            (std::vector<std::string>{"Eva Ek m.fl. (S) i enlighet med bil. 3 yrkar avslag."}));
  EXPECT_TRUE(Sentences("").empty());
}

}  // namespace
}  // namespace arendegang::phrasebook
