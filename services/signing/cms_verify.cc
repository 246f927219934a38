#include <openssl/err.h>

#include <algorithm>

#include "services/signing/attributes.h"
#include "services/signing/cms.h"
#include "services/signing/instant.h"
#include "services/signing/pem.h"
#include "services/signing/unsigned_parts.h"

namespace arendegang::signing {
namespace {

constexpr size_t kLargest = 64 * 1024;
constexpr int kFewestBits = 112;  // of strength: RSA of 2048 bits, P-224
// By OpenSSL's scale: certificates too are signed with that strength, and none with SHA-1.
constexpr int kLevel = 2;

// A signature with its one signer and her certificate, which `cms` owns.
struct Opened {
  Cms cms;
  CMS_SignerInfo* signer = nullptr;
  X509* certificate = nullptr;
};

// Reads a signature; without a certificate if it is not one, of one signer, beside its document.
Opened Open(absl::string_view der) {
  Opened opened;
  if (der.size() > kLargest) return opened;
  const unsigned char* at = Bytes(der);
  opened.cms.reset(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
  CMS_ContentInfo* cms = opened.cms.get();
  if (cms == nullptr || OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed || CMS_is_detached(cms) != 1) return opened;
  STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(cms);
  if (sk_CMS_SignerInfo_num(signers) != 1 || CMS_set1_signers_certs(cms, nullptr, 0) != 1) return opened;
  opened.signer = sk_CMS_SignerInfo_value(signers, 0);
  CMS_SignerInfo_get0_algs(opened.signer, nullptr, &opened.certificate, nullptr, nullptr);
  return opened;
}

const EVP_MD* DigestOf(CMS_SignerInfo* signer) {
  X509_ALGOR* algorithm = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &algorithm, nullptr);
  const ASN1_OBJECT* id = nullptr;
  X509_ALGOR_get0(&id, nullptr, nullptr, algorithm);
  switch (OBJ_obj2nid(id)) {
    case NID_sha256:
      return EVP_sha256();
    case NID_sha384:
      return EVP_sha384();
    case NID_sha512:
      return EVP_sha512();
    default:
      return nullptr;
  }
}

bool IsStrong(const Opened& opened) {
  return DigestOf(opened.signer) != nullptr &&
         EVP_PKEY_get_security_bits(X509_get0_pubkey(opened.certificate)) >= kFewestBits;
}

bool IsOf(absl::string_view bytes, CMS_SignerInfo* signer) {
  std::string digest(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size, DigestOf(signer),
             nullptr);
  digest.resize(size);
  return BytesOfAttribute(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING) == digest;
}

// What is signed says of what kind the document is, as what is not signed does.
bool IsOfBytes(const Opened& opened) {
  const ASN1_TYPE* kind = OnlyValue(opened.signer, OBJ_nid2obj(NID_pkcs9_contentType));
  return kind != nullptr && kind->type == V_ASN1_OBJECT && OBJ_obj2nid(kind->value.object) == NID_pkcs7_data &&
         OBJ_obj2nid(CMS_get0_eContentType(opened.cms.get())) == NID_pkcs7_data;
}

// The certificate is the one that the signer meant: its digest is among what is signed.
bool IsCertificateSigned(const Opened& opened, const STACK_OF(X509) * chain) {
  const std::string der = BytesOfAttribute(opened.signer, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE);
  const unsigned char* at = Bytes(der);
  const SigningCertificate meant(d2i_ESS_SIGNING_CERT_V2(nullptr, &at, static_cast<long>(der.size())));
  return meant != nullptr && OSSL_ESS_check_signing_certs(nullptr, meant.get(), chain, 1) > 0;
}

bool IsForSigning(X509* certificate) {
  return X509_check_ca(certificate) == 0 &&
         (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

bool IsOneOf(const STACK_OF(X509) * chain, const X509* certificate) {
  for (int i = 0; i < sk_X509_num(chain); ++i) {
    if (X509_cmp(sk_X509_value(chain, i), certificate) == 0) return true;
  }
  return false;
}

// Every certificate that is brought along is one of the way to the root: others nobody vouches for.
bool AreAllOf(const STACK_OF(X509) * chain, const STACK_OF(X509) * brought) {
  for (int i = 0; i < sk_X509_num(brought); ++i) {
    if (!IsOneOf(chain, sk_X509_value(brought, i))) return false;
  }
  return true;
}

bool IsOfTime(int error) { return error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID; }

Store StoreOf(absl::string_view roots) {
  Store store(X509_STORE_new());
  absl::StatusOr<Certificates> certificates = ReadCertificates(roots);
  for (int i = 0; certificates.ok() && i < sk_X509_num(certificates->get()); ++i)
    X509_STORE_add_cert(store.get(), sk_X509_value(certificates->get(), i));
  return store;
}

// Looks at the certificate: is it the one that was meant, does a way lead to a root, and was all of it valid then?
Verdict CheckCertificate(const Opened& opened, absl::Time signing_time, absl::string_view roots) {
  if (!IsForSigning(opened.certificate)) return Verdict::kCertificateUnfit;
  const Certificates brought(CMS_get1_certs(opened.cms.get()));
  const Store store = StoreOf(roots);
  const StoreContext context(X509_STORE_CTX_new());
  if (X509_STORE_CTX_init(context.get(), store.get(), opened.certificate, brought.get()) != 1)
    return Verdict::kCertificateUntrusted;
  X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_time(parameters, absl::ToTimeT(signing_time));
  X509_VERIFY_PARAM_set_auth_level(parameters, kLevel);
  const bool trusted = X509_verify_cert(context.get()) == 1;
  const STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(context.get());
  if (chain == nullptr || !IsCertificateSigned(opened, chain)) return Verdict::kCertificateExchanged;
  if (IsOfTime(X509_STORE_CTX_get_error(context.get()))) return Verdict::kCertificateExpired;
  if (!trusted) return Verdict::kCertificateUntrusted;
  return AreAllOf(chain, brought.get()) ? Verdict::kValid : Verdict::kUnreadable;
}

Verdict Judge(absl::string_view bytes, absl::string_view signature, absl::string_view roots, const Opened& opened,
              absl::Time signing_time) {
  if (CMS_signed_get_attr_count(opened.signer) <= 0 || signing_time == absl::InfinitePast() || !IsOfBytes(opened))
    return Verdict::kUnreadable;
  if (!IsStrong(opened)) return Verdict::kWeak;
  if (CMS_SignerInfo_verify(opened.signer) != 1) return Verdict::kSignatureBroken;
  if (!IsOf(bytes, opened.signer)) return Verdict::kContentChanged;
  if (!AreUnsignedPartsSound(signature, opened.cms.get(), opened.certificate)) return Verdict::kUnreadable;
  return CheckCertificate(opened, signing_time, roots);
}

std::string NameIn(X509* certificate) {
  X509_NAME* subject = X509_get_subject_name(certificate);
  const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
  if (at < 0) return "";
  unsigned char* utf8 = nullptr;
  const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
  if (size < 0) return "";
  std::string name(reinterpret_cast<char*>(utf8), static_cast<size_t>(size));
  OPENSSL_free(utf8);
  return name;
}

std::string SerialOf(X509* certificate) {
  const Number number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
  char* digits = number != nullptr ? BN_bn2hex(number.get()) : nullptr;
  if (digits == nullptr) return "";
  std::string serial(digits);
  OPENSSL_free(digits);
  return serial;
}

}  // namespace

absl::string_view NameOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::kValid:
      return "valid";
    case Verdict::kUnreadable:
      return "unreadable";
    case Verdict::kWeak:
      return "weak";
    case Verdict::kSignatureBroken:
      return "signature_broken";
    case Verdict::kContentChanged:
      return "content_changed";
    case Verdict::kCertificateExchanged:
      return "certificate_exchanged";
    case Verdict::kCertificateUnfit:
      return "certificate_unfit";
    case Verdict::kCertificateExpired:
      return "certificate_expired";
    case Verdict::kCertificateUntrusted:
      return "certificate_untrusted";
  }
  return "";
}

SignatureReport VerifyDetached(absl::string_view bytes, absl::string_view signature, absl::string_view roots) {
  SignatureReport report;
  const Opened opened = Open(signature);
  if (opened.certificate != nullptr) {
    report.signer = NameIn(opened.certificate);
    report.serial = SerialOf(opened.certificate);
    report.not_before = InstantOf(X509_get0_notBefore(opened.certificate));
    report.not_after = InstantOf(X509_get0_notAfter(opened.certificate));
    report.signing_time = SigningTimeOf(opened.signer);
    report.log_anchor = AnchorOf(opened.signer);
    report.verdict = Judge(bytes, signature, roots, opened, report.signing_time);
  }
  ERR_clear_error();
  return report;
}

}  // namespace arendegang::signing
