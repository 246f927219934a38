// arende case: the diarium.
#include <iostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/case.grpc.pb.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::CaseService::Stub;

int Usage() {
  return Session::Complain("", absl::InvalidArgumentError(
                                   "skriv arende case create RUBRIK, list, show NUMMER, timeline NUMMER, assignments "
                                   "[NUMMER], set NUMMER, strike NUMMER SKÄL, close NUMMER, reopen NUMMER eller relate "
                                   "NUMMER ANNAT."));
}

void Show(const Session& session, const v1::Case& data) {
  if (PrintedAsAsked(session, data)) return;
  std::cout << data.diarienummer() << "  " << data.subject() << "\n";
  Table table({"", ""});
  auto row = [&](const char* head, const std::string& value) {
    if (!value.empty()) table.Add({head, value});
  };
  row("Skede", WordFor(data.stage()));
  row("Slag", WordFor(data.kind()));
  row("Registrerat", data.register_date());
  row("Avsändare", data.sender());
  row("Mottagare", data.recipient());
  row("Handläggare", data.officer());
  row("Svar senast", data.due_date());
  row("Bevakas", data.watch_date());
  row("Sekretess", data.secrecy_source());
  row("Avslutat", data.closed_date());
  row("Makulerat", data.struck_reason());
  for (const v1::CaseRelation& relation : data.relations()) row("Hör till", relation.other());
  row("Namn", data.name());
  std::cout << table.Text("");
}

// Reads the options that are fields of a case. Returns false, having shown why, if one is wrong.
bool ReadFields(Session* session, v1::Case* data, int* exit_code) {
  if (std::string kind = session->Take("kind"); !kind.empty()) {
    auto value = CaseKindOf(kind);
    if (!value.ok()) {
      *exit_code = Session::Complain("--kind", value.status());
      return false;
    }
    data->set_kind(*value);
  }
  if (std::string subject = session->Take("subject"); !subject.empty()) data->set_subject(subject);
  data->set_classification(session->Take("class"));
  data->set_register_date(session->Take("date"));
  data->set_sender(session->Take("sender"));
  data->set_recipient(session->Take("recipient"));
  data->set_officer(session->Take("officer"));
  data->set_due_date(session->Take("due"));
  data->set_watch_date(session->Take("watch"));
  data->set_secrecy_source(session->Take("secrecy"));
  return true;
}

int Create(Session* session, const std::string& committee, const std::string& subject) {
  int exit_code = kDone;
  v1::CreateCaseRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  v1::Case* data = request.mutable_registered_case();
  data->set_subject(subject);
  if (!ReadFields(session, data, &exit_code)) return exit_code;
  if (data->register_date().empty()) data->set_register_date(Today());
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Case created;
  if (!session->Call(&Stub::CreateCase, request, &created, &exit_code)) return exit_code;
  Show(*session, created);
  return kDone;
}

// Reads what `list` is to show from the options. Returns false, having shown why, if one is wrong.
bool ReadFilter(Session* session, v1::ListCasesRequest* request, int* exit_code) {
  int32_t year = 0;
  if (std::string text = session->Take("year"); !text.empty() && !absl::SimpleAtoi(text, &year)) {
    *exit_code = Session::Complain("--year", absl::InvalidArgumentError("ange ett år, som 2026."));
    return false;
  }
  request->set_year(year);
  if (std::string stage = session->Take("stage"); !stage.empty()) {
    auto value = StageOf(stage);
    if (!value.ok()) {
      *exit_code = Session::Complain("--stage", value.status());
      return false;
    }
    request->set_stage(*value);
  }
  if (std::string kind = session->Take("kind"); !kind.empty()) {
    auto value = CaseKindOf(kind);
    if (!value.ok()) {
      *exit_code = Session::Complain("--kind", value.status());
      return false;
    }
    request->set_kind(*value);
  }
  request->set_officer(session->Take("officer"));
  request->set_due_by_date(session->Take("due"));
  request->set_open_only(session->TakeFlag("open"));
  return true;
}

