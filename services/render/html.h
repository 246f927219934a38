// A paper as a page of HTML5 that needs nothing else: for screen readers, for the web and for print. Pure.
#pragma once

#include <string>

#include "absl/strings/string_view.h"
#include "services/render/document.h"

namespace arendegang::render {

inline constexpr char kHtmlMediaType[] = "text/html; charset=utf-8";

std::string HtmlOf(const Paper& paper);

// The same as a page among others for everybody: with a way past its head, links to the board and the archive, and
// letters for light and dark.
std::string PublicHtmlOf(const Paper& paper);

// Such a page of what is no paper; `body` is HTML.
std::string PublicPageOf(const std::string& title, const std::string& body);

// A text as HTML has it, also within an attribute.
std::string HtmlEscaped(absl::string_view text);

}  // namespace arendegang::render
