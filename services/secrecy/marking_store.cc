#include "services/secrecy/marking_store.h"

#include <algorithm>

#include "services/base/resource.h"
#include "services/diarium/names.h"
#include "services/meetings/names.h"

namespace arendegang::secrecy {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;
using storage::Value;

// The name of what is marked, which is made of the numbers of its row.
std::string TargetOf(const std::string& committee, const Row& row) {
  if (!row.IsNull(16)) {
    return NameOf(
        meetings::ItemName{{committee, static_cast<int>(row.Number(15)), ""}, static_cast<int>(row.Number(16))});
  }
  const diarium::CaseName name{committee, static_cast<int>(row.Number(12)), static_cast<int>(row.Number(13)), ""};
  if (row.IsNull(14)) return NameOf(name);
  return NameOf(diarium::DocumentName{name, static_cast<int>(row.Number(14))});
}

MarkingRow MarkingOf(const Row& row) {
  const std::string committee(row.Text(1));
  MarkingRow marking{row.Number(0), row.Number(3), row.Number(4), row.Number(5), {}};
  v1::Marking& data = marking.data;
  data.set_name(NameOf(MarkingName{committee, static_cast<int>(row.Number(2))}));
  data.set_target(TargetOf(committee, row));
  data.set_words(std::string(row.Text(6)));
  data.set_ground(std::string(row.Text(7)));
  data.set_until_date(std::string(row.Text(8)));
  data.set_lifted_reason(std::string(row.Text(9)));
  data.set_etag(EtagOf(row.Number(10)));
  SetInstant(row.Text(11), data.mutable_create_time());
  SetInstant(row.Text(17), data.mutable_update_time());
  return marking;
}

Value KeyOrNull(int64_t key) { return key == 0 ? Value(nullptr) : Value(key); }

}  // namespace

absl::StatusOr<std::vector<MarkingRow>> MarkingsOn(Transaction& transaction, const Target& target) {
  std::vector<MarkingRow> markings;
  absl::Status status = transaction.Query(
      Sql("SELECT k.id, k.committee, k.number, COALESCE(k.case_id, d.case_id), k.document_id, k.item_id, k.words, "
          "k.ground, k.until_date, k.lifted_reason, k.revision, k.create_time, c.year, c.number, d.number, m.number, "
          "i.number, k.update_time "
          "FROM markings k LEFT JOIN documents d ON d.id = k.document_id "
          "LEFT JOIN cases c ON c.id = COALESCE(k.case_id, d.case_id) "
          "LEFT JOIN meeting_items i ON i.id = k.item_id LEFT JOIN meetings m ON m.id = i.meeting_id "
          "WHERE k.committee = $1 AND ($2 = 0 OR c.id = $2 OR i.case_id = $2) AND ($3 = 0 OR k.document_id = $3) "
          "AND ($4 = 0 OR k.item_id = $4) AND ($5 = 0 OR i.meeting_id = $5) ORDER BY k.number"),
      {target.committee, target.case_id, target.document_id, target.item_id, target.meeting_id},
      [&](const Row& row) { markings.push_back(MarkingOf(row)); });
  if (!status.ok()) return status;
  return markings;
}

absl::StatusOr<MarkingRow> FindMarking(Transaction& transaction, const MarkingName& name) {
  auto all = MarkingsOn(transaction, {name.committee, 0, 0, 0, 0});
  if (!all.ok()) return all.status();
  auto found =
      std::find_if(all->begin(), all->end(), [&](const MarkingRow& row) { return row.data.name() == NameOf(name); });
  if (found == all->end()) return NotFound(NameOf(name));
  return *found;
}

absl::StatusOr<MarkingName> InsertMarking(Transaction& transaction, const Target& target, const v1::Marking& data,
                                          const std::string& now) {
  MarkingName name{target.committee, 0};
  absl::Status status = transaction.Query(
      Sql("INSERT INTO markings (committee, number, case_id, document_id, item_id, words, ground, until_date, "
          "lifted_reason, revision, create_time, update_time) "
          "VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM markings WHERE committee = $1), $2, $3, $4, $5, $6, "
          "$7, '', 1, $8, $8) RETURNING number"),
      {target.committee, KeyOrNull(target.case_id), KeyOrNull(target.document_id), KeyOrNull(target.item_id),
       data.words(), data.ground(), TextOrNull(data.until_date()), now},
      [&](const Row& row) { name.number = static_cast<int>(row.Number(0)); });
  if (!status.ok()) return status;
  return name;
}

absl::Status StoreLifted(Transaction& transaction, int64_t id, const std::string& reason, const std::string& now) {
  return transaction
      .Run(Sql("UPDATE markings SET lifted_reason = $2, revision = revision + 1, update_time = $3 WHERE id = $1"),
           {id, reason, now})
      .status();
}

}  // namespace arendegang::secrecy
