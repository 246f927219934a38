#include "services/papers/period.h"

#include "gtest/gtest.h"
#include "services/papers/paper_wording.h"

namespace arendegang::papers {
namespace {

struct Case {
  const char* from;
  const char* until;
  const char* told;
};

TEST(PeriodOf, IsToldAsPeopleTellIt) {
  const Wording wording = *LoadWording(ARENDEGANG_SOURCE_DIR "/phrasebooks");
  for (const Case& each : {
           Case{"2026-01-01", "2026-12-31", "2026"},
           Case{"2026-03-01", "2026-05-31", "1 mars 2026–31 maj 2026"},
           Case{"2026-01-01", "2027-12-31", "1 januari 2026–31 december 2027"},
           Case{"2026-03-01", "", "från 1 mars 2026"},
           Case{"", "2026-05-31", "till och med 31 maj 2026"},
           Case{"", "", "(samtliga)"},
       }) {
    EXPECT_EQ(PeriodOf(wording, each.from, each.until), each.told) << each.from << " " << each.until;
  }
}

}  // namespace
}  // namespace arendegang::papers
