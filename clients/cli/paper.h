// A paper of either kind: minutes or a tjänsteutlåtande.
#pragma once

#include <string>
#include <variant>

#include "clients/cli/session.h"

namespace arendegang::cli {

// The facts of a paper, and how much of it was understood if they were read from its text.
struct Paper {
  std::variant<v1::Minutes, v1::Tjansteutlatande> facts;
  v1::ReadingReport report;
};

// Has the service read the text in a file: as the kind asked for with --kind, else as the one that leaves least of it
// as free text. On failure shows why and returns false with the exit code.
bool ReadPaper(Session* session, const std::string& path, Paper* paper, int* exit_code);

// Reads a paper from the file of the command line: of facts, or of text. The facts are of the kind asked for, else
// of the one that the first of their keys belongs to. On failure shows why and returns false with the exit code.
bool LoadPaper(Session* session, Paper* paper, int* exit_code);

}  // namespace arendegang::cli
