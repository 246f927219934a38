#include "services/identity/identifier.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/identity/secret_token.h"
#include "tests/identity/accounts.h"
#include "tests/identity/issuer.h"

namespace arendegang::identity {
namespace {

using access::Role;
using testing::AccountsTest;
using testing::EcIssuer;
using ::testing::ElementsAre;
using testing::Issuer;
using testing::ReasonOf;
using testing::RsaIssuer;
using testing::SetOf;

class IdentifierTest : public AccountsTest {
 protected:
  // Takes the tokens of an issuer whose keys are `jwks_`.
  void TrustIssuer() {
    Trust trust{"https://login.hamnvik.example", "arendegang",
                [this]() -> absl::StatusOr<std::string> {
                  ++fetches_;
                  if (jwks_.empty()) return absl::UnavailableError("nobody answers");
                  return jwks_;
                },
                *ParseClaimRules("groups=HVN-sekreterare -> sekreterare@hvn\ngroups=IT-drift -> administrator@*")};
    identifier_ = std::make_unique<Identifier>(*database_, clock_, std::move(trust));
  }

  // Claims of a token that is good for an hour, with `changes` merged into them.
  std::string Claims(const std::string& changes = "{}") const {
    auto claims = nlohmann::json::parse(R"({"iss": "https://login.hamnvik.example", "aud": "arendegang",
                                            "sub": "8f3c", "name": "Majlis Kronvik", "groups": ["HVN-sekreterare"]})");
    claims["exp"] = absl::ToUnixSeconds(now_ + absl::Hours(1));
    claims.merge_patch(nlohmann::json::parse(changes));
    return claims.dump();
  }

  static std::string Key(const Issuer& issuer, const std::string& id) {
    return issuer.Jwk(absl::StrCat(R"("kid":")", id, R"(",)"));
  }

