#include "services/papers/notice_parts.h"

#include <utility>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

namespace arendegang::papers {
namespace {

using render::Part;
using render::PartKind;

// A line to sign on is drawn with low lines.
constexpr char kLine[] = ": ____";

// A label, which ends no sentence before its colon, and what it says.
bool IsRow(const std::string& line) {
  const size_t colon = line.find(": ");
  constexpr size_t kLongestLabel = 60;
  return colon < kLongestLabel && line.find('.') > colon;
}

// The Swedish letters that a board uses, all of them in UTF-8.
bool IsInCapitals(const std::string& line) {
  constexpr absl::string_view kSmall[] = {"å", "ä", "ö", "é"};
  const bool small = absl::c_any_of(line, absl::ascii_islower) ||
                     absl::c_any_of(kSmall, [&](absl::string_view each) { return absl::StrContains(line, each); });
  return !small && absl::c_any_of(line, absl::ascii_isupper);
}

void AddRow(const std::string& line, std::vector<Part>* parts) {
  if (parts->back().kind != PartKind::kTable) parts->push_back({PartKind::kTable});
  const std::pair<std::string, std::string> row = absl::StrSplit(line, absl::MaxSplits(": ", 1));
  parts->back().rows.push_back({row.first, row.second});
}

// What is signed stands above the line, what is written beside it below.
void AddLineToSign(const std::string& line, std::vector<Part>* parts) {
  std::string label = line.substr(0, line.find(kLine));
  if (parts->back().kind != PartKind::kSignature) {
    parts->push_back({PartKind::kSignature, 0, "", std::move(label)});
  } else {
    parts->back().rows.push_back({"", std::move(label)});
  }
}

}  // namespace

std::vector<Part> NoticeParts(const std::string& text) {
  std::vector<Part> parts;
  for (absl::string_view given : absl::StrSplit(text, '\n', absl::SkipEmpty())) {
    const std::string line = render::Shown(std::string(given));
    if (parts.empty() || IsInCapitals(line)) {
      parts.push_back({PartKind::kHeading, parts.empty() ? 1 : 2, "", "", line});
    } else if (absl::StrContains(line, kLine)) {
      AddLineToSign(line, &parts);
    } else if (IsRow(line)) {
      AddRow(line, &parts);
    } else {
      parts.push_back({PartKind::kText, 0, "", "", line});
    }
  }
  return parts;
}

}  // namespace arendegang::papers
