#include "services/signing/attributes.h"

#include <openssl/asn1.h>

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/signing/instant.h"

namespace arendegang::signing {
namespace {

std::string BytesOf(const ASN1_STRING* text) {
  return std::string(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                     static_cast<size_t>(ASN1_STRING_length(text)));
}

bool AddBytes(CMS_SignerInfo* signer, const ASN1_OBJECT* id, int type, absl::string_view bytes) {
  return CMS_signed_add1_attr_by_OBJ(signer, id, type, bytes.data(), static_cast<int>(bytes.size())) == 1;
}

bool AddSigningTime(CMS_SignerInfo* signer, absl::Time signing_time) {
  const Asn1Time time(ASN1_TIME_set(nullptr, absl::ToTimeT(signing_time)));
  return time != nullptr &&
         CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()), time.get(), -1) == 1;
}

}  // namespace

bool AddAttributes(CMS_SignerInfo* signer, absl::string_view digest, absl::Time signing_time,
                   absl::string_view anchor) {
  const ObjectId anchor_id(OBJ_txt2obj(kLogAnchorId, /*no_name=*/1));
  return CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) ==
             1 &&
         AddBytes(signer, OBJ_nid2obj(NID_pkcs9_messageDigest), V_ASN1_OCTET_STRING, digest) &&
         AddSigningTime(signer, signing_time) &&
         (anchor.empty() || AddBytes(signer, anchor_id.get(), V_ASN1_UTF8STRING, anchor));
}

std::string SignedBytes(const CMS_SignerInfo* signer) {
  std::vector<std::string> attributes;
  for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
    attributes.push_back(DerOf(i2d_X509_ATTRIBUTE, CMS_signed_get_attr(signer, i)));
  std::sort(attributes.begin(), attributes.end());
  const std::string body = absl::StrJoin(attributes, "");
  const int whole = ASN1_object_size(1, static_cast<int>(body.size()), V_ASN1_SET);
  std::string head(static_cast<size_t>(whole) - body.size(), '\0');
  auto* out = reinterpret_cast<unsigned char*>(head.data());
  ASN1_put_object(&out, 1, static_cast<int>(body.size()), V_ASN1_SET, V_ASN1_UNIVERSAL);
  return absl::StrCat(head, body);
}

const ASN1_TYPE* OnlyValue(const CMS_SignerInfo* signer, const ASN1_OBJECT* id) {
  const int at = CMS_signed_get_attr_by_OBJ(signer, id, -1);
  if (at < 0 || CMS_signed_get_attr_by_OBJ(signer, id, at) >= 0) return nullptr;
  X509_ATTRIBUTE* attribute = CMS_signed_get_attr(signer, at);
  return X509_ATTRIBUTE_count(attribute) == 1 ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
}

std::string AnchorOf(const CMS_SignerInfo* signer) {
  const ObjectId id(OBJ_txt2obj(kLogAnchorId, /*no_name=*/1));
  const ASN1_TYPE* value = OnlyValue(signer, id.get());
  return value != nullptr && value->type == V_ASN1_UTF8STRING ? BytesOf(value->value.utf8string) : "";
}

absl::Time SigningTimeOf(const CMS_SignerInfo* signer) {
  const ASN1_TYPE* value = OnlyValue(signer, OBJ_nid2obj(NID_pkcs9_signingTime));
  const bool is_time = value != nullptr && (value->type == V_ASN1_UTCTIME || value->type == V_ASN1_GENERALIZEDTIME);
  return is_time ? InstantOf(value->value.asn1_string) : absl::InfinitePast();
}

std::string BytesOfAttribute(const CMS_SignerInfo* signer, int kind, int type) {
  const ASN1_TYPE* value = OnlyValue(signer, OBJ_nid2obj(kind));
  return value != nullptr && value->type == type ? BytesOf(value->value.asn1_string) : "";
}

}  // namespace arendegang::signing
