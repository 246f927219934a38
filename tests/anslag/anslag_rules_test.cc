#include "services/anslag/anslag_rules.h"

#include "gtest/gtest.h"
#include "services/calendar/day.h"

namespace arendegang::anslag {
namespace {

absl::CivilDay Day(const char* iso) { return *calendar::ParseIso(iso); }

struct Posted {
  const char* up;
  const char* appeal_until;
  const char* remove_from;
};

// KL 13:5, TidL 1-2 §§: three weeks, then the next vardag.
TEST(Times, FollowFromTheDayTheNoticeWentUp) {
  const Posted cases[] = {
      {"2019-12-02", "2019-12-23", "2019-12-24"},  // a Monday
      {"2019-12-03", "2019-12-27", "2019-12-28"},  // julafton
      {"2019-12-04", "2019-12-27", "2019-12-28"},  // juldagen
      {"2019-12-05", "2019-12-27", "2019-12-28"},  // too late by KL 8:12, and yet a beginning
      {"2019-12-10", "2020-01-02", "2020-01-03"},  // nyårsafton and nyårsdagen
      {"2019-11-26", "2019-12-17", "2019-12-18"},  // certified at once
      {"2019-11-27", "2019-12-18", "2019-12-19"},
      {"2019-11-28", "2019-12-19", "2019-12-20"},
      {"2019-10-25", "2019-11-15", "2019-11-16"},
      {"2019-10-28", "2019-11-18", "2019-11-19"},
      {"2026-05-29", "2026-06-22", "2026-06-23"},  // midsommarafton
      {"2026-12-16", "2027-01-07", "2027-01-08"},  // trettondedag jul
      {"2024-03-08", "2024-04-02", "2024-04-03"},  // långfredagen
      {"1993-12-01", "1993-12-22", "1993-12-23"},
      {"1999-03-16", "1999-04-06", "1999-04-07"},
      {"2003-12-15", "2004-01-05", "2004-01-06"},
      {"2019-02-05", "2019-02-26", "2019-02-27"},
      {"2019-03-29", "2019-04-23", "2019-04-24"},
      {"2019-05-09", "2019-05-31", "2019-06-01"},  // the day after Kristi himmelsfärdsdag is a vardag
      {"2019-05-16", "2019-06-07", "2019-06-08"},  // nationaldagen
      {"2019-05-31", "2019-06-24", "2019-06-25"},
      {"2019-10-12", "2019-11-04", "2019-11-05"},  // alla helgons dag
      {"2019-12-16", "2020-01-07", "2020-01-08"},
      {"2020-04-10", "2020-05-04", "2020-05-05"},  // första maj on a Friday
      {"2021-04-10", "2021-05-03", "2021-05-04"},
      {"2022-12-05", "2022-12-27", "2022-12-28"},
      {"2026-12-03", "2026-12-28", "2026-12-29"},
      {"2027-12-10", "2028-01-03", "2028-01-04"},
      {"2028-12-03", "2028-12-27", "2028-12-28"},  // posted on a Sunday
      {"2028-02-08", "2028-02-29", "2028-03-01"},  // a leap day
  };
  for (const Posted& c : cases) {
    const Times times = TimesFrom(Day(c.up), v1::ANSLAG_KIND_ORDINARY, "");
    EXPECT_EQ(times.appeal_until, c.appeal_until) << c.up;
    EXPECT_EQ(times.remove_from, c.remove_from) << c.up;
  }
}

TEST(Times, OfANoticeWithoutAppealAreAsked) {
  const Times times = TimesFrom(Day("2026-05-29"), v1::ANSLAG_KIND_OTHER_LAW, "2026-06-05");
  EXPECT_EQ(times.appeal_until, "");
  EXPECT_EQ(times.remove_from, "2026-06-05");
  EXPECT_EQ(TimesFrom(Day("2026-06-10"), v1::ANSLAG_KIND_OTHER_LAW, "2026-06-05").remove_from, "2026-06-11");
}

TEST(Board, IsClearedAtEightInSwedenInWinterAndInSummer) {
  EXPECT_EQ(ComesDownAt("2026-01-15"), absl::FromCivil(absl::CivilHour(2026, 1, 15, 7), absl::UTCTimeZone()));
  EXPECT_EQ(ComesDownAt("2026-06-23"), absl::FromCivil(absl::CivilHour(2026, 6, 23, 6), absl::UTCTimeZone()));
  // The clocks went forward in the night.
  EXPECT_EQ(ComesDownAt("2026-03-29"), absl::FromCivil(absl::CivilHour(2026, 3, 29, 6), absl::UTCTimeZone()));
  EXPECT_EQ(ComesDownAt("2026-10-25"), absl::FromCivil(absl::CivilHour(2026, 10, 25, 7), absl::UTCTimeZone()));
}

TEST(Interruption, BreaksTheTimeOfAppealUntilTheLastSecondOfItsLastDay) {
  v1::Anslag anslag;
  anslag.set_appeal_until("2026-06-22");
  anslag.set_remove_from("2026-06-23");
  const absl::Time midnight = calendar::TimeInSweden(absl::CivilDay(2026, 6, 23), 0);
  EXPECT_TRUE(BreaksTime(anslag, midnight - absl::Seconds(1)));
  EXPECT_FALSE(BreaksTime(anslag, midnight));
  anslag.clear_appeal_until();
  EXPECT_FALSE(BreaksTime(anslag, midnight - absl::Hours(24)));
}

TEST(Deviation, IsToldAfterTheSecondDayAndTheNextVardag) {
  struct {
    const char* justering;
    const char* post;
    bool late;
  } const cases[] = {
      {"2026-05-28", "2026-06-01", false},  // the second day is a Saturday
      {"2026-05-28", "2026-06-02", true},  {"2019-12-02", "2019-12-04", false},
      {"2019-12-02", "2019-12-05", true},  {"2019-10-25", "2019-10-28", false},  // a Friday; the second day is a Sunday
  };
  for (const auto& c : cases) {
    v1::Anslag anslag;
    anslag.set_justering_date(c.justering);
    anslag.set_post_date(c.post);
    Derive(absl::UnixEpoch(), &anslag);
    EXPECT_EQ(anslag.late(), c.late) << c.post;
  }
}

TEST(Paragraphs, AreToldInRows) {
  EXPECT_EQ(ParagraphsAsText({}), "");
  EXPECT_EQ(ParagraphsAsText({4}), "§ 4");
  EXPECT_EQ(ParagraphsAsText({4, 5}), "§§ 4, 5");
  EXPECT_EQ(ParagraphsAsText({1, 2, 3, 5, 6, 7, 16}), "§§ 1–3, 5–7, 16");
}

}  // namespace
}  // namespace arendegang::anslag
