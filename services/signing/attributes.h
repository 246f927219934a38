// The signed attributes of a signature: what is in fact signed, among it the digest of the document.
#pragma once

#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "services/signing/handles.h"

namespace arendegang::signing {

// Our own attribute, a UTF8String: the log anchor. An identifier below 2.25 belongs to whoever made the UUID that it is
// (ITU-T X.667): b3ef73d6-5610-44c8-a228-c26f3bbd39d1.
inline constexpr char kLogAnchorId[] = "2.25.239175119653256341527371214236292037073";

// Adds content type, digest, signing time and, unless it is empty, the anchor. False if OpenSSL does not want to.
bool AddAttributes(CMS_SignerInfo* signer, absl::string_view digest, absl::Time signing_time, absl::string_view anchor);

// The bytes that are signed: the attributes as DER, in its order. Source: RFC 5652, 5.4.
std::string SignedBytes(const CMS_SignerInfo* signer);

// The value of an attribute; null unless it stands there once and has one value.
const ASN1_TYPE* OnlyValue(const CMS_SignerInfo* signer, const ASN1_OBJECT* id);

// Our own attribute; empty if there is none.
std::string AnchorOf(const CMS_SignerInfo* signer);

// When the signer says that she signed; absl::InfinitePast() if she does not.
absl::Time SigningTimeOf(const CMS_SignerInfo* signer);

// The bytes of an attribute of that kind, as OCTET STRING or SEQUENCE; empty if there is none.
std::string BytesOfAttribute(const CMS_SignerInfo* signer, int kind, int type);

}  // namespace arendegang::signing
