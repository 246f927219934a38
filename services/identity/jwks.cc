#include "services/identity/jwks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "services/identity/base64url.h"
#include "services/identity/json.h"

namespace arendegang::identity {
namespace {

// The bytes that a key has under a name; empty, which is no number of any key, if it has none.
std::string BytesOf(const Json& key, const char* name) {
  return FromBase64Url(TextOf(key, name).value_or("")).value_or("");
}

// True if the member says `wanted`, or nothing.
bool Allows(const Json& key, const char* name, const char* wanted) {
  return !key.contains(name) || key[name] == wanted;
}

bool MayVerify(const Json& key) {
  if (!Allows(key, "use", "sig")) return false;
  const auto operations = key.find("key_ops");
  if (operations == key.end()) return true;
  return operations->is_array() && std::find(operations->begin(), operations->end(), "verify") != operations->end();
}

// The key, if it is one that tokens may be signed with.
std::optional<PublicKey> KeyOf(const Json& json) {
  if (!json.is_object() || !MayVerify(json)) return std::nullopt;
  PublicKey key;
  key.id = TextOf(json, "kid").value_or("");
  if (TextOf(json, "kty") == "RSA" && Allows(json, "alg", "RS256")) {
    key.algorithm = Algorithm::kRs256;
    key.key = RsaKey(BytesOf(json, "n"), BytesOf(json, "e"));
  } else if (TextOf(json, "kty") == "EC" && TextOf(json, "crv") == "P-256" && Allows(json, "alg", "ES256")) {
    key.algorithm = Algorithm::kEs256;
    key.key = P256Key(BytesOf(json, "x"), BytesOf(json, "y"));
  }
  if (key.key == nullptr) return std::nullopt;
  return key;
}

}  // namespace

absl::StatusOr<PublicKeys> ParseJwks(absl::string_view json) {
  const std::optional<Json> set = ParseObject(json);
  if (!set || !set->contains("keys") || !(*set)["keys"].is_array())
    return absl::InvalidArgumentError("this is no set of keys");
  PublicKeys keys;
  for (const Json& member : (*set)["keys"]) {
    std::optional<PublicKey> key = KeyOf(member);
    if (!key) continue;
    const auto same = [&](const PublicKey& other) { return other.id == key->id && other.algorithm == key->algorithm; };
    if (std::any_of(keys.begin(), keys.end(), same))
      return absl::InvalidArgumentError("two keys of the set have the same id");
    keys.push_back(*std::move(key));
  }
  if (keys.empty()) return absl::InvalidArgumentError("the set has no key that tokens may be signed with");
  return keys;
}

}  // namespace arendegang::identity
