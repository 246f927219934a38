#include "services/render/docx_tables.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/base/text.h"
#include "services/render/docx_parts.h"

namespace arendegang::render {
namespace {

using pugi::xml_node;

// Distances are twips.
void AddDistance(xml_node parent, const char* name, int width) {
  AddElement(parent, name, {{"w:w", absl::StrCat(width)}, {"w:type", "dxa"}});
}

void AddColumns(xml_node table, const std::vector<int>& widths) {
  xml_node grid = AddElement(table, "w:tblGrid");
  for (int width : widths) AddElement(grid, "w:gridCol", {{"w:w", absl::StrCat(width)}});
}

xml_node AddCell(xml_node row, int width) {
  xml_node cell = AddElement(row, "w:tc");
  AddDistance(AddElement(cell, "w:tcPr"), "w:tcW", width);
  return cell;
}

// Labels begin where the text of the page does.
void AddCellMargins(xml_node look) { AddDistance(AddElement(look, "w:tblCellMar"), "w:left", 0); }

// A label spans the rows that belong to it.
void AddLabelRow(xml_node table, const TableRow& row, const std::vector<int>& widths) {
  xml_node element = AddElement(table, "w:tr");
  AddElement(AddElement(element, "w:trPr"), "w:cantSplit");
  xml_node label = AddCell(element, widths[0]);
  AddElement(label.child("w:tcPr"), "w:vMerge", {{"w:val", row.label.empty() ? "continue" : "restart"}});
  xml_node heading = AddStyled(label, "TableHeading");
  if (!row.label.empty()) AddText(heading, row.label);
  AddText(AddStyled(AddCell(element, widths[1]), "TableContents"), row.text);
}

void AddGridRow(xml_node table, const std::vector<std::string>& cells, const std::vector<int>& widths, bool head) {
  xml_node row = AddElement(table, "w:tr");
  xml_node form = AddElement(row, "w:trPr");
  AddElement(form, "w:cantSplit");
  if (head) AddElement(form, "w:tblHeader");
  for (size_t i = 0; i < widths.size(); ++i) {
    AddText(AddStyled(AddCell(row, widths[i]), head ? "TableHeading" : "TableContents"), cells[i]);
  }
}

// How much of the width a column asks for: at least that of its longest word, more the longer its texts are.
struct Demand {
  int least = 0;
  int more = 0;
};

Demand DemandOf(const Part& part, size_t column) {
  constexpr int kOfLetter = 125, kBeside = 230, kMostLetters = 40;
  Demand demand;
  auto look = [&](const std::string& text) {
    for (absl::string_view word : absl::StrSplit(text, " ")) {
      demand.least = std::max(demand.least, static_cast<int>(CountCharacters(word)));
    }
    demand.more = std::max(demand.more, static_cast<int>(CountCharacters(text)));
  };
  look(part.columns[column]);
  for (const auto& cells : part.cells) look(cells[column]);
  return {std::min(demand.least, kMostLetters) * kOfLetter + kBeside, std::min(demand.more, kMostLetters)};
}

// The width shared out, so that no word is broken as long as there is room for all.
std::vector<int> WidthsOf(const Part& part, int width) {
  std::vector<Demand> demands;
  int least = 0, more = 0;
  for (size_t i = 0; i < part.columns.size(); ++i) {
    demands.push_back(DemandOf(part, i));
    least += demands.back().least;
    more += demands.back().more;
  }
  std::vector<int> widths;
  for (const Demand& each : demands) {
    widths.push_back(least < width ? each.least + (width - least) * each.more / more : width * each.least / least);
  }
  return widths;
}

}  // namespace

void AddLabelTable(const Part& part, int width, xml_node body) {
  const std::vector<int> widths = {width / 4, width - width / 4};
  xml_node table = AddElement(body, "w:tbl");
  xml_node look = AddElement(table, "w:tblPr");
  AddDistance(look, "w:tblW", width);
  AddElement(look, "w:tblLayout", {{"w:type", "fixed"}});
  AddCellMargins(look);
  AddElement(look, "w:tblLook", {{"w:val", "0080"}, {"w:firstRow", "0"}, {"w:firstColumn", "1"}});
  AddColumns(table, widths);
  for (const TableRow& row : part.rows) AddLabelRow(table, row, widths);
  AddStyled(body, "AfterTable");
}

// The headings of the columns are told again on every page.
void AddGrid(const Part& part, int width, xml_node body) {
  xml_node table = AddElement(body, "w:tbl");
  xml_node look = AddElement(table, "w:tblPr");
  AddDistance(look, "w:tblW", width);
  AddElement(AddElement(look, "w:tblBorders"), "w:insideH",
             {{"w:val", "single"}, {"w:sz", "2"}, {"w:color", "808080"}});
  AddElement(look, "w:tblLayout", {{"w:type", "fixed"}});
  AddElement(look, "w:tblLook", {{"w:val", "0020"}, {"w:firstRow", "1"}, {"w:firstColumn", "0"}});
  const std::vector<int> widths = WidthsOf(part, width);
  AddColumns(table, widths);
  AddGridRow(table, part.columns, widths, true);
  for (const auto& cells : part.cells) AddGridRow(table, cells, widths, false);
  AddStyled(body, "AfterTable");
}

Beside AddBeside(int first, int width, xml_node parent) {
  xml_node table = AddElement(parent, "w:tbl");
  xml_node look = AddElement(table, "w:tblPr");
  AddDistance(look, "w:tblW", width);
  AddElement(look, "w:tblLayout", {{"w:type", "fixed"}});
  AddCellMargins(look);
  AddElement(look, "w:tblLook", {{"w:val", "0000"}, {"w:firstRow", "0"}, {"w:firstColumn", "0"}});
  AddColumns(table, {first, width - first});
  xml_node row = AddElement(table, "w:tr");
  xml_node left = AddCell(row, first);
  return {left, AddCell(row, width - first)};
}

}  // namespace arendegang::render
