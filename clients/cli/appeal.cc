// arende appeal: decisions followed to laga kraft.
#include <iostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "arendegang/v1/appeal.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::AppealService::Stub;

int Usage() {
  return Session::Complain(
      "",
      absl::InvalidArgumentError(
          "skriv arende appeal status DAG PUNKT, record DAG PUNKT KLAGANDE --arrived=DAG --at=PLATS, decide DAG PUNKT "
          "N UTGÅNG --date=DAG, route DAG PUNKT VÄG, served DAG PUNKT PART DAG, final DAG PUNKT --note=TEXT eller "
          "executed DAG PUNKT [--reason=SKÄL]."));
}

const char* NameOf(v1::DecisionState state) {
  switch (state) {
    case v1::DECISION_STATE_NOT_ANNOUNCED:
      return "inte tillkännagivet";
    case v1::DECISION_STATE_APPEAL_RUNS:
      return "tiden löper";
    case v1::DECISION_STATE_ANSLAG_BROKEN:
      return "anslaget brutet";
    case v1::DECISION_STATE_NOT_SERVED:
      return "inte delgivet";
    case v1::DECISION_STATE_APPEALED:
      return "överklagat";
    case v1::DECISION_STATE_APPEAL_OVER:
      return "tiden ute";
    case v1::DECISION_STATE_FINAL:
      return "laga kraft";
    case v1::DECISION_STATE_QUASHED:
      return "upphävt";
    case v1::DECISION_STATE_OTHER_LAW:
      return "annan författning";
    default:
      return "inte justerat";
  }
}

std::string PointOf(const v1::Appeal& appeal) { return appeal.has_point() ? absl::StrCat(appeal.point() + 1) : "hela"; }

int ShowAppeals(const v1::DecisionStatus& status) {
  Table table({"N", "Punkt", "Kom in", "Till", "Klagande", "Mål", "Utgång", "Dag", ""});
  for (const v1::Appeal& appeal : status.appeals()) {
    table.Add({IdOf(appeal.name()), PointOf(appeal), appeal.arrival_date(), appeal.arrived_at(), appeal.appellant(),
               appeal.court_case(), WordFor(appeal.outcome()), appeal.outcome_date(), appeal.late() ? "för sent" : ""});
  }
  std::cout << table.Text("Inga överklaganden.");
  return kDone;
}

int Show(const Session& session, const v1::DecisionStatus& status) {
  if (PrintedAsAsked(session, status)) return kDone;
  std::cout << status.name() << ": " << NameOf(status.state()) << "\n";
  Table table({"Punkt", "Överklagas genom", "Anslag", "Senast", "Läge", "Delgivet", "Källa"});
  for (const v1::PointStatus& point : status.points()) {
    table.Add({absl::StrCat(point.point() + 1), WordFor(point.route()), IdOf(point.anslag()), point.appeal_until(),
               NameOf(point.state()),
               absl::StrJoin(point.delgivningar(), ", ",
                             [](std::string* out, const v1::Delgivning& each) {
                               absl::StrAppend(out, each.party(), " ", each.delgivning_date());
                             }),
               point.source()});
  }
  std::cout << table.Text("");
  if (status.appeals_size() > 0) ShowAppeals(status);
  if (!status.confirm_date().empty()) {
    std::cout << "Laga kraft bekräftad " << status.confirm_date() << ": " << status.confirm_note() << "\n";
  }
  if (!status.execution_date().empty()) {
    std::cout << "Verkställt " << status.execution_date() << (status.execution_reason().empty() ? "" : ": ")
              << status.execution_reason() << "\n";
  }
  if (!status.advice().empty()) std::cout << status.advice() << "\n";
  return kDone;
}

template <typename Request>
int CallFor(Session* session, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, v1::DecisionStatus*),
            const Request& request) {
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::DecisionStatus status;
  if (!session->Call(method, request, &status, &exit_code)) return exit_code;
  return Show(*session, status);
}

// The point of --point, which people count from 1; `otherwise` if it is not given.
bool TakePoint(Session* session, int otherwise, int* point) {
  const std::string text = session->Take("point");
  *point = otherwise;
  if (text.empty()) return true;
  if (absl::SimpleAtoi(text, point) && --*point >= 0) return true;
  Session::Complain("--point", absl::InvalidArgumentError("ange beslutspunktens nummer, från 1."));
  return false;
}

int ShowStatus(Session* session, const std::string& item) {
  v1::GetDecisionStatusRequest request;
  request.set_item(item);
  return CallFor(session, &Stub::GetDecisionStatus, request);
}

