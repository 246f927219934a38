// Words as a search compares them: without case and without accents, but with å, ä and ö.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang {

// A word of a text: letters, digits and their marks. What stands between, hyphens and full stops too, parts words.
struct Word {
  size_t begin = 0;    // its first byte
  size_t end = 0;      // the byte after its last
  std::string folded;  // lower case, é as e, å ä ö as they are; never empty
};

// Calls `each` for the words of `text` in their order, for as long as it returns true. Bytes that are no UTF-8 part
// words. A folded word is a word that folds to itself.
void ForEachWord(absl::string_view text, const std::function<bool(const Word& word)>& each);

}  // namespace arendegang
