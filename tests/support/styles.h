// Compiled house styles for tests.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "services/phrasebook/phrasebook.h"
#include "tests/support/files.h"

namespace arendegang::testing {

// The style of a file of the source tree; the test fails if it has faults.
inline std::shared_ptr<const phrasebook::Phrasebook> StyleOf(const std::string& path) {
  std::vector<phrasebook::Problem> problems;
  auto style = phrasebook::Phrasebook::Compile(ReadSource(path), &problems);
  for (const auto& problem : problems) ADD_FAILURE() << path << ":" << problem.line << ": " << problem.message;
  return style;
}

}  // namespace arendegang::testing
