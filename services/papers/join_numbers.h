// The page numbers of PDFs that are put together.
#pragma once

#include <qpdf/QPDF.hh>

namespace arendegang::papers {

// Draws on each page of `joined` what stands on the page of `numbers` of the same number, down at the right as it is
// seen, as a thing that screen readers skip. Throws as qpdf does.
void DrawNumbers(QPDF& numbers, QPDF* joined);

}  // namespace arendegang::papers
