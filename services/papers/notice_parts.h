// The text of a notice as parts of a paper. Pure.
#pragma once

#include <string>
#include <vector>

#include "services/render/document.h"

namespace arendegang::papers {

// The words are those of the notice, as all see them; what they are is told by the form of their lines: the first is
// the title, one in capitals is a heading, "Label: what it says" is a row of a table, and "Label: ____" a line to sign.
std::vector<render::Part> NoticeParts(const std::string& text);

}  // namespace arendegang::papers
