#include "services/anslag/appeal_service.h"

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/case_store.h"
#include "services/diarium/fields.h"

namespace arendegang::anslag {
namespace {

using access::Change;
using storage::Transaction;

constexpr char kFuture[] = "Dagen ligger i framtiden.";

absl::Status CheckPoint(const v1::DecisionStatus& status, int point) {
  if (point >= 0 && point < status.points_size()) return absl::OkStatus();
  return FieldsInvalid({{"point", absl::StrCat("Beslutet har ", status.points_size(), " punkter, räknade från 0.")}});
}

absl::Status CheckNotFinal(const v1::DecisionStatus& status) {
  if (status.state() != v1::DECISION_STATE_FINAL) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "DECISION_FINAL", absl::StrCat(status.name(), " is final"),
                   "Laga kraft är bekräftad, så inget behöver ändras.");
}

// Follows what was recorded of a decision into the stage of its case.
absl::Status Follow(Transaction& transaction, const DecisionRow& row) {
  return row.case_id == 0 ? absl::OkStatus() : diarium::RefreshStage(transaction, row.case_id);
}

}  // namespace

std::string AppealService::Today() const { return calendar::FormatIso(calendar::DayInSweden(clock_())); }

template <typename Request>
absl::StatusOr<v1::DecisionStatus> AppealService::Act(
    const access::Caller& caller, const char* method, const Request& request,
    const std::function<absl::Status(Transaction&, const DecisionRow&, const v1::DecisionStatus&)>& act) {
  auto name = meetings::ParseItemName(request.item());
  if (!name.ok()) return name.status();
  const absl::Time now = clock_();
  const absl::CivilDay today = calendar::DayInSweden(now);
  v1::DecisionStatus before, after;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, method, now);
    return change.Once(
        request.request_id(), request, &after,
        [&]() -> absl::Status {
          auto row = FindDecision(transaction, *name);
          if (!row.ok()) return row.status();
          before = StatusOf(row->decision, today);
          absl::Status done = act(transaction, *row, before);
          if (done.ok()) done = Follow(transaction, *row);
          if (!done.ok()) return done;
          auto changed = FindDecision(transaction, *name);
          if (!changed.ok()) return changed.status();
          after = StatusOf(changed->decision, today);
          return absl::OkStatus();
        },
        &before);
  });
  if (!status.ok()) return status;
  return after;
}

absl::StatusOr<v1::DecisionStatus> AppealService::SetRoute(const access::Caller& caller,
                                                           const v1::SetAppealRouteRequest& request) {
  diarium::Fields fields;
  fields.Demand(v1::AppealRoute_IsValid(request.route()) && request.route() != v1::APPEAL_ROUTE_UNSPECIFIED, "route",
                "Ange hur punkten överklagas.");
  if (absl::Status status = fields.status(); !status.ok()) return status;
  return Act(caller, "SetAppealRoute", request,
             [&](Transaction& transaction, const DecisionRow& row, const v1::DecisionStatus& before) {
               absl::Status status = CheckPoint(before, request.point());
               if (status.ok()) status = CheckNotFinal(before);
               return status.ok() ? StoreRoute(transaction, row.item_id, request.point(), request.route()) : status;
             });
}

