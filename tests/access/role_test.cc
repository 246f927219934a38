#include "services/access/role.h"

#include <set>

#include "gtest/gtest.h"

namespace arendegang::access {
namespace {

TEST(Role, IsNamedBothWays) {
  std::set<absl::string_view> names;
  for (Role role : AllRoles()) {
    EXPECT_EQ(RoleNamed(NameOf(role)), role) << NameOf(role);
    names.insert(NameOf(role));
  }
  EXPECT_EQ(names.size(), 9u);
}

TEST(Role, HasOneSpellingOnly) {
  for (const char* text : {"", "Sekreterare", "sekreterare ", "handläggare", "secretary"})
    EXPECT_EQ(RoleNamed(text), std::nullopt) << text;
}

}  // namespace
}  // namespace arendegang::access
