#include "services/minutes/word_changes.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/minutes/common.h"

namespace arendegang::minutes {
namespace {

using Words = std::vector<absl::string_view>;

// Adds words to the last piece if that is of the same kind.
void Add(v1::WordChangeKind kind, absl::string_view word, std::vector<v1::WordChange>* pieces) {
  if (pieces->empty() || pieces->back().kind() != kind) {
    pieces->emplace_back().set_kind(kind);
    pieces->back().set_text(std::string(word));
    return;
  }
  absl::StrAppend(pieces->back().mutable_text(), " ", word);
}

}  // namespace

std::vector<v1::WordChange> WordChanges(absl::string_view before, absl::string_view after) {
  const Words old_words = absl::StrSplit(before, ' ', absl::SkipEmpty());
  const Words new_words = absl::StrSplit(after, ' ', absl::SkipEmpty());
  auto pairs =
      InCommon(old_words.size(), new_words.size(), [&](size_t i, size_t j) { return old_words[i] == new_words[j]; });
  pairs.emplace_back(old_words.size(), new_words.size());
  std::vector<v1::WordChange> pieces;
  size_t i = 0;
  size_t j = 0;
  for (const auto& [next_old, next_new] : pairs) {
    for (; i < next_old; ++i) Add(v1::WORD_CHANGE_KIND_REMOVED, old_words[i], &pieces);
    for (; j < next_new; ++j) Add(v1::WORD_CHANGE_KIND_ADDED, new_words[j], &pieces);
    if (i < old_words.size() && j < new_words.size()) {
      Add(v1::WORD_CHANGE_KIND_KEPT, old_words[i], &pieces);
      ++i;
      ++j;
    }
  }
  return pieces;
}

}  // namespace arendegang::minutes
