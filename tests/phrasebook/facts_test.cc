#include "services/phrasebook/facts.h"

#include "gtest/gtest.h"

namespace arendegang::phrasebook {
namespace {

TEST(Genitive, AddsAnSUnlessTheNameHissesAlready) {
  EXPECT_EQ(Genitive("Karin Berg"), "Karin Bergs");
  EXPECT_EQ(Genitive("Jonas Alenius"), "Jonas Alenius");
  EXPECT_EQ(Genitive("Eva Marx"), "Eva Marx");
  EXPECT_EQ(Genitive("Ana Ruiz"), "Ana Ruiz");
}

TEST(Nominative, IsTheKnownNameElseTheLikelier) {
  const std::vector<std::tuple<const char*, std::set<std::string, std::less<>>, const char*>> cases = {
      {"Karin Bergs", {}, "Karin Berg"},
      {"Karin Bergs", {"Karin Bergs"}, "Karin Bergs"},
      {"Karin Bergs", {"Karin Berg", "Karin Bergs"}, "Karin Berg"},
      {"Jonas Alenius", {}, "Jonas Alenius"},
      {"Maria Roos", {}, "Maria Roos"},
      {"Siv Anjous", {"Siv Anjou"}, "Siv Anjou"},
      {"Eva Marx", {}, "Eva Marx"},
      {"", {}, ""},
  };
  for (const auto& [genitive, known, name] : cases) EXPECT_EQ(Nominative(genitive, known), name) << genitive;
}

TEST(Fence, HoldsAValueThatNobodySees) {
  EXPECT_EQ(Unfenced(Fenced("ett värde")), "ett värde");
  EXPECT_EQ(Unfenced(FencedBlock("ett stycke")), "ett stycke");
  EXPECT_EQ(Unfenced("utan"), "utan");
  EXPECT_EQ(Unfenced(""), "");
}

TEST(Capitalised, KnowsSwedishLetters) {
  EXPECT_EQ(Capitalised("ärendet"), "Ärendet");
  EXPECT_EQ(Uncapitalised("Ärendet"), "ärendet");
  EXPECT_EQ(Capitalised("§ 4"), "§ 4");
  EXPECT_EQ(Capitalised(""), "");
}

}  // namespace
}  // namespace arendegang::phrasebook
