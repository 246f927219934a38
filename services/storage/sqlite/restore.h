// Puts a copy in the place of the database.
#pragma once

#include <string>

#include "absl/status/status.h"

namespace arendegang::storage {

// Makes the file `copy` the database at `path`, while no process has that. What was there is kept as PATH.replaced; the
// copy is looked at first, and is not changed.
// Errors: DATA_LOSS with STORE_CORRUPT if the copy is no whole database; FAILED_PRECONDITION with STORE_IN_USE or
// STORE_READ_ONLY; RESOURCE_EXHAUSTED with DISK_FULL.
absl::Status RestoreSqlite(const std::string& copy, const std::string& path);

}  // namespace arendegang::storage
