#include "services/identity/secret_token.h"

#include <set>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "services/base/sha256.h"

namespace arendegang::identity {
namespace {

constexpr TokenKind kKinds[] = {TokenKind::kSession, TokenKind::kService, TokenKind::kInvitation};

TEST(SecretToken, SaysItsKindAndIsNeverTheSame) {
  std::set<std::string> seen;
  for (TokenKind kind : kKinds) {
    for (int i = 0; i < 100; ++i) {
      const std::string token = NewToken(kind);
      EXPECT_EQ(token.size(), 6u + 43u);
      EXPECT_EQ(KindOfToken(token), kind) << token;
      EXPECT_TRUE(seen.insert(token).second);
    }
  }
  EXPECT_EQ(NewToken(TokenKind::kSession).substr(0, 6), "arg_s_");
  EXPECT_EQ(NewToken(TokenKind::kService).substr(0, 6), "arg_t_");
  EXPECT_EQ(NewToken(TokenKind::kInvitation).substr(0, 6), "arg_i_");
}

TEST(SecretToken, HasOneForm) {
  const std::string secret(43, 'A');
  EXPECT_EQ(KindOfToken("arg_s_" + secret), TokenKind::kSession);
  for (const std::string& text :
       {std::string(), std::string("arg_s_"), secret, "arg_x_" + secret, "ARG_S_" + secret, "arg_s_" + secret + "A",
        "arg_s_" + secret.substr(1), "arg_s_" + secret + "=", "arg_s_" + std::string(42, 'A') + "B", " arg_s_" + secret,
        "arg_s_" + std::string(1 << 20, 'A')}) {
    EXPECT_EQ(KindOfToken(text), std::nullopt) << text.substr(0, 60);
  }
}

TEST(SecretToken, IsKeptAsItsDigest) {
  EXPECT_EQ(DigestOfToken("arg_s_x"), Sha256Hex("arg_s_x"));
  EXPECT_EQ(DigestOfToken("arg_s_x").size(), 64u);
}

TEST(SecretToken, IsComparedWhole) {
  EXPECT_TRUE(SameSecret("", ""));
  EXPECT_TRUE(SameSecret("abc", "abc"));
  EXPECT_FALSE(SameSecret("abc", "abd"));
  EXPECT_FALSE(SameSecret("abc", "ab"));
  EXPECT_FALSE(SameSecret("", "a"));
}

}  // namespace
}  // namespace arendegang::identity
