#include "clients/cli/request_id.h"

#include <cstdint>
#include <random>

#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace arendegang::cli {

std::string NewRequestId() {
  std::random_device random;
  auto bits = [&] { return static_cast<uint64_t>(random()) << 32 | random(); };
  const uint64_t high = (bits() & ~0xF000ULL) | 0x4000;          // version 4
  const uint64_t low = (bits() & ~(3ULL << 62)) | (2ULL << 62);  // the variant of RFC 4122
  return absl::StrFormat("%08x-%04x-%04x-%04x-%012x", high >> 32, (high >> 16) & 0xFFFF, high & 0xFFFF, low >> 48,
                         low & 0xFFFFFFFFFFFF);
}

std::string Today() { return absl::FormatTime("%Y-%m-%d", absl::Now(), absl::LocalTimeZone()); }

}  // namespace arendegang::cli
