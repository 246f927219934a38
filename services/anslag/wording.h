// The words of notices and certificates: data, as house styles are. phrasebooks/anslag.wording holds them.
//
//   wording.Fill("interruption", {{"from_time", "..."}, {"reason", "avbrott"}})
#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::anslag {

// What the names in braces stand for.
using Slots = std::map<std::string, std::string>;

class Wording {
 public:
  // Reads sections of lines. Errors: INVALID_ARGUMENT with the line and what is wrong there, or with the section that
  // is missing.
  static absl::StatusOr<Wording> Parse(absl::string_view text);

  // The same of the file anslag.wording in a folder. Errors: as Parse; NOT_FOUND if it cannot be read.
  static absl::StatusOr<Wording> Load(const std::string& folder);

  // The lines of a section, with what the slots say. A line that names a slot without a value is left out, and of blank
  // lines only one is kept, none at the beginning and the end.
  std::string Fill(const std::string& section, const Slots& slots) const;

 private:
  std::map<std::string, std::string> sections_;
};

}  // namespace arendegang::anslag
