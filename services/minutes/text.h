// The text of minutes as it comes: from a PDF, line by line, or clean.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/drafting.pb.h"
#include "services/phrasebook/grammar.h"

namespace arendegang::minutes {

// The text in Unicode normal form C. Errors: INVALID_ARGUMENT with TEXT_UNREADABLE if it is not UTF-8 or holds NUL.
absl::StatusOr<std::string> ToNfc(absl::string_view text);

// A text made ready for the reader.
struct Flow {
  std::string text;                    // lines ending in kSoftBreak (goes on) or kHardBreak (ends a block)
  std::vector<std::string> furniture;  // page heads and numbers, in order
  std::string meeting_date;            // ISO 8601, where the furniture tells it
};

// Makes `text` ready: Unicode NFC, page furniture apart, hyphens at line ends resolved, lines marked as going on or
// ending. `document` is the type of what is read. Errors: INVALID_ARGUMENT with TEXT_UNREADABLE if `text` is not UTF-8
// or holds NUL.
absl::StatusOr<Flow> MakeFlow(absl::string_view text, const phrasebook::Grammar& grammar,
                              const phrasebook::Descriptor& document, v1::TextLayout layout);

// The words of a text without what layout may change: blanks, breaks, hyphens, bullets, fences, rules. Two texts say
// the same when these are equal.
std::string WordsOf(absl::string_view text);

// The number of words in a text.
int CountWords(absl::string_view text);

}  // namespace arendegang::minutes
