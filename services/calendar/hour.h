// The hour of a day as people write it: "16.00".
#pragma once

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::calendar {

// Minutes after midnight of "16.00" or "16:00"; nothing of what is no hour, or is told in other words.
std::optional<int> ParseHour(absl::string_view text);

// "16.00" of minutes after midnight.
std::string FormatHour(int minutes);

// An hour as it is kept, "16.00" also of "9:00" and "16:00"; what is no hour stays as it is.
std::string KeptHour(const std::string& text);

}  // namespace arendegang::calendar
