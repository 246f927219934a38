#include "services/justering/justering_store.h"

#include "services/base/resource.h"

namespace arendegang::justering {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

absl::Status CountUp(Transaction& transaction, int64_t justering_id, const std::string& now) {
  return transaction
      .Run(Sql("UPDATE justeringar SET revision = revision + 1, update_time = $2 WHERE id = $1"), {justering_id, now})
      .status();
}

JusteringRow RowOf(const Row& row) {
  return {row.Number(0),
          row.Number(1),
          static_cast<int>(row.Number(2)),
          row.Number(3) != 0,
          std::string(row.Text(4)),
          std::string(row.Text(5)),
          std::string(row.Text(6)),
          std::string(row.Text(7)),
          std::string(row.Text(8)),
          std::string(row.Text(9)),
          row.Number(10),
          std::string(row.Text(11)),
          std::string(row.Text(12))};
}

absl::Status InsertParts(Transaction& transaction, int64_t id, const std::vector<int64_t>& items,
                         const std::vector<std::string>& justerare) {
  for (int64_t item : items) {
    auto added = transaction.Run(
        Sql("INSERT INTO justering_items (item_id, justering_id, paragraph, facts) VALUES ($1, $2, 0, x'')"),
        {item, id});
    if (!added.ok()) return added.status();
  }
  for (const std::string& person : justerare) {
    auto added = transaction.Run(Sql("INSERT INTO justerare (justering_id, person, certify_date, sha256) "
                                     "VALUES ($1, $2, NULL, '') ON CONFLICT (justering_id, person) DO NOTHING"),
                                 {id, person});
    if (!added.ok()) return added.status();
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<JusteringRow>> JusteringarOf(Transaction& transaction, int64_t meeting_id) {
  std::vector<JusteringRow> rows;
  absl::Status status = transaction.Query(
      Sql("SELECT id, meeting_id, number, immediate, from_date, planned_date, text, sha256, justering_date, "
          "withdrawn_time, revision, create_time, update_time FROM justeringar WHERE meeting_id = $1 ORDER BY number"),
      {meeting_id}, [&](const Row& row) { rows.push_back(RowOf(row)); });
  if (!status.ok()) return status;
  return rows;
}

absl::StatusOr<int> InsertJustering(Transaction& transaction, const JusteringRow& row,
                                    const std::vector<int64_t>& items, const std::vector<std::string>& justerare) {
  int64_t id = 0;
  int number = 0;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO justeringar (meeting_id, number, immediate, from_date, planned_date, text, sha256, revision, "
          "create_time, update_time) SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, '', '', 1, $5, $5 "
          "FROM justeringar WHERE meeting_id = $1 RETURNING id, number"),
      {row.meeting_id, row.immediate, TextOrNull(row.from_date), TextOrNull(row.planned_date), row.create_time},
      [&](const Row& found) {
        id = found.Number(0);
        number = static_cast<int>(found.Number(1));
      });
  if (status.ok()) status = InsertParts(transaction, id, items, justerare);
  if (!status.ok()) return status;
  return number;
}

absl::StatusOr<std::vector<ItemInJustering>> ItemsIn(Transaction& transaction, int64_t justering_id) {
  std::vector<ItemInJustering> items;
  absl::Status status = transaction.Query(
      Sql("SELECT item_id, facts, words FROM justering_items WHERE justering_id = $1 ORDER BY paragraph, item_id"),
      {justering_id}, [&](const Row& row) {
        ItemInJustering& item = items.emplace_back(ItemInJustering{row.Number(0), {}, std::string(row.Text(2))});
        item.facts.ParseFromString(std::string(row.Blob(1)));
      });
  if (!status.ok()) return status;
  return items;
}

absl::StatusOr<std::set<int64_t>> ItemsInAny(Transaction& transaction, int64_t meeting_id) {
  std::set<int64_t> items;
  absl::Status status = transaction.Query(Sql("SELECT s.item_id FROM justeringar j JOIN justering_items s "
                                              "ON s.justering_id = j.id WHERE j.meeting_id = $1"),
                                          {meeting_id}, [&](const Row& row) { items.insert(row.Number(0)); });
  if (!status.ok()) return status;
  return items;
}

absl::StatusOr<std::vector<JusterareRow>> JusterareOf(Transaction& transaction, int64_t justering_id) {
  std::vector<JusterareRow> justerare;
  absl::Status status = transaction.Query(
      Sql("SELECT person, certify_date, sha256 FROM justerare WHERE justering_id = $1 ORDER BY person"), {justering_id},
      [&](const Row& row) {
        justerare.push_back({std::string(row.Text(0)), std::string(row.Text(1)), std::string(row.Text(2))});
      });
  if (!status.ok()) return status;
  return justerare;
}

absl::StatusOr<std::vector<ViewRow>> ViewsOf(Transaction& transaction, int64_t justering_id) {
  std::vector<ViewRow> views;
  absl::Status status = transaction.Query(
      Sql("SELECT item_id, person, verdict, comment, resolution, view_time, sha256 FROM justering_views "
          "WHERE justering_id = $1 ORDER BY item_id, view_time, person"),
      {justering_id}, [&](const Row& row) {
        ViewRow& view = views.emplace_back(ViewRow{row.Number(0), {}, std::string(row.Text(6))});
        view.data.set_person(std::string(row.Text(1)));
        view.data.set_verdict(static_cast<v1::Verdict>(row.Number(2)));
        view.data.set_comment(std::string(row.Text(3)));
        view.data.set_resolution(std::string(row.Text(4)));
        SetInstant(row.Text(5), view.data.mutable_view_time());
      });
  if (!status.ok()) return status;
  return views;
}

absl::Status StoreView(Transaction& transaction, int64_t justering_id, const ViewRow& view, const std::string& now) {
  auto stored = transaction.Run(
      Sql("INSERT INTO justering_views (justering_id, item_id, person, verdict, comment, resolution, view_time, "
          "sha256) "
          "VALUES ($1, $2, $3, $4, $5, '', $6, $7) ON CONFLICT (justering_id, item_id, person) DO UPDATE SET "
          "verdict = excluded.verdict, comment = excluded.comment, resolution = '', view_time = excluded.view_time, "
          "sha256 = excluded.sha256"),
      {justering_id, view.item_id, view.data.person(), static_cast<int>(view.data.verdict()), view.data.comment(), now,
       view.sha256});
  return stored.ok() ? CountUp(transaction, justering_id, now) : stored.status();
}

absl::Status StoreResolution(Transaction& transaction, int64_t justering_id, int64_t item_id, const std::string& person,
                             const std::string& resolution, const std::string& now) {
  auto stored = transaction.Run(Sql("UPDATE justering_views SET resolution = $4 "
                                    "WHERE justering_id = $1 AND item_id = $2 AND person = $3"),
                                {justering_id, item_id, person, resolution});
  return stored.ok() ? CountUp(transaction, justering_id, now) : stored.status();
}

absl::Status StoreCertifying(Transaction& transaction, int64_t justering_id, const JusterareRow& justerare,
                             const std::string& now) {
  auto stored = transaction.Run(
      Sql("UPDATE justerare SET certify_date = $3, sha256 = $4 WHERE justering_id = $1 AND person = $2"),
      {justering_id, justerare.person, justerare.certify_date, justerare.sha256});
  return stored.ok() ? CountUp(transaction, justering_id, now) : stored.status();
}

absl::Status StoreWithdrawal(Transaction& transaction, int64_t justering_id, const std::string& now) {
  auto withdrawn =
      transaction.Run(Sql("UPDATE justeringar SET withdrawn_time = $2 WHERE id = $1"), {justering_id, now});
  if (!withdrawn.ok()) return withdrawn.status();
  auto freed = transaction.Run(Sql("DELETE FROM justering_items WHERE justering_id = $1"), {justering_id});
  return freed.ok() ? CountUp(transaction, justering_id, now) : freed.status();
}

absl::Status Seal(Transaction& transaction, const JusteringRow& row, const std::vector<ItemInJustering>& items,
                  const std::string& now) {
  auto sealed = transaction.Run(Sql("UPDATE justeringar SET text = $2, sha256 = $3, justering_date = $4 "
                                    "WHERE id = $1 AND justering_date IS NULL"),
                                {row.id, row.text, row.sha256, row.justering_date});
  if (!sealed.ok()) return sealed.status();
  for (const ItemInJustering& item : items) {
    sealed =
        transaction.Run(Sql("UPDATE justering_items SET paragraph = $2, facts = $3, words = $4 WHERE item_id = $1"),
                        {item.item_id, item.facts.number(), Bytes{item.facts.SerializeAsString()}, item.words});
    if (!sealed.ok()) return sealed.status();
    for (const v1::Recipient& recipient : item.facts.handling().extracts()) {
      sealed = transaction.Run(Sql("INSERT INTO extracts_to_send (item_id, recipient, certified_date) "
                                   "VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"),
                               {item.item_id, recipient.name(), row.justering_date});
      if (!sealed.ok()) return sealed.status();
    }
  }
  return CountUp(transaction, row.id, now);
}

}  // namespace arendegang::justering
