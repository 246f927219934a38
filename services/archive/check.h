// Proves that what is kept is whole.
#pragma once

#include "absl/status/statusor.h"
#include "arendegang/v1/archive.pb.h"
#include "services/storage/database.h"

namespace arendegang::archive {

// Looks at everything on one state of the database: the engine's own check, references, the digest of every document,
// the chain of the log. What is wrong is a result, not an error.
absl::StatusOr<v1::CheckResponse> Check(const storage::Database& database);

}  // namespace arendegang::archive
