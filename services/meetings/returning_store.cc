#include "services/meetings/returning_store.h"

namespace arendegang::meetings {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

ReturningItem ReturningOf(const Row& row) {
  return {row.Number(0),
          row.Number(1),
          std::string(row.Text(2)),
          std::string(row.Text(3)),
          {std::string(row.Text(4)), static_cast<int>(row.Number(5)), std::string(row.Text(6))},
          std::string(row.Text(7)),
          row.Number(8)};
}

}  // namespace

absl::StatusOr<std::optional<ReturningItem>> FindReturning(Transaction& transaction, int64_t item_id) {
  std::optional<ReturningItem> item;
  absl::Status status = transaction.Query(
      Sql("SELECT r.item_id, i.case_id, c.diarienummer, c.subject, m.committee, m.number, m.meeting_date, r.to_date, "
          "r.returned_item_id FROM returning_items r JOIN meeting_items i ON i.id = r.item_id "
          "JOIN meetings m ON m.id = i.meeting_id LEFT JOIN cases c ON c.id = i.case_id WHERE r.item_id = $1"),
      {item_id}, [&](const Row& row) { item = ReturningOf(row); });
  if (!status.ok()) return status;
  return item;
}

absl::StatusOr<std::vector<ReturningItem>> WaitingItems(Transaction& transaction, const std::string& committee) {
  std::vector<ReturningItem> items;
  absl::Status status = transaction.Query(
      Sql("SELECT r.item_id, i.case_id, c.diarienummer, c.subject, m.committee, m.number, m.meeting_date, r.to_date, "
          "r.returned_item_id FROM returning_items r JOIN meeting_items i ON i.id = r.item_id "
          "JOIN meetings m ON m.id = i.meeting_id JOIN cases c ON c.id = i.case_id "
          "WHERE r.committee = $1 AND r.returned_item_id IS NULL AND c.struck_reason = '' AND m.cancelled_reason = '' "
          "AND NOT EXISTS (SELECT 1 FROM meeting_items l JOIN meetings h ON h.id = l.meeting_id "
          "WHERE l.case_id = i.case_id AND l.outcome <> 0 AND h.cancelled_reason = '' "
          "AND (h.meeting_date, h.number) > (m.meeting_date, m.number)) "
          "ORDER BY m.meeting_date, m.number, i.position"),
      {committee}, [&](const Row& row) { items.push_back(ReturningOf(row)); });
  if (!status.ok()) return status;
  return items;
}

absl::Status InsertReturning(Transaction& transaction, int64_t item_id, const std::string& committee,
                             const std::string& to_date) {
  return transaction
      .Run(Sql("INSERT INTO returning_items (item_id, committee, to_date) VALUES ($1, $2, $3)"),
           {item_id, committee, TextOrNull(to_date)})
      .status();
}

absl::Status RemoveReturning(Transaction& transaction, int64_t item_id) {
  return transaction.Run(Sql("DELETE FROM returning_items WHERE item_id = $1"), {item_id}).status();
}

absl::Status SetReturned(Transaction& transaction, int64_t item_id, int64_t returned_item_id) {
  return transaction
      .Run(Sql("UPDATE returning_items SET returned_item_id = $2 WHERE item_id = $1"), {item_id, returned_item_id})
      .status();
}

absl::Status FreeReturned(Transaction& transaction, int64_t meeting_id) {
  return transaction
      .Run(Sql("UPDATE returning_items SET returned_item_id = NULL "
               "WHERE returned_item_id IN (SELECT id FROM meeting_items WHERE meeting_id = $1)"),
           {meeting_id})
      .status();
}

absl::StatusOr<std::optional<MeetingName>> MeetingToReturnTo(Transaction& transaction, const ReturningItem& item) {
  std::optional<MeetingName> meeting;
  absl::Status status = transaction.Query(
      Sql("SELECT committee, number FROM meetings WHERE committee = $1 AND (meeting_date, number) > ($2, $3) "
          "AND cancelled_reason = '' AND close_time IS NULL AND settled = 0 "
          "AND ($4 IS NULL OR meeting_date = $4 OR (meeting_date > $4 AND EXISTS (SELECT 1 FROM meetings c "
          "WHERE c.committee = $1 AND c.meeting_date = $4 AND c.cancelled_reason <> ''))) "
          "ORDER BY meeting_date, number LIMIT 1"),
      {item.from.committee, item.from.date, item.from.number, TextOrNull(item.to_date)}, [&](const Row& row) {
        meeting = MeetingName{std::string(row.Text(0)), static_cast<int>(row.Number(1)), ""};
      });
  if (!status.ok()) return status;
  return meeting;
}

absl::StatusOr<std::optional<ItemName>> PlaceOnAgenda(Transaction& transaction, int64_t item_id) {
  std::optional<ItemName> name;
  absl::Status status = transaction.Query(
      Sql("SELECT m.committee, m.number, i.number FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id "
          "WHERE i.id = $1 AND i.position > 0 AND m.cancelled_reason = ''"),
      {item_id}, [&](const Row& row) {
        name =
            ItemName{{std::string(row.Text(0)), static_cast<int>(row.Number(1)), ""}, static_cast<int>(row.Number(2))};
      });
  if (!status.ok()) return status;
  return name;
}

}  // namespace arendegang::meetings
