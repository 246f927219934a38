#include "services/render/plain.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "services/base/text.h"

namespace arendegang::render {
namespace {

std::string RowsOf(const Part& part) {
  std::string text;
  for (const TableRow& row : part.rows) absl::StrAppend(&text, row.label, row.label.empty() ? "" : " ", row.text, "\n");
  return text;
}

// Each column as wide as the longest of its texts; the last as it comes.
std::string GridOf(const Part& part) {
  std::vector<size_t> widths;
  for (size_t i = 0; i < part.columns.size(); ++i) {
    widths.push_back(CountCharacters(part.columns[i]));
    for (const auto& cells : part.cells) widths[i] = std::max(widths[i], CountCharacters(cells[i]));
  }
  auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (size_t i = 0; i + 1 < cells.size(); ++i) {
      absl::StrAppend(&text, cells[i], std::string(widths[i] - CountCharacters(cells[i]) + 2, ' '));
    }
    absl::StrAppend(&text, cells.back());
    absl::StripTrailingAsciiWhitespace(&text);
    return text + "\n";
  };
  std::string text = line(part.columns);
  for (const auto& cells : part.cells) text += line(cells);
  return text;
}

std::string TextOf(const Part& part) {
  switch (part.kind) {
    case PartKind::kTable:
      return RowsOf(part);
    case PartKind::kGrid:
      return GridOf(part);
    case PartKind::kSignature:
      return absl::StrCat(part.mark, "\n\n\n", std::string(40, '_'), "\n", RowsOf(part));
    default:
      return absl::StrCat(part.number, part.number.empty() ? "" : "\n\n", part.mark, part.mark.empty() ? "" : " ",
                          part.text, "\n");
  }
}

}  // namespace

std::string PlainOf(const Paper& paper) {
  std::string text;
  for (const std::string& line : paper.look.letterhead()) absl::StrAppend(&text, line, "\n");
  for (const Part& part : paper.parts) absl::StrAppend(&text, text.empty() ? "" : "\n", TextOf(part));
  return text;
}

}  // namespace arendegang::render
