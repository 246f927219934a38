// The text of an OpenDocument text, as LibreOffice writes it.
#pragma once

#include <string>

namespace arendegang::converter {

// Gives the text of content.xml and styles.xml (may be empty), a block a line with an empty line between blocks, as
// DocxText does; a footnote stands after its paragraph. False if `content` is no such XML.
bool OdtText(const std::string& content, const std::string& styles, std::string* text);

}  // namespace arendegang::converter
