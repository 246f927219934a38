#include "services/anslag/appeal_store.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/decision_store.h"
#include "services/diarium/names.h"
#include "services/meetings/meeting_store.h"

namespace arendegang::anslag {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

constexpr int kWholeDecision = -1;  // appeals.point

// Finds the item, its case, and how many points were decided. Errors: as FindDecision.
absl::Status AddItem(Transaction& transaction, const meetings::ItemName& name, DecisionRow* result) {
  auto meeting = meetings::FindMeeting(transaction, name.meeting);
  if (!meeting.ok()) return meeting.status();
  result->name = {meeting->name, name.number};
  result->meeting_date = meeting->data.meeting_date();
  v1::DecisionStatus& status = result->decision.status;
  status.set_name(meetings::NameOf(result->name));
  v1::Paragraph facts;
  bool decided = false;
  auto found = transaction.Find(
      Sql("SELECT i.id, i.case_id, c.committee, c.year, c.number, i.outcome, coalesce(nullif(s.facts, x''), i.facts), "
          "s.paragraph, j.justering_date FROM meeting_items i LEFT JOIN cases c ON c.id = i.case_id "
          "LEFT JOIN justering_items s ON s.item_id = i.id LEFT JOIN justeringar j ON j.id = s.justering_id "
          "WHERE i.meeting_id = $1 AND i.number = $2 AND i.position > 0"),
      {meeting->id, name.number}, [&](const Row& row) {
        result->item_id = row.Number(0);
        result->case_id = row.Number(1);
        if (result->case_id != 0) {
          status.set_case_name(diarium::NameOf(diarium::CaseName{
              std::string(row.Text(2)), static_cast<int>(row.Number(3)), static_cast<int>(row.Number(4)), ""}));
        }
        decided = row.Number(5) != v1::OUTCOME_UNSPECIFIED;
        facts.ParseFromString(std::string(row.Blob(6)));
        if (!row.IsNull(8)) status.set_paragraph(static_cast<int32_t>(row.Number(7)));
        status.set_justering_date(std::string(row.Text(8)));
      });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(status.name());
  if (!decided) {
    return MakeError(absl::StatusCode::kFailedPrecondition, "DECISION_MISSING",
                     absl::StrCat(status.name(), " has no decision"),
                     "Punkten har inget beslut. Anteckna först vad som beslutades.");
  }
  const int points = std::max(1, facts.handling().points_size());
  for (int i = 0; i < points; ++i) {
    status.add_points()->set_point(i);
    status.mutable_points(i)->set_route(v1::APPEAL_ROUTE_LAGLIGHETSPROVNING);
  }
  return absl::OkStatus();
}

// The point of a row, if the decision still has it: it may have been entered otherwise since.
v1::PointStatus* PointAt(int64_t point, v1::DecisionStatus* status) {
  const bool there = point >= 0 && point < status->points_size();
  return there ? status->mutable_points(static_cast<int>(point)) : nullptr;
}

absl::Status AddPoints(Transaction& transaction, DecisionRow* result) {
  v1::DecisionStatus& decision = result->decision.status;
  absl::Status status = transaction.Query(Sql("SELECT point, route FROM appeal_routes WHERE item_id = $1"),
                                          {result->item_id}, [&](const Row& row) {
                                            v1::PointStatus* point = PointAt(row.Number(0), &decision);
                                            if (point != nullptr)
                                              point->set_route(static_cast<v1::AppealRoute>(row.Number(1)));
                                          });
  if (!status.ok()) return status;
  return transaction.Query(Sql("SELECT point, party, delgivning_date FROM delgivningar WHERE item_id = $1 "
                               "ORDER BY point, delgivning_date, party"),
                           {result->item_id}, [&](const Row& row) {
                             v1::PointStatus* point = PointAt(row.Number(0), &decision);
                             if (point == nullptr) return;
                             v1::Delgivning* delgivning = point->add_delgivningar();
                             delgivning->set_party(std::string(row.Text(1)));
                             delgivning->set_delgivning_date(std::string(row.Text(2)));
                           });
}

absl::Status AddAppeals(Transaction& transaction, DecisionRow* result) {
  return transaction.Query(
      Sql("SELECT number, point, arrival_date, arrived_at, appellant, court_case, outcome, outcome_date, revision, "
          "create_time, update_time FROM appeals WHERE item_id = $1 ORDER BY number"),
      {result->item_id}, [&](const Row& row) {
        v1::Appeal* appeal = result->decision.status.add_appeals();
        appeal->set_name(NameOf(AppealName{result->name, static_cast<int>(row.Number(0))}));
        if (row.Number(1) != kWholeDecision) appeal->set_point(static_cast<int32_t>(row.Number(1)));
        appeal->set_arrival_date(std::string(row.Text(2)));
        appeal->set_arrived_at(std::string(row.Text(3)));
        appeal->set_appellant(std::string(row.Text(4)));
        appeal->set_court_case(std::string(row.Text(5)));
        appeal->set_outcome(static_cast<v1::AppealOutcome>(row.Number(6)));
        appeal->set_outcome_date(std::string(row.Text(7)));
        appeal->set_etag(EtagOf(row.Number(8)));
        SetInstant(row.Text(9), appeal->mutable_create_time());
        SetInstant(row.Text(10), appeal->mutable_update_time());
      });
}

absl::Status AddEnd(Transaction& transaction, DecisionRow* result) {
  v1::DecisionStatus& status = result->decision.status;
  absl::Status done = transaction.Query(
      Sql("SELECT a.committee, a.number FROM justering_items i JOIN anslag a ON a.justering_id = i.justering_id "
          "WHERE i.item_id = $1 AND a.up_time IS NOT NULL AND a.superseded_by IS NULL ORDER BY a.number DESC LIMIT 1"),
      {result->item_id}, [&](const Row& row) {
        result->decision.anslag = NameOf(AnslagName{std::string(row.Text(0)), static_cast<int>(row.Number(1))});
      });
  if (!done.ok()) return done;
  done = transaction.Query(Sql("SELECT confirm_date, note FROM laga_kraft WHERE item_id = $1"), {result->item_id},
                           [&](const Row& row) {
                             status.set_confirm_date(std::string(row.Text(0)));
                             status.set_confirm_note(std::string(row.Text(1)));
                           });
  if (!done.ok()) return done;
  return transaction.Query(Sql("SELECT execution_date, reason FROM executions WHERE item_id = $1"), {result->item_id},
                           [&](const Row& row) {
                             status.set_execution_date(std::string(row.Text(0)));
                             status.set_execution_reason(std::string(row.Text(1)));
                           });
}

}  // namespace

