// Which content codings somebody takes. Pure.
#pragma once

#include "absl/strings/string_view.h"

namespace arendegang::gateway {

// How gladly the sender of an Accept-Encoding takes a coding: "gzip;q=0.5, *;q=0". 0: not at all, as without a word of
// it.
double QualityOf(absl::string_view accept_encoding, absl::string_view coding);

}  // namespace arendegang::gateway
