// Writes facts by a grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arendegang/v1/drafting.pb.h"
#include "services/base/error.h"
#include "services/phrasebook/facts.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// What was written, and the facts that no phrase of the style can write: paths and, in Swedish, why.
struct Written {
  std::vector<v1::Block> blocks;
  std::vector<FieldViolation> unwritable;
};

// Writes `facts`, whose type has a layout. `root` gives what the phrases take from the whole document; `path` is where
// the facts stand, the beginning of every block's source.
Written Write(const Grammar& grammar, const Message& facts, const Message& root, std::string path);

// The blocks as plain text: a line a block, a blank line between them.
std::string PlainText(const std::vector<v1::Block>& blocks);

}  // namespace arendegang::phrasebook
