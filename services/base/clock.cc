#include "services/base/clock.h"

#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace arendegang {

std::string NowAsText() { return absl::FormatTime("%Y-%m-%dT%H:%M:%SZ", absl::Now(), absl::UTCTimeZone()); }

}  // namespace arendegang
