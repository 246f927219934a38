// arende deadlines: what is due, overdue and coming; as a calendar too.
#include <fstream>
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

// Writes the calendar to a file, "-" for standard output.
int ExportCalendar(Session* session, const v1::ListDeadlinesRequest& asked, const std::string& path) {
  v1::ExportCalendarRequest request;
  request.set_parent(asked.parent());
  request.set_person(asked.person());
  request.set_as_of_date(asked.as_of_date());
  request.set_until_date(asked.until_date());
  int exit_code = kDone;
  v1::ExportCalendarResponse response;
  if (!session->Call(&v1::DeadlineService::Stub::ExportCalendar, request, &response, &exit_code)) return exit_code;
  if (path == "-") {
    std::cout << response.text();
    return kDone;
  }
  std::ofstream file(path, std::ios::binary);
  file << response.text();
  file.close();
  if (!file) {
    return Session::Complain("", absl::UnknownError(absl::StrCat("Filen ”", path, "” kan inte skrivas.")));
  }
  std::cout << "Kalendern ligger i " << path << ".\n";
  return kDone;
}

}  // namespace

int Deadlines(Session* session) {
  // "--ical FIL" leaves the file among the arguments.
  const auto& arguments = session->options().arguments;
  std::string ical = session->Take("ical");
  const bool file_follows = ical == "ja" && arguments.size() == 2;
  if (file_follows) ical = arguments[1];
  if (arguments.size() > (file_follows ? 2 : 1) || ical == "ja") {
    return Session::Complain("", absl::InvalidArgumentError("skriv arende deadlines [--as-of=DAG] [--until=DAG] "
                                                            "[--person=NAMN] [--kind=SLAG] [--committee=ID] "
                                                            "[--ical=FIL]."));
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
  if (!ical.empty()) return ExportCalendar(session, request, ical);
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
