#include <filesystem>
#include <iostream>

#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

void Report(const v1::ReadingReport& report) {
  int understood = report.words() - report.unrecognised_words();
  std::cerr << "Ord: " << report.words() << ", förstådda: " << understood;
  if (report.words() > 0) std::cerr << " (" << 100LL * understood / report.words() << " %)";
  std::cerr << ", rader sidhuvud och sidfot: " << report.furniture_lines() << "\n";
}

}  // namespace

int Read(Session* session) {
  int exit_code = kDone;
  if (session->file().empty()) {
    return Session::Complain("", absl::InvalidArgumentError("ange en fil, en mapp, eller - för standard in."));
  }
  if (std::filesystem::is_directory(session->file())) return ReadFolder(session);
  v1::ReadMinutesResponse response;
  if (!ReadText(session, session->file(), &response, &exit_code)) return exit_code;
  if (session->options().report) Report(response.report());
  if (session->options().furniture) {
    for (const std::string& line : response.minutes().furniture()) std::cout << line << "\n";
    return kDone;
  }
  std::cout << PrintMessage(response.minutes(), session->options().format);
  return kDone;
}

}  // namespace arendegang::cli
