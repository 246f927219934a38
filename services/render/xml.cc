#include "services/render/xml.h"

#include <sstream>

namespace arendegang::render {

pugi::xml_node AddElement(pugi::xml_node parent, const char* name, const std::vector<Attribute>& attributes) {
  pugi::xml_node element = parent.append_child(name);
  for (const Attribute& each : attributes) element.append_attribute(each.name).set_value(each.value.c_str());
  return element;
}

std::string Serialized(const pugi::xml_document& document) {
  std::ostringstream text;
  text << R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
       << "\n";
  document.save(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return text.str();
}

}  // namespace arendegang::render
