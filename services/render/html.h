// A paper as a page of HTML5 that needs nothing else: for screen readers, for the web and for print. Pure.
#pragma once

#include <string>

#include "services/render/document.h"

namespace arendegang::render {

inline constexpr char kHtmlMediaType[] = "text/html; charset=utf-8";

std::string HtmlOf(const Paper& paper);

}  // namespace arendegang::render
