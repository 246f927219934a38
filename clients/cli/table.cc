#include "clients/cli/table.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/base/text.h"

namespace arendegang::cli {
std::string Table::Text(absl::string_view none) const {
  if (rows_.size() == 1) return absl::StrCat(none, "\n");
  std::vector<size_t> widths(rows_[0].size(), 0);
  for (const auto& row : rows_) {
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], CountCharacters(row[i]));
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      absl::StrAppend(&line, row[i], std::string(widths[i] - CountCharacters(row[i]) + 2, ' '));
    }
    line.erase(line.find_last_not_of(' ') + 1);
    absl::StrAppend(&text, line, "\n");
  }
  return text;
}

}  // namespace arendegang::cli
