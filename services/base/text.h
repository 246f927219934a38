// Text as bytes: is it UTF-8?
#pragma once

#include <cstddef>

#include "absl/strings/string_view.h"

namespace arendegang {

// Returns the offset of the first byte that is not part of UTF-8 text, or of a NUL; absl::string_view::npos if all is
// well.
size_t FirstBadByte(absl::string_view text);

}  // namespace arendegang
