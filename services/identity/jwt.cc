#include "services/identity/jwt.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/identity/json.h"
#include "services/identity/jws.h"

namespace arendegang::identity {
namespace {

// Source: OpenID Connect Core 2: a subject has at most 255 characters.
constexpr size_t kLongestSubject = 255;
// Seconds since 1970 in the year 5138: what is later is no instant but a mistake.
constexpr double kLatest = 1e11;

absl::Status Refused(absl::string_view cause) { return absl::UnauthenticatedError(cause); }

// The instant under a name. Errors: if it is there and no instant.
absl::StatusOr<std::optional<absl::Time>> InstantOf(const Json& claims, const char* name) {
  const auto at = claims.find(name);
  if (at == claims.end()) return std::nullopt;
  const double seconds = at->is_number() ? at->get<double>() : -1;
  if (!(seconds >= 0 && seconds <= kLatest)) return Refused(absl::StrCat("the token's ", name, " is no instant"));
  return absl::UnixEpoch() + absl::Seconds(seconds);
}

bool IsFor(const Json& claims, const std::string& audience) {
  const auto at = claims.find("aud");
  if (at == claims.end() || audience.empty()) return false;
  if (!at->is_array()) return *at == audience;
  return std::find(at->begin(), at->end(), audience) != at->end();
}

// The token's hours: it must say when it ends, and may say when it begins and when it was made.
absl::StatusOr<absl::Time> CheckHours(const Json& claims, const Expectations& expected) {
  auto expiry = InstantOf(claims, "exp");
  auto begin = InstantOf(claims, "nbf");
  auto made = InstantOf(claims, "iat");
  for (const auto* instant : {&expiry, &begin, &made}) {
    if (!instant->ok()) return instant->status();
  }
  if (!expiry->has_value()) return Refused("the token does not say when it ends");
  if (expected.now >= **expiry + expected.skew) return Refused("the token has expired");
  if (begin->value_or(absl::InfinitePast()) > expected.now + expected.skew)
    return Refused("the token is not valid yet");
  if (made->value_or(absl::InfinitePast()) > expected.now + expected.skew)
    return Refused("the token was made in the future");
  return **expiry;
}

// Adds what `value` says under `name`. The depth of JSON is bounded where it is read.
void AddValues(const std::string& name, const Json& value, ClaimValues* values) {
  if (value.is_string()) values->emplace(name, value.get<std::string>());
  if (value.is_boolean()) values->emplace(name, value.get<bool>() ? "true" : "false");
  if (value.is_array()) {
    for (const Json& member : value) AddValues(name, member, values);
  }
  if (!value.is_object()) return;
  for (const auto& [member, inner] : value.items()) AddValues(absl::StrCat(name, ".", member), inner, values);
}

}  // namespace

absl::StatusOr<Claims> VerifyJwt(absl::string_view token, const PublicKeys& keys, const Expectations& expected) {
  absl::StatusOr<std::string> payload = SignedPayload(token, keys);
  if (!payload.ok()) return payload.status();
  const std::optional<Json> json = ParseObject(*payload);
  if (!json) return Refused("the claims of the token are no JSON that can be read in one way only");
  if (expected.issuer.empty() || TextOf(*json, "iss") != expected.issuer)
    return Refused("the token is of another issuer");
  if (!IsFor(*json, expected.audience)) return Refused("the token is meant for others");
  absl::StatusOr<absl::Time> expiry = CheckHours(*json, expected);
  if (!expiry.ok()) return expiry.status();
  Claims claims;
  claims.subject = TextOf(*json, "sub").value_or("");
  if (claims.subject.empty() || claims.subject.size() > kLongestSubject)
    return Refused("the token does not say whose it is");
  claims.name = TextOf(*json, "name").value_or("");
  claims.email = TextOf(*json, "email").value_or("");
  claims.expiry = *expiry;
  for (const auto& [name, value] : json->items()) AddValues(name, value, &claims.values);
  return claims;
}

}  // namespace arendegang::identity
