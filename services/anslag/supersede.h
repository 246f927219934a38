// A notice made, and one that takes the place of another.
#pragma once

#include <cstdint>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/access/change.h"
#include "services/anslag/anslag_store.h"

namespace arendegang::anslag {

// The notice with that key.
absl::StatusOr<AnslagRow> FindWithKey(storage::Transaction& transaction, int64_t id);

// Adds a notice, to go up on its day. `earlier`, unless its key is 0, is superseded by it: if that is up it stays so
// until the new one is. Who calls logs the new one.
absl::StatusOr<AnslagRow> Make(access::Change& change, absl::Time now, const AnslagRow& row, const AnslagRow& earlier);

}  // namespace arendegang::anslag
