#include "services/base/id.h"

#include <algorithm>

#include "absl/strings/ascii.h"

namespace arendegang {

bool IsId(absl::string_view text) {
  constexpr size_t kLongest = 32;
  return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), [](unsigned char each) {
    return absl::ascii_islower(each) || absl::ascii_isdigit(each) || each == '-';
  });
}

}  // namespace arendegang
