// The tokens of a line of a house style.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/phrasebook/phrasebook.h"

namespace arendegang::phrasebook {

// A word, a "text", a `pattern` or one of : | ~ +.
struct Token {
  enum Kind { kWord, kText, kPattern, kMark };
  Kind kind;
  std::string text;  // without quotes
  int line;
  int column;
};

// A line that is neither empty nor a comment.
struct Line {
  int number;
  int indent;  // spaces before the first token
  std::vector<Token> tokens;
};

// Splits `source` into lines of tokens; faults go to `problems`. A line whose first token is a mark or a text carries
// on the list of alternatives above it, which the parser decides.
std::vector<Line> Scan(absl::string_view source, std::vector<Problem>* problems);

}  // namespace arendegang::phrasebook
