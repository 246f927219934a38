// Reads text by a grammar.
#pragma once

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// Where something stands in the text: [begin, end).
struct Span {
  size_t begin;
  size_t end;
};

// A part of a document: an item of one of its own fields, which has a layout, and where it stands in the text.
struct Part {
  const FieldDescriptor* field;
  int index;  // in a repeated field
  Span span;
};

// Reads `text`, lines of which each ends in kSoftBreak or kHardBreak, into the facts of `document`, which is empty and
// of one of the DocumentTypes. Returns the parts of the document in their order. Any text has an answer: a line that no
// element of the style understands becomes unrecognised text where it stood. Time is linear in the text.
std::vector<Part> Read(const Grammar& grammar, absl::string_view text, google::protobuf::Message* document);

// Appends the blocks of `text` to `field` of `facts`, a list of ProseBlock, their marks apart.
void AddProse(absl::string_view text, const FieldDescriptor* field, google::protobuf::Message* facts);

}  // namespace arendegang::phrasebook
