#include "services/identity/lockout.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace arendegang::identity {
namespace {

constexpr int kFree = 4;  // wrong ones in a row that cost nothing
constexpr int kMinutes[] = {1, 2, 4, 8, 16, 32, 60};

}  // namespace

absl::Duration WaitAfter(const WrongPasswords& wrong, absl::Time now) {
  if (wrong.in_a_row <= kFree) return absl::ZeroDuration();
  const auto step = std::min<size_t>(static_cast<size_t>(wrong.in_a_row - kFree), std::size(kMinutes)) - 1;
  const absl::Duration whole = absl::Minutes(kMinutes[step]);
  // A clock that was set back makes nobody wait for longer than she would have.
  return std::clamp(wrong.last + whole - now, absl::ZeroDuration(), whole);
}

WrongPasswords AfterPassword(WrongPasswords wrong, bool right, absl::Time now) {
  if (right) return {};
  if (wrong.in_a_row < std::numeric_limits<int>::max()) ++wrong.in_a_row;
  wrong.last = now;
  return wrong;
}

}  // namespace arendegang::identity
