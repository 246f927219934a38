// The public keys that an issuer of tokens signs with.
#pragma once

#include <openssl/types.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace arendegang::identity {

// How a token may be signed: RSA (PKCS #1 1.5) or ECDSA over P-256, both with SHA-256. Each belongs to one kind of key.
enum class Algorithm { kRs256, kEs256 };

struct PublicKey {
  std::string id;  // "kid"; may be empty
  Algorithm algorithm = Algorithm::kRs256;
  std::shared_ptr<EVP_PKEY> key;
};

using PublicKeys = std::vector<PublicKey>;

// An RSA key of a modulus and an exponent, as big-endian bytes; null if it has less than 2048 bits, more than 8192, or
// is none.
std::shared_ptr<EVP_PKEY> RsaKey(absl::string_view modulus, absl::string_view exponent);

// A key on P-256 of its coordinates, 32 bytes each; null if that is no point of the curve.
std::shared_ptr<EVP_PKEY> P256Key(absl::string_view x, absl::string_view y);

// True if `signature`, as a token carries it, is of `text`.
bool IsSignedBy(const PublicKey& key, absl::string_view text, absl::string_view signature);

}  // namespace arendegang::identity
