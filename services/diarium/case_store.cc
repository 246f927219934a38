#include "services/diarium/case_store.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/decision_store.h"
#include "services/diarium/stage.h"

namespace arendegang::diarium {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

v1::Case CaseOf(const Row& row) {
  v1::Case data;
  data.set_name(
      NameOf(CaseName{std::string(row.Text(1)), static_cast<int>(row.Number(2)), static_cast<int>(row.Number(3)), ""}));
  data.set_diarienummer(std::string(row.Text(4)));
  data.set_classification(std::string(row.Text(5)));
  data.set_kind(static_cast<v1::CaseKind>(row.Number(6)));
  data.set_subject(std::string(row.Text(7)));
  data.set_register_date(std::string(row.Text(8)));
  data.set_sender(std::string(row.Text(9)));
  data.set_recipient(std::string(row.Text(10)));
  data.set_officer(std::string(row.Text(11)));
  data.set_due_date(std::string(row.Text(12)));
  data.set_watch_date(std::string(row.Text(13)));
  data.set_secrecy_source(std::string(row.Text(14)));
  data.set_stage(static_cast<v1::Stage>(row.Number(15)));
  data.set_struck_reason(std::string(row.Text(16)));
  data.set_closed_date(std::string(row.Text(17)));
  data.set_etag(EtagOf(row.Number(18)));
  SetInstant(row.Text(19), data.mutable_create_time());
  SetInstant(row.Text(20), data.mutable_update_time());
  data.set_final_from(std::string(row.Text(21)));
  return data;
}

v1::CaseRelationKind FromTheOther(v1::CaseRelationKind kind) {
  switch (kind) {
    case v1::CASE_RELATION_KIND_CONTINUES:
      return v1::CASE_RELATION_KIND_CONTINUED_BY;
    case v1::CASE_RELATION_KIND_ANSWERS:
      return v1::CASE_RELATION_KIND_ANSWERED_BY;
    default:
      return kind;
  }
}

absl::Status AddRelations(Transaction& transaction, CaseRow* row) {
  return transaction.Query(
      Sql("SELECT c.committee, c.year, c.number, r.relation, r.case_id = $1 FROM case_relations r "
          "JOIN cases c ON c.id = CASE r.case_id WHEN $1 THEN r.other_id ELSE r.case_id END "
          "WHERE r.case_id = $1 OR r.other_id = $1 ORDER BY c.year, c.number"),
      {row->id}, [&](const Row& found) {
        auto* relation = row->data.add_relations();
        relation->set_other(NameOf(CaseName{std::string(found.Text(0)), static_cast<int>(found.Number(1)),
                                            static_cast<int>(found.Number(2)), ""}));
        auto kind = static_cast<v1::CaseRelationKind>(found.Number(3));
        relation->set_kind(found.Number(4) != 0 ? kind : FromTheOther(kind));
      });
}

absl::StatusOr<CaseRecord> RecordOf(Transaction& transaction, int64_t id) {
  CaseRecord record;
  auto found = transaction.Find(
      Sql("SELECT struck_reason <> '', closed_date IS NOT NULL, officer <> '' OR EXISTS (SELECT 1 FROM documents "
          "WHERE case_id = $1 AND role = $2 AND struck_reason = '') FROM cases WHERE id = $1"),
      {id, static_cast<int>(v1::DOCUMENT_ROLE_TJANSTEUTLATANDE)}, [&](const Row& row) {
        record.struck = row.Number(0) != 0;
        record.closed = row.Number(1) != 0;
        record.prepared = row.Number(2) != 0;
      });
  if (!found.ok()) return found.status();
  int64_t last = 0;
  absl::Status status =
      transaction.Query(Sql("SELECT i.outcome, i.id FROM meeting_items i JOIN meetings m ON m.id = i.meeting_id "
                            "WHERE i.case_id = $1 AND m.cancelled_reason = '' ORDER BY m.meeting_date, i.position"),
                        {id}, [&](const Row& row) {
                          record.items.push_back(static_cast<v1::Outcome>(row.Number(0)));
                          last = row.Number(1);
                        });
  if (!status.ok() || last == 0) return status.ok() ? absl::StatusOr<CaseRecord>(record) : status;
  auto decision = DecisionOf(transaction, last);
  if (!decision.ok()) return decision.status();
  record.decision = *std::move(decision);
  return record;
}

}  // namespace

