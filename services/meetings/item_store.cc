#include "services/meetings/item_store.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/diarium/names.h"

namespace arendegang::meetings {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;
using storage::Value;

Value KeyOrNull(int64_t key) { return key == 0 ? Value(nullptr) : Value(key); }

ItemRow RowOf(const Row& row, const MeetingName& meeting) {
  ItemRow result{row.Number(0), static_cast<int>(row.Number(1)), row.Number(2), {}, {}};
  v1::Item& item = result.data;
  item.set_name(NameOf(ItemName{meeting, result.number}));
  if (result.case_id != 0) {
    item.set_case_name(NameOf(diarium::CaseName{std::string(row.Text(3)), static_cast<int>(row.Number(4)),
                                                static_cast<int>(row.Number(5)), ""}));
    result.of_case = {std::string(row.Text(6)), std::string(row.Text(7))};
  }
  item.set_late(row.Number(8) != 0);
  item.set_outcome(static_cast<v1::Outcome>(row.Number(9)));
  item.mutable_facts()->ParseFromString(std::string(row.Blob(10)));
  item.set_etag(EtagOf(row.Number(11)));
  SetInstant(row.Text(12), item.mutable_create_time());
  SetInstant(row.Text(13), item.mutable_update_time());
  item.set_confirmed_words(std::string(row.Text(14)));
  return result;
}

}  // namespace

absl::StatusOr<std::vector<ItemRow>> ItemsOf(Transaction& transaction, const MeetingRow& meeting) {
  std::vector<ItemRow> rows;
  absl::Status status = transaction.Query(
      Sql("SELECT i.id, i.number, i.case_id, c.committee, c.year, c.number, c.diarienummer, c.subject, i.late, "
          "i.outcome, i.facts, i.revision, i.create_time, i.update_time, d.words FROM meeting_items i "
          "LEFT JOIN cases c ON c.id = i.case_id LEFT JOIN confirmed_decisions d ON d.item_id = i.id WHERE "
          "i.meeting_id = $1 AND i.position > 0 ORDER BY i.position"),
      {meeting.id}, [&](const Row& row) { rows.push_back(RowOf(row, meeting.name)); });
  if (!status.ok()) return status;
  return rows;
}

absl::StatusOr<int> InsertItem(Transaction& transaction, const MeetingRow& meeting, const ItemRow& row,
                               const std::string& now) {
  ItemRow added = row;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO meeting_items (meeting_id, number, position, late, case_id, outcome, facts, revision, "
          "create_time, update_time) SELECT $1, coalesce(max(number), 0) + 1, coalesce(max(position), 0) + 1, 0, NULL, "
          "0, x'', 0, $2, $2 FROM meeting_items WHERE meeting_id = $1 RETURNING id, number"),
      {meeting.id, now}, [&](const Row& found) {
        added.id = found.Number(0);
        added.number = static_cast<int>(found.Number(1));
      });
  if (status.ok()) status = StoreItem(transaction, added, now);
  if (!status.ok()) return status;
  return added.number;
}

absl::Status StoreItem(Transaction& transaction, const ItemRow& row, const std::string& now) {
  const v1::Item& item = row.data;
  return transaction
      .Run(Sql("UPDATE meeting_items SET late = $2, case_id = $3, outcome = $4, facts = $5, printed_number = $6, "
               "revision = revision + 1, update_time = $7 WHERE id = $1"),
           {row.id, item.late(), KeyOrNull(row.case_id), static_cast<int>(item.outcome()),
            Bytes{item.facts().SerializeAsString()}, item.facts().number(), now})
      .status();
}

absl::Status StoreOrder(Transaction& transaction, const std::vector<ItemRow>& rows) {
  int position = 0;
  for (const ItemRow& row : rows) {
    auto moved = transaction.Run(Sql("UPDATE meeting_items SET position = $2 WHERE id = $1 AND position <> $2"),
                                 {row.id, ++position});
    if (!moved.ok()) return moved.status();
  }
  return absl::OkStatus();
}

absl::Status TakeOff(Transaction& transaction, const ItemRow& row, const std::string& now) {
  return transaction
      .Run(Sql("UPDATE meeting_items SET position = 0, case_id = NULL, revision = revision + 1, update_time = $2 "
               "WHERE id = $1"),
           {row.id, now})
      .status();
}

absl::StatusOr<std::vector<int>> NumbersBefore(Transaction& transaction, const MeetingRow& meeting) {
  std::vector<int> printed;
  const std::string& day = meeting.data.meeting_date();
  absl::Status status = transaction.Query(
      Sql("SELECT i.printed_number FROM meetings m JOIN meeting_items i ON i.meeting_id = m.id "
          "WHERE m.committee = $1 AND m.meeting_date >= $2 AND (m.meeting_date, m.number) < ($3, $4) "
          "AND m.cancelled_reason = '' AND i.position > 0 ORDER BY m.meeting_date, m.number, i.position"),
      {meeting.name.committee, absl::StrCat(day.substr(0, 4), "-01-01"), day, meeting.name.number},
      [&](const Row& row) { printed.push_back(static_cast<int>(row.Number(0))); });
  if (!status.ok()) return status;
  return printed;
}

absl::StatusOr<std::vector<CaseItem>> ItemsOfCase(Transaction& transaction, int64_t case_id) {
  std::vector<CaseItem> items;
  absl::Status status = transaction.Query(
      Sql("SELECT i.id, m.meeting_date, i.facts FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id "
          "WHERE i.case_id = $1 AND m.cancelled_reason = '' ORDER BY m.meeting_date, m.number, i.position"),
      {case_id}, [&](const Row& row) {
        CaseItem& item = items.emplace_back(CaseItem{row.Number(0), std::string(row.Text(1)), {}});
        item.facts.ParseFromString(std::string(row.Blob(2)));
      });
  if (!status.ok()) return status;
  return items;
}

absl::Status StoreAssignments(Transaction& transaction, int64_t case_id,
                              const std::vector<FollowedAssignment>& assignments) {
  auto removed = transaction.Run(Sql("DELETE FROM assignments WHERE case_id = $1"), {case_id});
  if (!removed.ok()) return removed.status();
  for (const FollowedAssignment& assignment : assignments) {
    auto added = transaction.Run(
        Sql("INSERT INTO assignments (case_id, item_id, point, assignee, task, due_date, reported_item_id) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        {case_id, assignment.item_id, assignment.data.point, assignment.data.assignee, assignment.data.task,
         TextOrNull(assignment.data.due_date), KeyOrNull(assignment.reported_item_id)});
    if (!added.ok()) return added.status();
  }
  return absl::OkStatus();
}

}  // namespace arendegang::meetings
