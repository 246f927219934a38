// The parts of an iCalendar that are no matter of ours: events, alarms, the rules of Swedish time. libical writes them.
#pragma once

#include <libical/ical.h>

#include <memory>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"

namespace arendegang::render {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

// The time zone that times of meetings are told in.
inline constexpr char kSwedishTime[] = "Europe/Stockholm";

// An hour of the day.
struct Hour {
  int hour = 0;
  int minute = 0;
};

// Reads "16.00", "16:30", "kl. 16.00" and "16". Nothing if it is none of them.
std::optional<Hour> HourOf(absl::string_view text);

// A calendar without events, and Swedish time: summer time from the last Sunday of March to the last of October, as it
// has been since 1996.
Component EmptyCalendar(const std::string& title);
Component SwedishTimeZone();

// An event of a whole day, or from an hour of it.
Component EventOf(const std::string& uid, absl::Time stamp, absl::CivilDay day, const std::optional<Hour>& hour);

// Sets a text of an event; nothing for an empty one. Characters that iCalendar has no place for become blanks.
void SetText(icalcomponent* event, icalproperty_kind kind, const std::string& text);

// Sets an alarm at eight on the vardag before `day`.
void SetAlarm(icalcomponent* event, absl::CivilDay day, const std::optional<Hour>& hour, const std::string& text);

}  // namespace arendegang::render
