// Whose tokens the daemon takes, as configured.
#pragma once

#include <optional>

#include "absl/status/statusor.h"
#include "services/identity/identifier.h"
#include "services/server/config.h"

namespace arendegang::server {

// The issuer of the settings oidc_*; none if none is set. Reads the file of rules.
// Errors, in Swedish: INVALID_ARGUMENT, saying which setting is wrong.
absl::StatusOr<std::optional<identity::Trust>> TrustOf(const Config& config);

}  // namespace arendegang::server
