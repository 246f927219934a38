#include "services/diarium/diarienummer.h"

#include <optional>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "re2/re2.h"

namespace arendegang::diarium {
namespace {

constexpr absl::string_view kUsualForm = "{committee} {year}-{number:4}[-{classification}]";

std::optional<std::string> ValueOf(absl::string_view slot, const DiarienummerParts& parts) {
  if (slot == "committee") return parts.committee;
  if (slot == "year") return absl::StrCat(parts.year);
  if (slot == "year:2") return absl::StrFormat("%02d", parts.year % 100);
  if (slot == "number") return absl::StrCat(parts.number);
  if (slot == "classification") return parts.classification;
  if (slot.size() == 8 && absl::StartsWith(slot, "number:") && slot[7] >= '1' && slot[7] <= '9') {
    return absl::StrFormat("%0*d", slot[7] - '0', parts.number);
  }
  return std::nullopt;
}

// What `form` gives; nothing if it is no form.
std::optional<std::string> Written(absl::string_view form, const DiarienummerParts& parts) {
  std::string text;
  for (size_t at = 0; at < form.size(); ++at) {
    char close = form[at] == '{' ? '}' : form[at] == '[' ? ']' : '\0';
    if (close == '\0') {
      if (form[at] == '}' || form[at] == ']' || form[at] == '\n') return std::nullopt;
      text += form[at];
      continue;
    }
    size_t end = form.find(close, at);
    if (end == absl::string_view::npos) return std::nullopt;
    absl::string_view inner = form.substr(at + 1, end - at - 1);
    auto value = close == '}' ? ValueOf(inner, parts) : Written(inner, parts);
    if (!value.has_value()) return std::nullopt;
    if (close == '}' || !parts.classification.empty()) text += *value;
    at = end;
  }
  return text;
}

}  // namespace

std::string WriteDiarienummer(absl::string_view form, const DiarienummerParts& parts) {
  return Written(form.empty() ? kUsualForm : form, parts).value_or("");
}

std::optional<DiarienummerParts> ReadDiarienummer(absl::string_view text) {
  static const RE2* const printed = new RE2(
      R"((?:[Dd]nr:?\s*)?(?:(\pL[\pL\d-]*?)[\s/-]*)?((?:19|20)\d{2})[-/: ](\d{1,8})(?:-(\d+(?:\.\d+)*))?(?:[^\d.].*)?)");
  DiarienummerParts parts;
  const bool read = RE2::FullMatch(re2::StringPiece(text.data(), text.size()), *printed, &parts.committee, &parts.year,
                                   &parts.number, &parts.classification);
  return read && parts.number > 0 ? std::optional(parts) : std::nullopt;
}

bool IsDiarienummerForm(absl::string_view form) {
  if (form.empty()) return true;
  auto year_and_number = [&](int year, int number) { return Written(form, {"A", year, number, ""}); };
  auto written = year_and_number(2026, 1);
  return written.has_value() && written != year_and_number(2026, 2) && written != year_and_number(2027, 1);
}

}  // namespace arendegang::diarium
