#include "services/meetings/seal_store.h"

#include "absl/strings/str_cat.h"
#include "services/base/sha256.h"

namespace arendegang::meetings {

using storage::Row;
using storage::Sql;
using storage::Transaction;

absl::StatusOr<std::vector<SealedItem>> SealedOf(Transaction& transaction, const MeetingRow& meeting) {
  std::vector<SealedItem> sealed;
  absl::Status status = transaction.Query(
      Sql("SELECT s.item_id, j.immediate, s.facts FROM justeringar j JOIN justering_items s ON s.justering_id = j.id "
          "WHERE j.meeting_id = $1 AND j.justering_date IS NOT NULL ORDER BY s.paragraph"),
      {meeting.id}, [&](const Row& row) {
        SealedItem& item = sealed.emplace_back(SealedItem{row.Number(0), row.Number(1) != 0, {}});
        item.facts.ParseFromString(std::string(row.Blob(2)));
      });
  if (!status.ok()) return status;
  return sealed;
}

absl::StatusOr<bool> IsSealedLater(Transaction& transaction, const MeetingRow& meeting, const std::string& from_date) {
  return transaction.Find(
      Sql("SELECT 1 FROM meetings m JOIN justeringar j ON j.meeting_id = m.id WHERE m.committee = $1 AND m.id <> $2 "
          "AND m.meeting_date >= $3 AND m.meeting_date <= $4 AND j.justering_date IS NOT NULL LIMIT 1"),
      {meeting.name.committee, meeting.id, from_date, absl::StrCat(from_date.substr(0, 4), "-12-31")},
      [](const Row&) {});
}

absl::StatusOr<std::map<int64_t, std::vector<v1::Rattelse>>> RattelserOf(Transaction& transaction,
                                                                         const MeetingRow& meeting) {
  std::map<int64_t, std::vector<v1::Rattelse>> of_item;
  absl::Status status = transaction.Query(
      Sql("SELECT r.item_id, r.rattelse_date, r.before, r.after, r.reason, r.decided_by FROM meeting_items i "
          "JOIN rattelser r ON r.item_id = i.id WHERE i.meeting_id = $1 ORDER BY r.item_id, r.number"),
      {meeting.id}, [&](const Row& row) {
        v1::Rattelse& rattelse = of_item[row.Number(0)].emplace_back();
        rattelse.set_date(std::string(row.Text(1)));
        rattelse.set_before(std::string(row.Text(2)));
        rattelse.set_after(std::string(row.Text(3)));
        rattelse.set_reason(std::string(row.Text(4)));
        rattelse.set_decided_by(std::string(row.Text(5)));
      });
  if (!status.ok()) return status;
  return of_item;
}

absl::Status InsertConfirmed(Transaction& transaction, int64_t item_id, const std::string& words,
                             const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO confirmed_decisions (item_id, words, sha256, confirm_time) VALUES ($1, $2, $3, $4)"),
           {item_id, words, Sha256Hex(words), now})
      .status();
}

absl::Status Settle(Transaction& transaction, int64_t meeting_id) {
  return transaction
      .Run(
          Sql("UPDATE meetings SET settled = 1 WHERE id = $1 AND settled = 0 AND close_time IS NOT NULL AND NOT EXISTS "
              "(SELECT 1 FROM meeting_items i LEFT JOIN justering_items s ON s.item_id = i.id "
              "LEFT JOIN justeringar j ON j.id = s.justering_id "
              "WHERE i.meeting_id = $1 AND i.position > 0 AND j.justering_date IS NULL)"),
          {meeting_id})
      .status();
}

}  // namespace arendegang::meetings
