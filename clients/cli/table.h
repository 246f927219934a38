// Rows in columns, for a person to read.
#pragma once

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace arendegang::cli {

class Table {
 public:
  explicit Table(std::vector<std::string> heads) : rows_{std::move(heads)} {}

  // A row with as many cells as there are heads.
  void Add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  // The table as text; nothing but `none` on a line if it has no rows.
  std::string Text(absl::string_view none) const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace arendegang::cli
