// The XML files within a Word document.
#pragma once

#include <string>
#include <vector>

#include "pugixml.hpp"
#include "services/render/document.h"

namespace arendegang::render {

// Adds an element below `parent`; the pairs of `attributes` are names and values.
struct Attribute {
  const char* name;
  std::string value;
};
pugi::xml_node AddElement(pugi::xml_node parent, const char* name, const std::vector<Attribute>& attributes = {});

// A document with its root element, which declares the namespaces w and r.
pugi::xml_node AddRoot(pugi::xml_document* document, const char* name);

std::string Serialized(const pugi::xml_document& document);

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
std::string Styles();

// word/header1.xml, word/footer1.xml and docProps/core.xml
std::string HeadOf(const Paper& paper);
std::string FootOf(const Paper& paper);
std::string PropertiesOf(const Paper& paper);

}  // namespace arendegang::render
