#include "services/expediering/expediering_store.h"

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"

namespace arendegang::expediering {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

std::string NameOf(const std::string& item, int64_t id) { return absl::StrCat(item, "/expedieringar/", id); }

}  // namespace

absl::StatusOr<std::map<int64_t, Certified>> CertifiedItems(Transaction& transaction, int64_t meeting_id) {
  std::map<int64_t, Certified> certified;
  absl::Status status = transaction.Query(
      Sql("SELECT i.id, s.facts, s.paragraph, j.justering_date FROM meetings m "
          "JOIN meeting_items i ON i.meeting_id = m.id LEFT JOIN justering_items s ON s.item_id = i.id "
          "LEFT JOIN justeringar j ON j.id = s.justering_id "
          "WHERE m.id = $1 AND (m.settled = 1 OR j.justering_date IS NOT NULL)"),
      {meeting_id}, [&](const Row& row) {
        Certified& one = certified[row.Number(0)];
        one.facts.ParseFromString(std::string(row.Blob(1)));
        if (row.Number(2) > 0) one.facts.set_number(static_cast<int32_t>(row.Number(2)));
        one.day = std::string(row.Text(3));
      });
  if (!status.ok()) return status;
  return certified;
}

absl::StatusOr<std::map<int64_t, std::vector<v1::Expediering>>> SentOf(Transaction& transaction, int64_t meeting_id,
                                                                       const std::string& meeting_name) {
  std::map<int64_t, std::vector<v1::Expediering>> sent;
  absl::Status status = transaction.Query(
      Sql("SELECT e.item_id, e.id, i.number, e.recipient, e.sent_date, e.channel, e.document, e.create_time "
          "FROM meeting_items i JOIN expedieringar e ON e.item_id = i.id WHERE i.meeting_id = $1 "
          "ORDER BY e.sent_date, e.id"),
      {meeting_id}, [&](const Row& row) {
        v1::Expediering& one = sent[row.Number(0)].emplace_back();
        one.set_name(NameOf(absl::StrCat(meeting_name, "/items/", row.Number(2)), row.Number(1)));
        one.set_recipient(std::string(row.Text(3)));
        one.set_sent_date(std::string(row.Text(4)));
        one.set_channel(std::string(row.Text(5)));
        one.set_document(std::string(row.Text(6)));
        SetInstant(row.Text(7), one.mutable_create_time());
      });
  if (!status.ok()) return status;
  return sent;
}

absl::StatusOr<std::string> InsertExpediering(Transaction& transaction, int64_t item_id, const std::string& item_name,
                                              const v1::Expediering& data, const std::string& now) {
  int64_t id = 0;
  absl::Status status =
      transaction.Query(Sql("INSERT INTO expedieringar (item_id, recipient, sent_date, channel, document, create_time) "
                            "VALUES ($1, $2, $3, $4, $5, $6) RETURNING id"),
                        {item_id, data.recipient(), data.sent_date(), data.channel(), data.document(), now},
                        [&](const Row& row) { id = row.Number(0); });
  if (!status.ok()) return status;
  auto done = transaction.Run(Sql("DELETE FROM extracts_to_send WHERE item_id = $1 AND recipient = $2"),
                              {item_id, data.recipient()});
  if (!done.ok()) return done.status();
  return NameOf(item_name, id);
}

}  // namespace arendegang::expediering
