#include "services/justering/rattelse_store.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"

namespace arendegang::justering {

using storage::Row;
using storage::Sql;
using storage::Transaction;

std::string RattelseName(const meetings::ItemName& item, int number) {
  return absl::StrCat(meetings::NameOf(item), "/rattelser/", number);
}

absl::StatusOr<std::string> SealedTextOf(Transaction& transaction, int64_t item_id) {
  std::string text;
  absl::Status status =
      transaction.Query(Sql("SELECT j.text FROM justering_items s JOIN justeringar j ON j.id = s.justering_id "
                            "WHERE s.item_id = $1 AND j.justering_date IS NOT NULL"),
                        {item_id}, [&](const Row& row) { text = std::string(row.Text(0)); });
  if (!status.ok()) return status;
  return text;
}

absl::StatusOr<int> InsertRattelse(Transaction& transaction, int64_t item_id, const v1::Rattelse& rattelse,
                                   const std::string& now) {
  int number = 0;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO rattelser (item_id, number, before, after, reason, decided_by, rattelse_date, create_time) "
          "SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 FROM rattelser WHERE item_id = $1 "
          "RETURNING number"),
      {item_id, rattelse.before(), rattelse.after(), rattelse.reason(), rattelse.decided_by(), rattelse.date(), now},
      [&](const Row& row) { number = static_cast<int>(row.Number(0)); });
  if (!status.ok()) return status;
  return number;
}

absl::StatusOr<std::vector<v1::RattelseRecord>> RattelseRecords(Transaction& transaction,
                                                                const meetings::MeetingRow& meeting) {
  std::vector<v1::RattelseRecord> records;
  absl::Status status = transaction.Query(
      Sql("SELECT i.number, r.number, s.paragraph, r.rattelse_date, r.before, r.after, r.reason, r.decided_by, "
          "r.create_time FROM meeting_items i JOIN rattelser r ON r.item_id = i.id "
          "JOIN justering_items s ON s.item_id = i.id WHERE i.meeting_id = $1 ORDER BY i.position, r.number"),
      {meeting.id}, [&](const Row& row) {
        v1::RattelseRecord& record = records.emplace_back();
        const meetings::ItemName item{meeting.name, static_cast<int>(row.Number(0))};
        record.set_name(RattelseName(item, static_cast<int>(row.Number(1))));
        record.set_paragraph(static_cast<int>(row.Number(2)));
        v1::Rattelse* rattelse = record.mutable_rattelse();
        rattelse->set_date(std::string(row.Text(3)));
        rattelse->set_before(std::string(row.Text(4)));
        rattelse->set_after(std::string(row.Text(5)));
        rattelse->set_reason(std::string(row.Text(6)));
        rattelse->set_decided_by(std::string(row.Text(7)));
        SetInstant(row.Text(8), record.mutable_create_time());
      });
  if (!status.ok()) return status;
  return records;
}

}  // namespace arendegang::justering
