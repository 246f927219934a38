// Bearer tokens of an issuer (OpenID Connect): who somebody is, as the municipality's directory says it.
#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/identity/public_key.h"

namespace arendegang::identity {

// What a token must say to be for us and of today.
struct Expectations {
  std::string issuer;    // "iss", letter by letter
  std::string audience;  // "aud", or one of them
  absl::Time now;
  absl::Duration skew = absl::Minutes(1);  // by which the issuer's clock may differ from ours
};

// The values of the claims by their names. A list has several; a member of an object is named "realm_access.roles", and
// so two issuers' claims are never mixed: rules are written for one issuer. Numbers are left out.
using ClaimValues = std::multimap<std::string, std::string>;

struct Claims {
  std::string subject;  // "sub": who, within the issuer; never empty
  std::string name;     // may be empty
  std::string email;    // may be empty, and is the issuer's word
  absl::Time expiry;
  ClaimValues values;  // these and all others
};

// The claims of a token that is signed by one of `keys` with RS256 or ES256, meant for us, and valid now.
// Errors: UNAUTHENTICATED with a cause for the log, which holds nothing of the token. An expectation that is empty is
// met by no token.
absl::StatusOr<Claims> VerifyJwt(absl::string_view token, const PublicKeys& keys, const Expectations& expected);

}  // namespace arendegang::identity
