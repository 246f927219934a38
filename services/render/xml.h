// XML as the forms of papers write it.
#pragma once

#include <string>
#include <vector>

#include "pugixml.hpp"

namespace arendegang::render {

// Adds an element below `parent`; the pairs of `attributes` are names and values.
struct Attribute {
  const char* name;
  std::string value;
};
pugi::xml_node AddElement(pugi::xml_node parent, const char* name, const std::vector<Attribute>& attributes = {});

// The document as UTF-8, without blanks that would be text.
std::string Serialized(const pugi::xml_document& document);

}  // namespace arendegang::render
