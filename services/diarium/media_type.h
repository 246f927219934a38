// What kind of file some bytes are.
#pragma once

#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::diarium {

// The media type that the first bytes of a file tell: "application/pdf"; "application/octet-stream" if they tell none.
std::string MediaTypeOf(absl::string_view bytes);

}  // namespace arendegang::diarium
