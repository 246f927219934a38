// Text as bytes: is it UTF-8, and how long is it to a reader?
#pragma once

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang {

// Returns the offset of the first byte that is not part of UTF-8 text, or of a NUL; absl::string_view::npos if all is
// well.
size_t FirstBadByte(absl::string_view text);

// Returns `bytes` up to the first that is not part of UTF-8 text, such as a character cut in its middle.
std::string TextIn(std::string bytes);

// Returns the number of characters (code points) of UTF-8 text.
size_t CountCharacters(absl::string_view text);

}  // namespace arendegang
