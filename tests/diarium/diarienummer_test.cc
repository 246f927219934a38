#include "services/diarium/diarienummer.h"

#include "gtest/gtest.h"

namespace arendegang::diarium {
namespace {

TEST(Diarienummer, IsWrittenInTheFormOfTheHouse) {
  const DiarienummerParts with = {"HVN", 2026, 102, "1.6"};
  const DiarienummerParts without = {"HVN", 2026, 102, ""};
  EXPECT_EQ(WriteDiarienummer("", with), "HVN 2026-0102-1.6");
  EXPECT_EQ(WriteDiarienummer("", without), "HVN 2026-0102");
  EXPECT_EQ(WriteDiarienummer("{committee} {year}/{number}", with), "HVN 2026/102");
  EXPECT_EQ(WriteDiarienummer("{committee}/{year}:{number}", with), "HVN/2026:102");
  EXPECT_EQ(WriteDiarienummer("{committee}-{year}-{number:5}", with), "HVN-2026-00102");
  EXPECT_EQ(WriteDiarienummer("{year:2}{number:3}", with), "26102");
  EXPECT_EQ(WriteDiarienummer("{year}-{number:2}", with), "2026-102");
}

TEST(Diarienummer, NeedsAFormThatTellsYearAndNumber) {
  for (const char* form : {"", "{year}/{number}", "{committee} {year}-{number:4}[-{classification}]"}) {
    EXPECT_TRUE(IsDiarienummerForm(form)) << form;
  }
  for (const char* form : {"{year}", "{number}", "2026-1", "{year}-{number", "{year}-{nummer}", "{year}-{number:0}",
                           "{year}-{number:x}", "[{year}-{number}", "{year}-{number}]", "{year}\n{number}"}) {
    EXPECT_FALSE(IsDiarienummerForm(form)) << form;
  }
}

}  // namespace
}  // namespace arendegang::diarium
