// Statutory time: the one legal clock.
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

// The last day for justering (certifying) of the minutes of a meeting: the fourteenth after it.
// Source: KL 5:69 through 6:35; TidL 2 §.
Term LatestJustering(absl::CivilDay meeting);

// The last day to announce the justering: the second day after it.
// Source: KL 8:12; TidL 2 §.
Term LatestAnslag(absl::CivilDay justering);

// The last day on which an appeal may come in: three weeks from the day the justering was announced, that day not
// counted.
// Source: KL 13:5; TidL 1-2 §§.
Term LastDayOfAppeal(absl::CivilDay announced);

// The last day on which förvaltningsbesvär, an appeal by the person whom a decision concerns, may come in: three weeks
// from the day she was served it, that day not counted. The notice on the board starts nothing for her.
// Source: FL 44 §; TidL 1-2 §§.
Term LastDayOfForvaltningsbesvar(absl::CivilDay served);

// The day from which a decision that nobody appealed is final, and the notice may come down.
// Source: KL 13:5, 8:12.
absl::CivilDay LagaKraftFrom(absl::CivilDay announced);

// How days before a day are counted: all of them, or only vardagar.
enum class Counting { kDays, kWorkingDays };

// The vardag that lies `days` before `day`: where the days counted lead to a free day, the vardag before that. None
// before a day is that day, or the vardag before it.
// Source: no rule of law counts backwards; TidL 2 § moves forwards only.
absl::CivilDay DaysBefore(absl::CivilDay day, int days, Counting counting);

// How many vardagar there are after `from` up to `until`, that day counted; 0 if `until` is no later day.
int WorkingDaysBetween(absl::CivilDay from, absl::CivilDay until);

// The last day on which kallelse and papers go out, `days` before a meeting: a vardag.
// Source: the committee's reglemente (the law fixes a week for the council only, KL 5:13, 5:15).
absl::CivilDay LatestDispatch(absl::CivilDay meeting, int days, Counting counting);

}  // namespace arendegang::calendar
