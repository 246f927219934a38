// A PDF without the time at which it was made. Pure.
#pragma once

#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::papers {

// Sets the days in a PDF by LibreOffice to `day` (ISO 8601) and its ids to `digest` (64 hexadecimal digits), so that
// the same paper is the same bytes; and says of the headers of its tables that they are those of rows, which
// LibreOffice takes for columns'.
void FixPdf(const std::string& day, absl::string_view digest, std::string* pdf);

}  // namespace arendegang::papers
