// Who signs: the seam between what is signed and where the private key is kept.
#pragma once

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/signing/authority.h"

namespace arendegang::signing {

// A key and its certificate, wherever they are: in a file, on a card (PKCS #11), with a signing service. What goes over
// the seam is a few hundred bytes that hold the digest of the document; the document itself never does.
class Signer {
 public:
  virtual ~Signer() = default;

  // The certificate of the key, as PEM.
  virtual const std::string& certificate() const = 0;

  // The certificates between it and the root, as PEM; may be empty.
  virtual const std::string& chain() const = 0;

  // The signature over the SHA-256 of `bytes`: of an RSA key PKCS #1 1.5, of an EC key ECDSA as DER. May take its time.
  // Errors: UNAVAILABLE if the key cannot be reached now; PERMISSION_DENIED if its owner does not want to.
  virtual absl::StatusOr<std::string> Sign(absl::string_view bytes) = 0;
};

// A signer with the key at hand. Safe from several threads.
// Errors: INVALID_ARGUMENT if certificate or key cannot be read, or do not belong together.
absl::StatusOr<std::unique_ptr<Signer>> MakeLocalSigner(const Credentials& credentials, const std::string& chain = "");

}  // namespace arendegang::signing
