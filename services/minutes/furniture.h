// Page furniture: heads and page numbers that a PDF's text has in the middle of what is said.
#pragma once

#include <string>
#include <vector>

#include "services/minutes/text.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::minutes {

// A line of a text as it comes.
struct TextLine {
  std::string text;       // flattened, never empty
  int gap = 0;            // empty lines before it
  bool new_page = false;  // indented, or the first line after page furniture
  bool note = false;      // begins a note at the foot of a page
};

// Moves the furniture of `lines` to `flow`, with the day of the meeting if it tells it: the lines that the style knows,
// and of the lines of pages (`paged`) those that tell a day, a number or a page, stand alone and come again and again.
// What a `document` other than minutes says first is its head, even if the heads of its pages say it again.
void RemoveFurniture(const phrasebook::Grammar& grammar, const phrasebook::Descriptor& document, bool paged,
                     std::vector<TextLine>* lines, Flow* flow);

}  // namespace arendegang::minutes
