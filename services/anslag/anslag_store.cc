#include "services/anslag/anslag_store.h"

#include "services/anslag/anslag_rules.h"
#include "services/base/clock.h"
#include "services/base/resource.h"
#include "services/diarium/case_store.h"
#include "services/diarium/names.h"
#include "services/meetings/meeting_store.h"

namespace arendegang::anslag {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;
using storage::Value;

Value KeyOrNull(int64_t key) { return key == 0 ? Value(nullptr) : Value(key); }

// All but its § numbers and its interruptions.
AnslagRow RowOf(const Row& row) {
  AnslagRow result;
  result.id = row.Number(0);
  result.name = {std::string(row.Text(1)), static_cast<int>(row.Number(2))};
  v1::Anslag& data = result.data;
  data.set_name(NameOf(result.name));
  data.set_kind(static_cast<v1::AnslagKind>(row.Number(3)));
  result.justering_id = row.Number(4);
  data.set_subject(std::string(row.Text(5)));
  data.set_post_date(std::string(row.Text(6)));
  if (!row.IsNull(7)) SetInstant(row.Text(7), data.mutable_up_time());
  data.set_appeal_until(std::string(row.Text(8)));
  data.set_remove_from(std::string(row.Text(9)));
  if (!row.IsNull(10)) SetInstant(row.Text(10), data.mutable_down_time());
  data.set_broken(row.Number(11) != 0);
  result.superseded_by = row.Number(12);
  data.set_text(std::string(row.Text(13)));
  data.set_etag(EtagOf(row.Number(14)));
  SetInstant(row.Text(15), data.mutable_create_time());
  SetInstant(row.Text(16), data.mutable_update_time());
  if (!row.IsNull(17)) {
    const meetings::JusteringName justering{{result.name.committee, static_cast<int>(row.Number(19)), ""},
                                            static_cast<int>(row.Number(17))};
    data.set_justering(NameOf(justering));
    data.set_justering_date(std::string(row.Text(18)));
    data.set_meeting(meetings::NameOf(justering.meeting));
    data.set_meeting_date(std::string(row.Text(20)));
  }
  if (!row.IsNull(21)) {
    data.set_superseded_by(NameOf(AnslagName{result.name.committee, static_cast<int>(row.Number(21))}));
  }
  data.set_committee_title(std::string(row.Text(22)));
  return result;
}

absl::Status AddParts(Transaction& transaction, AnslagRow* row) {
  if (row->justering_id != 0) {
    absl::Status status = transaction.Query(
        Sql("SELECT paragraph FROM justering_items WHERE justering_id = $1 AND paragraph > 0 ORDER BY paragraph"),
        {row->justering_id}, [&](const Row& item) { row->data.add_paragraphs(static_cast<int32_t>(item.Number(0))); });
    if (!status.ok()) return status;
  }
  return transaction.Query(
      Sql("SELECT from_time, to_time, reason FROM anslag_interruptions WHERE anslag_id = $1 ORDER BY from_time"),
      {row->id}, [&](const Row& found) {
        v1::Interruption* interruption = row->data.add_interruptions();
        SetInstant(found.Text(0), interruption->mutable_from_time());
        if (!found.IsNull(1)) SetInstant(found.Text(1), interruption->mutable_to_time());
        interruption->set_reason(std::string(found.Text(2)));
      });
}

Value InstantOrNull(bool has, const google::protobuf::Timestamp& timestamp, std::string* kept) {
  if (!has) return nullptr;
  *kept = FormatInstant(InstantOf(timestamp));
  return Value(*kept);
}

}  // namespace

absl::StatusOr<AnslagRow> FindAnslag(Transaction& transaction, const AnslagName& name) {
  AnslagRow result;
  auto found = transaction.Find(
      Sql("SELECT a.id, a.committee, a.number, a.kind, a.justering_id, a.subject, a.post_date, a.up_time, "
          "a.appeal_until, a.remove_from, a.down_time, a.broken, a.superseded_by, a.text, a.revision, a.create_time, "
          "a.update_time, j.number, j.justering_date, m.number, m.meeting_date, s.number, c.title FROM anslag a "
          "JOIN committees c ON c.id = a.committee LEFT JOIN justeringar j ON j.id = a.justering_id "
          "LEFT JOIN meetings m ON m.id = j.meeting_id LEFT JOIN anslag s ON s.id = a.superseded_by WHERE a.committee "
          "= $1 AND a.number = $2"),
      {name.committee, name.number}, [&](const Row& row) { result = RowOf(row); });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(NameOf(name));
  absl::Status status = AddParts(transaction, &result);
  if (!status.ok()) return status;
  return result;
}

absl::StatusOr<AnslagName> NameOfAnslag(Transaction& transaction, int64_t id) {
  AnslagName name;
  auto found = transaction.Find(Sql("SELECT committee, number FROM anslag WHERE id = $1"), {id}, [&](const Row& row) {
    name = {std::string(row.Text(0)), static_cast<int>(row.Number(1))};
  });
  if (!found.ok()) return found.status();
  return name;
}

