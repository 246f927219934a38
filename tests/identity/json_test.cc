#include "services/identity/json.h"

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace arendegang::identity {
namespace {

std::string Nested(int depth) { return absl::StrCat("{\"a\":", std::string(depth, '['), std::string(depth, ']'), "}"); }

TEST(Json, ThatCanBeReadInTwoWaysIsRefused) {
  struct Case {
    const char* name;
    std::string text;
  };
  const Case cases[] = {
      {"a member twice", R"({"sub":"a","sub":"b"})"},
      {"a member twice, once in escapes", R"({"sub":"a","\u0073ub":"b"})"},
      {"a member of a member twice", R"({"a":{"b":1,"b":2}})"},
      {"a member twice in a list", R"({"a":[{"b":1,"b":1}]})"},
      {"no object", R"(["a"])"},
      {"a text", R"("a")"},
      {"nothing", ""},
      {"something after it", "{} {}"},
      {"a comment", "{/**/}"},
      {"a comma too many", R"({"a":1,})"},
      {"other quotes", "{'a':1}"},
      {"no UTF-8", "{\"a\":\"\xff\"}"},
      {"half a pair", R"({"a":"\ud800"})"},
      {"a NUL in a text", R"({"a":"b\u0000"})"},
      {"a NUL in a name", R"({"a\u0000":1})"},
      {"a number past all", R"({"a":1e999})"},
      {"not a number", R"({"a":NaN})"},
      {"nested too deep", Nested(9)},
      {"nested far too deep", Nested(7000)},
      {"cut off", R"({"a":)"},
  };
  for (const Case& c : cases) EXPECT_FALSE(ParseObject(c.text)) << c.name;
}

TEST(Json, MayNameTheSameMemberInTwoObjects) {
  EXPECT_TRUE(ParseObject(R"({"a":{"b":1},"c":{"b":1},"b":[{"b":1},{"b":2}]})"));
  EXPECT_TRUE(ParseObject(Nested(7)));
}

TEST(Json, GivesTextsAlone) {
  const auto json = ParseObject(R"({"a":"x","b":1,"c":["x"]})");
  ASSERT_TRUE(json);
  EXPECT_EQ(TextOf(*json, "a"), "x");
  EXPECT_EQ(TextOf(*json, "b"), std::nullopt);
  EXPECT_EQ(TextOf(*json, "c"), std::nullopt);
  EXPECT_EQ(TextOf(*json, "d"), std::nullopt);
}

}  // namespace
}  // namespace arendegang::identity
