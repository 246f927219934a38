// What may be marked, or asked about: the keys of what a name means.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/storage/transaction.h"

namespace arendegang::secrecy {

// One of the keys is set, none of a committee.
struct Target {
  std::string committee;
  int64_t case_id = 0;
  int64_t document_id = 0;
  int64_t item_id = 0;
  int64_t meeting_id = 0;
};

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND; INVALID_ARGUMENT with NAME_MALFORMED if it is the name of none of these.
absl::StatusOr<Target> FindTarget(storage::Transaction& transaction, const std::string& name);

// Whether it is the name of an item: only there may words be marked.
bool IsItem(absl::string_view name);

}  // namespace arendegang::secrecy
