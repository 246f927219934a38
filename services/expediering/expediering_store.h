// The table of extracts sent, and whether paragraphs are certified.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/expediering.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/storage/transaction.h"

namespace arendegang::expediering {

// The certified paragraphs of a meeting by the keys of their items: the facts that were sealed, and the day. Those of
// finished minutes that were taken in have neither: their facts stand in their items.
struct Certified {
  v1::Paragraph facts;  // with its number; empty if it was taken in so
  std::string day;      // ISO 8601; empty if it was taken in so
};
absl::StatusOr<std::map<int64_t, Certified>> CertifiedItems(storage::Transaction& transaction, int64_t meeting_id);

// What was sent of a meeting, by the keys of the items, in the order in which it was sent.
absl::StatusOr<std::map<int64_t, std::vector<v1::Expediering>>> SentOf(storage::Transaction& transaction,
                                                                       int64_t meeting_id,
                                                                       const std::string& meeting_name);

// Adds what was sent; returns its name, the item's with a number behind it.
absl::StatusOr<std::string> InsertExpediering(storage::Transaction& transaction, int64_t item_id,
                                              const std::string& item_name, const v1::Expediering& data,
                                              const std::string& now);

}  // namespace arendegang::expediering