  std::string jwks_ = SetOf(Key(EcIssuer(), "ec-1"));
  int fetches_ = 0;
};

constexpr char kEc[] = R"({"alg":"ES256","kid":"ec-1"})";

TEST_F(IdentifierTest, WhoeverIsOnThisMachineIsTrustedUntilThereIsAnAccount) {
  const struct {
    const char* peer;
    bool trusted;
  } kCases[] = {{"ipv4:127.0.0.1:4711", true},
                {"ipv6:[::1]:4711", true},
                {"ipv6:%5B::1%5D:4711", true},
                {"unix:", true},
                {"unix:/run/arendegang", true},
                {"ipv4:10.0.0.7:4711", false},
                {"ipv6:[2001:db8::1]:1", false},
                {"ipv6:%5B2001:db8::1%5D:1", false},
                {"ipv4:12.7.0.0:1", false},
                {"ipv6:[::1:2]:4711", false},
                {"", false}};
  for (const auto& one : kCases) {
    const auto caller = Identify("", one.peer);
    ASSERT_TRUE(caller.ok()) << one.peer;
    EXPECT_EQ(caller->trusted, one.trusted) << one.peer;
    EXPECT_EQ(caller->actor, one.trusted ? "Den som säger det" : "okänd") << one.peer;
    EXPECT_EQ(IsAnonymous(*caller), !one.trusted) << one.peer;
  }
  EXPECT_EQ(identifier_->Identify({"", "", "unix:"})->actor, "okänd");
  ASSERT_TRUE(accounts_.Create(administrator_, NewAccount("majlis")).ok());
  for (const auto& one : kCases) {
    const auto caller = Identify("", one.peer);
    EXPECT_TRUE(caller.ok() && IsAnonymous(*caller)) << one.peer;
  }
}

TEST_F(IdentifierTest, NobodyIsTrustedWhereThereIsAnIssuer) {
  TrustIssuer();
  EXPECT_TRUE(IsAnonymous(*Identify("", "unix:")));
}

TEST_F(IdentifierTest, ASessionIsItsAccount) {
  const auto session = Settled("majlis");
  const auto caller = Identify(session.token());
  ASSERT_TRUE(caller.ok()) << caller.status();
  EXPECT_EQ(caller->account, "accounts/majlis");
  EXPECT_EQ(caller->person, "Majlis Kronvik");
  EXPECT_EQ(caller->actor, "Majlis Kronvik");
  EXPECT_FALSE(caller->trusted);
  EXPECT_THAT(caller->grants, ElementsAre(access::Grant{Role::kSekreterare, "hvn"}));
}

TEST_F(IdentifierTest, ASessionEndsAfterEightHoursUnused) {
  const auto session = Settled("majlis");
  for (int i = 0; i < 3; ++i) {
    now_ += absl::Hours(8) - absl::Seconds(1);
    EXPECT_EQ(Refusal(session.token()), "");
  }
  now_ += absl::Hours(8);
  EXPECT_EQ(Refusal(session.token()), "TOKEN_INVALID");
}

TEST_F(IdentifierTest, ASessionEndsAfterSevenDaysHoweverMuchItIsUsed) {
  const auto session = Settled("majlis");
  for (int hours = 0; hours < 7 * 24 - 1; hours += 1) {
    now_ += absl::Hours(1);
    ASSERT_EQ(Refusal(session.token()), "") << hours;
  }
  now_ += absl::Hours(1);
  EXPECT_EQ(Refusal(session.token()), "TOKEN_INVALID");
}

TEST_F(IdentifierTest, UseIsNotedOnceAMinute) {
  const auto session = Settled("majlis");
  const auto noted = [&] {
    std::string time;
    EXPECT_TRUE(database_
                    ->Read([&](storage::Transaction& transaction) {
                      return transaction.Query(storage::Sql("SELECT use_time FROM sessions"), {},
                                               [&](const storage::Row& row) { time = std::string(row.Text(0)); });
                    })
                    .ok());
    return time;
  };
  const std::string first = noted();
  now_ += absl::Seconds(59);
  EXPECT_EQ(Refusal(session.token()), "");
  EXPECT_EQ(noted(), first);
  now_ += absl::Seconds(1);
  EXPECT_EQ(Refusal(session.token()), "");
  EXPECT_EQ(noted(), FormatInstant(now_));
}

TEST_F(IdentifierTest, ASessionThatWasLoggedOutCannotBeReplayed) {
  const auto session = Settled("majlis");
  EXPECT_EQ(Refusal(session.token()), "");
  ASSERT_TRUE(accounts_.LogOut(session.token()).ok());
  EXPECT_EQ(Refusal(session.token()), "TOKEN_INVALID");
  ASSERT_TRUE(accounts_.LogOut(session.token()).ok());
  EXPECT_EQ(Refusal(session.token()), "TOKEN_INVALID");
}

TEST_F(IdentifierTest, ADisabledAccountIsOutAtOnce) {
  const auto session = Settled("majlis");
  v1::UpdateAccountRequest request;
  *request.mutable_account() = session.account();
  request.mutable_account()->set_disabled(true);
  ASSERT_TRUE(accounts_.Update(administrator_, request).ok());
  EXPECT_EQ(Refusal(session.token()), "TOKEN_INVALID");
  request.mutable_account()->clear_etag();
  request.mutable_account()->set_disabled(false);
  ASSERT_TRUE(accounts_.Update(administrator_, request).ok());
  EXPECT_EQ(Refusal(session.token()), "TOKEN_INVALID") << "the session was ended, not put aside";
}

TEST_F(IdentifierTest, WhatWasNeverGivenOutIsRefusedAndNotAnonymous) {
  const auto session = Settled("majlis");
  std::string forged = session.token();
  forged[10] = forged[10] == 'a' ? 'b' : 'a';
  for (const std::string& token :
       {forged, NewToken(TokenKind::kSession), NewToken(TokenKind::kService), std::string("x"),
        std::string(100000, 'a'), session.token() + " ", "Bearer " + session.token(), EcIssuer().Token(kEc, Claims()),
        std::string("a.b.c"), std::string("\xff\x00\x01", 3)}) {
    EXPECT_EQ(Refusal(token), "TOKEN_INVALID") << token.substr(0, 20);
  }
  EXPECT_EQ(Refusal(Invitation("majlis")), "TOKEN_INVALID") << "an invitation is nothing to call with";
}

TEST_F(IdentifierTest, AProgramIsWhatItsTokenIsFor) {
  v1::CreateServiceTokenRequest request;
  request.mutable_service_token()->set_purpose("E-tjänsten");
  request.mutable_service_token()->set_until_date("2026-06-30");
  *request.mutable_service_token()->add_grants() = NewAccount("x", v1::ACCOUNT_ROLE_REGISTRATOR).account().grants(0);
  const auto made = accounts_.CreateToken(administrator_, request);
  ASSERT_TRUE(made.ok()) << made.status();
  const auto caller = Identify(made->token());
  ASSERT_TRUE(caller.ok()) << caller.status();
  EXPECT_EQ(caller->actor, "E-tjänsten");
  EXPECT_EQ(caller->account, "");
  EXPECT_THAT(caller->grants, ElementsAre(access::Grant{Role::kRegistrator, "hvn"}));
  // The last minute of the last day in Sweden, and the first of the next.
  now_ = absl::FromCivil(absl::CivilSecond(2026, 6, 30, 21, 59, 0), absl::UTCTimeZone());
  EXPECT_EQ(Refusal(made->token()), "");
  now_ += absl::Minutes(1);
  EXPECT_EQ(Refusal(made->token()), "TOKEN_INVALID");
}

TEST_F(IdentifierTest, ARevokedProgramIsOutAtOnce) {
  v1::CreateServiceTokenRequest request;
  request.mutable_service_token()->set_purpose("E-tjänsten");
  request.mutable_service_token()->set_until_date("2026-06-30");
  *request.mutable_service_token()->add_grants() = NewAccount("x").account().grants(0);
  const auto made = accounts_.CreateToken(administrator_, request);
  EXPECT_EQ(Refusal(made->token()), "");
  v1::RevokeServiceTokenRequest revoke;
  revoke.set_name(made->service_token().name());
  ASSERT_TRUE(accounts_.Revoke(administrator_, revoke).ok());
  EXPECT_EQ(Refusal(made->token()), "TOKEN_INVALID");
}

TEST_F(IdentifierTest, ATokenOfTheIssuerIsWhoItSays) {
  TrustIssuer();
  const auto caller = Identify(EcIssuer().Token(kEc, Claims()));
  ASSERT_TRUE(caller.ok()) << caller.status();
  EXPECT_EQ(caller->actor, "Majlis Kronvik");
  EXPECT_EQ(caller->person, "Majlis Kronvik");
  EXPECT_EQ(caller->account, "");
  EXPECT_FALSE(caller->trusted);
  EXPECT_THAT(caller->grants, ElementsAre(access::Grant{Role::kSekreterare, "hvn"}));
  const auto nameless = Identify(EcIssuer().Token(kEc, Claims(R"({"name": null, "groups": ["Okänd"]})")));
  ASSERT_TRUE(nameless.ok());
  EXPECT_EQ(nameless->actor, "8f3c");
  EXPECT_TRUE(nameless->grants.empty());
  EXPECT_FALSE(IsAnonymous(*nameless));
  EXPECT_EQ(Identify(EcIssuer().Token(kEc, Claims(R"({"name": "Två\nrader"})")))->actor, "8f3c");
}

TEST_F(IdentifierTest, ATokenOfTheIssuerMustBeGoodInEveryRespect) {
  TrustIssuer();
  const int64_t now = absl::ToUnixSeconds(now_);
  const std::string good = EcIssuer().Token(kEc, Claims());
  const std::string text = Issuer::Unsigned(kEc, Claims());
  const struct {
    const char* what;
    std::string token;
  } kCases[] = {
      {"expired", EcIssuer().Token(kEc, Claims(absl::StrCat(R"({"exp": )", now - 61, "}")))},
      {"not yet", EcIssuer().Token(kEc, Claims(absl::StrCat(R"({"nbf": )", now + 61, "}")))},
      {"without an end", EcIssuer().Token(kEc, Claims(R"({"exp": null})"))},
      {"for others", EcIssuer().Token(kEc, Claims(R"({"aud": "ekonomi"})"))},
      {"for nobody", EcIssuer().Token(kEc, Claims(R"({"aud": null})"))},
      {"of another issuer", EcIssuer().Token(kEc, Claims(R"({"iss": "https://elsewhere.example"})"))},
      {"alg none", Issuer::Unsigned(R"({"alg":"none","kid":"ec-1"})", Claims()) + "."},
      {"alg none without a key", Issuer::Unsigned(R"({"alg":"none"})", Claims()) + "."},
      {"alg of another kind", EcIssuer().Token(R"({"alg":"HS256","kid":"ec-1"})", Claims())},
      {"signed by another", RsaIssuer().Token(R"({"alg":"RS256","kid":"ec-1"})", Claims())},
      {"other claims under the signature",
       absl::StrCat(Issuer::Unsigned(kEc, Claims(R"({"groups": ["IT-drift"]})")), good.substr(good.rfind('.')))},
      {"without a signature", text + "."},
      {"a key nobody knows", EcIssuer().Token(R"({"alg":"ES256","kid":"ec-9"})", Claims())},
  };
  for (const auto& one : kCases) EXPECT_EQ(Refusal(one.token), "TOKEN_INVALID") << one.what;
  EXPECT_EQ(Refusal(good), "");
  EXPECT_EQ(Refusal(EcIssuer().Token(kEc, Claims(absl::StrCat(R"({"exp": )", now - 59, "}")))), "")
      << "clocks may differ by a minute";
}

TEST_F(IdentifierTest, TheIssuerChangesItsKey) {
  TrustIssuer();
  const std::string old = EcIssuer().Token(kEc, Claims());
  EXPECT_EQ(Refusal(old), "");
  jwks_ = SetOf(Key(RsaIssuer(), "rsa-2"));
  now_ += absl::Minutes(1);
  EXPECT_EQ(Refusal(RsaIssuer().Token(R"({"alg":"RS256","kid":"rsa-2"})", Claims())), "");
  EXPECT_EQ(fetches_, 2);
  EXPECT_EQ(Refusal(old), "TOKEN_INVALID") << "its key is withdrawn";
}

TEST_F(IdentifierTest, KeysThatAreRefreshedInTimeKeepNobodyWaiting) {
  TrustIssuer();
  identifier_->RefreshKeys();
  EXPECT_EQ(fetches_, 1);
  now_ += absl::Minutes(11);
  identifier_->RefreshKeys();
  EXPECT_EQ(fetches_, 2);
  EXPECT_EQ(Refusal(EcIssuer().Token(kEc, Claims())), "");
  EXPECT_EQ(fetches_, 2) << "the call fetched nothing";
}

TEST_F(IdentifierTest, AnIssuerThatDoesNotAnswerIsNoFaultOfTheToken) {
  TrustIssuer();
  jwks_.clear();
  EXPECT_EQ(Refusal(EcIssuer().Token(kEc, Claims())), "ISSUER_UNAVAILABLE");
}

TEST_F(IdentifierTest, ErrorsTellNothingOfTheToken) {
  TrustIssuer();
  const std::string token = EcIssuer().Token(kEc, Claims(R"({"aud": "ekonomi"})"));
  const absl::Status status = Identify(token).status();
  EXPECT_EQ(status, Identify(NewToken(TokenKind::kSession)).status()) << "whatever is wrong";
  EXPECT_FALSE(absl::StrContains(ToGoogleStatus(status).SerializeAsString(), "ekonomi"));
}

TEST_F(IdentifierTest, AGoodSessionIsFoundByIndexesAlone) {
  std::string plan;
  ASSERT_TRUE(database_
                  ->Read([&](storage::Transaction& transaction) {
                    return transaction.Query(
                        storage::Sql("EXPLAIN QUERY PLAN SELECT a.id, a.person, a.disabled, s.use_time, s.expire_time, "
                                     "g.role, g.committee FROM sessions s JOIN accounts a ON a.id = s.account "
                                     "LEFT JOIN grants g ON g.account = a.id WHERE s.digest = $1"),
                        {"x"}, [&](const storage::Row& row) { absl::StrAppend(&plan, row.Text(3), "\n"); });
                  })
                  .ok());
  EXPECT_FALSE(absl::StrContains(plan, "SCAN")) << plan;
}

}  // namespace
}  // namespace arendegang::identity
