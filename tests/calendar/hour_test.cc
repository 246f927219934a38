#include "services/calendar/hour.h"

#include <gtest/gtest.h>

namespace arendegang::calendar {
namespace {

TEST(Hour, IsReadWithAPointOrAColonAndKeptWithAPoint) {
  const struct {
    const char* text;
    int minutes;
    const char* kept;
  } cases[] = {
      {"16.00", 960, "16.00"}, {"16:00", 960, "16.00"}, {"9.05", 545, "09.05"},
      {"09:05", 545, "09.05"}, {"0.00", 0, "00.00"},    {"23.59", 1439, "23.59"},
  };
  for (const auto& one : cases) {
    EXPECT_EQ(ParseHour(one.text), one.minutes) << one.text;
    EXPECT_EQ(KeptHour(one.text), one.kept) << one.text;
  }
}

TEST(Hour, OtherWordsAreNone) {
  for (const char* text : {"", "efter lunch", "16", "kl. 16.00", "24.00", "16.60", "16.0", "16.000", "-1.00", "+9.00",
                           "16. 5", "16,00", "16.00 ", " 9.00", ".00", "16.", "116.00", "16.00.00"}) {
    EXPECT_EQ(ParseHour(text), std::nullopt) << text;
    EXPECT_EQ(KeptHour(text), text) << text;
  }
}

}  // namespace
}  // namespace arendegang::calendar
