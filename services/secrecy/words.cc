#include "services/secrecy/words.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/base/words.h"

namespace arendegang::secrecy {
namespace {

struct Token {
  size_t piece = 0;
  Word word;
};

std::vector<Token> TokensOf(const Pieces& pieces) {
  std::vector<Token> tokens;
  for (size_t piece = 0; piece < pieces.size(); ++piece) {
    ForEachWord(*pieces[piece], [&](const Word& word) {
      tokens.push_back({piece, word});
      return true;
    });
  }
  return tokens;
}

std::vector<std::string> FoldedOf(absl::string_view words) {
  std::vector<std::string> folded;
  ForEachWord(words, [&](const Word& word) {
    folded.push_back(word.folded);
    return true;
  });
  return folded;
}

bool StandsAt(const std::vector<Token>& tokens, size_t at, const std::vector<std::string>& sought) {
  const size_t last = sought.size() - 1;
  for (size_t i = 0; i < last; ++i) {
    if (tokens[at + i].word.folded != sought[i]) return false;
  }
  const std::string& end = tokens[at + last].word.folded;
  return end == sought[last] || end == sought[last] + "s";
}

// The places where the words stand, each by its first token, from left to right and none over another.
std::vector<size_t> PlacesOf(const std::vector<Token>& tokens, const std::vector<std::string>& sought) {
  std::vector<size_t> places;
  if (sought.empty()) return places;
  for (size_t at = 0; at + sought.size() <= tokens.size();) {
    const bool stands = StandsAt(tokens, at, sought);
    if (stands) places.push_back(at);
    at += stands ? sought.size() : 1;
  }
  return places;
}

// Bytes of a piece that give way to a mask.
struct Range {
  size_t begin = 0;
  size_t end = 0;
  const std::string* mask = nullptr;
};

// What of each piece gives way.
std::vector<std::vector<Range>> RangesOf(const Pieces& pieces, const std::vector<Masking>& maskings) {
  const std::vector<Token> tokens = TokensOf(pieces);
  std::vector<std::vector<Range>> ranges(pieces.size());
  for (const Masking& masking : maskings) {
    const std::vector<std::string> sought = FoldedOf(masking.words);
    for (size_t place : PlacesOf(tokens, sought)) {
      for (size_t i = place; i < place + sought.size(); ++i) {
        const Token& token = tokens[i];
        std::vector<Range>& own = ranges[token.piece];
        const bool goes_on = i > place && tokens[i - 1].piece == token.piece;
        if (goes_on) {
          own.back().end = token.word.end;  // with what stands between them
        } else {
          own.push_back({token.word.begin, token.word.end, &masking.mask});
        }
      }
    }
  }
  return ranges;
}

std::string Masked(const std::string& text, std::vector<Range> ranges) {
  std::stable_sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
  std::string masked;
  size_t done = 0;
  for (const Range& range : ranges) {
    if (range.begin >= done) absl::StrAppend(&masked, text.substr(done, range.begin - done), *range.mask);
    done = std::max(done, range.end);
  }
  return masked + text.substr(done);
}

}  // namespace

bool HasWord(absl::string_view words) { return !FoldedOf(words).empty(); }

int CountPlaces(const Pieces& pieces, absl::string_view words) {
  return static_cast<int>(PlacesOf(TokensOf(pieces), FoldedOf(words)).size());
}

void Mask(const Pieces& pieces, const std::vector<Masking>& maskings) {
  const std::vector<std::vector<Range>> ranges = RangesOf(pieces, maskings);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (!ranges[i].empty()) *pieces[i] = Masked(*pieces[i], ranges[i]);
  }
}

}  // namespace arendegang::secrecy
