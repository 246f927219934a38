// The regular expressions of a grammar.
#pragma once

#include <vector>

#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// Gives every phrase of `grammar` its expressions. A phrase that reaches itself, or whose expression is too large, is a
// problem.
void BuildExpressions(Grammar* grammar, std::vector<Problem>* problems);

}  // namespace arendegang::phrasebook
