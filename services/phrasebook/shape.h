// The shape of a sentence: its words, with slots where one sentence of a kind differs from the next.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// A word, or a slot.
struct SentencePart {
  enum Kind { kWord, kPeople, kParties, kDate, kIsoDate, kWeekdayDate, kDiarienummer, kHour, kNumber, kQuote, kText };
  Kind kind = kWord;
  std::string text;    // the word; of a slot, the value in this sentence
  bool glued = false;  // no blank before it
};

using Shape = std::vector<SentencePart>;

// Tells words from slots: people with office and party, dates, numbers, quoted text.
class Shaper {
 public:
  // The words for offices, and what a diarienummer looks like, are the style's.
  explicit Shaper(const Grammar& grammar);

  // The shape of a sentence without line breaks.
  Shape ShapeOf(absl::string_view sentence) const;

 private:
  RE2 slots_;
};

// Whether two tokens are the same word, or slots of one kind.
bool Alike(const SentencePart& a, const SentencePart& b);

// Splits a block into its sentences. The point of an abbreviation ("m.fl.", "nr.") ends none.
std::vector<std::string> Sentences(absl::string_view block);

}  // namespace arendegang::phrasebook
