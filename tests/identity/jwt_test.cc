#include "services/identity/jwt.h"

#include "absl/strings/match.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/identity/jwks.h"
#include "tests/identity/issuer.h"

namespace arendegang::identity {
namespace {

using testing::EcIssuer;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

constexpr int64_t kNow = 1780000000;
constexpr char kHeader[] = R"({"alg":"ES256"})";
// What is always there, without the end of the object.
constexpr char kWho[] = R"({"iss":"https://hamnvik.example","aud":"arendegang","sub":"u1")";

absl::StatusOr<Claims> Verified(const std::string& claims) {
  const PublicKeys keys = *ParseJwks(testing::SetOf(EcIssuer().Jwk("")));
  return VerifyJwt(EcIssuer().Token(kHeader, claims), keys,
                   {"https://hamnvik.example", "arendegang", absl::FromUnixSeconds(kNow), absl::Minutes(1)});
}

std::string With(const std::string& more) { return absl::StrCat(kWho, ",", more, "}"); }
std::string Ending(int64_t seconds) { return absl::StrCat("\"exp\":", kNow + seconds); }

TEST(Jwt, SaysWhoSomebodyIs) {
  const auto claims = Verified(With(
      Ending(300) + R"(,"name":"Ylva Strand","email":"ylva@hamnvik.example","groups":["A","B",3],"member":true,"n":1,)"
                    R"("realm_access":{"roles":["C"]},"nothing":null)"));
  ASSERT_TRUE(claims.ok()) << claims.status();
  EXPECT_EQ(claims->subject, "u1");
  EXPECT_EQ(claims->name, "Ylva Strand");
  EXPECT_EQ(claims->email, "ylva@hamnvik.example");
  EXPECT_EQ(claims->expiry, absl::FromUnixSeconds(kNow + 300));
  EXPECT_THAT(
      claims->values,
      UnorderedElementsAre(Pair("iss", "https://hamnvik.example"), Pair("aud", "arendegang"), Pair("sub", "u1"),
                           Pair("name", "Ylva Strand"), Pair("email", "ylva@hamnvik.example"), Pair("groups", "A"),
                           Pair("groups", "B"), Pair("member", "true"), Pair("realm_access.roles", "C")));
}

TEST(Jwt, IsTakenInItsHoursOnly) {
  struct Case {
    const char* name;
    std::string claims;
    const char* cause;  // null: it is taken
  };
  const Case cases[] = {
      {"ends later", Ending(1), nullptr},
      {"ended within the skew", Ending(-59), nullptr},
      {"ended a skew ago", Ending(-60), "has expired"},
      {"ended long ago", Ending(-99999), "has expired"},
      {"with parts of a second", absl::StrCat("\"exp\":", kNow, ".5"), nullptr},
      {"never ends", "\"x\":1", "does not say when it ends"},
      {"ends at a text", absl::StrCat("\"exp\":\"", kNow + 300, "\""), "exp is no instant"},
      {"ends before all time", "\"exp\":-1", "exp is no instant"},
      {"ends after all time", "\"exp\":1e300", "exp is no instant"},
      {"ends at null", "\"exp\":null", "exp is no instant"},
      {"begins within the skew", absl::StrCat(Ending(300), ",\"nbf\":", kNow + 60), nullptr},
      {"begins later", absl::StrCat(Ending(300), ",\"nbf\":", kNow + 61), "not valid yet"},
      {"begins at a text", absl::StrCat(Ending(300), ",\"nbf\":\"0\""), "nbf is no instant"},
      {"made within the skew", absl::StrCat(Ending(300), ",\"iat\":", kNow + 60), nullptr},
      {"made in the future", absl::StrCat(Ending(300), ",\"iat\":", kNow + 61), "made in the future"},
      {"made in a list", absl::StrCat(Ending(300), ",\"iat\":[0]"), "iat is no instant"},
  };
  for (const Case& c : cases) {
    const auto claims = Verified(With(c.claims));
    EXPECT_EQ(claims.ok(), c.cause == nullptr) << c.name << claims.status();
    if (c.cause != nullptr) {
      EXPECT_EQ(claims.status().code(), absl::StatusCode::kUnauthenticated) << c.name;
      EXPECT_TRUE(absl::StrContains(claims.status().message(), c.cause)) << c.name << claims.status();
    }
  }
}

TEST(Jwt, IsTakenFromItsIssuerAndForUsOnly) {
  const std::string end = Ending(300) + "}";
  const std::string iss = R"({"iss":"https://hamnvik.example",)";
  struct Case {
    const char* name;
    std::string claims;
    const char* cause;  // null: it is taken
  };
  const Case cases[] = {
      {"for us among others", iss + R"("aud":["x","arendegang"],"sub":"u",)" + end, nullptr},
      {"for others", iss + R"("aud":"other","sub":"u",)" + end, "meant for others"},
      {"for several others", iss + R"("aud":["x","y"],"sub":"u",)" + end, "meant for others"},
      {"for nobody", iss + R"("aud":[],"sub":"u",)" + end, "meant for others"},
      {"for all", iss + R"("sub":"u",)" + end, "meant for others"},
      {"for one whose name begins with ours", iss + R"("aud":"arendegang2","sub":"u",)" + end, "meant for others"},
      {"for us in an object", iss + R"("aud":{"a":"arendegang"},"sub":"u",)" + end, "meant for others"},
      {"another issuer", R"({"iss":"https://hamnvik.example/","aud":"arendegang","sub":"u",)" + end, "another issuer"},
      {"no issuer", R"({"aud":"arendegang","sub":"u",)" + end, "another issuer"},
      {"a list of issuers", R"({"iss":["https://hamnvik.example"],"aud":"arendegang","sub":"u",)" + end,
       "another issuer"},
      {"nobody", iss + R"("aud":"arendegang",)" + end, "whose it is"},
      {"nobody's name", iss + R"("aud":"arendegang","sub":"",)" + end, "whose it is"},
      {"a number", iss + R"("aud":"arendegang","sub":17,)" + end, "whose it is"},
      {"a novel", iss + R"("aud":"arendegang","sub":")" + std::string(256, 'x') + "\"," + end, "whose it is"},
      {"two people", iss + R"("aud":"arendegang","sub":"a","sub":"b",)" + end, "one way only"},
      {"a NUL in a claim", iss + R"("aud":"arendegang","sub":"a\u0000b",)" + end, "one way only"},
      {"no object", "[]", "one way only"},
      {"no JSON", "x", "one way only"},
  };
  for (const Case& c : cases) {
    const auto claims = Verified(c.claims);
    EXPECT_EQ(claims.ok(), c.cause == nullptr) << c.name << claims.status();
    if (c.cause != nullptr) {
      EXPECT_TRUE(absl::StrContains(claims.status().message(), c.cause)) << c.name << claims.status();
    }
  }
}

TEST(Jwt, IsNotTakenWhenNothingIsExpectedOfIt) {
  const PublicKeys keys = *ParseJwks(testing::SetOf(EcIssuer().Jwk("")));
  const std::string token = EcIssuer().Token(kHeader, R"({"iss":"","aud":"","sub":"u",)" + Ending(300) + "}");
  EXPECT_FALSE(VerifyJwt(token, keys, {"", "", absl::FromUnixSeconds(kNow)}).ok());
  const std::string nobody = EcIssuer().Token(kHeader, R"({"iss":"i","aud":"","sub":"u",)" + Ending(300) + "}");
  EXPECT_FALSE(VerifyJwt(nobody, keys, {"i", "", absl::FromUnixSeconds(kNow)}).ok());
}

TEST(Jwt, IsNeverInItsError) {
  const auto claims = Verified(With(Ending(-9999) + R"(,"name":"Ylva Strand")"));
  EXPECT_EQ(claims.status().message(), "the token has expired");
}

}  // namespace
}  // namespace arendegang::identity
