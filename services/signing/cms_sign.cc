#include <openssl/err.h>

#include "services/base/sha256.h"
#include "services/base/text.h"
#include "services/signing/attributes.h"
#include "services/signing/cms.h"
#include "services/signing/instant.h"
#include "services/signing/pem.h"

namespace arendegang::signing {
namespace {

std::string DigestOf(absl::string_view bytes) {
  Sha256 sha256;
  sha256.Add(bytes);
  return sha256.Digest();
}

// What a signer gives may come from far away: it is taken only if it is what it should be.
bool IsSignature(X509* certificate, absl::string_view signature, absl::string_view bytes) {
  const DigestContext context(EVP_MD_CTX_new());
  const bool good =
      EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, X509_get0_pubkey(certificate)) == 1 &&
      EVP_DigestVerify(context.get(), Bytes(signature), signature.size(), Bytes(bytes), bytes.size()) == 1;
  ERR_clear_error();
  return good;
}

// OpenSSL signs only with a key at hand. So it makes everything but the signature: where it wants the private key, it
// gets the public one, which is enough for that.
CMS_SignerInfo* AddSigner(CMS_ContentInfo* cms, X509* certificate, STACK_OF(X509) * chain) {
  constexpr unsigned kFlags = CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES;
  for (int i = 0; i < sk_X509_num(chain); ++i) {
    if (CMS_add1_cert(cms, sk_X509_value(chain, i)) != 1) return nullptr;
  }
  return CMS_add1_signer(cms, certificate, X509_get0_pubkey(certificate), EVP_sha256(), kFlags);
}

bool IsValidAt(X509* certificate, absl::Time instant) {
  return InstantOf(X509_get0_notBefore(certificate)) <= instant &&
         instant < InstantOf(X509_get0_notAfter(certificate));  // OpenSSL counts the last second as after
}

}  // namespace

absl::StatusOr<std::string> SignDetached(absl::string_view bytes, Signer& signer, absl::Time signing_time,
                                         absl::string_view log_anchor) {
  if (FirstBadByte(log_anchor) != absl::string_view::npos) return absl::InvalidArgumentError("the anchor is no text");
  absl::StatusOr<Certificate> certificate = ReadCertificate(signer.certificate());
  if (!certificate.ok()) return certificate.status();
  absl::StatusOr<Certificates> chain = ReadCertificates(signer.chain());
  if (!chain.ok()) return chain.status();
  const absl::Time second = absl::FromTimeT(absl::ToTimeT(signing_time));
  if (!IsValidAt(certificate->get(), second))
    return absl::FailedPreconditionError("the certificate is not valid at the signing time");

  const Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY | CMS_DETACHED));
  CMS_SignerInfo* info = cms != nullptr ? AddSigner(cms.get(), certificate->get(), chain->get()) : nullptr;
  if (info == nullptr || !AddAttributes(info, DigestOf(bytes), second, log_anchor))
    return OpensslError("preparing a signature");
  const std::string to_sign = SignedBytes(info);
  absl::StatusOr<std::string> signature = signer.Sign(to_sign);
  if (!signature.ok()) return signature.status();
  if (!IsSignature(certificate->get(), *signature, to_sign))
    return absl::InternalError("what the signer gave is no signature by its certificate");
  if (ASN1_STRING_set(CMS_SignerInfo_get0_signature(info), signature->data(), static_cast<int>(signature->size())) != 1)
    return OpensslError("placing a signature");
  std::string der = DerOf(i2d_CMS_ContentInfo, cms.get());
  if (der.empty()) return OpensslError("writing a signature");
  return der;
}

}  // namespace arendegang::signing