absl::StatusOr<v1::DecisionStatus> AppealService::Serve(const access::Caller& caller,
                                                        const v1::RecordDelgivningRequest& request) {
  const v1::Delgivning& delgivning = request.delgivning();
  diarium::Fields fields;
  fields.Require("delgivning.party", delgivning.party());
  fields.RequireDay("delgivning.delgivning_date", delgivning.delgivning_date());
  fields.Demand(delgivning.delgivning_date() <= Today(), "delgivning.delgivning_date", kFuture);
  if (absl::Status status = fields.status(); !status.ok()) return status;
  return Act(caller, "RecordDelgivning", request,
             [&](Transaction& transaction, const DecisionRow& row, const v1::DecisionStatus& before) -> absl::Status {
               absl::Status status = CheckPoint(before, request.point());
               if (status.ok()) status = CheckNotFinal(before);
               if (!status.ok()) return status;
               if (delgivning.delgivning_date() < row.meeting_date) {
                 return FieldsInvalid({{"delgivning.delgivning_date", "Då var beslutet inte fattat."}});
               }
               if (before.points(request.point()).route() != v1::APPEAL_ROUTE_FORVALTNINGSBESVAR) {
                 return MakeError(absl::StatusCode::kFailedPrecondition, "ROUTE_MISMATCH",
                                  absl::StrCat(before.name(), " is not appealed by förvaltningsbesvär there"),
                                  "Delgivning räknas bara där punkten överklagas genom förvaltningsbesvär. Ange först "
                                  "att den gör det.");
               }
               return StoreDelgivning(transaction, row.item_id, request.point(), delgivning);
             });
}

absl::StatusOr<v1::DecisionStatus> AppealService::Confirm(const access::Caller& caller,
                                                          const v1::ConfirmLagaKraftRequest& request) {
  const std::string day = request.confirm_date().empty() ? Today() : request.confirm_date();
  diarium::Fields fields;
  fields.Day("confirm_date", day);
  fields.Demand(day <= Today(), "confirm_date", kFuture);
  fields.Require("note", request.note());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  return Act(caller, "ConfirmLagaKraft", request,
             [&](Transaction& transaction, const DecisionRow& row, const v1::DecisionStatus&) {
               // It is the day of the confirmation that must be after the time of appeal.
               v1::DecisionStatus then = StatusOf(row.decision, *calendar::ParseIso(day));
               absl::Status status = CheckMayBeConfirmed(then);
               if (!status.ok()) return status;
               then.set_confirm_date(day);
               then.set_confirm_note(request.note());
               return StoreLagaKraft(transaction, row.item_id, then, FormatInstant(clock_()));
             });
}

absl::StatusOr<v1::DecisionStatus> AppealService::Execute(const access::Caller& caller,
                                                          const v1::RecordExecutionRequest& request) {
  const std::string day = request.execution_date().empty() ? Today() : request.execution_date();
  diarium::Fields fields;
  fields.Day("execution_date", day);
  fields.Demand(day <= Today(), "execution_date", kFuture);
  fields.Line("reason", request.reason());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  return Act(caller, "RecordExecution", request,
             [&](Transaction& transaction, const DecisionRow& row, const v1::DecisionStatus&) -> absl::Status {
               if (day < row.meeting_date) {
                 return FieldsInvalid({{"execution_date", "Då var beslutet inte fattat."}});
               }
               // A decision that is final today may have been carried out before it was.
               v1::DecisionStatus then = StatusOf(row.decision, *calendar::ParseIso(day));
               const bool before_final = !then.final_from().empty() && day < then.final_from();
               if (then.state() == v1::DECISION_STATE_FINAL && before_final) {
                 then.set_state(v1::DECISION_STATE_APPEAL_RUNS);
               }
               absl::Status status = CheckMayBeExecuted(then, request.reason());
               if (!status.ok()) return status;
               then.set_execution_date(day);
               then.set_execution_reason(request.reason());
               return InsertExecution(transaction, row.item_id, then, FormatInstant(clock_()));
             });
}

absl::StatusOr<v1::DecisionStatus> AppealService::Status(const v1::GetDecisionStatusRequest& request) const {
  auto name = meetings::ParseItemName(request.item());
  if (!name.ok()) return name.status();
  v1::DecisionStatus answer;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto row = FindDecision(transaction, *name);
    if (row.ok()) answer = StatusOf(row->decision, calendar::DayInSweden(clock_()));
    return row.status();
  });
  if (!status.ok()) return status;
  return answer;
}

