#include "services/signing/unsigned_parts.h"

#include <openssl/asn1.h>

#include <optional>

#include "absl/strings/str_cat.h"

namespace arendegang::signing {
namespace {

constexpr absl::string_view kVersion1("\x02\x01\x01", 3);

// A thing in DER: its tag, what is in it, and it itself with both.
struct Element {
  int tag = 0;
  int space = 0;  // V_ASN1_UNIVERSAL, V_ASN1_CONTEXT_SPECIFIC
  absl::string_view content;
  absl::string_view whole;

  bool Is(int wanted) const { return tag == wanted && space == V_ASN1_UNIVERSAL; }
  bool IsOptional(int wanted) const { return tag == wanted && space == V_ASN1_CONTEXT_SPECIFIC; }
};

// Takes the first element off `der`; none if there is none.
std::optional<Element> Next(absl::string_view* der) {
  const unsigned char* at = Bytes(*der);
  long size = 0;
  Element element;
  const int got = ASN1_get_object(&at, &size, &element.tag, &element.space, static_cast<long>(der->size()));
  if (der->empty() || (got & 0x80) != 0 || (got & 1) != 0) return std::nullopt;  // faulty, or of no length
  const auto head = static_cast<size_t>(at - Bytes(*der));
  element.content = der->substr(head, static_cast<size_t>(size));
  element.whole = der->substr(0, head + static_cast<size_t>(size));
  der->remove_prefix(element.whole.size());
  return element;
}

// Goes into the elements of a list one by one.
class Walk {
 public:
  explicit Walk(absl::string_view der) : rest_(der) { Step(); }

  const Element& here() const { return here_; }
  bool good() const { return good_; }

  // Goes on behind this element.
  void Step() {
    const std::optional<Element> next = Next(&rest_);
    good_ = next.has_value();
    here_ = next.value_or(Element());
  }
  // Goes into this element.
  void Enter() {
    rest_ = here_.content;
    Step();
  }

 private:
  absl::string_view rest_;
  Element here_;
  bool good_ = true;
};

// The algorithms are the digest's and a signature's over it, and say nothing beside.
bool AreAlgorithmsSound(CMS_SignerInfo* signer, X509* certificate) {
  X509_ALGOR* digest = nullptr;
  X509_ALGOR* signature = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, &signature);
  const ASN1_OBJECT* id = nullptr;
  int parameters = 0;
  X509_ALGOR_get0(&id, &parameters, nullptr, digest);
  const int digest_kind = OBJ_obj2nid(id);
  if (parameters != V_ASN1_UNDEF && parameters != V_ASN1_NULL) return false;
  X509_ALGOR_get0(&id, &parameters, nullptr, signature);
  if (parameters != V_ASN1_UNDEF && parameters != V_ASN1_NULL) return false;
  const int key_kind = EVP_PKEY_get_base_id(X509_get0_pubkey(certificate));
  if (OBJ_obj2nid(id) == NID_rsaEncryption) return key_kind == EVP_PKEY_RSA;
  int of_digest = 0;
  int of_key = 0;
  return OBJ_find_sigid_algs(OBJ_obj2nid(id), &of_digest, &of_key) == 1 && of_digest == digest_kind &&
         EVP_PKEY_type(of_key) == EVP_PKEY_type(key_kind);
}

// Names are compared by their letters elsewhere, where A is a.
bool IsSignerNamed(CMS_SignerInfo* signer, X509* certificate) {
  X509_NAME* issuer = nullptr;
  ASN1_INTEGER* serial = nullptr;
  if (CMS_SignerInfo_get0_signer_id(signer, nullptr, &issuer, &serial) != 1 || issuer == nullptr) return false;
  return DerOf(i2d_X509_NAME, issuer) == DerOf(i2d_X509_NAME, X509_get_issuer_name(certificate));
}

}  // namespace

bool AreUnsignedPartsSound(absl::string_view der, CMS_ContentInfo* cms, X509* certificate) {
  CMS_SignerInfo* signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
  X509_ALGOR* digest = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
  if (DerOf(i2d_CMS_ContentInfo, cms) != der) return false;
  if (!AreAlgorithmsSound(signer, certificate) || !IsSignerNamed(signer, certificate)) return false;

  Walk walk(der);  // ContentInfo
  walk.Enter();    // its type
  walk.Step();     // its content
  walk.Enter();    // SignedData
  walk.Enter();    // its version
  if (walk.here().whole != kVersion1) return false;
  walk.Step();  // the digests used
  if (walk.here().content != DerOf(i2d_X509_ALGOR, digest)) return false;
  walk.Step();  // what is signed, which is elsewhere
  walk.Step();  // certificates
  if (walk.here().IsOptional(0)) walk.Step();
  if (!walk.here().Is(V_ASN1_SET)) return false;  // else lists of revoked certificates
  walk.Enter();                                   // the signer
  walk.Enter();                                   // the version of that
  return walk.good() && walk.here().whole == kVersion1;
}

}  // namespace arendegang::signing
