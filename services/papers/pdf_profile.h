// The colour profile within a PDF, which knows when it was made. Pure.
#pragma once

#include <string>

#include "absl/time/civil_time.h"

namespace arendegang::papers {

// Sets the day of the colour profile in a PDF by LibreOffice, which is packed: what stands behind it moves, and the
// table that says where each object is with it. A PDF of another make is left as it is.
void FixColourProfile(absl::CivilDay day, std::string* pdf);

}  // namespace arendegang::papers
