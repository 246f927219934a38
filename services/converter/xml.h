// What the readers of XML share. Prefixes of names differ between the programs that write a document, so names are
// compared without them.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::converter {

// No document that a person wrote is nested deeper; one that is was made to do harm, and is cut there.
inline constexpr int kDeepest = 200;

// The name without its prefix: "p" of "w:p".
inline absl::string_view LocalName(const char* name) {
  absl::string_view whole = name;
  const size_t colon = whole.rfind(':');
  return colon == absl::string_view::npos ? whole : whole.substr(colon + 1);
}
inline absl::string_view NameOf(const pugi::xml_node& node) { return LocalName(node.name()); }

// The attribute of that local name; empty if there is none.
inline std::string ValueOf(const pugi::xml_node& node, absl::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (LocalName(attribute.name()) == name) return attribute.value();
  }
  return "";
}

// The same as a number, `otherwise` if there is none.
inline int NumberOf(const pugi::xml_node& node, absl::string_view name, int otherwise) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (LocalName(attribute.name()) == name) return attribute.as_int(otherwise);
  }
  return otherwise;
}

// The first child of that local name; an empty node if there is none.
inline pugi::xml_node ChildOf(const pugi::xml_node& node, absl::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (NameOf(child) == name) return child;
  }
  return {};
}

// Parses a part of a document; false if it is no XML. Entities of its own are not expanded.
inline bool ParseXml(const std::string& text, pugi::xml_document* parsed) {
  return parsed->load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata).status ==
         pugi::status_ok;
}

}  // namespace arendegang::converter
