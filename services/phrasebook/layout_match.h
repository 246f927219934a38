// Where the elements of a layout begin: the one question that the writer and the reader must answer alike.
#pragma once

#include "absl/strings/string_view.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::phrasebook {

// A place in a layout, with the places in the layouts around it. What may come next is elements[next..] of this frame
// and of every outer one.
struct Frame {
  const std::vector<Element>* elements;
  size_t next;
  const Frame* outer;
  // While writing: elements[skipped..current) had nothing to write since block number `block`. Until the next block is
  // written a reader would still look for them.
  size_t skipped = 0;
  size_t current = 0;
  size_t block = static_cast<size_t>(-1);
  // elements[next] is repeated, and so many of its items have been before: the next one has that index.
  int items = 0;
};

// The place after element `i` of the layout at `here`.
Frame After(const Frame& here, size_t i);

// Whether a heading that is known by its look alone is the beginning of anything: not in the middle of a block, and not
// where something known by its words may begin.
enum class Looks { kCount, kDoNotCount };

// Returns whether the block that `text` begins with looks like a heading: a short line by itself, with a capital first,
// that ends no sentence.
bool LooksLikeHeading(absl::string_view text);

// Returns whether `element` begins at the start of `text`, which is at the start of a line. A section that is known by
// what stands below its heading may begin where `text` ends right after a hard break.
bool Starts(const Element& element, absl::string_view text, Looks looks = Looks::kCount);

// Returns whether any element of `layout` that may begin it does so at the start of `text`.
bool Starts(const Layout& layout, absl::string_view text, Looks looks = Looks::kCount);

// Returns whether item `index` of `layout` is there: it begins so, or it is a point with the mark that is due, which
// may hold any sentence if the phrase has a loose alternative.
bool StartsItem(const Layout& layout, int index, absl::string_view text, Looks looks = Looks::kCount);

// Returns whether item `index` of `layout` may be any line at all: a line, or the one point that needs no mark, with a
// loose alternative. Then it is there unless something else begins.
bool TakesAnyLine(const Layout& layout, int index);

// Returns whether anything that may come next begins at the start of `text`: free text ends there.
bool Stops(const Frame* frame, absl::string_view text, Looks looks = Looks::kCount);

// The label under which unrecognised text at the end of a section is kept.
std::string SectionEnd(const Element& section);

// Returns whether an element that was skipped right before block number `block` begins at the start of `text`.
bool SkippedStarts(const Frame* frame, size_t block, absl::string_view text);

// Returns the length of the mark of a point or bullet at the start of `text` ("1.", "a)", "•"), 0 if there is none. A
// blank follows the mark.
size_t MarkLength(absl::string_view text);

// The mark of point `index` (from 0) in `style`: "1." or "a)". After "z)" comes "aa)".
std::string MarkOf(absl::string_view style, int index);

}  // namespace arendegang::phrasebook
