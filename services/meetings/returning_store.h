// The table of postponed items and of the items in which their cases come back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/meetings/names.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

// An item that was postponed.
struct ReturningItem {
  int64_t item_id = 0;
  int64_t case_id = 0;
  std::string diarienummer;
  std::string subject;
  MeetingName from;              // the meeting that postponed it, with its number and its day
  std::string to_date;           // empty: the next meeting
  int64_t returned_item_id = 0;  // 0: there is no such meeting yet
};

// What is known of an item's return; nothing if it was not postponed.
absl::StatusOr<std::optional<ReturningItem>> FindReturning(storage::Transaction& transaction, int64_t item_id);

// The postponed items of a committee for which there is no meeting yet, without those of cancelled meetings, and of
// cases that were struck or that a later meeting has handled.
absl::StatusOr<std::vector<ReturningItem>> WaitingItems(storage::Transaction& transaction,
                                                        const std::string& committee);

absl::Status InsertReturning(storage::Transaction& transaction, int64_t item_id, const std::string& committee,
                             const std::string& to_date);
absl::Status RemoveReturning(storage::Transaction& transaction, int64_t item_id);
absl::Status SetReturned(storage::Transaction& transaction, int64_t item_id, int64_t returned_item_id);

// Lets the items that came back to a meeting wait again: it was cancelled.
absl::Status FreeReturned(storage::Transaction& transaction, int64_t meeting_id);

// The meeting to which a postponed item comes back: of the day that was named, or the first after that if it was
// cancelled, or the next. Nothing if there is none that is still to be held.
absl::StatusOr<std::optional<MeetingName>> MeetingToReturnTo(storage::Transaction& transaction,
                                                             const ReturningItem& item);

// The item of that key on an agenda: the meeting and the number. Nothing if it was taken off.
absl::StatusOr<std::optional<ItemName>> PlaceOnAgenda(storage::Transaction& transaction, int64_t item_id);

}  // namespace arendegang::meetings
