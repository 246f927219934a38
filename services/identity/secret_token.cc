#include "services/identity/secret_token.h"

#include <sodium.h>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/base/sha256.h"
#include "services/identity/base64url.h"
#include "services/identity/sodium.h"

namespace arendegang::identity {
namespace {

constexpr size_t kBytes = 32;

struct Prefix {
  TokenKind kind;
  absl::string_view text;
};
constexpr Prefix kPrefixes[] = {
    {TokenKind::kSession, "arg_s_"}, {TokenKind::kService, "arg_t_"}, {TokenKind::kInvitation, "arg_i_"}};

absl::string_view PrefixOf(TokenKind kind) {
  for (const Prefix& prefix : kPrefixes) {
    if (prefix.kind == kind) return prefix.text;
  }
  return "";
}

}  // namespace

std::string NewToken(TokenKind kind) {
  StartSodium();
  std::string bytes(kBytes, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return absl::StrCat(PrefixOf(kind), ToBase64Url(bytes));
}

std::optional<TokenKind> KindOfToken(absl::string_view text) {
  for (const Prefix& prefix : kPrefixes) {
    absl::string_view secret = text;
    if (!absl::ConsumePrefix(&secret, prefix.text)) continue;
    if (secret.size() > 2 * kBytes) return std::nullopt;
    const auto bytes = FromBase64Url(secret);
    if (bytes.has_value() && bytes->size() == kBytes) return prefix.kind;
  }
  return std::nullopt;
}

std::string DigestOfToken(absl::string_view token) { return Sha256Hex(token); }

bool SameSecret(absl::string_view one, absl::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace arendegang::identity
