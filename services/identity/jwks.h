// The set of keys that an issuer publishes (JSON Web Key Set).
#pragma once

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/identity/public_key.h"

namespace arendegang::identity {

// The keys of a set that tokens may be signed with: RSA of 2048 bits and more, and P-256. Others, those for encrypting,
// and those for other algorithms are passed over.
// Errors: INVALID_ARGUMENT if it is no set, if two keys share id and kind, or if no key is left.
absl::StatusOr<PublicKeys> ParseJwks(absl::string_view json);

}  // namespace arendegang::identity
