// What of the diarium can be found: kept up in the transactions that write it.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/document.pb.h"
#include "services/storage/transaction.h"

namespace arendegang::diarium {

// Makes a case found by what it is now.
absl::Status IndexCase(storage::Transaction& transaction, const v1::Case& data);

// Makes a document found by its title, its file and, where its bytes are text, by that; no longer at all if it is
// struck. `upload` holds the bytes of its last version.
absl::Status IndexDocument(storage::Transaction& transaction, const v1::Document& data, int64_t upload);

}  // namespace arendegang::diarium
