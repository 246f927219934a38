// Files that are read whole.
#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace arendegang {

// The bytes of a file. Errors: NOT_FOUND, with its path, if it cannot be opened.
absl::StatusOr<std::string> ReadFile(const std::string& path);

}  // namespace arendegang
