// How a page of HTML looks: its style sheet. Pure.
#pragma once

#include <string>

#include "services/render/document.h"

namespace arendegang::render {

// The sheet: sizes are shares of that which the reader chose, and on paper that of the look.
std::string HtmlStyleOf(const Paper& paper);

}  // namespace arendegang::render
