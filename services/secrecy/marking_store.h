// The table of marks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/marking.pb.h"
#include "services/secrecy/marking_target.h"
#include "services/secrecy/names.h"
#include "services/storage/transaction.h"

namespace arendegang::secrecy {

// A mark and the keys of its row and of what is marked.
struct MarkingRow {
  int64_t id = 0;
  int64_t case_id = 0;      // of a case that is marked, or whose document is
  int64_t document_id = 0;  // of a document that is marked
  int64_t item_id = 0;      // of an item that is marked
  v1::Marking data;
};

// The marks on something and on what belongs to it, by number: of a case those on its documents and items too.
absl::StatusOr<std::vector<MarkingRow>> MarkingsOn(storage::Transaction& transaction, const Target& target);

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<MarkingRow> FindMarking(storage::Transaction& transaction, const MarkingName& name);

// Adds a mark; returns its name, with the next number of the committee.
absl::StatusOr<MarkingName> InsertMarking(storage::Transaction& transaction, const Target& target,
                                          const v1::Marking& data, const std::string& now);

// Takes a mark away, and counts its revision up.
absl::Status StoreLifted(storage::Transaction& transaction, int64_t id, const std::string& reason,
                         const std::string& now);

}  // namespace arendegang::secrecy
