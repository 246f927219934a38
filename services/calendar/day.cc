#include "services/calendar/day.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace arendegang::calendar {

absl::StatusOr<absl::CivilDay> ParseIso(absl::string_view text) {
  auto number = [&](size_t from, size_t length) {
    int value = 0;
    absl::string_view digits = text.substr(from, length);
    bool all = std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return absl::ascii_isdigit(c); });
    return all && absl::SimpleAtoi(digits, &value) ? value : -1;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return absl::InvalidArgumentError(absl::StrCat("not an ISO 8601 date: ", text));
  }
  int year = number(0, 4);
  int month = number(5, 2);
  int day = number(8, 2);
  absl::CivilDay date(std::max(year, 0), std::max(month, 0), std::max(day, 0));
  if (year < 0 || date.month() != month || date.day() != day) {
    return absl::InvalidArgumentError(absl::StrCat("no such date: ", text));
  }
  if (year < kFirstYear || year > kLastYear) {
    return absl::OutOfRangeError(absl::StrCat("year outside ", kFirstYear, "-", kLastYear, ": ", text));
  }
  return date;
}

std::string FormatIso(absl::CivilDay day) { return absl::FormatCivilTime(day); }

absl::TimeZone SwedishTime() {
  static const absl::TimeZone sweden = [] {
    absl::TimeZone found = absl::UTCTimeZone();
    absl::LoadTimeZone("Europe/Stockholm", &found);
    return found;
  }();
  return sweden;
}

absl::CivilDay DayInSweden(absl::Time instant) { return absl::ToCivilDay(instant, SwedishTime()); }

absl::Time TimeInSweden(absl::CivilDay day, int hour) {
  return absl::FromCivil(absl::CivilHour(day) + hour, SwedishTime());
}

std::string HourInSweden(absl::Time instant) { return absl::FormatTime("%H.%M", instant, SwedishTime()); }

absl::string_view MonthName(int month) {
  static constexpr absl::string_view kNames[] = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                                                 "juli",    "augusti",  "september", "oktober", "november", "december"};
  return kNames[month - 1];
}

absl::string_view WeekdayName(int weekday) {
  static constexpr absl::string_view kNames[] = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"};
  return kNames[weekday - 1];
}

std::string DefiniteWeekdayName(int weekday) { return absl::StrCat(WeekdayName(weekday), "en"); }

std::string FormatLong(absl::CivilDay day) {
  return absl::StrCat(day.day(), " ", MonthName(day.month()), " ", day.year());
}

std::string FormatWithWeekday(absl::CivilDay day) {
  return absl::StrCat(DefiniteWeekdayName(WeekdayNumber(day)), " den ", FormatLong(day));
}

int WeekdayNumber(absl::CivilDay day) { return static_cast<int>(absl::GetWeekday(day)) + 1; }

}  // namespace arendegang::calendar
