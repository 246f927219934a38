#include "services/calendar/due_day.h"

#include "gtest/gtest.h"
#include "services/calendar/day.h"

namespace arendegang::calendar {
namespace {

struct DueCase {
  const char* task;
  const char* said;
  const char* due;  // empty: none
};

class DueDays : public ::testing::TestWithParam<DueCase> {};

TEST_P(DueDays, AreReadOutOfTheTask) {
  auto due = DueDay(GetParam().task, *ParseIso(GetParam().said));
  EXPECT_EQ(due.has_value() ? FormatIso(*due) : "", GetParam().due) << GetParam().task;
}

INSTANTIATE_TEST_SUITE_P(
    Table, DueDays,
    ::testing::Values(DueCase{"utreda frågan och återkomma senast den 1 maj 2026", "2026-01-20", "2026-05-01"},
                      DueCase{"återkomma senast 2026-09-30 med en plan", "2026-01-20", "2026-09-30"},
                      DueCase{"återkomma senast i maj 2026", "2026-01-20", "2026-05-31"},
                      DueCase{"återkomma senast i februari 2028", "2026-01-20", "2028-02-29"},
                      DueCase{"återkomma senast i mars", "2026-05-26", "2027-03-31"},
                      DueCase{"återkomma senast den 1 juni", "2026-05-26", "2026-06-01"},
                      DueCase{"redovisa senast under 2026", "2026-01-20", "2026-12-31"},
                      DueCase{"redovisa senast vid utgången av 2027", "2026-01-20", "2027-12-31"},
                      DueCase{"redovisa senast vid årsskiftet", "2026-05-26", "2026-12-31"},
                      DueCase{"redovisa senast vid nämndens sammanträde den 16 juni 2026", "2026-05-26", "2026-06-16"},
                      DueCase{"återkomma till sammanträdet den 16 juni 2026", "2026-05-26", "2026-06-16"},
                      DueCase{"återkomma till nämndens sammanträde senast i oktober", "2026-05-26", "2026-10-31"},
                      DueCase{"under 2026 se över taxan", "2026-01-20", "2026-12-31"},
                      DueCase{"under år 2026 se över taxan", "2026-01-20", "2026-12-31"},
                      DueCase{"under året se över taxan", "2026-01-20", "2026-12-31"},
                      DueCase{"under andra kvartalet 2026 se över taxan", "2026-01-20", "2026-06-30"},
                      DueCase{"under första halvåret 2027 se över taxan", "2026-05-26", "2027-06-30"},
                      DueCase{"under 2027 bygga bryggan och återkomma senast i maj 2026", "2026-01-20", "2026-05-31"},
                      DueCase{"upphandla bryggan", "2026-01-20", ""},
                      DueCase{"följa upp arbetet under 2025", "2026-01-20", ""},
                      DueCase{"återkomma senast den 31 juni 2026", "2026-01-20", ""},
                      DueCase{"se över de grunder som ligger under 20260 kronor", "2026-01-20", ""}));

}  // namespace
}  // namespace arendegang::calendar