absl::StatusOr<CaseRow> FindCase(Transaction& transaction, const CaseName& name) {
  CaseRow result;
  bool related = false;
  auto take = [&](const Row& row) {
    result = {row.Number(0), CaseOf(row)};
    related = row.Number(22) != 0;
  };
  auto found =
      name.year > 0
          ? transaction.Find(
                Sql("SELECT id, committee, year, number, diarienummer, classification, kind, subject, register_date, "
                    "sender, recipient, officer, due_date, watch_date, secrecy_source, stage, struck_reason, "
                    "closed_date, revision, create_time, update_time, final_from, EXISTS (SELECT 1 FROM case_relations "
                    "r "
                    "WHERE r.case_id = cases.id) OR EXISTS (SELECT 1 FROM case_relations r WHERE r.other_id = "
                    "cases.id) "
                    "FROM cases WHERE committee = $1 AND year = $2 AND number = $3"),
                {name.committee, name.year, name.number}, take)
          : transaction.Find(
                Sql("SELECT id, committee, year, number, diarienummer, classification, kind, subject, register_date, "
                    "sender, recipient, officer, due_date, watch_date, secrecy_source, stage, struck_reason, "
                    "closed_date, revision, create_time, update_time, final_from, EXISTS (SELECT 1 FROM case_relations "
                    "r "
                    "WHERE r.case_id = cases.id) OR EXISTS (SELECT 1 FROM case_relations r WHERE r.other_id = "
                    "cases.id) "
                    "FROM cases WHERE committee = $1 AND diarienummer = $2 ORDER BY id LIMIT 1"),
                {name.committee, name.diarienummer}, take);
  if (!found.ok()) return found.status();
  if (!*found) {
    return NotFound(name.year > 0 ? NameOf(name)
                                  : absl::StrCat(CommitteeName(name.committee), "/cases/", name.diarienummer));
  }
  if (!related) return result;
  absl::Status status = AddRelations(transaction, &result);
  if (!status.ok()) return status;
  return result;
}

absl::Status CheckNotStruck(const v1::Case& data) {
  if (data.struck_reason().empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "CASE_STRUCK", absl::StrCat(data.name(), " is struck"),
                   absl::StrCat("Ärendet ", data.diarienummer(), " är makulerat: ", data.struck_reason(),
                                ". Registrera ett nytt om det behövs."));
}

absl::StatusOr<std::string> NameOfCase(Transaction& transaction, int64_t id) {
  std::string name;
  absl::Status status =
      transaction.Query(Sql("SELECT committee, year, number FROM cases WHERE id = $1"), {id}, [&](const Row& row) {
        name = NameOf(
            CaseName{std::string(row.Text(0)), static_cast<int>(row.Number(1)), static_cast<int>(row.Number(2)), ""});
      });
  if (!status.ok()) return status;
  return name;
}

absl::StatusOr<int> DrawNumber(Transaction& transaction, const std::string& committee, int year) {
  int number = 0;
  absl::Status status =
      transaction.Query(Sql("INSERT INTO diarienummer_counters (committee, year, last) VALUES ($1, $2, 1) "
                            "ON CONFLICT (committee, year) DO UPDATE SET last = last + 1 RETURNING last"),
                        {committee, year}, [&](const Row& row) { number = static_cast<int>(row.Number(0)); });
  if (!status.ok()) return status;
  return number;
}

