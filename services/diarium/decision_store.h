// What is recorded of a paragraph after its decision, out of the tables.
#pragma once

#include <cstdint>

#include "absl/status/statusor.h"
#include "services/diarium/finality.h"
#include "services/storage/transaction.h"

namespace arendegang::diarium {

// `item_id` is the key of a row of meeting_items.
absl::StatusOr<DecisionRecord> DecisionOf(storage::Transaction& transaction, int64_t item_id);

}  // namespace arendegang::diarium
