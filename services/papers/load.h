// The facts of a paper, gathered from the meeting and what was certified of it.
#pragma once

#include "absl/status/statusor.h"
#include "services/papers/paper_rules.h"
#include "services/storage/transaction.h"

namespace arendegang::papers {

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND; INVALID_ARGUMENT with NAME_MALFORMED, FIELDS_INVALID.
absl::StatusOr<PaperFacts> LoadFacts(storage::Transaction& transaction, const v1::RenderPaperRequest& request);

}  // namespace arendegang::papers
