#include "services/base/text.h"

#include <string>

#include "gtest/gtest.h"

namespace arendegang {
namespace {

TEST(FirstBadByte, FindsWhatIsNotUtf8AndNul) {
  constexpr size_t kNone = absl::string_view::npos;
  EXPECT_EQ(FirstBadByte(""), kNone);
  EXPECT_EQ(FirstBadByte("ärende § 1 – ”så” 🛶"), kNone);
  EXPECT_EQ(FirstBadByte("a\xff"), 1u);
  EXPECT_EQ(FirstBadByte("\xc3"), 0u);
  EXPECT_EQ(FirstBadByte("ab\xed\xa0\x80"), 2u) << "a surrogate";
  EXPECT_EQ(FirstBadByte("\xc0\x80"), 0u) << "an overlong form";
  EXPECT_EQ(FirstBadByte(absl::string_view("a\0b", 3)), 1u);
}

TEST(TextIn, EndsBeforeACharacterThatIsCut) {
  EXPECT_EQ(TextIn("båt"), "båt");
  EXPECT_EQ(TextIn("b\xC3"), "b");
  EXPECT_EQ(TextIn(""), "");
}

TEST(CountCharacters, CountsThemAndNotTheirBytes) {
  EXPECT_EQ(CountCharacters(""), 0u);
  EXPECT_EQ(CountCharacters("båt §"), 5u);
}

}  // namespace
}  // namespace arendegang
