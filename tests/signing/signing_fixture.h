// An authority, and somebody who signs with its certificate.
#pragma once

#include <memory>
#include <string>

#include "gtest/gtest.h"
#include "services/signing/authority.h"
#include "services/signing/cms.h"
#include "services/signing/signer.h"

namespace arendegang::signing {

inline constexpr char kDocument[] = "Protokoll fört vid sammanträde med Hamnviksnämnden\n";
inline constexpr char kAnchor[] = "5f0c2a";

// When the authority and its certificates are made, and when is signed.
inline const absl::Time kMade = absl::FromUnixSeconds(1780000000);
inline const absl::Time kSigned = kMade + absl::Hours(24);

inline const Credentials& Authority() {
  static const Credentials authority = *MakeAuthority("Hamnviks rot", kMade);
  return authority;
}

inline const Credentials& Ylva() {
  static const Credentials ylva = *IssueCertificate(Authority(), "Ylva Strand", kMade);
  return ylva;
}

inline std::string SignedBy(const Credentials& credentials, const std::string& chain = "") {
  auto signer = MakeLocalSigner(credentials, chain);
  EXPECT_TRUE(signer.ok()) << signer.status();
  auto signature = SignDetached(kDocument, **signer, kSigned, kAnchor);
  EXPECT_TRUE(signature.ok()) << signature.status();
  return signature.value_or("");
}

inline void PrintTo(Verdict verdict, std::ostream* out) { *out << NameOf(verdict); }

}  // namespace arendegang::signing
