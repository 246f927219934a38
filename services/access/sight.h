// What a caller may know of, asked by those who make a list: where what she may not know of is left out of the list
// itself, neither the length of a page nor the token of the next one tells of it.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/access/caller.h"
#include "services/storage/transaction.h"

namespace arendegang::access {

class Sight {
 public:
  virtual ~Sight() = default;

  // Whether the caller may know of a resource: "committees/hvn/cases/2026-0102". Errors: those of the database.
  virtual absl::StatusOr<bool> Sees(storage::Transaction& transaction, const Caller& caller,
                                    const std::string& resource) const = 0;
};

// Whether she sees all that is secret in a committee: by her role, or because she is trusted. A handlaggare sees what
// is hers, case by case, and an administrator nothing by that alone.
bool SeesSecrets(const Caller& caller, absl::string_view committee);

// Sight::Sees of the caller's own; true where nobody gave her one.
absl::StatusOr<bool> Sees(storage::Transaction& transaction, const Caller& caller, const std::string& resource);

}  // namespace arendegang::access
