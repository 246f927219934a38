#include "services/identity/jws.h"

#include <openssl/hmac.h>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "gtest/gtest.h"
#include "services/identity/base64url.h"
#include "services/identity/jwks.h"
#include "tests/identity/issuer.h"

namespace arendegang::identity {
namespace {

using testing::EcIssuer;
using testing::Issuer;
using testing::RsaIssuer;
using testing::SetOf;

constexpr char kPayload[] = R"({"a":1})";

// The example that RFC 7515 signs in A.2 with RSA and in A.3 with P-256, with its keys.
constexpr char kRfcPayload[] =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
constexpr char kRfcRsaKey[] =
    R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4Ql)"
    R"(L-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo)"
    R"(7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2)"
    R"(PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"})";
constexpr char kRfcRsaSignature[] =
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t"
    "1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12j"
    "zDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQ"
    "Ge77Rw";
constexpr char kRfcEcKey[] = R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                             R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
constexpr char kRfcEcSignature[] =
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

PublicKeys Both() {
  return *ParseJwks(SetOf(RsaIssuer().Jwk(R"("kid":"r",)") + "," + EcIssuer().Jwk(R"("kid":"e",)")));
}
PublicKeys RsaAlone() { return *ParseJwks(SetOf(RsaIssuer().Jwk(""))); }
PublicKeys EcAlone() { return *ParseJwks(SetOf(EcIssuer().Jwk(""))); }

TEST(Jws, OfTheStandardIsUnderstood) {
  const std::string payload = *FromBase64Url(kRfcPayload);
  const std::string rsa = absl::StrCat("eyJhbGciOiJSUzI1NiJ9.", kRfcPayload, ".", kRfcRsaSignature);
  const std::string ec = absl::StrCat("eyJhbGciOiJFUzI1NiJ9.", kRfcPayload, ".", kRfcEcSignature);
  EXPECT_EQ(SignedPayload(rsa, *ParseJwks(SetOf(kRfcRsaKey))).value_or(""), payload);
  EXPECT_EQ(SignedPayload(ec, *ParseJwks(SetOf(kRfcEcKey))).value_or(""), payload);
  EXPECT_FALSE(SignedPayload(rsa, *ParseJwks(SetOf(kRfcEcKey))).ok());
}

TEST(Jws, IsVerifiedWithTheKeyThatItNames) {
  EXPECT_EQ(*SignedPayload(RsaIssuer().Token(R"({"alg":"RS256","kid":"r"})", kPayload), Both()), kPayload);
  EXPECT_EQ(*SignedPayload(EcIssuer().Token(R"({"alg":"ES256","kid":"e","typ":"JWT"})", kPayload), Both()), kPayload);
  EXPECT_EQ(*SignedPayload(RsaIssuer().Token(R"({"alg":"RS256","typ":"at+jwt"})", kPayload), RsaAlone()), kPayload);
  EXPECT_EQ(*KeyIdOf(RsaIssuer().Token(R"({"alg":"RS256","kid":"r"})", kPayload)), "r");
  EXPECT_EQ(*KeyIdOf(RsaIssuer().Token(R"({"alg":"RS256"})", kPayload)), "");
}

// With the public key, which everybody has, as the shared secret.
std::string TokenOfHmac() {
  const std::string text = Issuer::Unsigned(R"({"alg":"HS256","kid":"r"})", kPayload);
  const std::string secret = RsaIssuer().Jwk("");
  std::string mac(32, '\0');
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
       reinterpret_cast<const unsigned char*>(text.data()), text.size(), reinterpret_cast<unsigned char*>(mac.data()),
       nullptr);
  return absl::StrCat(text, ".", ToBase64Url(mac));
}

