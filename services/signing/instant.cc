#include "services/signing/instant.h"

#include <ctime>

namespace arendegang::signing {

absl::Time InstantOf(const ASN1_TIME* time) {
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) return absl::InfinitePast();
  return absl::FromTM(parts, absl::UTCTimeZone());
}

}  // namespace arendegang::signing