absl::StatusOr<std::vector<AnslagRow>> ListAnslag(Transaction& transaction, const AnslagFilter& filter) {
  std::vector<AnslagRow> rows;
  absl::Status status = transaction.Query(
      Sql("SELECT a.id, a.committee, a.number, a.kind, a.justering_id, a.subject, a.post_date, a.up_time, "
          "a.appeal_until, a.remove_from, a.down_time, a.broken, a.superseded_by, a.text, a.revision, a.create_time, "
          "a.update_time, j.number, j.justering_date, m.number, m.meeting_date, s.number, c.title FROM anslag a "
          "JOIN committees c ON c.id = a.committee LEFT JOIN justeringar j ON j.id = a.justering_id "
          "LEFT JOIN meetings m ON m.id = j.meeting_id LEFT JOIN anslag s ON s.id = a.superseded_by WHERE ($1 IS NULL "
          "OR a.committee = $1) "
          "AND ($2 = 0 OR (a.up_time IS NOT NULL AND a.down_time IS NULL)) "
          "AND ($3 IS NULL OR (a.up_time < $3 AND (a.down_time IS NULL OR a.down_time > $4))) "
          "AND ($5 = 0 OR j.meeting_id = $5) AND ($6 = 0 OR j.number = $6) ORDER BY a.post_date DESC, a.id DESC"),
      {TextOrNull(filter.committee), filter.on_board, TextOrNull(filter.up_before), filter.up_after, filter.meeting_id,
       filter.justering},
      [&](const Row& row) { rows.push_back(RowOf(row)); });
  for (AnslagRow& row : rows) {
    if (status.ok()) status = AddParts(transaction, &row);
  }
  if (!status.ok()) return status;
  return rows;
}

absl::StatusOr<AnslagName> InsertAnslag(Transaction& transaction, const AnslagRow& row, const std::string& now) {
  AnslagName name = row.name;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO anslag (committee, number, kind, justering_id, subject, post_date, remove_from, broken, text, "
          "revision, create_time, update_time) SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, 0, '', 1, "
          "$7, $7 FROM anslag WHERE committee = $1 RETURNING number"),
      {row.name.committee, static_cast<int>(row.data.kind()), KeyOrNull(row.justering_id), row.data.subject(),
       row.data.post_date(), TextOrNull(row.data.remove_from()), now},
      [&](const Row& made) { name.number = static_cast<int>(made.Number(0)); });
  if (!status.ok()) return status;
  return name;
}

absl::Status StoreAnslag(Transaction& transaction, const AnslagRow& row, const std::string& now) {
  const v1::Anslag& data = row.data;
  std::string up, down;
  return transaction
      .Run(Sql("UPDATE anslag SET up_time = $2, appeal_until = $3, remove_from = $4, down_time = $5, broken = $6, "
               "superseded_by = $7, text = $8, revision = revision + 1, update_time = $9 WHERE id = $1"),
           {row.id, InstantOrNull(data.has_up_time(), data.up_time(), &up), TextOrNull(data.appeal_until()),
            TextOrNull(data.remove_from()), InstantOrNull(data.has_down_time(), data.down_time(), &down), data.broken(),
            KeyOrNull(row.superseded_by), data.text(), now})
      .status();
}

absl::StatusOr<Justering> FindJustering(Transaction& transaction, const meetings::JusteringName& name) {
  auto meeting = meetings::FindMeeting(transaction, name.meeting);
  if (!meeting.ok()) return meeting.status();
  Justering justering;
  auto found = transaction.Find(
      Sql("SELECT id, immediate, justering_date FROM justeringar WHERE meeting_id = $1 AND number = $2"),
      {meeting->id, name.number}, [&](const Row& row) {
        justering = {row.Number(0), row.Number(1) != 0, std::string(row.Text(2))};
      });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(NameOf(name));
  return justering;
}

absl::StatusOr<int64_t> CurrentAnslag(Transaction& transaction, int64_t justering_id) {
  int64_t id = 0;
  auto found = transaction.Find(Sql("SELECT id FROM anslag WHERE justering_id = $1 AND superseded_by IS NULL "
                                    "ORDER BY number DESC LIMIT 1"),
                                {justering_id}, [&](const Row& row) { id = row.Number(0); });
  if (!found.ok()) return found.status();
  return id;
}

absl::Status FollowJustering(Transaction& transaction, int64_t justering_id) {
  std::vector<int64_t> cases;
  auto announced =
      transaction.Run(Sql("UPDATE justeringar SET announced = EXISTS (SELECT 1 FROM anslag WHERE justering_id = $1 "
                          "AND superseded_by IS NULL AND broken = 0) WHERE id = $1"),
                      {justering_id});
  if (!announced.ok()) return announced.status();
  absl::Status status =
      transaction.Query(Sql("SELECT DISTINCT i.case_id FROM justering_items j JOIN meeting_items i ON i.id = j.item_id "
                            "WHERE j.justering_id = $1 AND i.case_id IS NOT NULL"),
                        {justering_id}, [&](const Row& row) { cases.push_back(row.Number(0)); });
  for (int64_t id : cases) {
    if (status.ok()) status = diarium::RefreshStage(transaction, id);
  }
  return status;
}

absl::StatusOr<Body> FindBody(Transaction& transaction, const std::string& committee) {
  Body body;
  auto found = transaction.Find(
      Sql("SELECT title, municipality, minutes_kept_at, appeal_court FROM committees WHERE id = $1"), {committee},
      [&](const Row& row) {
        body = {std::string(row.Text(0)), std::string(row.Text(1)), std::string(row.Text(2)), std::string(row.Text(3))};
      });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(diarium::CommitteeName(committee));
  return body;
}

}  // namespace arendegang::anslag
