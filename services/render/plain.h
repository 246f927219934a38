// A paper as plain text: the letterhead at the top, a blank line between blocks, marks and labels before their text.
// Pure.
#pragma once

#include <string>

#include "services/render/document.h"

namespace arendegang::render {

inline constexpr char kPlainMediaType[] = "text/plain; charset=utf-8";

std::string PlainOf(const Paper& paper);

}  // namespace arendegang::render
