#include "services/identity/password.h"

#include <sodium.h>

#include "services/identity/password_rules.h"
#include "services/identity/sodium.h"

namespace arendegang::identity {
namespace {

constexpr auto kOperations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

// A copy of a password that is wiped when it is no longer needed.
struct Wiped {
  std::string text;
  ~Wiped() { sodium_memzero(text.data(), text.size()); }
};

// The work of a check, for nothing; false, as a check that fails.
bool WorkInVain(const std::string& password) {
  unsigned char out[32];
  const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
  const int worked = crypto_pwhash(out, sizeof out, password.data(), password.size(), salt, kOperations, kMemory,
                                   crypto_pwhash_ALG_ARGON2ID13);
  return worked > 0;  // it is 0 or -1
}

}  // namespace

absl::StatusOr<std::string> HashPassword(absl::string_view password) {
  StartSodium();
  Wiped normal{NormalPassword(password)};
  char hash[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(hash, normal.text.data(), normal.text.size(), kOperations, kMemory) != 0)
    return absl::ResourceExhaustedError("no memory to hash a password");
  return std::string(hash);
}

bool CheckPassword(absl::string_view password, absl::string_view hash) {
  StartSodium();
  if (password.size() > kLongestPassword) return false;
  Wiped normal{NormalPassword(password)};
  const std::string kept(hash);
  if (kept.empty() || kept.size() >= crypto_pwhash_STRBYTES) return WorkInVain(normal.text);
  return crypto_pwhash_str_verify(kept.c_str(), normal.text.data(), normal.text.size()) == 0;
}

bool NeedsRehash(const std::string& hash) {
  StartSodium();
  return crypto_pwhash_str_needs_rehash(hash.c_str(), kOperations, kMemory) != 0;
}

}  // namespace arendegang::identity
