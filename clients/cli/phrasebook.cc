#include <iostream>

#include "absl/strings/str_split.h"
#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

int List(Session* session) {
  int exit_code = kDone;
  v1::ListPhrasebooksResponse response;
  if (!session->Call(&v1::DraftingService::Stub::ListPhrasebooks, v1::ListPhrasebooksRequest(), &response,
                     &exit_code)) {
    return exit_code;
  }
  for (const v1::Phrasebook& style : response.phrasebooks()) std::cout << style.id() << "  " << style.title() << "\n";
  return kDone;
}

int Show(Session* session, const std::string& id) {
  int exit_code = kDone;
  v1::GetPhrasebookRequest request;
  request.set_id(id);
  v1::Phrasebook response;
  if (!session->Call(&v1::DraftingService::Stub::GetPhrasebook, request, &response, &exit_code)) return exit_code;
  std::cout << response.source();
  return kDone;
}

// The line of the source with a caret under the column, which counts characters.
void ShowPlace(const std::vector<std::string>& lines, const v1::PhrasebookProblem& problem) {
  if (problem.line() < 1 || static_cast<size_t>(problem.line()) > lines.size()) return;
  std::cout << "  " << lines[static_cast<size_t>(problem.line()) - 1] << "\n  "
            << std::string(static_cast<size_t>(problem.column()) - 1, ' ') << "^\n";
}

int Check(Session* session, const std::string& path) {
  absl::StatusOr<std::string> source = ReadInput(path);
  if (!source.ok()) return Session::Complain("", source.status());
  int exit_code = kDone;
  v1::CheckPhrasebookRequest request;
  request.set_source(*source);
  request.set_file_name(path);
  v1::CheckPhrasebookResponse response;
  if (!session->Call(&v1::DraftingService::Stub::CheckPhrasebook, request, &response, &exit_code)) return exit_code;
  std::vector<std::string> lines = absl::StrSplit(*source, '\n');
  for (const v1::PhrasebookProblem& problem : response.problems()) {
    std::cout << path << ":" << problem.line() << ":" << problem.column() << ": " << problem.message() << "\n";
    ShowPlace(lines, problem);
  }
  if (response.problems().empty()) {
    std::cout << path << ": inget fel; " << response.samples() << " prov skrevs och lästes tillbaka lika.\n";
  }
  return response.problems().empty() ? kDone : kFindings;
}

}  // namespace

int Phrasebook(Session* session) {
  const auto& arguments = session->options().arguments;
  if (arguments.size() == 2 && arguments[1] == "list") return List(session);
  if (arguments.size() == 3 && arguments[1] == "show") return Show(session, arguments[2]);
  if (arguments.size() == 3 && arguments[1] == "check") return Check(session, arguments[2]);
  if (arguments.size() == 3 && arguments[1] == "learn") return Learn(session, arguments[2]);
  return Session::Complain(
      "", absl::InvalidArgumentError("skriv arende phrasebook list, show ID, check FIL eller learn MAPP."));
}

}  // namespace arendegang::cli
