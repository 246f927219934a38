// What two sequences have in common.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace arendegang::minutes {

// The longest common subsequence of two sequences of `n` and `m` elements: pairs of places, in order. `same(i, j)` says
// whether two elements are the same. Of sequences whose middles are too long to compare, only what they begin and end
// with.
template <typename Same>
std::vector<std::pair<size_t, size_t>> InCommon(size_t n, size_t m, const Same& same) {
  constexpr size_t kMostCells = 4'000'000;
  size_t head = 0;
  while (head < n && head < m && same(head, head)) ++head;
  size_t tail = 0;
  while (tail < n - head && tail < m - head && same(n - 1 - tail, m - 1 - tail)) ++tail;
  std::vector<std::pair<size_t, size_t>> pairs;
  for (size_t i = 0; i < head; ++i) pairs.emplace_back(i, i);
  const size_t rows = n - head - tail;
  const size_t columns = m - head - tail;
  if (rows > 0 && columns > 0 && rows <= kMostCells / columns) {
    const size_t width = columns + 1;
    std::vector<size_t> longest((rows + 1) * width, 0);  // from a place to the end
    for (size_t i = rows; i-- > 0;) {
      for (size_t j = columns; j-- > 0;) {
        longest[i * width + j] = same(head + i, head + j)
                                     ? longest[(i + 1) * width + j + 1] + 1
                                     : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
      }
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
      if (same(head + i, head + j)) {
        pairs.emplace_back(head + i++, head + j++);
      } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
  }
  for (size_t i = tail; i-- > 0;) pairs.emplace_back(n - 1 - i, m - 1 - i);
  return pairs;
}

}  // namespace arendegang::minutes