absl::StatusOr<v1::Appeal> AppealService::Record(const access::Caller& caller, const v1::RecordAppealRequest& request) {
  auto name = meetings::ParseItemName(request.item());
  if (!name.ok()) return name.status();
  const v1::Appeal& asked = request.appeal();
  diarium::Fields fields;
  fields.RequireDay("appeal.arrival_date", asked.arrival_date());
  fields.Demand(asked.arrival_date() <= Today(), "appeal.arrival_date", kFuture);
  fields.Require("appeal.arrived_at", asked.arrived_at());
  fields.Require("appeal.appellant", asked.appellant());
  fields.Line("appeal.court_case", asked.court_case());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  const absl::Time now = clock_();
  v1::Appeal recorded;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "RecordAppeal", now);
    return change.Once(request.request_id(), request, &recorded, [&]() -> absl::Status {
      auto row = FindDecision(transaction, *name);
      if (!row.ok()) return row.status();
      absl::Status done = asked.has_point() ? CheckPoint(row->decision.status, asked.point()) : absl::OkStatus();
      if (!done.ok()) return done;
      if (asked.arrival_date() < row->meeting_date) {
        return FieldsInvalid({{"appeal.arrival_date", "Då var beslutet inte fattat."}});
      }
      done = InsertAppeal(transaction, row->item_id, asked, change.now());
      if (done.ok()) done = Follow(transaction, *row);
      if (!done.ok()) return done;
      auto after = FindDecision(transaction, *name);
      if (!after.ok()) return after.status();
      const v1::DecisionStatus told = StatusOf(after->decision, calendar::DayInSweden(now));
      recorded = told.appeals(told.appeals_size() - 1);
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return recorded;
}

absl::StatusOr<v1::Appeal> AppealService::Decide(const access::Caller& caller, const v1::DecideAppealRequest& request) {
  auto name = ParseAppealName(request.name());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Demand(v1::AppealOutcome_IsValid(request.outcome()) && request.outcome() != v1::APPEAL_OUTCOME_UNSPECIFIED,
                "outcome", "Ange hur det gick.");
  fields.RequireDay("outcome_date", request.outcome_date());
  fields.Demand(request.outcome_date() <= Today(), "outcome_date", kFuture);
  fields.Line("court_case", request.court_case());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  const absl::CivilDay today = calendar::DayInSweden(clock_());
  v1::Appeal before, decided;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "DecideAppeal", clock_());
    auto decide = [&]() -> absl::Status {
      auto row = FindDecision(transaction, name->item);
      if (!row.ok()) return row.status();
      const int place = name->number - 1;  // appeals are numbered from 1 without gaps
      if (place >= row->decision.status.appeals_size()) return NotFound(request.name());
      before = StatusOf(row->decision, today).appeals(place);
      absl::Status done = CheckEtag(before.name(), request.etag(), before.etag());
      if (!done.ok()) return done;
      if (before.outcome() != v1::APPEAL_OUTCOME_UNSPECIFIED) {
        return MakeError(absl::StatusCode::kFailedPrecondition, "APPEAL_DECIDED",
                         absl::StrCat(before.name(), " has an outcome"),
                         absl::StrCat("Utgången är redan antecknad, den ", before.outcome_date(),
                                      ". Anteckna ett nytt överklagande om det finns ett."));
      }
      if (request.outcome_date() < before.arrival_date()) {
        return FieldsInvalid({{"outcome_date", "Då hade överklagandet inte kommit in."}});
      }
      v1::Appeal changed = before;
      changed.set_outcome(request.outcome());
      changed.set_outcome_date(request.outcome_date());
      if (!request.court_case().empty()) changed.set_court_case(request.court_case());
      done = StoreAppeal(transaction, row->item_id, name->number, changed, change.now());
      if (done.ok()) done = Follow(transaction, *row);
      if (!done.ok()) return done;
      auto after = FindDecision(transaction, name->item);
      if (!after.ok()) return after.status();
      decided = StatusOf(after->decision, today).appeals(place);
      return absl::OkStatus();
    };
    return change.Once(request.request_id(), request, &decided, decide, &before);
  });
  if (!status.ok()) return status;
  return decided;
}

}  // namespace arendegang::anslag
