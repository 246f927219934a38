// The facts of minutes and extracts, gathered from the meeting and what was certified of it.
#pragma once

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.pb.h"
#include "services/meetings/agenda.h"
#include "services/papers/protocol.h"
#include "services/storage/transaction.h"

namespace arendegang::papers {

// Of the agenda, those items that the request asks for, or all.
// Errors: NOT_FOUND with RESOURCE_NOT_FOUND; INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<ProtocolFacts> LoadProtocol(storage::Transaction& transaction, const meetings::Agenda& agenda,
                                           const v1::RenderPaperRequest& request);

}  // namespace arendegang::papers