absl::Status ReserveNumber(Transaction& transaction, const CaseName& name) {
  return transaction
      .Run(Sql("INSERT INTO diarienummer_counters (committee, year, last) VALUES ($1, $2, $3) "
               "ON CONFLICT (committee, year) DO UPDATE SET last = max(last, excluded.last)"),
           {name.committee, name.year, name.number})
      .status();
}

absl::StatusOr<CaseRow> InsertCase(Transaction& transaction, const CaseName& name, const v1::Case& data,
                                   const std::string& now) {
  CaseRecord record;
  record.prepared = !data.officer().empty();
  CaseRow result;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO cases (committee, year, number, diarienummer, classification, kind, subject, register_date, "
          "sender, recipient, officer, due_date, watch_date, secrecy_source, stage, struck_reason, closed_date, "
          "revision, create_time, update_time) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
          "$15, '', NULL, 1, $16, $16) RETURNING id, committee, year, number, diarienummer, classification, kind, "
          "subject, register_date, sender, recipient, officer, due_date, watch_date, secrecy_source, stage, "
          "struck_reason, closed_date, revision, create_time, update_time, final_from"),
      {name.committee, name.year, name.number, data.diarienummer(), data.classification(),
       static_cast<int>(data.kind()), data.subject(), data.register_date(), data.sender(), data.recipient(),
       data.officer(), TextOrNull(data.due_date()), TextOrNull(data.watch_date()), data.secrecy_source(),
       static_cast<int>(StageOf(record)), now},
      [&](const Row& row) {
        result = {row.Number(0), CaseOf(row)};
      });
  if (!status.ok()) return status;
  return result;
}

absl::Status StoreCase(Transaction& transaction, const CaseRow& row, const std::string& now) {
  const v1::Case& data = row.data;
  auto stored = transaction.Run(
      Sql("UPDATE cases SET diarienummer = $2, classification = $3, kind = $4, subject = $5, register_date = $6, "
          "sender = $7, recipient = $8, officer = $9, due_date = $10, watch_date = $11, secrecy_source = $12, "
          "struck_reason = $13, closed_date = $14, revision = revision + 1, update_time = $15 WHERE id = $1"),
      {row.id, data.diarienummer(), data.classification(), static_cast<int>(data.kind()), data.subject(),
       data.register_date(), data.sender(), data.recipient(), data.officer(), TextOrNull(data.due_date()),
       TextOrNull(data.watch_date()), data.secrecy_source(), data.struck_reason(), TextOrNull(data.closed_date()),
       now});
  if (!stored.ok()) return stored.status();
  return RefreshStage(transaction, row.id);
}

absl::Status RefreshStage(Transaction& transaction, int64_t id) {
  absl::StatusOr<CaseRecord> record = RecordOf(transaction, id);
  if (!record.ok()) return record.status();
  const v1::Stage stage = StageOf(*record);
  std::string final_from;
  if (std::optional<absl::CivilDay> day = FinalityOf(record->decision).final_from;
      stage == v1::STAGE_ANNOUNCED && day.has_value()) {
    final_from = calendar::FormatIso(*day);
  }
  return transaction
      .Run(Sql("UPDATE cases SET stage = $2, final_from = $3 WHERE id = $1 "
               "AND (stage <> $2 OR final_from IS DISTINCT FROM $3)"),
           {id, static_cast<int>(stage), TextOrNull(final_from)})
      .status();
}

absl::Status InsertRelation(Transaction& transaction, int64_t id, int64_t other, v1::CaseRelationKind kind) {
  return transaction
      .Run(Sql("INSERT INTO case_relations (case_id, other_id, relation) VALUES ($1, $2, $3) "
               "ON CONFLICT (case_id, other_id) DO UPDATE SET relation = excluded.relation"),
           {id, other, static_cast<int>(kind)})
      .status();
}

