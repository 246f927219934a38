#include "services/render/html.h"

#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace arendegang::render {
namespace {

// Marks are counted by the reader's program: "1." and "a." it knows by itself, "1)" and "a)" are told to it here.
constexpr char kLook[] = R"(
@counter-style decimal-paren { system: extends decimal; suffix: ") "; }
@counter-style alpha-paren { system: extends lower-alpha; suffix: ") "; }
body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; font: 1rem/1.5 "Times New Roman", serif; }
h1, h2, h3, h4, h5, h6, header, footer, th { font-family: Arial, sans-serif; line-height: 1.3; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
h3, h4, h5, h6 { font-size: 1rem; }
h2 .number { display: block; }
header { display: flex; justify-content: space-between; border-bottom: 1px solid; padding-bottom: .5rem; }
table { border-collapse: collapse; }
th { width: 10rem; padding: .1rem 1rem .1rem 0; text-align: left; vertical-align: top; font-size: .9rem; }
td { padding: .1rem 0; vertical-align: top; }
table.grid { width: 100%; }
.grid th { width: auto; border-bottom: 1px solid; }
.grid th, .grid td { padding: .2rem 1rem .2rem 0; }
ol.decimal-paren { list-style-type: decimal-paren; }
ol.alpha { list-style-type: lower-alpha; }
ol.alpha-paren { list-style-type: alpha-paren; }
ul.marked { list-style-type: none; }
.signature { margin: 2.5rem 0 0; break-inside: avoid; }
.signature .line { margin: 3rem 0 0; border-top: 1px solid; max-width: 20rem; }
.signature .line ~ p { margin: 0; }
@media print {
  body { margin: 0; max-width: none; font-size: 11pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr { break-inside: avoid; }
  .new-page { break-before: page; }
}
)";

std::string Escaped(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}});
}

// As a string of CSS, within a style element.
std::string Quoted(absl::string_view text) {
  return absl::StrCat(
      "\"", absl::StrReplaceAll(text, {{"\\", "\\5c "}, {"\"", "\\22 "}, {"<", "\\3c "}, {"\n", "\\a "}}), "\"");
}

const char* ListClass(const Counting& counting) {
  if (counting.letters) return counting.after == ')' ? "alpha-paren" : "alpha";
  return counting.after == ')' ? "decimal-paren" : "decimal";
}

// Writes the parts of a paper one after the other, closing what the next one does not go on with.
class Writer {
 public:
  std::string Body(const Paper& paper) && {
    for (const Part& part : paper.parts) Write(part);
    CloseList();
    CloseSection();
    return std::move(body_);
  }

 private:
  template <typename... Pieces>
  void Line(const Pieces&... pieces) {
    absl::StrAppend(&body_, pieces..., "\n");
  }

  void Write(const Part& part) {
    if (part.kind != PartKind::kPoint && part.kind != PartKind::kItem) CloseList();
    switch (part.kind) {
      case PartKind::kHeading:
        return WriteHeading(part);
      case PartKind::kText:
        return Line("<p>", Escaped(part.text), "</p>");
      case PartKind::kPoint:
        return WritePoint(part);
      case PartKind::kItem:
        return WriteItem(part);
      case PartKind::kTable:
        return WriteTable(part);
      case PartKind::kGrid:
        return WriteGrid(part);
      case PartKind::kSignature:
        return WriteSignature(part);
    }
  }

  // A paragraph (§) is a section of its own, named by its heading.
  void WriteHeading(const Part& part) {
    const std::string page = part.new_page ? " class=\"new-page\"" : "";
    if (part.level <= 2) CloseSection();
    if (part.number.empty()) {
      return Line("<h", part.level, page, ">", Escaped(part.text), "</h", part.level, ">");
    }
    const std::string id = absl::StrCat("rubrik-", ++headings_);
    Line("<section aria-labelledby=\"", id, "\"", page, ">");
    in_section_ = true;
    Line("<h2 id=\"", id, "\"><span class=\"number\">", Escaped(part.number), "</span> ", Escaped(part.text), "</h2>");
  }

