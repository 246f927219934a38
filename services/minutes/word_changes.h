// How one text became another, word by word.
#pragma once

#include <vector>

#include "absl/strings/string_view.h"
#include "arendegang/v1/comparison.pb.h"

namespace arendegang::minutes {

// The pieces of both texts in order: kept, removed, added. The kept and the removed ones together, with blanks between
// them, are `before`, the kept and the added ones `after`. Texts of thousands of words that have little in common are
// one piece each.
std::vector<v1::WordChange> WordChanges(absl::string_view before, absl::string_view after);

}  // namespace arendegang::minutes
