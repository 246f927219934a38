#include "services/identity/jws.h"

#include <optional>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "services/identity/base64url.h"
#include "services/identity/json.h"

namespace arendegang::identity {
namespace {

struct Parts {
  absl::string_view signed_text;  // header and payload as they stand
  std::string payload;
  std::string signature;
  Algorithm algorithm = Algorithm::kRs256;
  std::string key_id;
};

absl::Status Refused(absl::string_view cause) { return absl::UnauthenticatedError(cause); }

std::optional<Algorithm> AlgorithmNamed(absl::string_view name) {
  if (name == "RS256") return Algorithm::kRs256;
  if (name == "ES256") return Algorithm::kEs256;
  return std::nullopt;  // none, HS256 and all others
}

// A token for another purpose, as to log somebody out, is not taken for one to come in with.
bool IsTypeOfToken(absl::string_view type) {
  absl::string_view bare = type;
  if (absl::StartsWithIgnoreCase(bare, "application/")) bare.remove_prefix(sizeof("application/") - 1);
  return absl::EqualsIgnoreCase(bare, "JWT") || absl::EqualsIgnoreCase(bare, "at+jwt");
}

absl::Status ReadHeader(const Json& header, Parts* parts) {
  const auto algorithm = AlgorithmNamed(TextOf(header, "alg").value_or(""));
  if (!algorithm.has_value()) return Refused("the token is signed in no way that we take");
  if (header.contains("crit")) return Refused("the header of the token demands what we do not know");
  if (header.contains("typ") && !IsTypeOfToken(TextOf(header, "typ").value_or("")))
    return Refused("the token is of another type");
  if (header.contains("kid") && !header["kid"].is_string()) return Refused("the id of the key is no text");
  parts->algorithm = *algorithm;
  parts->key_id = TextOf(header, "kid").value_or("");
  return absl::OkStatus();
}

absl::StatusOr<Parts> Split(absl::string_view token) {
  if (token.size() > kLongestJws) return Refused("the token is too long");
  const std::vector<absl::string_view> texts = absl::StrSplit(token, '.');
  if (texts.size() != 3) return Refused("the token has not three parts");
  const auto header_text = FromBase64Url(texts[0]);
  const auto payload = FromBase64Url(texts[1]);
  const auto signature = FromBase64Url(texts[2]);
  if (!header_text || !payload || !signature) return Refused("a part of the token is no base64url");
  const auto header = ParseObject(*header_text);
  if (!header) return Refused("the header of the token is no JSON that can be read in one way only");
  Parts parts{token.substr(0, texts[0].size() + 1 + texts[1].size()), *payload, *signature, {}, ""};
  absl::Status status = ReadHeader(*header, &parts);
  if (!status.ok()) return status;
  return parts;
}

absl::StatusOr<PublicKey> KeyFor(const Parts& parts, const PublicKeys& keys) {
  if (parts.key_id.empty()) {
    if (keys.size() != 1) return Refused("the token does not say which of several keys it is signed with");
    if (keys[0].algorithm != parts.algorithm) return Refused("the key is of another kind than the token says");
    return keys[0];
  }
  bool other_kind = false;
  for (const PublicKey& key : keys) {
    if (key.id != parts.key_id) continue;
    if (key.algorithm == parts.algorithm) return key;
    other_kind = true;
  }
  return Refused(other_kind ? "the key is of another kind than the token says" : "the token is of a key unknown here");
}

}  // namespace

absl::StatusOr<std::string> KeyIdOf(absl::string_view token) {
  absl::StatusOr<Parts> parts = Split(token);
  if (!parts.ok()) return parts.status();
  return parts->key_id;
}

absl::StatusOr<std::string> SignedPayload(absl::string_view token, const PublicKeys& keys) {
  absl::StatusOr<Parts> parts = Split(token);
  if (!parts.ok()) return parts.status();
  absl::StatusOr<PublicKey> key = KeyFor(*parts, keys);
  if (!key.ok()) return key.status();
  if (!IsSignedBy(*key, parts->signed_text, parts->signature)) return Refused("the signature of the token is broken");
  return parts->payload;
}

}  // namespace arendegang::identity
