// The marks of secrecy on what a protocol has, gathered from the register.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "arendegang/v1/papers.pb.h"
#include "services/meetings/agenda.h"
#include "services/papers/protocol.h"
#include "services/storage/transaction.h"

namespace arendegang::papers {

// Fills in the marks of each paragraph that are removed for `audience` on the day `today` (ISO 8601): those on its
// item, on its case and on the documents of the case, and what the register says of the case. Source: OSL 5:2-3, 5:5.
absl::Status LoadMarks(storage::Transaction& transaction, const meetings::Agenda& agenda, v1::PaperAudience audience,
                       const std::string& today, ProtocolFacts* facts);

}  // namespace arendegang::papers
