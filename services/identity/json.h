// JSON from strangers, read strictly.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::identity {

using Json = nlohmann::json;

// The object that `text` is. None if it is no JSON or no object, if an object names a member twice, which two readers
// would understand in two ways, if a text is no UTF-8 or has a NUL, or if it is nested more than eight deep.
std::optional<Json> ParseObject(absl::string_view text);

// The text that an object has under a name; none if it has none or if it is no text.
std::optional<std::string> TextOf(const Json& object, const char* name);

}  // namespace arendegang::identity
