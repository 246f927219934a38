#include "services/search/query.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "services/base/text.h"
#include "services/base/words.h"

namespace arendegang::search {
namespace {

constexpr int kMostPhrases = 32;

// The beginnings of one and two letters are not in the index (migrations/sqlite/0002_search.sql), and the words that
// have them are too many to go through. Numbers are few.
bool IsTooShort(absl::string_view word) {
  return CountCharacters(word) < 3 && !absl::ascii_isdigit(static_cast<unsigned char>(word[0]));
}

// Adds what stands together. `beginning`: a "*" follows.
void AddPhrase(absl::string_view text, bool beginning, Query* query, std::vector<FieldViolation>* faults) {
  std::string phrase;
  Word last;
  ForEachWord(text, [&](const Word& word) {
    absl::StrAppend(&phrase, phrase.empty() ? "" : " ", word.folded);
    last = word;
    return true;
  });
  if (phrase.empty()) return;
  beginning |= absl::StartsWith(text.substr(last.end), "*");
  if (beginning && IsTooShort(last.folded)) faults->push_back({"query", "Skriv minst tre bokstäver före *."});
  absl::StrAppend(&query->match, query->phrases++ > 0 ? " AND " : "", "\"", phrase, beginning ? "\" *" : "\"");
}

}  // namespace

Query ParseQuery(absl::string_view text, std::vector<FieldViolation>* faults) {
  Query query;
  const std::string quoted = absl::StrReplaceAll(text, {{"”", "\""}, {"“", "\""}});
  // Every other piece stands between quotes; a quote that is never closed ends with the text.
  const std::vector<absl::string_view> pieces = absl::StrSplit(quoted, '"');
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (i % 2 == 1) {
      AddPhrase(pieces[i], i + 1 < pieces.size() && absl::StartsWith(pieces[i + 1], "*"), &query, faults);
      continue;
    }
    for (absl::string_view together : absl::StrSplit(pieces[i], absl::ByAnyChar(" \t\n\v\f\r"), absl::SkipEmpty())) {
      AddPhrase(together, false, &query, faults);
    }
  }
  if (query.phrases == 0) faults->push_back({"query", "Skriv minst ett ord att söka efter."});
  if (query.phrases > kMostPhrases) faults->push_back({"query", "Sök efter högst 32 ord åt gången."});
  return query;
}

}  // namespace arendegang::search
