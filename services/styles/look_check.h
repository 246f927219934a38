// Whether a look (v1.Look) can be written in every form of papers, and read by everybody. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "arendegang/v1/look.pb.h"
#include "services/base/error.h"

namespace arendegang::styles {

// All that is wrong with a look, each with the path of its field within it, "logo.width_mm", and in Swedish why; empty
// if it is sane. The picture is looked at as bytes: its file is not.
std::vector<FieldViolation> CheckLook(const v1::Look& look);

// Whether a font is one of those that papers may have: those with the measures of a free font, so that a PDF, which has
// its fonts within it, breaks its lines where Word does.
bool IsPaperFont(const std::string& font);

// The contrast of a colour, "#003366", to white paper: 1 to 21. 0: it is written otherwise.
// Source: WCAG 2.2, "contrast ratio" and "relative luminance".
double ContrastToWhite(absl::string_view colour);

}  // namespace arendegang::styles
