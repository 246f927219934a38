#include "services/render/docx_parts.h"

#include "absl/strings/str_cat.h"

namespace arendegang::render {
namespace {

// Indents in twentieths of a point: where a point's text begins, and how far its number stands before it.
constexpr char kIndent[] = "454";

// What a list is counted as, and its number or mark as it is shown.
std::string FormatOf(const ListKind& list) {
  if (list.counting.value == 0) return "bullet";
  return list.counting.letters ? "lowerLetter" : "decimal";
}
std::string ShownOf(const ListKind& list) {
  return list.counting.value == 0 ? list.mark : absl::StrCat("%1", std::string(1, list.counting.after));
}

}  // namespace

pugi::xml_node AddStyled(pugi::xml_node parent, const std::string& style) {
  pugi::xml_node paragraph = AddElement(parent, "w:p");
  AddElement(AddElement(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
  return paragraph;
}

void AddText(pugi::xml_node paragraph, const std::string& text) {
  AddElement(AddElement(paragraph, "w:r"), "w:t", {{"xml:space", "preserve"}}).text().set(text.c_str());
}

pugi::xml_node AddRoot(pugi::xml_document* document, const char* name) {
  return AddElement(*document, name,
                    {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
                     {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}});
}

std::string NumberingOf(const std::vector<ListKind>& lists) {
  pugi::xml_document document;
  pugi::xml_node root = AddRoot(&document, "w:numbering");
  for (size_t i = 0; i < lists.size(); ++i) {
    pugi::xml_node kind = AddElement(root, "w:abstractNum", {{"w:abstractNumId", absl::StrCat(i)}});
    AddElement(kind, "w:multiLevelType", {{"w:val", "singleLevel"}});
    pugi::xml_node level = AddElement(kind, "w:lvl", {{"w:ilvl", "0"}});
    AddElement(level, "w:start", {{"w:val", absl::StrCat(lists[i].counting.value == 0 ? 1 : lists[i].counting.value)}});
    AddElement(level, "w:numFmt", {{"w:val", FormatOf(lists[i])}});
    AddElement(level, "w:lvlText", {{"w:val", ShownOf(lists[i])}});
    AddElement(level, "w:lvlJc", {{"w:val", "left"}});
    AddElement(AddElement(level, "w:pPr"), "w:ind", {{"w:left", kIndent}, {"w:hanging", kIndent}});
  }
  for (size_t i = 0; i < lists.size(); ++i) {
    pugi::xml_node number = AddElement(root, "w:num", {{"w:numId", absl::StrCat(i + 1)}});
    AddElement(number, "w:abstractNumId", {{"w:val", absl::StrCat(i)}});
  }
  return Serialized(document);
}

std::string PropertiesOf(const Paper& paper) {
  pugi::xml_document document;
  pugi::xml_node root =
      AddElement(document, "cp:coreProperties",
                 {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                  {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                  {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                  {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  AddElement(root, "dc:title").text().set(paper.title.c_str());
  AddElement(root, "dc:creator").text().set(paper.committee.c_str());
  AddElement(root, "dc:language").text().set("sv-SE");
  const std::string day = paper.day + "T00:00:00Z";
  for (const char* name : {"dcterms:created", "dcterms:modified"}) {
    if (paper.day.empty()) break;
    AddElement(root, name, {{"xsi:type", "dcterms:W3CDTF"}}).text().set(day.c_str());
  }
  return Serialized(document);
}

}  // namespace arendegang::render
