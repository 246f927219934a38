// The days that a list is of, in words. Pure.
#pragma once

#include <string>

#include "services/base/wording.h"

namespace arendegang::papers {

// "2026" of a whole year, "1 mars 2026–31 maj 2026", "från 1 mars 2026", "(samtliga)". ISO 8601; empty: any.
std::string PeriodOf(const Wording& wording, const std::string& from, const std::string& until);

}  // namespace arendegang::papers
