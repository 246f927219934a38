// Days as Swedes write them. All of the project's dates are absl::CivilDay inside and ISO 8601 text at the door.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"

namespace arendegang::calendar {

// The days this calendar knows: years of 1970 to 2100.
inline constexpr int kFirstYear = 1970;
inline constexpr int kLastYear = 2100;

// Reads "2026-05-26". Errors: INVALID_ARGUMENT if `text` is no date of that form (30 February is none); OUT_OF_RANGE
// if its year is outside kFirstYear-kLastYear.
absl::StatusOr<absl::CivilDay> ParseIso(absl::string_view text);

// Writes "2026-05-26".
std::string FormatIso(absl::CivilDay day);

// Swedish time, Europe/Stockholm; the day it is there at an instant; the instant of an hour, 0-23, of a day there; what
// the clock shows there at an instant: "08.00".
absl::TimeZone SwedishTime();
absl::CivilDay DayInSweden(absl::Time instant);
absl::Time TimeInSweden(absl::CivilDay day, int hour);
std::string HourInSweden(absl::Time instant);

// The name of a month, 1-12: "januari". Of a weekday, 1 (Monday)-7, indefinite: "måndag".
absl::string_view MonthName(int month);
absl::string_view WeekdayName(int weekday);

// The same with the article: "måndagen".
std::string DefiniteWeekdayName(int weekday);

// Writes "2 december 2019", and "måndagen den 2 december 2019".
std::string FormatLong(absl::CivilDay day);
std::string FormatWithWeekday(absl::CivilDay day);

// The number of the weekday as in ISO 8601: 1 for Monday to 7 for Sunday.
int WeekdayNumber(absl::CivilDay day);

}  // namespace arendegang::calendar
