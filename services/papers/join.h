// Puts PDFs together as one: bookmarks, one numbering of pages, one tree of tags.
//
// The PDFs may be anybody's. What qpdf cannot read is an error; what is made to break it breaks the process: so it is
// done in one of its own (bind.h).
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace arendegang::papers {

// Who made a PDF. It tells what may be promised of all of it.
enum class Maker {
  kHouse,      // we wrote it and converted it: PDF/A-3b and PDF/UA-1
  kConverter,  // somebody wrote it, we converted it: PDF/A-3b; whether its images are described nobody knows
  kOthers,     // it came as it is
};

struct PdfPart {
  std::string title;  // of its bookmark
  std::string pdf;
  Maker maker = Maker::kOthers;
};

struct Binding {
  std::string title;
  std::string author;
  std::string day;      // ISO 8601: the only time it knows
  std::string numbers;  // a PDF: each of its pages is drawn on the page of that number; empty: none is
};

// How many pages a PDF has. Errors: INVALID_ARGUMENT if it cannot be read.
absl::StatusOr<int> PagesOf(const std::string& pdf);

// The parts, in order, as one PDF: one bookmark each, with those of what the house wrote below it. The same parts give
// the same bytes. Errors: INVALID_ARGUMENT if one cannot be read, is damaged, encrypted or without pages.
absl::StatusOr<std::string> Join(const std::vector<PdfPart>& parts, const Binding& binding);

}  // namespace arendegang::papers
