// Public holidays, and the days on which nothing that the law sets a last day for need be done.
//
//   NextVardag(absl::CivilDay(2019, 12, 24))   // 27 December: julafton, juldagen and annandag jul pass
#pragma once

#include "absl/time/civil_time.h"

namespace arendegang::calendar {

// Easter Day of a year (the Gregorian computus, after Meeus, Jones and Butcher).
absl::CivilDay EasterDay(int year);

// Midsommardagen of a year: the Saturday of 20-26 June. Source: HL 1 §.
absl::CivilDay Midsommardagen(int year);

// Alla helgons dag of a year: the Saturday of 31 October to 6 November. Source: HL 1 §.
absl::CivilDay AllaHelgonsDag(int year);

// Whether `day` is a public holiday, Sundays among them. The national day from 2005; annandag pingst until 2004.
// Source: HL 1-2 §§.
bool IsHoliday(absl::CivilDay day);

// Whether what must be done at the latest on `day` may be done the next vardag: Saturdays, holidays, midsommarafton,
// julafton and nyårsafton. Skärtorsdag, trettondagsafton and days between holidays are not free.
// Source: TidL 2 §.
bool IsFree(absl::CivilDay day);

// `day` itself if it is not free, else the next, or the previous, day that is not.
// Source: TidL 2 §; days counted backwards have no rule and move to the previous vardag.
absl::CivilDay NextVardag(absl::CivilDay day);
absl::CivilDay PreviousVardag(absl::CivilDay day);

}  // namespace arendegang::calendar
