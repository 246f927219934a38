#include "services/base/wording.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/base/files.h"

namespace arendegang {
namespace {

// Calls `each` with every name in braces; false at a brace that is not closed.
template <typename Each>
bool ForNames(absl::string_view line, Each each) {
  for (size_t open = line.find('{'); open != absl::string_view::npos; open = line.find('{', open + 1)) {
    const size_t close = line.find('}', open);
    if (close == absl::string_view::npos) return false;
    each(std::string(line.substr(open + 1, close - open - 1)));
  }
  return true;
}

std::string FaultOf(absl::string_view line, const std::set<std::string>& names) {
  std::string unknown;
  const bool closed = ForNames(line, [&](const std::string& name) {
    if (!names.contains(name)) unknown = name;
  });
  if (!closed) return "a brace is not closed";
  return unknown.empty() ? "" : absl::StrCat("there is no {", unknown, "}");
}

// Whether every name in the line has a value.
bool Known(absl::string_view line, const Slots& slots) {
  bool known = true;
  ForNames(line, [&](const std::string& name) {
    auto found = slots.find(name);
    known = known && found != slots.end() && !found->second.empty();
  });
  return known;
}

// The line with its names replaced, in one go: a value is never read for names.
std::string Said(absl::string_view line, const Slots& slots) {
  std::string said;
  while (!line.empty()) {
    const size_t open = line.find('{');
    absl::StrAppend(&said, line.substr(0, open));
    if (open == absl::string_view::npos) break;
    const size_t close = line.find('}', open);
    absl::StrAppend(&said, slots.at(std::string(line.substr(open + 1, close - open - 1))));
    line.remove_prefix(close + 1);
  }
  return said;
}

}  // namespace

absl::StatusOr<Wording> Wording::Parse(absl::string_view text, const Vocabulary& vocabulary) {
  Wording wording;
  std::string* section = nullptr;
  int number = 0;
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    ++number;
    line = absl::StripTrailingAsciiWhitespace(line);
    if (absl::StartsWith(line, "#")) continue;
    if (absl::StartsWith(line, "[") && absl::EndsWith(line, "]")) {
      section = &wording.sections_[std::string(line.substr(1, line.size() - 2))];
      continue;
    }
    std::string fault =
        section == nullptr && !line.empty() ? "a line before the first section" : FaultOf(line, vocabulary.names);
    if (!fault.empty()) return absl::InvalidArgumentError(absl::StrCat(number, ": ", fault));
    if (section != nullptr) absl::StrAppend(section, line, "\n");
  }
  for (const std::string& name : vocabulary.sections) {
    if (!wording.sections_.contains(name)) return absl::InvalidArgumentError(absl::StrCat("no section [", name, "]"));
  }
  return wording;
}

absl::StatusOr<Wording> Wording::Load(const std::string& path, const Vocabulary& vocabulary) {
  auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  auto wording = Parse(*text, vocabulary);
  if (!wording.ok()) return absl::InvalidArgumentError(absl::StrCat(path, ":", wording.status().message()));
  return wording;
}

std::string Wording::Fill(const std::string& section, const Slots& slots) const {
  auto found = sections_.find(section);
  if (found == sections_.end()) return "";
  std::string filled;
  for (absl::string_view line : absl::StrSplit(found->second, '\n')) {
    if (!Known(line, slots)) continue;
    if (line.empty() && (filled.empty() || absl::EndsWith(filled, "\n\n"))) continue;
    absl::StrAppend(&filled, Said(line, slots), "\n");
  }
  return std::string(absl::StripTrailingAsciiWhitespace(filled));
}

}  // namespace arendegang
