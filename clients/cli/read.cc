#include <filesystem>
#include <iostream>

#include "clients/cli/paper.h"

namespace arendegang::cli {
namespace {

void Report(const v1::ReadingReport& report) {
  int understood = report.words() - report.unrecognised_words();
  std::cerr << "Ord: " << report.words() << ", förstådda: " << understood;
  if (report.words() > 0) std::cerr << " (" << 100LL * understood / report.words() << " %)";
  std::cerr << ", rader sidhuvud och sidfot: " << report.furniture_lines() << "\n";
}

template <typename Facts>
void Show(const Session& session, const Facts& facts) {
  if (session.options().furniture) {
    for (const std::string& line : facts.furniture()) std::cout << line << "\n";
  } else {
    std::cout << PrintMessage(facts, session.options().format);
  }
}

}  // namespace

int Read(Session* session) {
  int exit_code = kDone;
  if (session->file().empty()) {
    return Session::Complain("", absl::InvalidArgumentError("ange en fil, en mapp, eller - för standard in."));
  }
  if (std::filesystem::is_directory(session->file())) return ReadFolder(session);
  Paper paper;
  if (!ReadPaper(session, session->file(), &paper, &exit_code)) return exit_code;
  if (session->options().report) Report(paper.report);
  std::visit([&](const auto& facts) { Show(*session, facts); }, paper.facts);
  return kDone;
}

}  // namespace arendegang::cli
