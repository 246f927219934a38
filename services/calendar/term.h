// Public holidays and statutory time: the one legal clock.
//
//   Term term = LatestJustering(meeting);   // warn after term.aim, overdue after term.outermost
#pragma once

#include "absl/time/civil_time.h"

namespace arendegang::calendar {

// The last day for something: the day to aim for, and the outermost day, where the first falls on a day on which
// nothing need be done.
struct Term {
  absl::CivilDay aim;
  absl::CivilDay outermost;
};

// Easter Day of a year (the Gregorian computus).
absl::CivilDay EasterDay(int year);

// Whether `day` is a public holiday, Sundays among them. The national day from 2005; Whit Monday until 2004.
// Source: HL 1-2 §§.
bool IsHoliday(absl::CivilDay day);

// Whether what must be done at the latest on `day` may be done the next vardag: Saturdays, holidays, midsommarafton,
// julafton and nyårsafton.
// Source: TidL 2 §.
bool IsFree(absl::CivilDay day);

// `day` itself if it is not free, else the next, or the previous, day that is not.
// Source: TidL 2 §; days counted backwards have no rule and move to the previous vardag.
absl::CivilDay NextVardag(absl::CivilDay day);
absl::CivilDay PreviousVardag(absl::CivilDay day);

// The last day to adjust the minutes of a meeting: the fourteenth after it.
// Source: KL 5:69 through 6:35.
Term LatestJustering(absl::CivilDay meeting);

// The last day to announce that minutes were adjusted: the second after.
// Source: KL 8:12.
Term LatestAnslag(absl::CivilDay justering);

// The last day on which an appeal may come in: three weeks from the day the adjustment was announced.
// Source: KL 13:5, TidL 1-2 §§.
Term LastDayOfAppeal(absl::CivilDay announced);

// The day from which a decision that nobody appealed is final, and the notice may come down.
// Source: KL 13:5, 8:12.
absl::CivilDay LagaKraftFrom(absl::CivilDay announced);

}  // namespace arendegang::calendar
