// What of a meeting was certified: the paragraphs as they were sealed, and the corrections made since.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/meetings/meeting_store.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

// A paragraph as it was sealed.
struct SealedItem {
  int64_t item_id = 0;
  bool immediate = false;
  v1::Paragraph facts;  // with its number
};
absl::StatusOr<std::vector<SealedItem>> SealedOf(storage::Transaction& transaction, const MeetingRow& meeting);

// Whether a paragraph of another meeting of the committee, on or after `from_date` and in the year of `meeting`, is
// sealed.
absl::StatusOr<bool> IsSealedLater(storage::Transaction& transaction, const MeetingRow& meeting,
                                   const std::string& from_date);

// The corrections of a meeting's paragraphs in order, by the key of the item.
absl::StatusOr<std::map<int64_t, std::vector<v1::Rattelse>>> RattelserOf(storage::Transaction& transaction,
                                                                         const MeetingRow& meeting);

// Keeps the words of a decision as they were confirmed.
absl::Status InsertConfirmed(storage::Transaction& transaction, int64_t item_id, const std::string& words,
                             const std::string& now);

// Notes that nothing of a meeting remains to be certified, if it is closed and that is so.
absl::Status Settle(storage::Transaction& transaction, int64_t meeting_id);

}  // namespace arendegang::meetings
