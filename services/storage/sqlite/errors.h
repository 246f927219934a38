// SQLite's result codes as errors of ours: the one place that knows them.
#pragma once

#include <sqlite3.h>

#include "absl/status/status.h"

namespace arendegang::storage {

// The error that `connection` met last. `doing` says in English what was tried: "commit".
absl::Status ErrorOf(sqlite3* connection, const char* doing);

}  // namespace arendegang::storage
