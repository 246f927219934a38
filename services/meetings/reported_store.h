// The rows that say what was reported in which item, as far as meetings keep them up.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/meetings/meeting_store.h"
#include "services/meetings/reported_rules.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

// Frees what is no longer reported in an item: all whose entry is not among `entries`.
absl::Status ReleaseReported(storage::Transaction& transaction, int64_t item_id, const std::set<std::string>& entries);

// The urgent decisions of the committee, taken before the day of a meeting, that no meeting until it has reported.
absl::StatusOr<std::vector<UrgentDecision>> UnreportedUrgent(storage::Transaction& transaction,
                                                             const MeetingRow& meeting);

}  // namespace arendegang::meetings
