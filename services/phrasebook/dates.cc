#include "services/phrasebook/dates.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/civil_time.h"
#include "arendegang/v1/minutes.pb.h"
#include "services/calendar/day.h"
#include "services/phrasebook/facts.h"

namespace arendegang::phrasebook {
namespace {

using google::protobuf::Message;

std::string Months() {
  std::string result;
  for (int month = 1; month <= 12; ++month) {
    absl::StrAppend(&result, result.empty() ? "(?:" : "|", calendar::MonthName(month));
  }
  return result + ")";
}

std::string Weekdays(bool definite, bool capital) {
  std::string result;
  for (int day = 1; day <= 7; ++day) {
    std::string name = absl::StrCat(calendar::WeekdayName(day), definite ? "en" : "");
    absl::StrAppend(&result, result.empty() ? "(?:" : "|", capital ? Capitalised(name) : name);
  }
  return result + ")";
}

// "2 december 2019" or, without `year`, "2 december".
std::string Written(absl::CivilDay day, bool year) {
  std::string result = absl::StrCat(day.day(), " ", calendar::MonthName(day.month()));
  if (year) absl::StrAppend(&result, " ", day.year());
  return result;
}

std::optional<std::string> ReadWritten(absl::string_view text, int year) {
  static const RE2* const pattern = new RE2(absl::StrCat("(\\d{1,2}) (", Months(), ")(?: (\\d{4}))?"));
  int day = 0;
  std::string month_name;
  std::string year_text;
  if (!RE2::FullMatch(Piece(text), *pattern, &day, &month_name, &year_text)) return std::nullopt;
  if (!year_text.empty()) year = std::stoi(year_text);
  for (int month = 1; month <= 12; ++month) {
    if (calendar::MonthName(month) != month_name) continue;
    absl::CivilDay date(year, month, day);
    if (date.day() != day || year == 0) return std::nullopt;
    return calendar::FormatIso(date);
  }
  return std::nullopt;
}

std::optional<absl::CivilDay> Parsed(const std::string& iso) {
  auto day = calendar::ParseIso(iso);
  if (!day.ok()) return std::nullopt;
  return *day;
}

}  // namespace

std::string DatePattern(Form::Kind kind, bool capital) {
  constexpr absl::string_view kBlank = "[ \\v]";
  std::string day = absl::StrCat("\\d{1,2}", kBlank, Months());
  std::string year = absl::StrCat(kBlank, "\\d{4}");
  switch (kind) {
    case Form::kIsoDate:
      return "\\d{4}-\\d{2}-\\d{2}";
    case Form::kWeekdayDate:
      return absl::StrCat(Weekdays(true, capital), kBlank, "den", kBlank, day, year);
    case Form::kWeekdayDay:
      return absl::StrCat(Weekdays(false, capital), kBlank, "den", kBlank, day);
    default:
      return absl::StrCat(day, year);
  }
}

std::optional<std::string> WriteDate(Form::Kind kind, const std::string& iso) {
  std::optional<absl::CivilDay> day = Parsed(iso);
  if (!day.has_value()) return std::nullopt;
  return kind == Form::kIsoDate ? iso : Written(*day, true);
}

std::optional<std::string> ReadDate(Form::Kind kind, absl::string_view text) {
  if (kind != Form::kIsoDate) return ReadWritten(text, 0);
  std::string iso(text);
  return Parsed(iso).has_value() ? std::optional(iso) : std::nullopt;
}

std::optional<std::string> WriteStatedDay(Form::Kind kind, const Message& message, bool capital) {
  const auto& stated = static_cast<const v1::StatedDay&>(message);
  std::optional<absl::CivilDay> day = Parsed(stated.date());
  if (!day.has_value()) return std::nullopt;
  int weekday = stated.wrong_weekday() != 0 ? stated.wrong_weekday() : calendar::WeekdayNumber(*day);
  if (weekday < 1 || weekday > 7) return std::nullopt;
  bool full = kind == Form::kWeekdayDate;
  std::string text = absl::StrCat(calendar::WeekdayName(weekday), full ? "en" : "", " den ", Written(*day, full));
  return capital ? Capitalised(text) : text;
}

bool ReadStatedDay(Form::Kind kind, absl::string_view text, int year, Message* message) {
  std::string flat = Uncapitalised(Flattened(text));
  size_t den = flat.find(" den ");
  if (den == std::string::npos) return false;
  std::optional<std::string> iso = ReadWritten(absl::string_view(flat).substr(den + 5), year);
  if (!iso.has_value()) return false;
  auto* stated = static_cast<v1::StatedDay*>(message);
  stated->set_date(*iso);
  int actual = calendar::WeekdayNumber(*Parsed(*iso));
  for (int day = 1; day <= 7; ++day) {
    std::string name = absl::StrCat(calendar::WeekdayName(day), kind == Form::kWeekdayDate ? "en" : "");
    if (flat.substr(0, den) != name) continue;
    if (day != actual) stated->set_wrong_weekday(static_cast<v1::Weekday>(day));
    return true;
  }
  return false;
}

}  // namespace arendegang::phrasebook
