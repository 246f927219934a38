// What the fuzz targets share.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/phrasebook/phrasebook.h"
#include "tests/support/files.h"

namespace arendegang::testing {

// Stops the fuzzer at this input when `holds` is not true.
inline void Demand(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", law);
  std::abort();
}

// The style the targets write and read with.
inline const phrasebook::Phrasebook& FuzzedStyle() {
  static const auto style = [] {
    std::vector<phrasebook::Problem> problems;
    return phrasebook::Phrasebook::Compile(ReadSource("phrasebooks/stockholm.phrasebook"), &problems);
  }();
  return *style;
}

}  // namespace arendegang::testing
