// Certificates and keys as PEM.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/signing/handles.h"

namespace arendegang::signing {

// The certificates of a text, in their order. Errors: INVALID_ARGUMENT if one cannot be read.
absl::StatusOr<Certificates> ReadCertificates(absl::string_view pem);

// The one certificate of a text. Errors: INVALID_ARGUMENT if there is none, or if there are several.
absl::StatusOr<Certificate> ReadCertificate(absl::string_view pem);

// A private key. Nobody is asked for a passphrase on a terminal.
// Errors: INVALID_ARGUMENT if there is none, or if `passphrase` does not open it.
absl::StatusOr<Key> ReadKey(absl::string_view pem, const std::string& passphrase);

// A certificate as text.
absl::StatusOr<std::string> WriteCertificate(X509* certificate);

// A private key as text (PKCS #8), encrypted with AES-256 if there is a passphrase.
absl::StatusOr<std::string> WriteKey(EVP_PKEY* key, const std::string& passphrase);

}  // namespace arendegang::signing
