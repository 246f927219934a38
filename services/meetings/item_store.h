// The tables of agenda items and of the assignments that their decisions gave.
#pragma once

#include <cstdint>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/meetings/assignment_rules.h"
#include "services/meetings/meeting_rules.h"
#include "services/meetings/meeting_store.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

// An item and the key of its row.
struct ItemRow {
  int64_t id = 0;
  int number = 0;       // in its name
  int64_t case_id = 0;  // 0: a standing item
  CaseFacts of_case;
  v1::Item data;  // its facts as they are stored
};

// The items of a meeting in the order of the agenda.
absl::StatusOr<std::vector<ItemRow>> ItemsOf(storage::Transaction& transaction, const MeetingRow& meeting);

// Adds an item at the end of the agenda; returns its number, the next of the meeting.
absl::StatusOr<int> InsertItem(storage::Transaction& transaction, const MeetingRow& meeting, const ItemRow& row,
                               const std::string& now);

// Writes an item: its case, facts and outcome; counts its revision up. All facts of items are written here.
absl::Status StoreItem(storage::Transaction& transaction, const ItemRow& row, const std::string& now);

// Puts the items of a meeting in this order.
absl::Status StoreOrder(storage::Transaction& transaction, const std::vector<ItemRow>& rows);

// Takes an item off the agenda and frees its case. Its number stays taken.
absl::Status TakeOff(storage::Transaction& transaction, const ItemRow& row, const std::string& now);

// The printed § numbers, 0 where there is none, of the items of the meetings of the same committee and year before a
// meeting, in order, without cancelled ones.
absl::StatusOr<std::vector<int>> NumbersBefore(storage::Transaction& transaction, const MeetingRow& meeting);

// The items that handled a case, in the order of the meetings, without cancelled ones.
absl::StatusOr<std::vector<CaseItem>> ItemsOfCase(storage::Transaction& transaction, int64_t case_id);

// Makes these the assignments of a case.
absl::Status StoreAssignments(storage::Transaction& transaction, int64_t case_id,
                              const std::vector<FollowedAssignment>& assignments);

}  // namespace arendegang::meetings
