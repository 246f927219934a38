#include "services/identity/jwks.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/identity/issuer.h"

namespace arendegang::identity {
namespace {

using testing::EcIssuer;
using ::testing::ElementsAre;
using testing::Issuer;
using testing::RsaIssuer;
using testing::SetOf;

std::vector<std::string> IdsOf(const std::string& members) {
  // Beside a key that is always good, so that the set is never without one.
  const auto keys = ParseJwks(SetOf(EcIssuer().Jwk(R"("kid":"good",)") + "," + members));
  std::vector<std::string> ids;
  for (const PublicKey& key : keys.value_or(PublicKeys())) ids.push_back(key.id);
  return ids;
}

TEST(Jwks, KeepsTheKeysThatTokensMayBeSignedWith) {
  for (const char* more : {R"("kid":"k",)", R"("kid":"k","use":"sig",)", R"("kid":"k","alg":"RS256",)",
                           R"("kid":"k","key_ops":["verify"],)", R"("kid":"k","x5c":["x"],"other":{"a":1},)"})
    EXPECT_THAT(IdsOf(RsaIssuer().Jwk(more)), ElementsAre("good", "k")) << more;
  EXPECT_THAT(IdsOf(RsaIssuer().Jwk("")), ElementsAre("good", ""));
  EXPECT_THAT(IdsOf(RsaIssuer().Jwk(R"("kid":"good",)")), ElementsAre("good", "good"));  // of another kind
}

TEST(Jwks, PassesOverOtherKeys) {
  const Issuer small(EVP_RSA_gen(1024));
  const std::string zeros(43, 'A');
  struct Case {
    const char* name;
    std::string key;
  };
  const Case cases[] = {
      {"for encrypting", RsaIssuer().Jwk(R"("use":"enc",)")},
      {"for signing only", RsaIssuer().Jwk(R"("key_ops":["sign"],)")},
      {"operations that are no list", RsaIssuer().Jwk(R"("key_ops":"verify",)")},
      {"another algorithm", RsaIssuer().Jwk(R"("alg":"RS512",)")},
      {"the other kind's algorithm", RsaIssuer().Jwk(R"("alg":"ES256",)")},
      {"RSA of 1024 bits", small.Jwk("")},
      {"a shared secret", R"({"kty":"oct","k":"AAAA"})"},
      {"Ed25519", R"({"kty":"OKP","crv":"Ed25519","x":")" + zeros + "\"}"},
      {"another curve", R"({"kty":"EC","crv":"P-384","x":")" + zeros + R"(","y":")" + zeros + "\"}"},
      {"another curve by another name",
       R"({"kty":"EC","crv":"secp256k1","x":")" + zeros + R"(","y":")" + zeros + "\"}"},
      {"no point of the curve", R"({"kty":"EC","crv":"P-256","x":")" + zeros + R"(","y":")" + zeros + "\"}"},
      {"a coordinate cut short", R"({"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"})"},
      {"no coordinates", R"({"kty":"EC","crv":"P-256"})"},
      {"RSA without numbers", R"({"kty":"RSA"})"},
      {"RSA of a power of two", R"({"kty":"RSA","e":"AQAB","n":"gA)" + std::string(340, 'A') + "\"}"},
      {"RSA that encrypts nothing", R"({"kty":"RSA","e":"AQ","n":")" + std::string(341, '_') + "w\"}"},
      {"RSA that is enormous", R"({"kty":"RSA","e":"AQAB","n":")" + std::string(40000, '_') + "\"}"},
      {"an exponent that is enormous",
       R"({"kty":"RSA","e":")" + std::string(400, '_') + R"(","n":")" + std::string(344, '_') + "\"}"},
      {"a number", "1"},
      {"null", "null"},
  };
  for (const Case& c : cases) EXPECT_THAT(IdsOf(c.key), ElementsAre("good")) << c.name;
}

TEST(Jwks, IsRefusedWithoutAKeyOrWithTwoOfAnId) {
  struct Case {
    const char* name;
    std::string json;
  };
  const std::string key = EcIssuer().Jwk(R"("kid":"a",)");
  const Case cases[] = {
      {"nothing", ""},
      {"no JSON", "<html>"},
      {"no keys", "{}"},
      {"keys are no list", R"({"keys":{}})"},
      {"an empty set", SetOf("")},
      {"none that can be used", SetOf(R"({"kty":"oct","k":"AAAA"})")},
      {"an id twice", SetOf(key + "," + Issuer(EVP_EC_gen("P-256")).Jwk(R"("kid":"a",)"))},
      {"keys twice", R"({"keys":[)" + key + R"(],"keys":[]})"},
      {"a member of a key twice", SetOf(EcIssuer().Jwk(R"("kid":"a","kid":"b",)"))},
  };
  for (const Case& c : cases)
    EXPECT_EQ(ParseJwks(c.json).status().code(), absl::StatusCode::kInvalidArgument) << c.name;
}

}  // namespace
}  // namespace arendegang::identity
