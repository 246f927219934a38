// Instants as certificates and signatures write them, to the second.
#pragma once

#include "absl/time/time.h"
#include "services/signing/handles.h"

namespace arendegang::signing {

// The instant; absl::InfinitePast() if it is none.
absl::Time InstantOf(const ASN1_TIME* time);

}  // namespace arendegang::signing
