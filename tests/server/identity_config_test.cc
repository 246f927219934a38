#include "services/server/identity_config.h"

#include <fstream>

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "tests/support/temp_folder.h"

namespace arendegang::server {
namespace {

class IdentityConfigTest : public ::testing::Test {
 protected:
  IdentityConfigTest() { Write("groups=HVN-sekreterare -> sekreterare@hvn\n"); }

  void Write(const std::string& rules) { std::ofstream(folder_.File("roller")) << rules; }

  // The configuration that these lines make, with the file of rules as the last of them.
  absl::StatusOr<std::optional<identity::Trust>> Read(const std::string& lines) {
    Config config;
    absl::Status status = ReadConfig(lines + "oidc_claims = " + folder_.File("roller") + "\n", "test", &config);
    if (!status.ok()) return status;
    return TrustOf(config);
  }

  testing::TempFolder folder_;
};

constexpr char kWhole[] =
    "oidc_issuer = https://login.hamnvik.example\n"
    "oidc_audience = arendegang\n"
    "oidc_jwks_url = https://login.hamnvik.example/certs\n";

TEST_F(IdentityConfigTest, WithoutSettingsNoIssuerIsTrusted) {
  const auto trust = TrustOf(Config());
  ASSERT_TRUE(trust.ok());
  EXPECT_FALSE(trust->has_value());
}

TEST_F(IdentityConfigTest, TheFourSettingsMakeATrust) {
  const auto trust = Read(kWhole);
  ASSERT_TRUE(trust.ok()) << trust.status();
  ASSERT_TRUE(trust->has_value());
  EXPECT_EQ((*trust)->issuer, "https://login.hamnvik.example");
  EXPECT_EQ((*trust)->audience, "arendegang");
  ASSERT_EQ((*trust)->rules.size(), 1u);
  EXPECT_EQ((*trust)->rules[0].grant.committee, "hvn");
}

TEST_F(IdentityConfigTest, WhatIsMissingOrWrongIsNamed) {
  const struct {
    std::string lines;
    const char* named;
  } kCases[] = {
      {"", "oidc_issuer"},
      {"oidc_issuer = https://login.hamnvik.example\n", "oidc_audience"},
      {"oidc_issuer = https://login.hamnvik.example\noidc_audience = arendegang\n", "oidc_jwks_url"},
      {std::string(kWhole) + "oidc_jwks_url = http://login.hamnvik.example/certs\n", "oidc_jwks_url"},
  };
  for (const auto& one : kCases) {
    const auto trust = Read(one.lines);
    EXPECT_TRUE(absl::StrContains(trust.status().message(), one.named)) << one.lines << trust.status();
  }
}

TEST_F(IdentityConfigTest, ARuleThatIsWrongIsToldWithItsLine) {
  Write("\ngroups=X -> hovmästare@hvn\n");
  EXPECT_TRUE(absl::StrContains(Read(kWhole).status().message(), "roller:2:")) << Read(kWhole).status();
  Write("# inga än\n");
  EXPECT_TRUE(absl::StrContains(Read(kWhole).status().message(), "inga regler")) << Read(kWhole).status();
}

}  // namespace
}  // namespace arendegang::server
