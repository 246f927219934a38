// Minutes without what is marked, for those who are to have them. Pure.
//
//   auto redacted = Redact(minutes, draft->blocks(), {{}, {{"committees/hvn/markings/3", "OSL 21:1", "Eva Ek"}}},
//                          *style, wording);
//   redacted->blocks;    // the words of the paper, with masks
//   redacted->removals;  // what was removed, and why
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/drafting.pb.h"
#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/papers.pb.h"
#include "services/base/wording.h"
#include "services/phrasebook/phrasebook.h"
#include "services/secrecy/paragraph_words.h"

namespace arendegang::papers {

// A mark that counts, as a paragraph has it.
struct Mark {
  std::string name;     // "committees/hvn/markings/3"; of a case that is secret by itself the case
  std::string ground;   // "OSL 21:1"
  std::string words;    // empty: all of the paragraph
  bool titled = false;  // its title too
  bool filed = false;   // its diarienummer too, where all of the paragraph goes
};
using Marks = std::vector<Mark>;

struct Redacted {
  v1::Minutes minutes;     // where a paragraph is marked whole, only that
  secrecy::Blocks blocks;  // what is drafted of them, with masks
  std::vector<v1::Removal> removals;
};

// What stands in the place of what the mark is on.
std::string MaskOf(const Mark& mark, const Wording& wording);

// Removes what is marked in each of the paragraphs. `drafted` is the draft of all. Words that do not stand in their
// paragraph any more take all of it away: what was meant is there in other words.
// Errors: as minutes::Draft.
absl::StatusOr<Redacted> Redact(const v1::Minutes& minutes, const secrecy::Blocks& drafted,
                                const std::vector<Marks>& marks, const phrasebook::Phrasebook& style,
                                const Wording& wording);

// The facts of what was redacted. Where a field by itself does not tell the words, but the text drafted of the facts or
// fields read one after the other do, nothing but the title of the paragraph is left.
v1::Minutes RedactedFacts(const Redacted& redacted, const std::vector<Marks>& marks,
                          const phrasebook::Phrasebook& style, const Wording& wording);

}  // namespace arendegang::papers
