#include "services/identity/public_key.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/param_build.h>

#include "absl/strings/str_cat.h"
#include "services/base/openssl.h"

namespace arendegang::identity {
namespace {

constexpr int kFewestBits = 2048;
constexpr int kMostBits = 8192;
constexpr int kMostExponentBits = 64;
constexpr size_t kCoordinate = 32;

using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Context = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Pair = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

Number NumberOf(absl::string_view bytes) {
  return Number(BN_bin2bn(Bytes(bytes), static_cast<int>(bytes.size()), nullptr));
}

std::shared_ptr<EVP_PKEY> KeyOf(const char* kind, OSSL_PARAM_BLD* builder) {
  const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
  const Context context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
  EVP_PKEY* made = nullptr;
  const bool good = context != nullptr && EVP_PKEY_fromdata_init(context.get()) == 1 &&
                    EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) == 1;
  std::shared_ptr<EVP_PKEY> key(made, EVP_PKEY_free);
  const Context check(good ? EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr) : nullptr);
  const bool sound = check != nullptr && EVP_PKEY_public_check(check.get()) == 1;
  ERR_clear_error();
  return sound ? key : nullptr;
}

// ECDSA's pair of numbers in the form that OpenSSL wants; empty if there are not two of 32 bytes each.
std::string PairOf(absl::string_view signature) {
  if (signature.size() != 2 * kCoordinate) return "";
  const Pair pair(ECDSA_SIG_new());
  ECDSA_SIG_set0(pair.get(), NumberOf(signature.substr(0, kCoordinate)).release(),
                 NumberOf(signature.substr(kCoordinate)).release());
  return DerOf(i2d_ECDSA_SIG, pair.get());
}

}  // namespace

std::shared_ptr<EVP_PKEY> RsaKey(absl::string_view modulus, absl::string_view exponent) {
  if (modulus.size() > kMostBits / 8 + 1 || exponent.size() > kMostExponentBits / 8) return nullptr;
  const Number n = NumberOf(modulus);
  const Number e = NumberOf(exponent);
  if (BN_num_bits(n.get()) < kFewestBits || BN_num_bits(n.get()) > kMostBits) return nullptr;
  const Builder builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
  return KeyOf("RSA", builder.get());
}

std::shared_ptr<EVP_PKEY> P256Key(absl::string_view x, absl::string_view y) {
  if (x.size() != kCoordinate || y.size() != kCoordinate) return nullptr;
  const std::string point = absl::StrCat("\x04", x, y);  // not compressed
  const Builder builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  return KeyOf("EC", builder.get());
}

bool IsSignedBy(const PublicKey& key, absl::string_view text, absl::string_view signature) {
  const std::string bytes = key.algorithm == Algorithm::kEs256 ? PairOf(signature) : std::string(signature);
  const DigestContext digest(EVP_MD_CTX_new());
  const bool is_signed = !bytes.empty() &&
                         EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.key.get()) == 1 &&
                         EVP_DigestVerify(digest.get(), Bytes(bytes), bytes.size(), Bytes(text), text.size()) == 1;
  ERR_clear_error();
  return is_signed;
}

}  // namespace arendegang::identity