TEST(Jws, ThatIsForgedIsRefused) {
  const std::string good = RsaIssuer().Token(R"({"alg":"RS256","kid":"r"})", kPayload);
  const std::vector<std::string> parts = absl::StrSplit(good, '.');
  const std::string none = Issuer::Unsigned(R"({"alg":"none"})", kPayload);
  const Issuer other(EVP_EC_gen("P-256"));
  struct Case {
    const char* name;
    std::string token;
    PublicKeys keys;
    const char* cause;
  };
  const auto rsa = [](const char* header) { return RsaIssuer().Token(header, kPayload); };
  const auto ec = [](const char* header) { return EcIssuer().Token(header, kPayload); };
  const Case cases[] = {
      {"alg none without a signature", none + ".", RsaAlone(), "in no way that we take"},
      {"alg none with one", none + ".AAAA", RsaAlone(), "in no way that we take"},
      {"alg None", rsa(R"({"alg":"None"})"), RsaAlone(), "in no way that we take"},
      {"HMAC with the public key", TokenOfHmac(), Both(), "in no way that we take"},
      {"PSS", rsa(R"({"alg":"PS256"})"), RsaAlone(), "in no way that we take"},
      {"no alg", rsa(R"({"kid":"r"})"), RsaAlone(), "in no way that we take"},
      {"alg is a list", rsa(R"({"alg":["RS256"]})"), RsaAlone(), "in no way that we take"},
      {"alg twice", rsa(R"({"alg":"none","alg":"RS256"})"), RsaAlone(), "read in one way only"},
      {"alg of the other kind", rsa(R"({"alg":"ES256","kid":"r"})"), Both(), "another kind"},
      {"alg of the other kind, one key", rsa(R"({"alg":"ES256"})"), RsaAlone(), "another kind"},
      {"no kid and several keys", rsa(R"({"alg":"RS256"})"), Both(), "which of several"},
      {"an empty kid and several keys", rsa(R"({"alg":"RS256","kid":""})"), Both(), "which of several"},
      {"kid unknown", rsa(R"({"alg":"RS256","kid":"x"})"), Both(), "a key unknown"},
      {"kid unknown and one key", rsa(R"({"alg":"RS256","kid":"x"})"), RsaAlone(), "a key unknown"},
      {"kid is a number", rsa(R"({"alg":"RS256","kid":1})"), RsaAlone(), "no text"},
      {"no keys", rsa(R"({"alg":"RS256"})"), {}, "which of several"},
      {"another's signature", other.Token(R"({"alg":"ES256"})", kPayload), EcAlone(), "broken"},
      {"another's key brought along", other.Token(R"({"alg":"ES256","jwk":)" + other.Jwk("") + "}", kPayload),
       EcAlone(), "broken"},
      {"other claims", absl::StrCat(parts[0], ".", ToBase64Url(R"({"a":2})"), ".", parts[2]), Both(), "broken"},
      {"a demand", rsa(R"({"alg":"RS256","crit":["exp"],"exp":1})"), RsaAlone(), "demands"},
      {"another type", rsa(R"({"alg":"RS256","typ":"logout+jwt"})"), RsaAlone(), "another type"},
      {"a type that is no text", rsa(R"({"alg":"RS256","typ":1})"), RsaAlone(), "another type"},
      {"no signature", absl::StrCat(parts[0], ".", parts[1], "."), Both(), "broken"},
      {"two parts", absl::StrCat(parts[0], ".", parts[1]), Both(), "three parts"},
      {"four parts", good + ".AAAA", Both(), "three parts"},
      {"nothing", "", Both(), "three parts"},
      {"padding", good + "=", Both(), "base64url"},
      {"a blank", good + " ", Both(), "base64url"},
      {"header is no JSON", absl::StrCat("AAAA.", parts[1], ".", parts[2]), Both(), "JSON"},
      {"too long", RsaIssuer().Token(R"({"alg":"RS256","kid":"r"})", std::string(kLongestJws, ' ')), Both(),
       "too long"},
      {"ECDSA of zeros", Issuer::Unsigned(R"({"alg":"ES256"})", kPayload) + "." + ToBase64Url(std::string(64, '\0')),
       EcAlone(), "broken"},
      {"ECDSA too long", ec(R"({"alg":"ES256"})") + "AAAA", EcAlone(), "broken"},
  };
  for (const Case& c : cases) {
    const auto payload = SignedPayload(c.token, c.keys);
    EXPECT_EQ(payload.status().code(), absl::StatusCode::kUnauthenticated) << c.name;
    EXPECT_TRUE(absl::StrContains(payload.status().message(), c.cause)) << c.name << ": " << payload.status();
  }
}

TEST(Jws, IsBrokenByAnyBitThatIsFlipped) {
  const PublicKeys keys = EcAlone();
  const std::string good = EcIssuer().Token(R"({"alg":"ES256"})", kPayload);
  ASSERT_TRUE(SignedPayload(good, keys).ok());
  for (size_t i = 0; i < good.size() * 8; ++i) {
    std::string flipped = good;
    flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << i % 8));
    EXPECT_FALSE(SignedPayload(flipped, keys).ok()) << i;
  }
}

}  // namespace
}  // namespace arendegang::identity
