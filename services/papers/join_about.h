// What a PDF that was put together says of itself.
#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

#include "services/papers/join.h"

namespace arendegang::papers {

// Its title, author, day and language, and which standards it keeps: those that each of its parts does. Its colours are
// those of the first part. Throws as qpdf does.
void Describe(const std::vector<PdfPart>& parts, const Binding& binding, QPDF& first, QPDF* joined);

}  // namespace arendegang::papers
