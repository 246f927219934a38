// The log: one line an event on standard error, in logfmt, so that a person and a machine can read it.
//
//   Log(Severity::kInfo, "listening", {{"address", "127.0.0.1:7300"}});
//   time=2026-05-26T12:00:00Z level=info event=listening address=127.0.0.1:7300
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"

namespace arendegang {

enum class Severity { kInfo, kWarning, kError };

// Writes a line. Values with blanks, quotes or control characters are quoted. Safe from several threads.
void Log(Severity severity, absl::string_view event,
         std::initializer_list<std::pair<absl::string_view, std::string>> fields = {});

}  // namespace arendegang
