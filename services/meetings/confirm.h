// The chair confirms decisions with the gavel (KL 5:53 through 6:33): their words are kept as they were then.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "services/meetings/agenda.h"
#include "services/storage/transaction.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::meetings {

// Confirms the decision of the item at `place`.
// Errors: FAILED_PRECONDITION with DECISION_MISSING, DECISION_CONFIRMED, QUORUM_MISSING; INVALID_ARGUMENT with
// FACTS_INCOMPLETE. Source: KL 5:53, 6:27.
absl::Status Confirm(storage::Transaction& transaction, const styles::Phrasebooks& styles, const Agenda& agenda,
                     size_t place, const std::string& now);

// Confirms every decision that is not confirmed yet.
// Errors: FAILED_PRECONDITION with ITEMS_OPEN if nothing is recorded of some items, QUORUM_MISSING; INVALID_ARGUMENT
// with FACTS_INCOMPLETE.
absl::Status ConfirmAll(storage::Transaction& transaction, const styles::Phrasebooks& styles, const Agenda& agenda,
                        const std::string& now);

// Tells of each item whether the words of its decision are others now than those confirmed. Facts that the house style
// can no longer say are other words.
void MarkChanged(const styles::Phrasebooks& styles, Agenda* agenda);

}  // namespace arendegang::meetings