absl::StatusOr<std::vector<v1::Case>> ListCases(Transaction& transaction, const CaseFilter& filter, int after_year,
                                                int after_number, int most) {
  constexpr int kAfterAll = 1 << 30;
  // The time of appeal runs out by itself: no row says that it has (StageOn).
  const bool over = filter.stage == v1::STAGE_APPEAL_OVER;
  std::vector<v1::Case> cases;
  absl::Status status = transaction.Query(
      Sql("SELECT id, committee, year, number, diarienummer, classification, kind, subject, register_date, sender, "
          "recipient, officer, due_date, watch_date, secrecy_source, stage, struck_reason, closed_date, revision, "
          "create_time, update_time, final_from FROM cases WHERE committee = $1 AND (year, number) < ($2, $3) "
          "AND ($4 = 0 OR year = $4) AND ($5 = 0 OR stage = $5) AND ($6 = 0 OR kind = $6) "
          "AND ($7 IS NULL OR officer = $7) AND ($8 = 0 OR stage NOT IN ($9, $10)) "
          "AND ($11 IS NULL OR due_date <= $11 OR watch_date <= $11) "
          "AND ($12 IS NULL OR final_from <= $12) AND ($13 IS NULL OR final_from IS NULL OR final_from > $13) "
          "ORDER BY year DESC, number DESC LIMIT $14"),
      {filter.committee, after_year == 0 ? kAfterAll : after_year, after_number, filter.year,
       static_cast<int>(over ? v1::STAGE_ANNOUNCED : filter.stage), static_cast<int>(filter.kind),
       TextOrNull(filter.officer), filter.open_only, static_cast<int>(v1::STAGE_CLOSED),
       static_cast<int>(v1::STAGE_STRUCK), TextOrNull(filter.due_by_date), TextOrNull(over ? filter.today : ""),
       TextOrNull(filter.stage == v1::STAGE_ANNOUNCED ? filter.today : ""), most},
      [&](const Row& row) { cases.push_back(CaseOf(row)); });
  if (!status.ok()) return status;
  return cases;
}

absl::StatusOr<std::vector<v1::AssignmentRecord>> AssignmentsOf(Transaction& transaction, const std::string& committee,
                                                                int64_t case_id, bool open_only) {
  std::vector<v1::AssignmentRecord> assignments;
  absl::Status status = transaction.Query(
      Sql("SELECT c.committee, c.year, c.number, m.number, i.number, a.point, a.assignee, a.task, a.due_date, "
          "rm.number, ri.number FROM assignments a JOIN cases c ON c.id = a.case_id "
          "JOIN meeting_items i ON i.id = a.item_id JOIN meetings m ON m.id = i.meeting_id "
          "LEFT JOIN meeting_items ri ON ri.id = a.reported_item_id LEFT JOIN meetings rm ON rm.id = ri.meeting_id "
          "WHERE c.committee = $1 AND ($2 = 0 OR a.case_id = $2) AND ($3 = 0 OR a.reported_item_id IS NULL) "
          "ORDER BY a.due_date IS NULL, a.due_date, a.id"),
      {committee, case_id, open_only}, [&](const Row& row) {
        v1::AssignmentRecord& assignment = assignments.emplace_back();
        const std::string of = CommitteeName(row.Text(0));
        assignment.set_case_name(NameOf(
            CaseName{std::string(row.Text(0)), static_cast<int>(row.Number(1)), static_cast<int>(row.Number(2)), ""}));
        assignment.set_item(absl::StrCat(of, "/meetings/", row.Number(3), "/items/", row.Number(4)));
        assignment.set_point(static_cast<int32_t>(row.Number(5)));
        assignment.set_assignee(std::string(row.Text(6)));
        assignment.set_task(std::string(row.Text(7)));
        assignment.set_due_date(std::string(row.Text(8)));
        if (!row.IsNull(9)) {
          assignment.set_reported_item(absl::StrCat(of, "/meetings/", row.Number(9), "/items/", row.Number(10)));
        }
      });
  if (!status.ok()) return status;
  return assignments;
}

}  // namespace arendegang::diarium
