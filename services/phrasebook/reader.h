// Reads text by a grammar.
#pragma once

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// Where a paragraph of the minutes stands in the text: [begin, end).
struct Span {
  size_t begin;
  size_t end;
};

struct ReadResult {
  v1::Minutes minutes;
  std::vector<Span> paragraphs;  // of minutes.paragraphs(), in order
  Span roll{0, 0};               // of minutes.roll()
};

// Reads `text`, lines of which each ends in kSoftBreak or kHardBreak, into the facts of a meeting. Any text has an
// answer: a line that no element of the style understands becomes unrecognised text where it stood. Time is linear in
// the text.
ReadResult Read(const Grammar& grammar, absl::string_view text);

// Appends the blocks of `text` to `field` of `facts`, a list of ProseBlock, their marks apart.
void AddProse(absl::string_view text, const FieldDescriptor* field, google::protobuf::Message* facts);

}  // namespace arendegang::phrasebook