int List(Session* session, const std::string& committee) {
  int exit_code = kDone;
  v1::ListCasesRequest request;
  request.set_parent(committee);
  if (!ReadFilter(session, &request, &exit_code)) return exit_code;
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListCasesResponse response;
  if (!session->Call(&Stub::ListCases, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Diarienummer", "Skede", "Slag", "Registrerat", "Handläggare", "Ärende"});
  for (const v1::Case& data : response.cases()) {
    table.Add({data.diarienummer(), WordFor(data.stage()), WordFor(data.kind()), data.register_date(), data.officer(),
               data.subject()});
  }
  std::cout << table.Text("Inga ärenden.");
  if (!response.next_page_token().empty()) std::cout << "… och fler. Begränsa med --year, --stage eller --officer.\n";
  return kDone;
}

int Timeline(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::ListTimelineRequest request;
  request.set_name(name);
  v1::ListTimelineResponse response;
  if (!session->Call(&Stub::ListTimeline, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Dag", "Händelse", "Var"});
  for (const v1::TimelineEntry& entry : response.entries()) table.Add({entry.date(), entry.text(), entry.resource()});
  std::cout << table.Text("Inget har hänt.");
  return kDone;
}

int Assignments(Session* session, const std::string& parent) {
  int exit_code = kDone;
  v1::ListAssignmentsRequest request;
  request.set_parent(parent);
  request.set_open_only(session->TakeFlag("open"));
  v1::ListAssignmentsResponse response;
  if (!session->Call(&Stub::ListAssignments, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Senast", "Vem", "Uppdrag", "Ärende", "Redovisat"});
  for (const v1::AssignmentRecord& assignment : response.assignments()) {
    table.Add({assignment.due_date(), assignment.assignee(), assignment.task(), assignment.case_name(),
               assignment.reported_item()});
  }
  std::cout << table.Text("Inga uppdrag.");
  return kDone;
}

int Set(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::UpdateCaseRequest request;
  request.mutable_registered_case()->set_name(name);
  if (!ReadFields(session, request.mutable_registered_case(), &exit_code)) return exit_code;
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Case updated;
  if (!session->Call(&Stub::UpdateCase, request, &updated, &exit_code)) return exit_code;
  Show(*session, updated);
  return kDone;
}

// Closes the case today, or on --date; reopens it if `closes` is false.
int Close(Session* session, const std::string& name, bool closes) {
  int exit_code = kDone;
  v1::CloseCaseRequest request;
  request.set_name(name);
  std::string day = session->Take("date");
  if (closes) request.set_closed_date(day.empty() ? Today() : day);
  v1::Case closed;
  if (!session->Call(&Stub::CloseCase, request, &closed, &exit_code)) return exit_code;
  Show(*session, closed);
  return kDone;
}

int Strike(Session* session, const std::string& name, const std::string& reason) {
  int exit_code = kDone;
  v1::StrikeCaseRequest request;
  request.set_name(name);
  request.set_reason(reason);
  v1::Case struck;
  if (!session->Call(&Stub::StrikeCase, request, &struck, &exit_code)) return exit_code;
  Show(*session, struck);
  return kDone;
}

int Relate(Session* session, const std::string& name, const std::string& other) {
  int exit_code = kDone;
  std::string how = session->Take("how");
  v1::RelateCasesRequest request;
  request.set_name(name);
  request.mutable_relation()->set_other(other);
  if (how == "answers") {
    request.mutable_relation()->set_kind(v1::CASE_RELATION_KIND_ANSWERS);
  } else if (how == "continues") {
    request.mutable_relation()->set_kind(v1::CASE_RELATION_KIND_CONTINUES);
  } else if (!how.empty()) {
    return Session::Complain("--how", absl::InvalidArgumentError("välj answers eller continues."));
  }
  v1::Case related;
  if (!session->Call(&Stub::RelateCases, request, &related, &exit_code)) return exit_code;
  Show(*session, related);
  return kDone;
}

int ShowOne(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::GetCaseRequest request;
  request.set_name(name);
  v1::Case data;
  if (!session->Call(&Stub::GetCase, request, &data, &exit_code)) return exit_code;
  Show(*session, data);
  return kDone;
}

}  // namespace

int Case(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  if (what == "list" && arguments.size() <= 2) return List(session, committee);
  if (what == "assignments" && arguments.size() == 2) return Assignments(session, committee);
  if (arguments.size() < 3) return Usage();
  const std::string& first = arguments[2];
  const std::string name = absl::StrCat(committee, "/cases/", first);
  if (arguments.size() == 4) {
    if (what == "strike") return Strike(session, name, arguments[3]);
    if (what == "relate") return Relate(session, name, absl::StrCat(committee, "/cases/", arguments[3]));
    return Usage();
  }
  if (arguments.size() != 3) return Usage();
  if (what == "create") return Create(session, committee, first);
  if (what == "show") return ShowOne(session, name);
  if (what == "timeline") return Timeline(session, name);
  if (what == "assignments") return Assignments(session, name);
  if (what == "set") return Set(session, name);
  if (what == "close") return Close(session, name, true);
  if (what == "reopen") return Close(session, name, false);
  return Usage();
}

}  // namespace arendegang::cli
