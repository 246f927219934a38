// Whether what was signed is still what is kept, and whether the event log fits every signature.
#pragma once

#include "absl/status/status.h"
#include "arendegang/v1/archive.pb.h"
#include "services/signature/signers.h"
#include "services/storage/transaction.h"

namespace arendegang::signature {

// Adds what is wrong, in Swedish.
absl::Status CheckSignatures(storage::Transaction& transaction, const Signers& signers, v1::CheckResponse* response);

}  // namespace arendegang::signature
