// The table of corrections.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/justering.pb.h"
#include "services/meetings/meeting_store.h"
#include "services/meetings/names.h"
#include "services/storage/transaction.h"

namespace arendegang::justering {

// "committees/hvn/meetings/7/items/4/rattelser/1"
std::string RattelseName(const meetings::ItemName& item, int number);

// The certified text in which a paragraph stands; empty if it is not certified.
absl::StatusOr<std::string> SealedTextOf(storage::Transaction& transaction, int64_t item_id);

// Adds a correction of an item; returns its number, the next of the item.
absl::StatusOr<int> InsertRattelse(storage::Transaction& transaction, int64_t item_id, const v1::Rattelse& rattelse,
                                   const std::string& now);

// The corrections of a meeting, in the order of its paragraphs.
absl::StatusOr<std::vector<v1::RattelseRecord>> RattelseRecords(storage::Transaction& transaction,
                                                                const meetings::MeetingRow& meeting);

}  // namespace arendegang::justering
