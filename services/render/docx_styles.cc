// The looks of a Word document: distances in twentieths of a point, sizes of letters in half points.
#include <cmath>

#include "absl/strings/str_cat.h"
#include "services/render/docx_parts.h"

namespace arendegang::render {
namespace {

struct Style {
  const char* id;
  const char* name;
  const char* based_on;
  int size;       // 0: as the style it is based on
  int before;     // the distance to what stands above
  int after;      // and below
  int level = 0;  // of a heading
  bool sans = false;
  bool bold = false;
  bool italic = false;
  bool with_next = false;      // on the same page as what follows
  const char* line = nullptr;  // at which side there is a line: "top"
  int right_indent = 0;        // of a page with the usual margins
  bool fixed = false;          // the same size whatever that of the text is
};

// Every paragraph is of a style, so that whoever gets the document may give it another look in one place. The names are
// those that Word and LibreOffice know; a label of a table is in "Table Heading", which makes it a header in a PDF.
constexpr Style kStyles[] = {
    {.id = "Normal", .name = "Normal", .based_on = "", .size = 24, .before = 0, .after = 0},
    {.id = "BodyText", .name = "Body Text", .based_on = "Normal", .size = 0, .before = 0, .after = 160},
    {"Heading1", "heading 1", "Normal", 32, 0, 320, 1, true, true, false, true},
    {"Heading2", "heading 2", "Normal", 26, 440, 160, 2, true, true, false, true},
    {"Heading3", "heading 3", "Normal", 22, 240, 80, 3, true, true, false, true},
    {"Heading4", "heading 4", "Normal", 21, 200, 60, 4, true, true, true, true},
    {"Heading5", "heading 5", "Normal", 21, 160, 60, 5, true, false, true, true},
    {"Heading6", "heading 6", "Normal", 21, 160, 60, 6, true, false, true, true},
    {.id = "ListParagraph", .name = "List Paragraph", .based_on = "BodyText", .size = 0, .before = 0, .after = 120},
    {.id = "TableContents", .name = "Table Contents", .based_on = "Normal", .size = 0, .before = 20, .after = 20},
    {"TableHeading", "Table Heading", "TableContents", 20, 40, 20, 0, true},
    {.id = "AfterTable", .name = "After Table", .based_on = "Normal", .size = 16, .before = 0, .after = 0},
    {"Header", "header", "Normal", 18, 0, 0, 0, true, false, false, false, "bottom", 0, true},
    {"Footer", "footer", "Normal", 18, 0, 0, 0, true, false, false, false, nullptr, 0, true},
    {"PaperLetterhead", "Paper Letterhead", "Normal", 18, 0, 0, 0, true, false, false, false, nullptr, 0, true},
    {.id = "PaperAfterHead", .name = "Paper After Head", .based_on = "Normal", .size = 16, .before = 0, .after = 200},
    {"PaperTitle", "Paper Title", "Heading1", 0, 0, 320, 1, false, false, false, true},
    {"PaperSignatureLabel", "Paper Signature Label", "Normal", 0, 560, 0, 0, false, false, false, true},
    {"PaperSignature", "Paper Signature", "Normal", 0, 760, 0, 0, false, false, false, false, "top", 4200},
    {.id = "PaperSignatureText",
     .name = "Paper Signature Text",
     .based_on = "Normal",
     .size = 0,
     .before = 0,
     .after = 0},
};

// The fonts have the measures of the free Liberation fonts, which take their place where they are not.
void AddFont(pugi::xml_node letters, const std::string& font) {
  AddElement(letters, "w:rFonts", {{"w:ascii", font}, {"w:hAnsi", font}, {"w:cs", font}});
}

void AddSize(pugi::xml_node letters, int size) {
  for (const char* name : {"w:sz", "w:szCs"}) AddElement(letters, name, {{"w:val", absl::StrCat(size)}});
}

// The sizes of kStyles are those beside text of 12 points.
int SizeOf(const Style& style, const PageForm& page) {
  return style.fixed ? style.size : static_cast<int>(std::lround(style.size * page.body_size / 12));
}

// The schema fixes the order of the elements.
void AddForm(const Style& style, const PageForm& page, pugi::xml_node form) {
  if (style.with_next) AddElement(form, "w:keepNext");
  if (style.with_next || style.line != nullptr) AddElement(form, "w:keepLines");
  AddElement(form, "w:widowControl");
  if (style.line != nullptr) {
    AddElement(AddElement(form, "w:pBdr"), absl::StrCat("w:", style.line).c_str(),
               {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "4"}, {"w:color", "auto"}});
  }
  AddElement(form, "w:spacing", {{"w:before", absl::StrCat(style.before)}, {"w:after", absl::StrCat(style.after)}});
  if (style.right_indent > 0) {
    AddElement(form, "w:ind", {{"w:right", absl::StrCat(page.WidthOf(style.right_indent))}});
  }
  if (style.level > 0) AddElement(form, "w:outlineLvl", {{"w:val", absl::StrCat(style.level - 1)}});
}

void AddLetters(const Style& style, const PageForm& page, pugi::xml_node letters) {
  if (style.sans) AddFont(letters, page.heading_font);
  if (style.bold) AddElement(letters, "w:b");
  if (style.italic) AddElement(letters, "w:i");
  if (style.level > 0 && !page.heading_colour.empty()) {
    AddElement(letters, "w:color", {{"w:val", page.heading_colour.substr(1)}});
  }
  if (style.size > 0) AddSize(letters, SizeOf(style, page));
}

void AddStyle(const Style& style, const PageForm& page, pugi::xml_node root) {
  pugi::xml_node element = AddElement(root, "w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}});
  AddElement(element, "w:name", {{"w:val", style.name}});
  if (*style.based_on == '\0') {
    element.append_attribute("w:default").set_value("1");
  } else {
    AddElement(element, "w:basedOn", {{"w:val", style.based_on}});
  }
  if (style.level > 0) AddElement(element, "w:next", {{"w:val", "BodyText"}});
  AddElement(element, "w:qFormat");
  AddForm(style, page, AddElement(element, "w:pPr"));
  AddLetters(style, page, AddElement(element, "w:rPr"));
}

}  // namespace

std::string StylesOf(const PageForm& page) {
  pugi::xml_document document;
  pugi::xml_node root = AddRoot(&document, "w:styles");
  pugi::xml_node defaults = AddElement(root, "w:docDefaults");
  pugi::xml_node letters = AddElement(AddElement(defaults, "w:rPrDefault"), "w:rPr");
  AddFont(letters, page.body_font);
  AddSize(letters, static_cast<int>(std::lround(page.body_size * 2)));
  // Without a language of its own, a PDF of the document would say that it is English.
  AddElement(letters, "w:lang", {{"w:val", "sv-SE"}, {"w:eastAsia", "sv-SE"}, {"w:bidi", "ar-SA"}});
  AddElement(defaults, "w:pPrDefault");
  for (const Style& style : kStyles) AddStyle(style, page, root);
  return Serialized(document);
}

}  // namespace arendegang::render
