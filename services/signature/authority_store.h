// The table of the authority: one row, made when it is first needed.
#pragma once

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/signing/authority.h"
#include "services/storage/transaction.h"

namespace arendegang::signature {

// None if it was not made yet.
absl::StatusOr<std::optional<signing::Credentials>> FindAuthority(storage::Transaction& transaction);
absl::Status InsertAuthority(storage::Transaction& transaction, const signing::Credentials& authority,
                             const std::string& now);

}  // namespace arendegang::signature
