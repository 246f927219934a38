// The piece of a text that shows why it was found. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "arendegang/v1/search.pb.h"

namespace arendegang::search {

// Words of a text that were found: the first, counted from 0, and how many from there.
struct FoundWords {
  size_t first = 0;
  size_t count = 0;
};

// Sets excerpt and marks of a hit: the thirty words or so of `text` that have most of what was found.
void SetExcerpt(absl::string_view text, std::vector<FoundWords> found, v1::Hit* hit);

// Sets the marks of the title that a hit has: what was found there alone would be marked nowhere.
void MarkTitle(std::vector<FoundWords> found, v1::Hit* hit);

}  // namespace arendegang::search
