// The XML files within a Word document.
#pragma once

#include <string>
#include <vector>

#include "pugixml.hpp"
#include "services/render/document.h"
#include "services/render/page_form.h"
#include "services/render/xml.h"

namespace arendegang::render {

// A document with its root element, which declares the namespaces w and r.
pugi::xml_node AddRoot(pugi::xml_document* document, const char* name);

// Adds a paragraph in a style, and to one a run of text.
pugi::xml_node AddStyled(pugi::xml_node parent, const std::string& style);
void AddText(pugi::xml_node paragraph, const std::string& text);

// A list as it is counted: numbered from `start`, or marked with `mark` alone.
struct ListKind {
  Counting counting;
  std::string mark;
};

// word/document.xml. The lists that it refers to by number, from 1, are added to `lists`.
std::string BodyOf(const Paper& paper, std::vector<ListKind>* lists);

// word/numbering.xml
std::string NumberingOf(const std::vector<ListKind>& lists);

// word/styles.xml
std::string StylesOf(const PageForm& form);

// The files of heads and feet, as the body names them.
inline constexpr char kHeadId[] = "rId3";
inline constexpr char kFootId[] = "rId4";
inline constexpr char kFirstHeadId[] = "rId6";
inline constexpr char kFirstFootId[] = "rId7";

// word/header1.xml: the committee and what the paper is. word/header2.xml: on the first page, below the letterhead,
// with the picture that its file names kPictureId.
inline constexpr char kPictureId[] = "rId1";
std::string HeadOf(const Paper& paper);
std::string FirstHeadOf(const Paper& paper);

// word/footer1.xml and word/footer2.xml, which are the same.
std::string FootOf(const Paper& paper);

// docProps/core.xml
std::string PropertiesOf(const Paper& paper);

}  // namespace arendegang::render
