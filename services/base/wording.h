// The words of what is written for others than readers of minutes, as notices and heads of papers: data, as house
// styles are. The files phrasebooks/*.wording hold them.
//
//   wording.Fill("interruption", {{"from_time", "..."}, {"reason", "avbrott"}})
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang {

// What the names in braces stand for.
using Slots = std::map<std::string, std::string>;

// What a file of words may and must have.
struct Vocabulary {
  std::set<std::string> names;        // that may stand in braces
  std::vector<std::string> sections;  // that must be there
};

class Wording {
 public:
  // Reads sections of lines. Errors: INVALID_ARGUMENT with the line and what is wrong there, or with the section that
  // is missing.
  static absl::StatusOr<Wording> Parse(absl::string_view text, const Vocabulary& vocabulary);

  // The same of a file. Errors: as Parse; NOT_FOUND if it cannot be read.
  static absl::StatusOr<Wording> Load(const std::string& path, const Vocabulary& vocabulary);

  // The lines of a section, with what the slots say. A line that names a slot without a value is left out, and of blank
  // lines only one is kept, none at the beginning and the end.
  std::string Fill(const std::string& section, const Slots& slots) const;

 private:
  std::map<std::string, std::string> sections_;
};

}  // namespace arendegang
