#include "services/search/excerpt.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace arendegang::search {
namespace {

// The excerpt with its marks in brackets.
std::string Marked(const std::string& text, const std::vector<FoundWords>& found) {
  v1::Hit hit;
  SetExcerpt(text, found, &hit);
  std::string marked = hit.excerpt();
  for (int i = hit.marks_size() - 1; i >= 0; --i) {
    marked.insert(static_cast<size_t>(hit.marks(i).end()), "]");
    marked.insert(static_cast<size_t>(hit.marks(i).begin()), "[");
  }
  return marked;
}

// A title with its marks in brackets.
std::string MarkedTitle(const std::string& title, const std::vector<FoundWords>& found) {
  v1::Hit hit;
  hit.set_title(title);
  MarkTitle(found, &hit);
  EXPECT_EQ(hit.title(), title);
  std::string marked = title;
  for (int i = hit.title_marks_size() - 1; i >= 0; --i) {
    marked.insert(static_cast<size_t>(hit.title_marks(i).end()), "]");
    marked.insert(static_cast<size_t>(hit.title_marks(i).begin()), "[");
  }
  return marked;
}

std::string Filling(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) absl::StrAppend(&text, "åäö ");
  return text;
}

TEST(SetExcerpt, TakesAShortTextWhole) {
  EXPECT_EQ(Marked("(Ön, viken.)", {{1, 1}}), "(Ön, [viken].)");
  EXPECT_EQ(Marked("norra viken på ön", {{3, 1}, {0, 2}}), "[norra viken] på [ön]");
  EXPECT_EQ(Marked("Ingenting fanns i texten.", {}), "Ingenting fanns i texten.");
  EXPECT_EQ(Marked("", {}), "");
}

TEST(SetExcerpt, MarksNoWordTwice) { EXPECT_EQ(Marked("en två tre", {{0, 2}, {1, 2}, {1, 1}}), "[en två] [tre]"); }

TEST(MarkTitle, MarksTheWordsWhereverTheyStandInIt) {
  EXPECT_EQ(MarkedTitle("Ny brygga på ön", {{3, 1}, {0, 2}}), "[Ny brygga] på [ön]");
  EXPECT_EQ(MarkedTitle("Ny brygga", {}), "Ny brygga");
  EXPECT_EQ(MarkedTitle("Ny", {{0, 9}, {7, 1}}), "[Ny]");
  EXPECT_EQ(MarkedTitle(Filling(60) + "brygga", {{60, 1}}), Filling(60) + "[brygga]") << "a title is not cut";
}

TEST(SetExcerpt, TakesThePieceThatHasMost) {
  const std::string text = Filling(50) + "brygga " + Filling(100) + "brygga kaj " + Filling(50);
  EXPECT_THAT(Marked(text, {{50, 1}, {151, 1}, {152, 1}}),
              ::testing::AllOf(::testing::StartsWith("…åäö "), ::testing::HasSubstr("[brygga] [kaj]"),
                               ::testing::EndsWith(" åäö…")));
}

TEST(SetExcerpt, StaysWithinTheText) {
  EXPECT_EQ(Marked(Filling(2) + "kaj", {{2, 1}, {7, 3}}), "åäö åäö [kaj]");
  EXPECT_THAT(Marked(Filling(60) + "kaj", {{60, 1}}), ::testing::EndsWith("åäö [kaj]"));
}

}  // namespace
}  // namespace arendegang::search
