// The source of a house style, read into a grammar without its expressions.
#pragma once

#include <memory>
#include <vector>

#include "absl/strings/string_view.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// Returns the grammar; when `problems` is not empty afterwards the result must not be used.
std::unique_ptr<Grammar> Parse(absl::string_view source, std::vector<Problem>* problems);

}  // namespace arendegang::phrasebook
