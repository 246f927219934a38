#include "services/guard/permissions.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace arendegang::guard {
namespace {

using access::Role;
using ::testing::HasSubstr;

TEST(Permissions, EveryMethodOfTheApiIsDecided) { EXPECT_EQ(CheckTable(), absl::OkStatus()); }

TEST(Permissions, AMethodWithoutARowIsNamed) {
  std::vector<Permission> rows = Table();
  rows.erase(rows.begin());
  EXPECT_THAT(std::string(CheckRows(rows).message()), HasSubstr("DraftingService.DraftMinutes has no row"));
}

TEST(Permissions, ARowWithoutAMethodAndOneTooManyAreNamed) {
  std::vector<Permission> rows = Table();
  rows.push_back({"CaseService.ReadMind", Who::kLoggedIn});
  rows.push_back(rows.front());
  const std::string told(CheckRows(rows).message());
  EXPECT_THAT(told, HasSubstr("CaseService.ReadMind is no method"));
  EXPECT_THAT(told, HasSubstr("DraftingService.DraftMinutes has two rows"));
}

TEST(Permissions, ARowForNobodyIsNamed) {
  std::vector<Permission> rows = Table();
  rows.front().who = Who::kRoles;
  EXPECT_THAT(std::string(CheckRows(rows).message()), HasSubstr("DraftingService.DraftMinutes is for nobody"));
}

TEST(Roles, AreThoseOfACommitteeOrOfAll) {
  const access::Caller here{"a", "accounts/a", "A", {{Role::kLasare, "hvn"}}, false};
  const access::Caller everywhere{"a", "accounts/a", "A", {{Role::kLasare, "*"}}, false};
  const Roles readers = Only(Role::kLasare) | Only(Role::kRevisor);
  EXPECT_TRUE(HasOne(here, readers, "hvn"));
  EXPECT_FALSE(HasOne(here, readers, "mn"));
  EXPECT_FALSE(HasOne(here, readers, "*"));
  EXPECT_FALSE(HasOne(here, Only(Role::kRevisor), "hvn"));
  EXPECT_TRUE(HasOne(everywhere, readers, "mn"));
  EXPECT_TRUE(HasOne(everywhere, readers, "*"));
  EXPECT_TRUE(HasOneSomewhere(here, readers));
}

TEST(Roles, AreNamedAsOneSaysThem) {
  EXPECT_EQ(InSwedish(Only(Role::kLasare)), "läsare");
  EXPECT_EQ(InSwedish(Only(Role::kSekreterare) | Only(Role::kOrdforande) | Only(Role::kLedamot)),
            "sekreterare, ordförande eller ledamot");
}

}  // namespace
}  // namespace arendegang::guard
