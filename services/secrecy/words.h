// Where words stand in a text, and the text without them. Pure.
//
//   std::string text = "Eva Eks båt";
//   Mask({&text}, {{"eva ek", "[personuppgift]"}});   // text is "[personuppgift] båt"
//
// Words are whole words, in any case and with or without accents; blanks, breaks and signs between them do not matter,
// and the last may have a genitive s.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace arendegang::secrecy {

// The pieces of a text, read one after the other: words may go on from one to the next.
using Pieces = std::vector<std::string*>;

// Whether there is a word at all.
bool HasWord(absl::string_view words);

// In how many places the words stand. Those that lie over one another are one.
int CountPlaces(const Pieces& pieces, absl::string_view words);

// Words, and what stands in their place. The mask must tell nothing of them, nor how long they were.
struct Masking {
  std::string words;
  std::string mask;
};

// Puts the masks in the place of the words. Where several stand over one another, the first mask covers them all.
void Mask(const Pieces& pieces, const std::vector<Masking>& maskings);

}  // namespace arendegang::secrecy
