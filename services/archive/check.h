// Proves that what is kept is whole.
#pragma once

#include <functional>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/archive.pb.h"
#include "services/storage/database.h"

namespace arendegang::archive {

// What others know to look at; they add what is wrong to the problems.
using AlsoCheck = std::function<absl::Status(storage::Transaction&, v1::CheckResponse*)>;

// Looks at everything on one state of the database: the engine's own check, references, the digest of every document,
// the chain of the log, and what `also` looks at. What is wrong is a result, not an error.
absl::StatusOr<v1::CheckResponse> Check(const storage::Database& database, const std::vector<AlsoCheck>& also = {});

}  // namespace arendegang::archive
