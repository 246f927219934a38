#include "services/identity/claim_rules.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace arendegang::identity {
namespace {

using access::Role;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(ClaimRules, GiveTheirRoleToWhoeverHasTheClaim) {
  const auto rules = ParseClaimRules(
      "# groups of the directory\r\n"
      "groups=HVN-sekreterare -> sekreterare@hvn\r\n"
      "\n"
      "  groups = IT-drift->administrator@*  \n"
      "groups=CN=Hamn -> kaj,OU=Grupper -> handlaggare@hvn\n"
      "realm_access.roles=revisor -> revisor@*\n"
      "groups=HVN-alla -> lasare@hvn\n"
      "roles=HVN-alla -> lasare@hvn\n");
  ASSERT_TRUE(rules.ok()) << rules.status();
  struct Case {
    const char* name;
    ClaimValues claims;
    std::vector<Grant> grants;
  };
  const Case cases[] = {
      {"one group", {{"groups", "HVN-sekreterare"}}, {{Role::kSekreterare, "hvn"}}},
      {"all committees", {{"groups", "IT-drift"}}, {{Role::kAdministrator, "*"}}},
      {"a name of a directory", {{"groups", "CN=Hamn -> kaj,OU=Grupper"}}, {{Role::kHandlaggare, "hvn"}}},
      {"a claim in a claim", {{"realm_access.roles", "revisor"}}, {{Role::kRevisor, "*"}}},
      {"two groups",
       {{"groups", "IT-drift"}, {"groups", "x"}, {"groups", "HVN-sekreterare"}},
       {{Role::kSekreterare, "hvn"}, {Role::kAdministrator, "*"}}},
      {"twice the same grant", {{"groups", "HVN-alla"}, {"roles", "HVN-alla"}}, {{Role::kLasare, "hvn"}}},
      {"no claim", {}, {}},
      {"another value", {{"groups", "hvn-sekreterare"}, {"groups", "HVN-sekreterare "}}, {}},
      {"the value under another claim", {{"name", "IT-drift"}, {"groups.x", "IT-drift"}}, {}},
  };
  for (const Case& c : cases) EXPECT_EQ(GrantsOf(c.claims, *rules), c.grants) << c.name;
}

TEST(ClaimRules, ThatAreWrongAreAllToldWithTheirLines) {
  const auto rules = ParseClaimRules(
      "groups=A -> sekreterare@hvn\n"
      "groups=A -> sekreterar@hvn\n"
      "groups=A sekreterare@hvn\n"
      "groups -> sekreterare@hvn\n"
      "=A -> sekreterare@hvn\n"
      "groups= -> sekreterare@hvn\n"
      "groups=A -> sekreterare\n"
      "groups=A -> sekreterare@\n"
      "groups=A -> @hvn\n"
      "groups=A -> sekreterare@HVN\n"
      "groups=A -> sekreterare@hvn, lasare@kun\n");
  ASSERT_EQ(rules.status().code(), absl::StatusCode::kInvalidArgument);
  const std::string message(rules.status().message());
  EXPECT_THAT(message, ::testing::Not(HasSubstr("1: write")));
  EXPECT_THAT(message, HasSubstr("2: there is no role sekreterar; take one of registrator, "));
  for (const char* line : {"3: write", "4: write", "5: write", "6: write", "7: write", "8: write", "9: write"})
    EXPECT_THAT(message, HasSubstr(line));
  EXPECT_THAT(message, HasSubstr("10: HVN is no id"));
  EXPECT_THAT(message, HasSubstr("11: hvn, lasare@kun is no id"));
}

TEST(ClaimRules, MayBeNone) {
  EXPECT_THAT(*ParseClaimRules(""), IsEmpty());
  EXPECT_THAT(*ParseClaimRules("\n# x\n"), IsEmpty());
}

}  // namespace
}  // namespace arendegang::identity
