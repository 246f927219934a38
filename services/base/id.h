// The ids in the API's names and in addresses, as "hvn" of a committee.
#pragma once

#include "absl/strings/string_view.h"

namespace arendegang {

// Whether `text` is one: from 1 to 32 lower-case ASCII letters, digits and hyphens.
bool IsId(absl::string_view text);

}  // namespace arendegang
