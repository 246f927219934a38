#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "absl/strings/str_cat.h"
#include "services/base/text.h"
#include "services/render/docx_parts.h"

namespace arendegang::render {
namespace {

using pugi::xml_node;

class Body {
 public:
  Body(xml_node body, std::vector<ListKind>* lists) : body_(body), lists_(*lists) {}

  void Add(const Part& part) {
    switch (part.kind) {
      case PartKind::kHeading:
        return AddHeading(part);
      case PartKind::kText:
        return AddRun(AddParagraph("BodyText"), part.text);
      case PartKind::kPoint:
        return AddPoint(part);
      case PartKind::kItem:
        return AddItem(part);
      case PartKind::kTable:
        return AddTable(part);
      case PartKind::kGrid:
        return AddGrid(part);
      case PartKind::kSignature:
        return AddSignature(part);
    }
  }

 private:
  xml_node AddParagraph(const std::string& style) { return ParagraphIn(body_, style); }

  static xml_node ParagraphIn(xml_node parent, const std::string& style) {
    xml_node paragraph = AddElement(parent, "w:p");
    AddElement(AddElement(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
    return paragraph;
  }

  static void AddRun(xml_node paragraph, const std::string& text) {
    AddElement(AddElement(paragraph, "w:r"), "w:t", {{"xml:space", "preserve"}}).text().set(text.c_str());
  }

  // The § and its title are one heading, of two lines.
  void AddHeading(const Part& part) {
    xml_node paragraph = AddParagraph(absl::StrCat("Heading", part.level));
    if (part.new_page) AddElement(paragraph.child("w:pPr"), "w:pageBreakBefore");
    if (!part.number.empty()) {
      AddRun(paragraph, part.number);
      AddElement(AddElement(paragraph, "w:r"), "w:br");
    }
    AddRun(paragraph, part.text);
    last_.reset();
  }

  void AddPoint(const Part& part) {
    const Counting counting = *CountingOf(part.mark);
    if (!last_ || !Continues(*last_, counting)) lists_.push_back({counting, ""});
    last_ = counting;
    AddListed(part.text, lists_.size());
  }

  // All with the same mark are in one list.
  void AddItem(const Part& part) {
    last_.reset();
    const std::string mark = part.mark.empty() ? "•" : part.mark;
    auto [list, isnew] = marked_.try_emplace(mark, lists_.size() + 1);
    if (isnew) lists_.push_back({Counting(), mark});
    AddListed(part.text, list->second);
  }

  void AddListed(const std::string& text, size_t list) {
    xml_node paragraph = AddParagraph("ListParagraph");
    xml_node number = AddElement(paragraph.child("w:pPr"), "w:numPr");
    AddElement(number, "w:ilvl", {{"w:val", "0"}});
    AddElement(number, "w:numId", {{"w:val", absl::StrCat(list)}});
    AddRun(paragraph, text);
  }

  void AddTable(const Part& part) {
    xml_node table = AddElement(body_, "w:tbl");
    xml_node look = AddElement(table, "w:tblPr");
    AddElement(look, "w:tblW", {{"w:w", "9070"}, {"w:type", "dxa"}});
    AddElement(look, "w:tblLayout", {{"w:type", "fixed"}});
    // Labels begin where the text of the page does.
    pugi::xml_node margins = AddElement(look, "w:tblCellMar");
    AddElement(margins, "w:left", {{"w:w", "0"}, {"w:type", "dxa"}});
    AddElement(look, "w:tblLook", {{"w:val", "0080"}, {"w:firstRow", "0"}, {"w:firstColumn", "1"}});
    xml_node grid = AddElement(table, "w:tblGrid");
    for (const char* width : kWidths) AddElement(grid, "w:gridCol", {{"w:w", width}});
    for (const TableRow& row : part.rows) AddRow(table, row);
    AddParagraph("AfterTable");
  }

  // The headings of the columns are told again on every page.
  void AddGrid(const Part& part) {
    xml_node table = AddElement(body_, "w:tbl");
    xml_node look = AddElement(table, "w:tblPr");
    AddElement(look, "w:tblW", {{"w:w", "9070"}, {"w:type", "dxa"}});
    AddElement(AddElement(look, "w:tblBorders"), "w:insideH",
               {{"w:val", "single"}, {"w:sz", "2"}, {"w:color", "808080"}});
    AddElement(look, "w:tblLayout", {{"w:type", "fixed"}});
    AddElement(look, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}, {"w:firstColumn", "0"}});
    const std::vector<std::string> widths = WidthsOf(part);
    xml_node grid = AddElement(table, "w:tblGrid");
    for (const std::string& width : widths) AddElement(grid, "w:gridCol", {{"w:w", width}});
    AddGridRow(table, part.columns, widths, true);
    for (const auto& cells : part.cells) AddGridRow(table, cells, widths, false);
    AddParagraph("AfterTable");
  }

