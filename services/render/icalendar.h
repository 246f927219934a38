// Deadlines and meetings as an iCalendar (RFC 5545), for the calendars people already look at. Pure.
//
//   CalendarFeed feed{"Hamnviksnämnden", clock(), deadlines, {{meeting, "Hamnviksnämnden"}}};
//   std::string text = IcalendarOf(feed);   // BEGIN:VCALENDAR ...
#pragma once

#include <string>
#include <vector>

#include "absl/time/time.h"
#include "arendegang/v1/deadline.pb.h"
#include "arendegang/v1/meeting.pb.h"

namespace arendegang::render {

inline constexpr char kIcalendarMediaType[] = "text/calendar; charset=utf-8";

// A meeting and whose it is.
struct FeedMeeting {
  v1::Meeting meeting;
  std::string committee;  // "Hamnviksnämnden"
};

struct CalendarFeed {
  std::string title;  // what a calendar program calls it
  absl::Time stamp;   // when it was made
  std::vector<v1::Deadline> deadlines;
  std::vector<FeedMeeting> meetings;
};

// The calendar as text. A deadline is an event of its whole day; a meeting is one in Swedish time from its hour, or of
// its day where no hour can be read out of start_hour. No end is written: none is on record. A cancelled meeting stays,
// as cancelled. Each has an alarm at eight on the vardag before. What is told is the same event every time it is told,
// also after its day has moved. Deadlines and meetings without a day are left out.
std::string IcalendarOf(const CalendarFeed& feed);

// The meetings as everybody may know of them: day, hour, place, and whether they are cancelled. They are the same
// events as those above, without an alarm.
std::string PublicIcalendarOf(const std::string& title, absl::Time stamp, const std::vector<FeedMeeting>& meetings);

}  // namespace arendegang::render
