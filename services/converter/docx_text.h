// The text of a Word document.
#pragma once

#include <string>

namespace arendegang::converter {

// The parts of a document that its text is taken from.
struct DocxParts {
  std::string document;   // word/document.xml
  std::string numbering;  // word/numbering.xml; may be empty
  std::string styles;     // word/styles.xml; may be empty
  std::string footnotes;  // word/footnotes.xml; may be empty
};

// Gives the text, a block a line with an empty line between blocks, as a draft is: paragraphs with the marks of their
// lists, the rows of tables, footnotes last. Tracked changes are taken as made. Page heads are no part of it. False if
// the parts are no such XML.
bool DocxText(const DocxParts& parts, std::string* text);

}  // namespace arendegang::converter
