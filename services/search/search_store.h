// The tables of the search: search_entries, its index, and search_pending: which of them the index lacks.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/search.pb.h"
#include "services/search/entries.h"
#include "services/search/query.h"
#include "services/storage/transaction.h"

namespace arendegang::search {

// Makes `entries` what is found of `resource`, in place of what was, once IndexPending() has run. Called in the
// transaction that writes the resource.
absl::Status Index(storage::Transaction& transaction, const std::string& resource,
                   const std::vector<IndexEntry>& entries);

// Makes `resource` no longer be found.
absl::Status Remove(storage::Transaction& transaction, const std::string& resource);

// Whether there are entries that the index lacks: Find() would not find them.
absl::StatusOr<bool> AnyPending(storage::Transaction& transaction);

// Brings them into the index.
absl::Status IndexPending(storage::Transaction& transaction);

// What to look for, and where. Empty, or 0: everywhere.
struct Wanted {
  Query query;
  std::string committee;  // its id: "hvn"
  int year = 0;
  std::string party;
  v1::HitKind kind = v1::HIT_KIND_UNSPECIFIED;
  // Whether a resource may be told of; empty: all may. What may not is passed by as if it were not there.
  std::function<absl::StatusOr<bool>(const std::string& resource)> sees = nullptr;
};

struct Found {
  std::vector<v1::Hit> hits;
  std::string next;  // where the next page begins; empty after the last
};

// Finds at most `most` hits from `begin` on, which is empty or a Found::next of the same wanted.
//
// The newest thousand are the first block of the list, the thousand before them the next: within a block the best come
// first. So a word that is everywhere is answered as fast as a rare one.
// Errors: INVALID_ARGUMENT with FIELDS_INVALID if `begin` is none.
absl::StatusOr<Found> Find(storage::Transaction& transaction, const Wanted& wanted, const std::string& begin, int most);

}  // namespace arendegang::search
