#include "services/render/icalendar_parts.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/calendar/term.h"

namespace arendegang::render {
namespace {

constexpr char kProduct[] = "-//arendegang//Arendegang//SV";
constexpr int kMinutesADay = 24 * 60;
constexpr int kAlarmMinute = 8 * 60;  // of the day: eight in the morning

void Add(icalcomponent* component, icalproperty* property) { icalcomponent_add_property(component, property); }

void AddNamed(icalcomponent* component, const char* name, const char* value) {
  icalproperty* property = icalproperty_new_x(value);
  icalproperty_set_x_name(property, name);
  Add(component, property);
}

icaltimetype DateOf(absl::CivilDay day) {
  icaltimetype date = icaltime_null_date();
  date.year = static_cast<int>(day.year());
  date.month = day.month();
  date.day = day.day();
  return date;
}

// The wall clock shows it; the property says where.
icaltimetype WallTime(absl::CivilDay day, const Hour& hour) {
  icaltimetype time = DateOf(day);
  time.is_date = 0;
  time.hour = hour.hour;
  time.minute = hour.minute;
  time.second = 0;
  return time;
}

icaltimetype UtcOf(absl::Time instant) {
  return icaltime_from_timet_with_zone(absl::ToTimeT(instant), 0, icaltimezone_get_utc_timezone());
}

// Standard time or summer time: from when, from and to what, in seconds east of Greenwich, and by which rule.
icalcomponent* Observance(icalcomponent_kind kind, const char* name, absl::CivilDay first, Hour at, int from, int to,
                          const char* rule) {
  icalcomponent* observance = icalcomponent_new(kind);
  Add(observance, icalproperty_new_dtstart(WallTime(first, at)));
  Add(observance, icalproperty_new_tzoffsetfrom(from));
  Add(observance, icalproperty_new_tzoffsetto(to));
  Add(observance, icalproperty_new_tzname(name));
  Add(observance, icalproperty_new_rrule(icalrecurrencetype_from_string(rule)));
  return observance;
}

std::string Cleaned(const std::string& text) {
  std::string cleaned = text;
  for (char& c : cleaned) {
    if (c != '\n' && absl::ascii_iscntrl(static_cast<unsigned char>(c))) c = ' ';
  }
  return cleaned;
}

}  // namespace

std::optional<Hour> HourOf(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  if (absl::ConsumePrefix(&text, "kl")) {
    absl::ConsumePrefix(&text, ".");
    text = absl::StripLeadingAsciiWhitespace(text);
  }
  const size_t mark = text.find_first_of(".:");
  const absl::string_view minutes = mark == absl::string_view::npos ? "00" : text.substr(mark + 1);
  Hour hour;
  if (minutes.size() != 2 || text.empty() || !absl::ascii_isdigit(text[0]) || !absl::ascii_isdigit(minutes[0]) ||
      !absl::SimpleAtoi(text.substr(0, mark), &hour.hour) || !absl::SimpleAtoi(minutes, &hour.minute)) {
    return std::nullopt;
  }
  if (hour.hour > 23 || hour.minute > 59) return std::nullopt;
  return hour;
}

Component EmptyCalendar(const std::string& title) {
  Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  Add(calendar.get(), icalproperty_new_prodid(kProduct));
  Add(calendar.get(), icalproperty_new_version("2.0"));
  Add(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
  Add(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  AddNamed(calendar.get(), "X-WR-CALNAME", Cleaned(title).c_str());
  return calendar;
}

Component SwedishTimeZone() {
  constexpr int kWinter = 3600;
  constexpr int kSummer = 7200;
  Component zone(icalcomponent_new(ICAL_VTIMEZONE_COMPONENT));
  Add(zone.get(), icalproperty_new_tzid(kSwedishTime));
  icalcomponent_add_component(zone.get(), Observance(ICAL_XDAYLIGHT_COMPONENT, "CEST", absl::CivilDay(1996, 3, 31),
                                                     {2, 0}, kWinter, kSummer, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
  icalcomponent_add_component(zone.get(), Observance(ICAL_XSTANDARD_COMPONENT, "CET", absl::CivilDay(1996, 10, 27),
                                                     {3, 0}, kSummer, kWinter, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));
  return zone;
}

Component EventOf(const std::string& uid, absl::Time stamp, absl::CivilDay day, const std::optional<Hour>& hour) {
  Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
  Add(event.get(), icalproperty_new_uid(uid.c_str()));
  Add(event.get(), icalproperty_new_dtstamp(UtcOf(stamp)));
  if (hour.has_value()) {
    icalproperty* start = icalproperty_new_dtstart(WallTime(day, *hour));
    icalproperty_add_parameter(start, icalparameter_new_tzid(kSwedishTime));
    Add(event.get(), start);
  } else {
    Add(event.get(), icalproperty_new_dtstart(DateOf(day)));
  }
  return event;
}

void SetText(icalcomponent* event, icalproperty_kind kind, const std::string& text) {
  if (text.empty()) return;
  icalproperty* property = icalproperty_new(kind);
  icalproperty_set_value(property, icalvalue_new_text(Cleaned(text).c_str()));
  Add(event, property);
}

void SetAlarm(icalcomponent* event, absl::CivilDay day, const std::optional<Hour>& hour, const std::string& text) {
  const absl::CivilDay before = calendar::DaysBefore(day, 1, calendar::Counting::kWorkingDays);
  const int start = hour.has_value() ? hour->hour * 60 + hour->minute : 0;
  const int minutes = static_cast<int>(day - before) * kMinutesADay + start - kAlarmMinute;
  icaltriggertype trigger = icaltriggertype_from_int(-minutes * 60);
  icalcomponent* alarm = icalcomponent_new(ICAL_VALARM_COMPONENT);
  Add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  Add(alarm, icalproperty_new_trigger(trigger));
  SetText(alarm, ICAL_DESCRIPTION_PROPERTY, text);
  icalcomponent_add_component(event, alarm);
}

}  // namespace arendegang::render