  void WritePoint(const Part& part) {
    const Counting counting = *CountingOf(part.mark);
    if (!last_ || !Continues(*last_, counting)) {
      CloseList();
      const std::string start = counting.value == 1 ? "" : absl::StrCat(" start=\"", counting.value, "\"");
      Line("<ol class=\"", ListClass(counting), "\"", start, ">");
      list_ = "</ol>";
    }
    last_ = counting;
    Line("<li>", Escaped(part.text), "</li>");
  }

  // A mark that nobody counts is a word of the text.
  void WriteItem(const Part& part) {
    if (last_ || list_.empty()) {
      CloseList();
      Line(part.mark.empty() ? "<ul>" : "<ul class=\"marked\">");
      list_ = "</ul>";
    }
    Line("<li>", Escaped(part.mark), part.mark.empty() ? "" : " ", Escaped(part.text), "</li>");
  }

  // A label and its rows are one body of the table.
  void WriteTable(const Part& part) {
    Line("<table>");
    for (size_t i = 0; i < part.rows.size();) {
      size_t end = i + 1;
      while (end < part.rows.size() && part.rows[end].label.empty()) ++end;
      const std::string span = end == i + 1 ? "" : absl::StrCat(" rowspan=\"", end - i, "\"");
      Line("<tbody>");
      Line("<tr><th scope=\"", end == i + 1 ? "row" : "rowgroup", "\"", span, ">", Escaped(part.rows[i].label),
           "</th><td>", Escaped(part.rows[i].text), "</td></tr>");
      for (++i; i < end; ++i) Line("<tr><td>", Escaped(part.rows[i].text), "</td></tr>");
      Line("</tbody>");
    }
    Line("</table>");
  }

  void WriteGrid(const Part& part) {
    Line("<table class=\"grid\">");
    std::string head;
    for (const std::string& column : part.columns)
      absl::StrAppend(&head, "<th scope=\"col\">", Escaped(column), "</th>");
    Line("<thead><tr>", head, "</tr></thead>");
    Line("<tbody>");
    for (const auto& cells : part.cells) {
      std::string row;
      for (const std::string& cell : cells) absl::StrAppend(&row, "<td>", Escaped(cell), "</td>");
      Line("<tr>", row, "</tr>");
    }
    Line("</tbody>");
    Line("</table>");
  }

  void WriteSignature(const Part& part) {
    CloseSection();
    Line("<div class=\"signature\">");
    Line("<p>", Escaped(part.mark), "</p>");
    for (size_t i = 0; i < part.rows.size(); ++i) {
      Line(i == 0 ? "<p class=\"line\">" : "<p>", Escaped(part.rows[i].text), "</p>");
    }
    Line("</div>");
  }

  void CloseList() {
    if (!list_.empty()) Line(list_);
    list_.clear();
    last_.reset();
  }

  void CloseSection() {
    if (in_section_) Line("</section>");
    in_section_ = false;
  }

  std::string body_;
  std::string list_;              // what closes the list that is open
  std::optional<Counting> last_;  // of its last point
  bool in_section_ = false;
  int headings_ = 0;
};

}  // namespace

std::string HtmlOf(const Paper& paper) {
  const PageNumber& number = paper.page_number;
  const std::string page =
      absl::StrCat("@page { size: A4; margin: 25mm; @bottom-right { content: ", Quoted(number.before),
                   " counter(page) ", Quoted(number.between), " counter(pages) ", Quoted(number.after), "; } }\n");
  return absl::StrCat("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n",
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
                      Escaped(paper.title), "</title>\n<style>", kLook, page,
                      "</style>\n</head>\n<body>\n<header>\n<span>", Escaped(paper.committee), "</span>\n<span>",
                      Escaped(paper.label), "</span>\n</header>\n<main>\n", Writer().Body(paper),
                      "</main>\n</body>\n</html>\n");
}

}  // namespace arendegang::render
