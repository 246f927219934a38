// What of a meeting can be found: kept up in the transactions that write it.
#pragma once

#include <set>

#include "absl/status/status.h"
#include "services/meetings/agenda.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

// Makes the items of these numbers found by what they are now; those of a cancelled meeting no longer.
absl::Status IndexItems(storage::Transaction& transaction, const Agenda& agenda, const std::set<int>& numbers);

// The same for all items of the agenda.
absl::Status IndexAgenda(storage::Transaction& transaction, const Agenda& agenda);

}  // namespace arendegang::meetings
