#include "services/search/excerpt.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/words.h"

namespace arendegang::search {
namespace {

constexpr size_t kLength = 32;  // words
constexpr size_t kBefore = 5;   // words before the first that was found
constexpr absl::string_view kMore = "…";

// The first word of the piece that has most of `found`, which is in order.
size_t BestStart(const std::vector<FoundWords>& found, size_t words) {
  size_t best = 0;
  std::ptrdiff_t most = 0;
  for (size_t i = 0; i < found.size(); ++i) {
    const size_t start = found[i].first - std::min(found[i].first, kBefore);
    const std::ptrdiff_t within =
        std::count_if(found.begin() + static_cast<std::ptrdiff_t>(i), found.end(),
                      [&](const FoundWords& f) { return f.first + f.count <= start + kLength; });
    if (within <= most) continue;
    most = within;
    best = start;
  }
  return std::min(best, words - std::min(words, kLength));
}

std::vector<Word> WordsIn(absl::string_view text) {
  std::vector<Word> words;
  ForEachWord(text, [&](const Word& word) {
    words.push_back({word.begin, word.end, ""});
    return true;
  });
  return words;
}

std::vector<FoundWords> InOrder(std::vector<FoundWords> found) {
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return found;
}

// The words of a text from `start` to `end`, shown from the byte `from` on, with `before` bytes before it.
struct Shown {
  size_t start = 0;
  size_t end = 0;
  size_t from = 0;
  size_t before = 0;
};

void Mark(const std::vector<Word>& words, const std::vector<FoundWords>& found, const Shown& shown,
          google::protobuf::RepeatedPtrField<v1::TextRange>* marks) {
  size_t marked = shown.start;  // the first word that has no mark yet
  for (const FoundWords& piece : found) {
    const size_t first = std::max(piece.first, marked);
    const size_t last = std::min(piece.first + piece.count, shown.end);
    if (first >= last) continue;
    v1::TextRange* mark = marks->Add();
    mark->set_begin(static_cast<int32_t>(words[first].begin - shown.from + shown.before));
    mark->set_end(static_cast<int32_t>(words[last - 1].end - shown.from + shown.before));
    marked = last;
  }
}

}  // namespace

void SetExcerpt(absl::string_view text, std::vector<FoundWords> found, v1::Hit* hit) {
  const std::vector<Word> words = WordsIn(text);
  found = InOrder(std::move(found));
  const size_t start = BestStart(found, words.size());
  const size_t end = std::min(start + kLength, words.size());
  const size_t from = start == 0 ? 0 : words[start].begin;
  const size_t to = end == words.size() ? text.size() : words[end - 1].end;
  const absl::string_view before = start == 0 ? "" : kMore;
  hit->set_excerpt(absl::StrCat(before, text.substr(from, to - from), end == words.size() ? "" : kMore));
  Mark(words, found, {start, end, from, before.size()}, hit->mutable_marks());
}

void MarkTitle(std::vector<FoundWords> found, v1::Hit* hit) {
  const std::vector<Word> words = WordsIn(hit->title());
  Mark(words, InOrder(std::move(found)), {0, words.size(), 0, 0}, hit->mutable_title_marks());
}

}  // namespace arendegang::search
