// What an issuer has signed (JSON Web Signature, compact form): is it unbroken, and by which key?
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/identity/public_key.h"

namespace arendegang::identity {

// Longer tokens, in bytes, are refused unread.
inline constexpr size_t kLongestJws = 16 * 1024;

// The id of the key that a token says it was signed with; empty if it does not say. Nothing of it is proven yet: it is
// for having the key fetched. Errors: as SignedPayload.
absl::StatusOr<std::string> KeyIdOf(absl::string_view token);

// The payload of a token that one of `keys` signed. The key is found by its id; without an id there may be but one.
// Keys and addresses of keys within the token are never looked at. Errors: UNAUTHENTICATED with a cause for the log,
// which holds nothing of the token.
absl::StatusOr<std::string> SignedPayload(absl::string_view token, const PublicKeys& keys);

}  // namespace arendegang::identity
