#include "services/gateway/session.h"

#include "gtest/gtest.h"
#include "tests/support/reason.h"

namespace arendegang::gateway {
namespace {

constexpr char kHost[] = "arenden.hamnvik.example";

struct Case {
  const char* name;
  Shown shown;
  const char* authorization;  // null: refused
};

class Call : public ::testing::TestWithParam<Case> {};

TEST_P(Call, ShowsWhatItMay) {
  auto authorization = AuthorizationOf(GetParam().shown);
  if (GetParam().authorization == nullptr) {
    EXPECT_EQ(testing::ReasonOf(authorization.status()), "CROSS_SITE");
  } else {
    ASSERT_TRUE(authorization.ok()) << authorization.status();
    EXPECT_EQ(*authorization, GetParam().authorization);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Requests, Call,
    ::testing::Values(
        Case{"Nothing", {"", "", "", "", kHost}, ""}, Case{"AHeader", {"Bearer a", "", "", "", kHost}, "Bearer a"},
        Case{"ACookie", {"", "c", "", "", kHost}, "Bearer c"},
        Case{"AHeaderBeforeACookie", {"Bearer a", "c", "cross-site", "https://evil.example", kHost}, "Bearer a"},
        Case{"ItsOwnPage", {"", "c", "same-origin", "https://arenden.hamnvik.example", kHost}, "Bearer c"},
        Case{"CapitalsInTheHost", {"", "c", "", "https://Arenden.Hamnvik.example", kHost}, "Bearer c"},
        Case{"TheUserHerself", {"", "c", "none", "", kHost}, "Bearer c"},
        Case{"AnotherSite", {"", "c", "cross-site", "", kHost}, nullptr},
        Case{"ANeighbourOfTheDomain", {"", "c", "same-site", "", kHost}, nullptr},
        Case{"AWordNobodyKnows", {"", "c", "SAME-ORIGIN", "", kHost}, nullptr},
        Case{"AnotherOrigin", {"", "c", "", "https://evil.example", kHost}, nullptr},
        Case{"AnotherOriginDespiteItsSite", {"", "c", "same-origin", "https://evil.example", kHost}, nullptr},
        Case{"AnotherPort", {"", "c", "", "https://arenden.hamnvik.example:8443", kHost}, nullptr},
        Case{"ALongerHost", {"", "c", "", "https://arenden.hamnvik.example.evil.example", kHost}, nullptr},
        Case{"AnOpaqueOrigin", {"", "c", "", "null", kHost}, nullptr},
        Case{"AnotherSiteWithoutCookie", {"", "", "cross-site", "https://evil.example", kHost}, ""}),
    [](const auto& each) { return each.param.name; });

TEST(Session, TakesOnlyATokenThatFitsACookie) {
  for (const std::string& wrong :
       {std::string(), std::string("Bearer "), std::string("Basic abc"), std::string("Bearer a;b"),
        std::string("Bearer a\r\nX: y"), std::string("Bearer å"), "Bearer " + std::string(3901, 'a')}) {
    Reply reply = AnswerSession("POST", {wrong, "", "", "", kHost});
    EXPECT_EQ(reply.status, 400) << wrong;
    EXPECT_EQ(reply.headers.count("Set-Cookie"), 0u) << wrong;
  }
  EXPECT_EQ(AnswerSession("POST", {"Bearer " + std::string(3900, 'a'), "", "", "", kHost}).status, 204);
}

}  // namespace
}  // namespace arendegang::gateway
