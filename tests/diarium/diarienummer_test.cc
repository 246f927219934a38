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

struct Printed {
  const char* text;
  const char* committee;
  int year;  // 0: it is none
  int number;
  const char* classification;
};

class ReadsDiarienummer : public ::testing::TestWithParam<Printed> {};

TEST_P(ReadsDiarienummer, InParts) {
  auto parts = ReadDiarienummer(GetParam().text);
  ASSERT_EQ(parts.has_value(), GetParam().year != 0) << GetParam().text;
  if (!parts.has_value()) return;
  EXPECT_EQ(parts->committee, GetParam().committee);
  EXPECT_EQ(parts->year, GetParam().year);
  EXPECT_EQ(parts->number, GetParam().number);
  EXPECT_EQ(parts->classification, GetParam().classification);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ReadsDiarienummer,
    ::testing::Values(Printed{"HVN 2026-0102-1.6", "HVN", 2026, 102, "1.6"},
                      Printed{"HVN 2026-0102-01.01", "HVN", 2026, 102, "01.01"},
                      Printed{"HVN 2026-0102", "HVN", 2026, 102, ""}, Printed{"HVK-2026-00102", "HVK", 2026, 102, ""},
                      Printed{"HN 2026/12", "HN", 2026, 12, ""}, Printed{"HN/2026:56", "HN", 2026, 56, ""},
                      Printed{"dnr HN 2026/12", "HN", 2026, 12, ""}, Printed{"2026-0102", "", 2026, 102, ""},
                      Printed{"HVN 2026-0022/2028-0143", "HVN", 2026, 22, ""}, Printed{"HVN", "", 0, 0, ""},
                      Printed{"HVN 26-12", "", 0, 0, ""}, Printed{"", "", 0, 0, ""},
                      Printed{"HVN 2026-0000", "", 0, 0, ""}));

}  // namespace
}  // namespace arendegang::diarium
