// Why something cannot be done to a notice.
#pragma once

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/anslag.pb.h"

namespace arendegang::anslag {

// FAILED_PRECONDITION with `reason`; `why` follows the name of the notice, in English.
absl::Status Refuse(const char* reason, const v1::Anslag& anslag, absl::string_view why, absl::string_view swedish);

// ANSLAG_NOT_UP
absl::Status RefuseNotUp(const v1::Anslag& anslag);

}  // namespace arendegang::anslag
