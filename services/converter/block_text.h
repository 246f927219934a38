// A text that is put together block by block.
#pragma once

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace arendegang::converter {

class BlockText {
 public:
  // Adds a block; each of its lines is one. Blanks around them are left out, and empty ones.
  void Add(absl::string_view block) {
    for (absl::string_view line : absl::StrSplit(block, '\n')) {
      line = absl::StripAsciiWhitespace(line);
      if (line.empty()) continue;
      if (!text_.empty()) text_ += "\n\n";
      text_.append(line.data(), line.size());
    }
  }

  // The text of blocks on one line: the cells of a row.
  static std::string OnOneLine(absl::string_view text) {
    std::string line;
    for (absl::string_view part : absl::StrSplit(text, '\n', absl::SkipWhitespace())) {
      if (!line.empty()) line += ' ';
      line.append(part.data(), part.size());
    }
    return line;
  }

  std::string Take() { return text_.empty() ? "" : std::move(text_) + "\n"; }

 private:
  std::string text_;
};

// The text of a row of a table: a line if each cell has one block, else cell by cell. `read_cell` takes a cell and the
// BlockText that it is to be added to.
template <typename Cells, typename ReadCell>
std::string RowText(const Cells& cells, ReadCell read_cell) {
  std::string line;
  std::string blocks;
  bool single = true;
  for (const auto& cell : cells) {
    BlockText content;
    read_cell(cell, &content);
    const std::string taken = content.Take();
    if (taken.empty()) continue;
    single = single && taken.find('\n') == taken.size() - 1;
    absl::StrAppend(&line, line.empty() ? "" : " ", BlockText::OnOneLine(taken));
    blocks += taken;
  }
  return single ? line : blocks;
}

}  // namespace arendegang::converter
