// arende import MAPP: old minutes become cases, meetings and paragraphs.
#include <filesystem>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "arendegang/v1/archive.grpc.pb.h"
#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

void ShowRow(const std::string& file, const v1::ImportMinutesResponse& response) {
  const v1::ReadingReport& report = response.report();
  const int percent = report.words() == 0 ? 0 : 100 - 100 * report.unrecognised_words() / report.words();
  std::cout << absl::StrFormat("%-28s %4d §§  %3d %% förstått  %3d nya ärenden  %3d kända  %s%s\n", file,
                               report.paragraphs(), percent, response.new_cases(), response.known_cases(),
                               response.meeting(), response.unchanged() ? "  (oförändrat)" : "")
            << std::flush;
}

}  // namespace

int Import(Session* session) {
  const std::string folder = session->file();
  if (folder.empty()) {
    return Session::Complain("", absl::InvalidArgumentError("ange en mapp med protokoll: arende import MAPP."));
  }
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  std::vector<std::string> files = {folder};
  if (std::filesystem::is_directory(folder)) {
    auto texts = TextsIn(folder);
    if (!texts.ok()) return Session::Complain("", texts.status());
    files = *std::move(texts);
  }
  int taken = 0;
  int refused = 0;
  int new_cases = 0;
  for (const std::string& path : files) {
    const std::string name = std::filesystem::path(path).filename();
    int failed = kDone;
    v1::ImportMinutesRequest request;
    request.set_parent(committee);
    request.set_phrasebook(session->options().phrasebook);
    request.set_source(name);
    v1::ImportMinutesResponse response;
    PaperText paper;
    if (LoadText(session, path, &paper, &failed)) {
      request.set_text(std::move(paper.text));
      session->Call(&v1::ArchiveService::Stub::ImportMinutes, request, &response, &failed);
    }
    if (failed == kUnreachable) return failed;
    if (failed != kDone) {
      // One bad file spoils nothing.
      std::cout << name << ": togs inte in\n";
      exit_code = failed;
      ++refused;
      continue;
    }
    ShowRow(name, response);
    ++taken;
    new_cases += response.new_cases();
  }
  std::cout << taken << " protokoll togs in, " << refused << " inte; " << new_cases << " nya ärenden.\n";
  return exit_code;
}

}  // namespace arendegang::cli
