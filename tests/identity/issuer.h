// An issuer of tokens for tests: signs what it is told to, however wrong.
#pragma once

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "services/identity/base64url.h"

namespace arendegang::testing {

// A pair of keys: EVP_RSA_gen(2048) or EVP_EC_gen("P-256").
class Issuer {
 public:
  explicit Issuer(EVP_PKEY* key) : key_(key, EVP_PKEY_free) {}

  // A token of a header and claims, signed as the key can: RS256 or ES256, whatever the header says.
  std::string Token(const std::string& header, const std::string& claims) const {
    const std::string text = Unsigned(header, claims);
    return absl::StrCat(text, ".", identity::ToBase64Url(Sign(text)));
  }

  // Header and payload with the dot between.
  static std::string Unsigned(const std::string& header, const std::string& claims) {
    return absl::StrCat(identity::ToBase64Url(header), ".", identity::ToBase64Url(claims));
  }

  // The public key as a member of a set, with `more` members in front: "\"kid\":\"a\",".
  std::string Jwk(const std::string& more) const {
    if (IsRsa())
      return absl::StrCat("{", more, R"("kty":"RSA","n":")", Number(OSSL_PKEY_PARAM_RSA_N), R"(","e":")",
                          Number(OSSL_PKEY_PARAM_RSA_E), R"("})");
    return absl::StrCat("{", more, R"("kty":"EC","crv":"P-256","x":")", Number(OSSL_PKEY_PARAM_EC_PUB_X, 32),
                        R"(","y":")", Number(OSSL_PKEY_PARAM_EC_PUB_Y, 32), R"("})");
  }

  bool IsRsa() const { return EVP_PKEY_get_base_id(key_.get()) == EVP_PKEY_RSA; }

 private:
  std::string Sign(const std::string& text) const {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::string signature(1024, '\0');
    size_t size = signature.size();
    auto* out = reinterpret_cast<unsigned char*>(signature.data());
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
    EVP_DigestSign(context.get(), out, &size, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    signature.resize(size);
    return IsRsa() ? signature : Pair(signature);
  }

  static std::string Pair(const std::string& der) {
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), ECDSA_SIG_free);
    std::string bytes(64, '\0');
    auto* out = reinterpret_cast<unsigned char*>(bytes.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + 32, 32);
    return bytes;
  }

  std::string Number(const char* name, int size = 0) const {
    BIGNUM* number = nullptr;
    EVP_PKEY_get_bn_param(key_.get(), name, &number);
    std::string bytes(static_cast<size_t>(size > 0 ? size : BN_num_bytes(number)), '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    BN_free(number);
    return identity::ToBase64Url(bytes);
  }

  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

// Two issuers' keys, made once: it takes time.
inline const Issuer& RsaIssuer() {
  static const Issuer issuer(EVP_RSA_gen(2048));
  return issuer;
}
inline const Issuer& EcIssuer() {
  static const Issuer issuer(EVP_EC_gen("P-256"));
  return issuer;
}

// A set of keys with these members: "{...}", "{...},{...}".
inline std::string SetOf(const std::string& members) { return absl::StrCat(R"({"keys":[)", members, "]}"); }

}  // namespace arendegang::testing