  static void AddGridRow(xml_node table, const std::vector<std::string>& cells, const std::vector<std::string>& widths,
                         bool head) {
    xml_node row = AddElement(table, "w:tr");
    xml_node form = AddElement(row, "w:trPr");
    AddElement(form, "w:cantSplit");
    if (head) AddElement(form, "w:tblHeader");
    for (size_t i = 0; i < widths.size(); ++i) {
      AddRun(ParagraphIn(AddCell(row, widths[i].c_str()), head ? "TableHeading" : "TableContents"), cells[i]);
    }
  }

  // The width of the page shared out by the longest text of each column, so that short ones are narrow.
  static std::vector<std::string> WidthsOf(const Part& part) {
    constexpr size_t kWidth = 9070, kShortest = 6, kLongest = 40;
    std::vector<size_t> longest;
    for (size_t i = 0; i < part.columns.size(); ++i) {
      size_t most = CountCharacters(part.columns[i]);
      for (const auto& cells : part.cells) most = std::max(most, CountCharacters(cells[i]));
      longest.push_back(std::clamp(most, kShortest, kLongest));
    }
    const size_t all = std::accumulate(longest.begin(), longest.end(), size_t{0});
    std::vector<std::string> widths;
    for (size_t each : longest) widths.push_back(absl::StrCat(kWidth * each / all));
    return widths;
  }

  // A label spans the rows that belong to it.
  void AddRow(xml_node table, const TableRow& row) {
    xml_node element = AddElement(table, "w:tr");
    AddElement(AddElement(element, "w:trPr"), "w:cantSplit");
    xml_node label = AddCell(element, kWidths[0]);
    AddElement(label.child("w:tcPr"), "w:vMerge", {{"w:val", row.label.empty() ? "continue" : "restart"}});
    xml_node heading = ParagraphIn(label, "TableHeading");
    if (!row.label.empty()) AddRun(heading, row.label);
    AddRun(ParagraphIn(AddCell(element, kWidths[1]), "TableContents"), row.text);
  }

  static xml_node AddCell(xml_node row, const char* width) {
    xml_node cell = AddElement(row, "w:tc");
    AddElement(AddElement(cell, "w:tcPr"), "w:tcW", {{"w:w", width}, {"w:type", "dxa"}});
    return cell;
  }

  // Stays together: in what capacity, the line, and who.
  void AddSignature(const Part& part) {
    AddRun(AddParagraph("PaperSignatureLabel"), part.mark);
    for (size_t i = 0; i < part.rows.size(); ++i) {
      xml_node paragraph = AddParagraph(i == 0 ? "PaperSignature" : "PaperSignatureText");
      if (i + 1 < part.rows.size()) AddElement(paragraph.child("w:pPr"), "w:keepNext");
      AddRun(paragraph, part.rows[i].text);
    }
    last_.reset();
  }

  static constexpr const char* kWidths[] = {"2270", "6800"};

  xml_node body_;
  std::vector<ListKind>& lists_;
  std::map<std::string, size_t> marked_;
  std::optional<Counting> last_;  // of the last point, where the next may go on
};

// A4 with margins of 25 mm.
void AddPageForm(xml_node body) {
  xml_node form = AddElement(body, "w:sectPr");
  AddElement(form, "w:headerReference", {{"w:type", "default"}, {"r:id", "rId3"}});
  AddElement(form, "w:footerReference", {{"w:type", "default"}, {"r:id", "rId4"}});
  AddElement(form, "w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
  AddElement(form, "w:pgMar",
             {{"w:top", "1701"},
              {"w:right", "1418"},
              {"w:bottom", "1418"},
              {"w:left", "1418"},
              {"w:header", "709"},
              {"w:footer", "709"},
              {"w:gutter", "0"}});
}

}  // namespace

std::string BodyOf(const Paper& paper, std::vector<ListKind>* lists) {
  pugi::xml_document document;
  xml_node element = AddElement(AddRoot(&document, "w:document"), "w:body");
  Body body(element, lists);
  for (const Part& part : paper.parts) body.Add(part);
  AddPageForm(element);
  return Serialized(document);
}

}  // namespace arendegang::render