absl::StatusOr<DecisionRow> FindDecision(Transaction& transaction, const meetings::ItemName& name) {
  DecisionRow result;
  absl::Status status = AddItem(transaction, name, &result);
  if (status.ok()) status = AddPoints(transaction, &result);
  if (status.ok()) status = AddAppeals(transaction, &result);
  if (status.ok()) status = AddEnd(transaction, &result);
  if (!status.ok()) return status;
  auto course = diarium::DecisionOf(transaction, result.item_id);
  if (!course.ok()) return course.status();
  result.decision.course = *std::move(course);
  // Each point is looked at for itself.
  result.decision.course.points.clear();
  result.decision.course.appeals.clear();
  return result;
}

absl::Status StoreRoute(Transaction& transaction, int64_t item_id, int point, v1::AppealRoute route) {
  return transaction
      .Run(Sql("INSERT INTO appeal_routes (item_id, point, route) VALUES ($1, $2, $3) "
               "ON CONFLICT (item_id, point) DO UPDATE SET route = excluded.route"),
           {item_id, point, static_cast<int>(route)})
      .status();
}

absl::Status StoreDelgivning(Transaction& transaction, int64_t item_id, int point, const v1::Delgivning& delgivning) {
  return transaction
      .Run(Sql("INSERT INTO delgivningar (item_id, point, party, delgivning_date) VALUES ($1, $2, $3, $4) "
               "ON CONFLICT (item_id, point, party) DO UPDATE SET delgivning_date = excluded.delgivning_date"),
           {item_id, point, delgivning.party(), delgivning.delgivning_date()})
      .status();
}

absl::Status InsertAppeal(Transaction& transaction, int64_t item_id, const v1::Appeal& appeal, const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO appeals (item_id, number, point, arrival_date, arrived_at, appellant, court_case, outcome, "
               "outcome_date, revision, create_time, update_time) SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, "
               "$5, $6, 0, NULL, 1, $7, $7 FROM appeals WHERE item_id = $1"),
           {item_id, appeal.has_point() ? appeal.point() : kWholeDecision, appeal.arrival_date(), appeal.arrived_at(),
            appeal.appellant(), appeal.court_case(), now})
      .status();
}

absl::Status StoreAppeal(Transaction& transaction, int64_t item_id, int number, const v1::Appeal& appeal,
                         const std::string& now) {
  return transaction
      .Run(Sql("UPDATE appeals SET court_case = $3, outcome = $4, outcome_date = $5, revision = revision + 1, "
               "update_time = $6 WHERE item_id = $1 AND number = $2"),
           {item_id, number, appeal.court_case(), static_cast<int>(appeal.outcome()), TextOrNull(appeal.outcome_date()),
            now})
      .status();
}

absl::Status StoreLagaKraft(Transaction& transaction, int64_t item_id, const v1::DecisionStatus& status,
                            const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO laga_kraft (item_id, confirm_date, note, create_time) VALUES ($1, $2, $3, $4) "
               "ON CONFLICT (item_id) DO UPDATE SET confirm_date = excluded.confirm_date, note = excluded.note, "
               "create_time = excluded.create_time"),
           {item_id, status.confirm_date(), status.confirm_note(), now})
      .status();
}

absl::Status InsertExecution(Transaction& transaction, int64_t item_id, const v1::DecisionStatus& status,
                             const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO executions (item_id, execution_date, reason, create_time) VALUES ($1, $2, $3, $4)"),
           {item_id, status.execution_date(), status.execution_reason(), now})
      .status();
}

}  // namespace arendegang::anslag
