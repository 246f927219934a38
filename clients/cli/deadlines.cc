// arende deadlines: what is due, overdue and coming.
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/deadline.grpc.pb.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

const char* WordFor(v1::DeadlineState state) {
  switch (state) {
    case v1::DEADLINE_STATE_OVERDUE:
      return "försenat";
    case v1::DEADLINE_STATE_DUE:
      return "nu";
    default:
      return "kommer";
  }
}

}  // namespace

int Deadlines(Session* session) {
  if (session->options().arguments.size() > 1) {
    return Session::Complain("", absl::InvalidArgumentError("skriv arende deadlines [--as-of=DAG] [--until=DAG] "
                                                            "[--person=NAMN] [--kind=SLAG] [--committee=ID]."));
  }
  v1::ListDeadlinesRequest request;
  if (std::string committee = session->Take("committee"); !committee.empty()) {
    request.set_parent(absl::StrCat("committees/", committee));
  }
  request.set_as_of_date(session->Take("as-of"));
  request.set_until_date(session->Take("until"));
  request.set_person(session->Take("person"));
  if (const std::string kind = session->Take("kind"); !kind.empty()) {
    auto value = DeadlineKindOf(kind);
    if (!value.ok()) return Session::Complain("--kind", value.status());
    request.set_kind(*value);
  }
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::ListDeadlinesResponse response;
  if (!session->Call(&v1::DeadlineService::Stub::ListDeadlines, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Dag", "Senast", "", "Slag", "Vad", "Vem", "Varför"});
  for (const v1::Deadline& deadline : response.deadlines()) {
    const std::string outermost = deadline.outermost_date() == deadline.date() ? "" : deadline.outermost_date();
    table.Add({deadline.date(), outermost, WordFor(deadline.state()), WordFor(deadline.kind()), deadline.title(),
               deadline.person(), deadline.why()});
  }
  std::cout << table.Text("Inget att göra.");
  return kDone;
}

}  // namespace arendegang::cli
