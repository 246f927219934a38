#include "services/calendar/due_day.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "absl/strings/str_cat.h"
#include "re2/re2.h"
#include "services/calendar/day.h"

namespace arendegang::calendar {
namespace {

using Day = std::optional<absl::CivilDay>;

constexpr int kMonths = 12;

std::string MonthPattern() {
  std::string names;
  for (int month = 1; month <= kMonths; ++month) absl::StrAppend(&names, names.empty() ? "" : "|", MonthName(month));
  return absl::StrCat("(", names, ")");
}

int MonthOf(const std::string& name) {
  for (int month = 1; month <= kMonths; ++month) {
    if (MonthName(month) == name) return month;
  }
  return 0;
}

absl::CivilDay LastOf(int year, int month) { return absl::CivilDay(absl::CivilMonth(year, month) + 1) - 1; }

// The next day, from `said` on, that `of(year)` gives; that of `year` if it is told.
template <typename Of>
Day InYear(const std::string& year, absl::CivilDay said, Of of) {
  if (!year.empty()) return of(std::stoi(year));
  const int this_year = static_cast<int>(said.year());
  return of(this_year) >= said ? of(this_year) : of(this_year + 1);
}

// The day of a month: "1 maj 2026". 30 February is none.
Day Dated(const std::string& day, const std::string& month, const std::string& year, absl::CivilDay said) {
  const int number = std::stoi(day);
  Day found = InYear(year, said, [&](int of) { return absl::CivilDay(of, MonthOf(month), number); });
  return found->day() == number ? found : std::nullopt;
}

// The last day of a part of a year: "andra kvartalet" is the second of four.
Day PartOf(const std::string& ordinal, const std::string& part, const std::string& year, absl::CivilDay said) {
  constexpr absl::string_view kOrdinals[] = {"första", "andra", "tredje", "fjärde"};
  const int number = static_cast<int>(std::find(std::begin(kOrdinals), std::end(kOrdinals), ordinal) - kOrdinals) + 1;
  const int months = part == "kvartalet" ? 3 : part == "tertialet" ? 4 : 6;
  if (number * months > kMonths) return std::nullopt;
  return InYear(year, said, [&](int of) { return LastOf(of, number * months); });
}

// What follows "senast", or stands after "under": a month, a part of the year, the year.
Day WithinYear(const std::string& lead, const std::string& text, absl::CivilDay said) {
  static const std::string* const months = new std::string(MonthPattern());
  std::string ordinal;
  std::string part;
  std::string year;
  if (RE2::PartialMatch(text, absl::StrCat(lead, *months, "(?: (\\d{4}))?"), &part, &year)) {
    return InYear(year, said, [&](int of) { return LastOf(of, MonthOf(part)); });
  }
  constexpr char kPart[] = "(första|andra|tredje|fjärde) (kvartalet|tertialet|halvåret)(?: (\\d{4}))?";
  if (RE2::PartialMatch(text, absl::StrCat(lead, kPart), &ordinal, &part, &year)) {
    return PartOf(ordinal, part, year, said);
  }
  if (RE2::PartialMatch(text, absl::StrCat(lead, "(?:år )?(\\d{4})(?:\\W|$)"), &year)) {
    return LastOf(std::stoi(year), kMonths);
  }
  if (RE2::PartialMatch(text, absl::StrCat(lead, "(?:året|årets|årsskiftet)"))) {
    return LastOf(static_cast<int>(said.year()), kMonths);
  }
  return std::nullopt;
}

Day Told(const std::string& text, absl::CivilDay said) {
  constexpr char kLast[] = "(?i)senast (?:vid |till )?(?:nämndens )?(?:sammanträde\\S* |möte\\S* )?(?:den |på )?";
  static const std::string* const date = new std::string("(\\d{1,2}) " + MonthPattern() + "(?: (\\d{4}))?");
  std::string day;
  std::string month;
  std::string year;
  if (RE2::PartialMatch(text, std::string(kLast) + "(\\d{4}-\\d{2}-\\d{2})", &day)) {
    auto iso = ParseIso(day);
    return iso.ok() ? Day(*iso) : std::nullopt;
  }
  if (RE2::PartialMatch(text, kLast + *date, &day, &month, &year)) return Dated(day, month, year, said);
  if (Day last = WithinYear("(?i)senast (?:i |under |vid )?(?:utgången av |slutet av )?", text, said)) return last;
  const std::string meeting = "(?i)till (?:nämndens |styrelsens )?(?:sammanträdet|mötet) den ";
  if (RE2::PartialMatch(text, meeting + *date, &day, &month, &year)) return Dated(day, month, year, said);
  return WithinYear("(?i)(?:^|[^\\pL])under ", text, said);
}

}  // namespace

std::optional<absl::CivilDay> DueDay(absl::string_view task, absl::CivilDay said) {
  Day day = Told(std::string(task), said);
  return day.has_value() && *day >= said ? day : std::nullopt;
}

}  // namespace arendegang::calendar
