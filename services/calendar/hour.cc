#include "services/calendar/hour.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"

namespace arendegang::calendar {
namespace {

constexpr int kHours = 24;
constexpr int kMinutes = 60;

// One or two digits below `limit`.
std::optional<int> NumberIn(absl::string_view digits, int limit) {
  int number = 0;
  const bool read = !digits.empty() && digits.size() <= 2 && absl::ascii_isdigit(digits.front()) &&
                    absl::ascii_isdigit(digits.back()) && absl::SimpleAtoi(digits, &number);
  return read && number < limit ? std::optional<int>(number) : std::nullopt;
}

}  // namespace

std::optional<int> ParseHour(absl::string_view text) {
  const size_t mark = text.find_first_of(".:");
  if (mark == absl::string_view::npos || text.size() - mark != 3) return std::nullopt;
  const std::optional<int> hours = NumberIn(text.substr(0, mark), kHours);
  const std::optional<int> minutes = NumberIn(text.substr(mark + 1), kMinutes);
  if (!hours || !minutes) return std::nullopt;
  return *hours * kMinutes + *minutes;
}

std::string FormatHour(int minutes) { return absl::StrFormat("%02d.%02d", minutes / kMinutes, minutes % kMinutes); }

std::string KeptHour(const std::string& text) {
  const std::optional<int> minutes = ParseHour(text);
  return minutes ? FormatHour(*minutes) : text;
}

}  // namespace arendegang::calendar
