// base64url without padding (RFC 4648 section 5, RFC 7515 section 2).
#pragma once

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::identity {

std::string ToBase64Url(absl::string_view bytes);

// The bytes; none unless `text` is the one way to write them: no padding, no line breaks, no bits left over.
std::optional<std::string> FromBase64Url(absl::string_view text);

}  // namespace arendegang::identity
