// Signatures beside a document (CMS, detached; CAdES-BES with SHA-256), which anybody can verify:
//
//   openssl cms -verify -binary -inform DER -in FILE.p7s -content FILE -CAfile ROOT.pem -purpose any
//
// Source: RFC 5652; ETSI EN 319 122-1, 5 (content type, message digest, signing time, signing-certificate-v2).
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/signing/signer.h"

namespace arendegang::signing {

// The signature of `signer` over `bytes`, as DER. `log_anchor`, which may be empty, is signed with it as an attribute
// of our own: the digest that the event log ended in, so that what stood in the log by then cannot be made anew unseen.
// Errors: FAILED_PRECONDITION if the certificate is not valid at `signing_time`; INVALID_ARGUMENT if it cannot be read
// or the anchor is no text; INTERNAL if what the signer gives is no signature by its certificate; those of the signer.
absl::StatusOr<std::string> SignDetached(absl::string_view bytes, Signer& signer, absl::Time signing_time,
                                         absl::string_view log_anchor = "");

// What is wrong with a signature, the first that is.
enum class Verdict {
  kValid,
  kUnreadable,            // no signature of this form, or something in it that nobody signed is not as it must be
  kWeak,                  // by a digest or a key that no longer proves anything
  kSignatureBroken,       // the signature itself was changed
  kContentChanged,        // the signature is whole, but of another document
  kCertificateExchanged,  // the certificate is not the one that was signed with
  kCertificateUnfit,      // the certificate is not for signing documents
  kCertificateExpired,    // it, or one above it, was not valid when the signer says that she signed
  kCertificateUntrusted,  // no way leads from it to a root that is trusted
};

// The name of a verdict, for logs: "content_changed".
absl::string_view NameOf(Verdict verdict);

// What a signature says. Only with kValid it is proven, and of that the signing time is the signer's own word.
struct SignatureReport {
  Verdict verdict = Verdict::kUnreadable;
  std::string signer;                              // the common name in the certificate
  std::string serial;                              // of the certificate, hexadecimal
  absl::Time not_before = absl::InfinitePast();    // from when the certificate is valid
  absl::Time not_after = absl::InfinitePast();     // and until when, that second not included
  absl::Time signing_time = absl::InfinitePast();  // to the second
  std::string log_anchor;                          // empty if there is none

  bool valid() const { return verdict == Verdict::kValid; }
};

// Looks at a detached signature of `bytes`, as DER, with the roots that are trusted, as PEM. The certificates are
// judged as of the signing time, so that a document can be verified when they have long expired; whether one was
// revoked is not asked. Larger signatures than 64 KiB are kUnreadable.
SignatureReport VerifyDetached(absl::string_view bytes, absl::string_view signature, absl::string_view roots);

}  // namespace arendegang::signing
