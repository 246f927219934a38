// The documents of a meeting's cases, gathered for its pack.
#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "services/meetings/agenda.h"
#include "services/papers/composed.h"
#include "services/storage/transaction.h"

namespace arendegang::papers {

// The last version of each document of each case on the agenda, but of struck ones, in the order of the agenda and then
// by number. A case that stands on it twice is there once; one whose item is hidden is not there.
// Errors: DATA_LOSS with STORE_CORRUPT if the bytes are no longer those that were kept.
absl::StatusOr<std::vector<Attachment>> LoadAttachments(storage::Transaction& transaction,
                                                        const meetings::Agenda& agenda,
                                                        const std::vector<bool>& hidden);

}  // namespace arendegang::papers
