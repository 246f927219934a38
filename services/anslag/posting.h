// What happens to a notice on the board, each with its event, in the transaction of whoever does it.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "services/access/change.h"
#include "services/anslag/anslag_store.h"
#include "services/anslag/wording.h"

namespace arendegang::anslag {

// Puts a notice up at `now`, and takes down those whose place it takes: makes and freezes its text and the days that it
// tells. Never back-dated.
absl::Status PutUp(access::Change& change, absl::Time now, const Wording& wording, AnslagRow row);

// Takes a notice down at `now`.
absl::Status TakeDown(access::Change& change, absl::Time now, AnslagRow row);

// Records that a notice, which was up, was not to be seen from an instant on; until `to`, or an open end for
// absl::InfiniteFuture().
absl::Status Interrupt(access::Change& change, absl::Time now, AnslagRow row, absl::Time from, absl::Time to,
                       const std::string& reason);

}  // namespace arendegang::anslag
