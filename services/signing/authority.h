// A certificate authority of our own, for those who have no other: its root is given to whoever is to verify.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace arendegang::signing {

// A certificate and its private key, as PEM.
struct Credentials {
  std::string certificate;
  std::string key;
  std::string passphrase;  // that the key is encrypted with; empty: it is not
};

// A new authority: a key on P-256 and a certificate by itself for ten years, which may certify others but no further
// authorities. Errors: INVALID_ARGUMENT if `name` is empty, longer than 64 characters or no text.
absl::StatusOr<Credentials> MakeAuthority(const std::string& name, absl::Time now, const std::string& passphrase = "");

// A new key on P-256 for somebody, and the authority's certificate that it is hers: for two years, or until the
// authority's own ends. It is for signing documents (digitalSignature, nonRepudiation), and has a random serial number.
// Errors: as MakeAuthority; INVALID_ARGUMENT if the authority cannot be read; FAILED_PRECONDITION if its certificate
// has ended or is of no authority.
absl::StatusOr<Credentials> IssueCertificate(const Credentials& authority, const std::string& name, absl::Time now,
                                             const std::string& passphrase = "");

}  // namespace arendegang::signing
