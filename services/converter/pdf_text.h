// The text of a PDF.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "absl/status/statusor.h"

namespace arendegang::converter {

// In the order of reading, or where they stand on the page: there a reader of minutes sees points and page heads.
enum class PdfLines { kInOrder, kAsOnPage };

// Returns the beginning, at most `most` bytes, of the text of the PDF whose bytes `next` gives piece by piece, an empty
// one after the last. A program of its own reads it, so that a PDF made to do harm does none here: empty if that fails
// or takes longer than half a minute. Errors: those of `next`.
absl::StatusOr<std::string> PdfText(const std::function<absl::StatusOr<std::string>()>& next, size_t most,
                                    PdfLines lines = PdfLines::kInOrder);

}  // namespace arendegang::converter