int SetRoute(Session* session, const std::string& item, const std::string& route) {
  v1::SetAppealRouteRequest request;
  request.set_item(item);
  request.set_request_id(NewRequestId());
  int point = 0;
  auto meant = AppealRouteOf(route);
  if (!meant.ok()) return Session::Complain("", meant.status());
  if (!TakePoint(session, 0, &point)) return kBadInput;
  request.set_point(point);
  request.set_route(*meant);
  return CallFor(session, &Stub::SetAppealRoute, request);
}

int Serve(Session* session, const std::string& item, const std::string& party, const std::string& day) {
  v1::RecordDelgivningRequest request;
  request.set_item(item);
  request.set_request_id(NewRequestId());
  int point = 0;
  if (!TakePoint(session, 0, &point)) return kBadInput;
  request.set_point(point);
  request.mutable_delgivning()->set_party(party);
  request.mutable_delgivning()->set_delgivning_date(day);
  return CallFor(session, &Stub::RecordDelgivning, request);
}

int Confirm(Session* session, const std::string& item) {
  v1::ConfirmLagaKraftRequest request;
  request.set_item(item);
  request.set_request_id(NewRequestId());
  request.set_confirm_date(session->Take("date"));
  request.set_note(session->Take("note"));
  return CallFor(session, &Stub::ConfirmLagaKraft, request);
}

int Execute(Session* session, const std::string& item) {
  v1::RecordExecutionRequest request;
  request.set_item(item);
  request.set_request_id(NewRequestId());
  request.set_execution_date(session->Take("date"));
  request.set_reason(session->Take("reason"));
  return CallFor(session, &Stub::RecordExecution, request);
}

// Shows an appeal among those of its decision.
int ShowRecorded(Session* session, const std::string& item, const v1::Appeal& appeal) {
  if (PrintedAsAsked(*session, appeal)) return kDone;
  return ShowStatus(session, item);
}

int Record(Session* session, const std::string& item, const std::string& appellant) {
  v1::RecordAppealRequest request;
  request.set_item(item);
  request.set_request_id(NewRequestId());
  v1::Appeal* appeal = request.mutable_appeal();
  appeal->set_appellant(appellant);
  const std::string arrived = session->Take("arrived");
  appeal->set_arrival_date(arrived.empty() ? Today() : arrived);
  const std::string at = session->Take("at");
  appeal->set_arrived_at(at.empty() ? "kommunen" : at);
  appeal->set_court_case(session->Take("court-case"));
  int point = -1;
  if (!TakePoint(session, -1, &point)) return kBadInput;
  if (point >= 0) appeal->set_point(point);
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::Appeal recorded;
  if (!session->Call(&Stub::RecordAppeal, request, &recorded, &exit_code)) return exit_code;
  return ShowRecorded(session, item, recorded);
}

int Decide(Session* session, const std::string& item, const std::string& number, const std::string& outcome) {
  v1::DecideAppealRequest request;
  request.set_name(absl::StrCat(item, "/appeals/", number));
  request.set_request_id(NewRequestId());
  auto meant = AppealOutcomeOf(outcome);
  if (!meant.ok()) return Session::Complain("", meant.status());
  request.set_outcome(*meant);
  const std::string day = session->Take("date");
  request.set_outcome_date(day.empty() ? Today() : day);
  request.set_court_case(session->Take("court-case"));
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::Appeal decided;
  if (!session->Call(&Stub::DecideAppeal, request, &decided, &exit_code)) return exit_code;
  return ShowRecorded(session, item, decided);
}

}  // namespace

int Appeal(Session* session) {
  const auto& arguments = session->options().arguments;
  if (arguments.size() < 4) return Usage();
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  v1::Item found;
  const std::string meeting = absl::StrCat(committee, "/meetings/", arguments[2]);
  if (!FindItemAt(session, meeting, arguments[3], &found, &exit_code)) return exit_code;
  const std::string& what = arguments[1];
  const std::string& item = found.name();
  const size_t given = arguments.size() - 4;
  if ((what == "status" || what == "list") && given == 0) return ShowStatus(session, item);
  if (what == "record" && given == 1) return Record(session, item, arguments[4]);
  if (what == "decide" && given == 2) return Decide(session, item, arguments[4], arguments[5]);
  if (what == "route" && given == 1) return SetRoute(session, item, arguments[4]);
  if (what == "served" && given == 2) return Serve(session, item, arguments[4], arguments[5]);
  if (what == "final" && given == 0) return Confirm(session, item);
  if (what == "executed" && given == 0) return Execute(session, item);
  return Usage();
}

}  // namespace arendegang::cli
