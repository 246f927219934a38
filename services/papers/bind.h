// PDFs put together by a program of its own, arendegang-bind: they may be anybody's, and what a PDF that is made to do
// harm does to its reader is done to that.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/papers/converter.h"
#include "services/papers/join.h"

namespace arendegang::papers {

struct Bound {
  std::string pdf;
  int pages = 0;
};

// Join, done by that program. Errors: as Join; INVALID_ARGUMENT also if it crashes or takes longer than half a minute
// or more than 2 GB; FAILED_PRECONDITION with CONVERTER_MISSING if it is not installed; CANCELLED.
absl::StatusOr<Bound> Bind(const std::vector<PdfPart>& parts, const Binding& binding, const Wanted& wanted);

// What the program does with the folder that Bind prepared: its exit code.
int BindIn(const std::string& folder);

}  // namespace arendegang::papers
