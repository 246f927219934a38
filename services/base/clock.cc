#include "services/base/clock.h"

#include "absl/time/clock.h"

namespace arendegang {

absl::Time Now() { return absl::Now(); }

std::string FormatInstant(absl::Time instant) {
  return absl::FormatTime("%Y-%m-%dT%H:%M:%E6SZ", instant, absl::UTCTimeZone());
}

absl::Time ParseInstant(absl::string_view text) {
  absl::Time instant;
  return absl::ParseTime(absl::RFC3339_full, text, &instant, nullptr) ? instant : absl::InfinitePast();
}

std::string NowAsText() { return absl::FormatTime("%Y-%m-%dT%H:%M:%SZ", Now(), absl::UTCTimeZone()); }

}  // namespace arendegang
