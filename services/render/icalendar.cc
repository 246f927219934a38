#include "services/render/icalendar.h"

#include <cstdlib>
#include <map>
#include <memory>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "services/base/sha256.h"
#include "services/calendar/day.h"
#include "services/render/icalendar_parts.h"

namespace arendegang::render {
namespace {

constexpr char kMeetingCategory[] = "Sammanträde";
constexpr size_t kDigestShown = 12;

const char* CategoryOf(v1::DeadlineKind kind) {
  switch (kind) {
    case v1::DEADLINE_KIND_ANSWER:
      return "Svar";
    case v1::DEADLINE_KIND_WATCH:
      return "Bevakning";
    case v1::DEADLINE_KIND_ASSIGNMENT:
      return "Uppdrag";
    case v1::DEADLINE_KIND_DISPATCH:
      return "Kallelse";
    case v1::DEADLINE_KIND_STOPTID:
      return "Stoptid";
    case v1::DEADLINE_KIND_JUSTERING:
      return "Justering";
    case v1::DEADLINE_KIND_ANSLAG:
      return "Anslag";
    case v1::DEADLINE_KIND_APPEAL:
      return "Sista dag för överklagande";
    case v1::DEADLINE_KIND_TAKE_DOWN:
      return "Anslag tas ned";
    case v1::DEADLINE_KIND_LAGA_KRAFT:
      return "Laga kraft";
    case v1::DEADLINE_KIND_EXPEDIERING:
      return "Expediering";
    case v1::DEADLINE_KIND_ANMALAN:
      return "Anmälan";
    case v1::DEADLINE_KIND_INITIATIV:
      return "Initiativ";
    case v1::DEADLINE_KIND_AWAITED:
      return "Väntat svar";
    default:
      return "Frist";
  }
}

// "dispatch.committees.hvn.meetings.7@arendegang": nothing in it changes when the day is moved.
std::string UidOf(absl::string_view kind, absl::string_view resource, absl::string_view rest) {
  return absl::StrCat(kind, ".", absl::StrReplaceAll(resource, {{"/", "."}}), rest.empty() ? "" : ".", rest,
                      "@arendegang");
}

// "dispatch"
std::string KindOf(const v1::Deadline& deadline) {
  constexpr size_t kPrefix = sizeof("DEADLINE_KIND_") - 1;
  return absl::AsciiStrToLower(v1::DeadlineKind_Name(deadline.kind()).substr(kPrefix));
}

std::pair<std::string, std::string> KindAndResource(const v1::Deadline& deadline) {
  return {KindOf(deadline), deadline.resource()};
}

// A case may have several assignments, told apart by what they say; most things have one deadline of a kind.
std::string UidOf(const v1::Deadline& deadline, bool only_one) {
  const bool told_apart = !only_one || deadline.kind() == v1::DEADLINE_KIND_ASSIGNMENT;
  return UidOf(KindOf(deadline), deadline.resource(),
               told_apart ? Sha256Hex(deadline.why()).substr(0, kDigestShown) : "");
}

std::string Lines(std::initializer_list<std::string> lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (!line.empty()) absl::StrAppend(&text, text.empty() ? "" : "\n", line);
  }
  return text;
}

std::string Headed(const char* head, const std::string& text) { return text.empty() ? "" : absl::StrCat(head, text); }

Component EventOfDeadline(const v1::Deadline& deadline, absl::CivilDay day, absl::Time stamp, bool only_one) {
  Component event = EventOf(UidOf(deadline, only_one), stamp, day, std::nullopt);
  const std::string summary = absl::StrCat(CategoryOf(deadline.kind()), ": ", deadline.title());
  SetText(event.get(), ICAL_SUMMARY_PROPERTY, summary);
  SetText(event.get(), ICAL_DESCRIPTION_PROPERTY,
          Lines({deadline.why(), Headed("Ansvarig: ", deadline.person()), Headed("Källa: ", deadline.source())}));
  SetText(event.get(), ICAL_CATEGORIES_PROPERTY, CategoryOf(deadline.kind()));
  // Something to be done by a day leaves the day free for meetings.
  icalcomponent_add_property(event.get(), icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  if (deadline.state() != v1::DEADLINE_STATE_OVERDUE) SetAlarm(event.get(), day, std::nullopt, summary);
  return event;
}

Component EventOfMeeting(const FeedMeeting& told, absl::CivilDay day, absl::Time stamp) {
  const v1::Meeting& meeting = told.meeting;
  const bool cancelled = !meeting.cancelled_reason().empty();
  const std::optional<Hour> hour = HourOf(meeting.start_hour());
  Component event = EventOf(UidOf("meeting", meeting.name(), ""), stamp, day, hour);
  const std::string summary = absl::StrCat(cancelled ? "INSTÄLLT: " : "", told.committee, ", sammanträde");
  SetText(event.get(), ICAL_SUMMARY_PROPERTY, summary);
  SetText(event.get(), ICAL_LOCATION_PROPERTY, meeting.place());
  SetText(event.get(), ICAL_DESCRIPTION_PROPERTY,
          Lines({Headed("Inställt: ", meeting.cancelled_reason()),
                 hour.has_value() ? "" : Headed("Börjar: ", meeting.start_hour())}));
  SetText(event.get(), ICAL_CATEGORIES_PROPERTY, kMeetingCategory);
  icalcomponent_add_property(event.get(),
                             icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  if (!cancelled) SetAlarm(event.get(), day, hour, summary);
  return event;
}

// What it is about, why it is cancelled and who is there are not for everybody.
Component PublicEventOf(const FeedMeeting& told, absl::CivilDay day, absl::Time stamp) {
  const v1::Meeting& meeting = told.meeting;
  const bool cancelled = !meeting.cancelled_reason().empty();
  const std::optional<Hour> hour = HourOf(meeting.start_hour());
  Component event = EventOf(UidOf("meeting", meeting.name(), ""), stamp, day, hour);
  SetText(event.get(), ICAL_SUMMARY_PROPERTY,
          absl::StrCat(cancelled ? "INSTÄLLT: " : "", "Sammanträde med ", told.committee));
  SetText(event.get(), ICAL_LOCATION_PROPERTY, meeting.place());
  SetText(event.get(), ICAL_DESCRIPTION_PROPERTY, hour.has_value() ? "" : Headed("Börjar: ", meeting.start_hour()));
  SetText(event.get(), ICAL_CATEGORIES_PROPERTY, kMeetingCategory);
  icalcomponent_add_property(event.get(),
                             icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  return event;
}

Component Begun(const std::string& title) {
  Component whole = EmptyCalendar(title);
  icalcomponent_add_component(whole.get(), SwedishTimeZone().release());
  return whole;
}

std::string TextOf(icalcomponent* calendar) {
  std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar), std::free);
  return text.get();
}

}  // namespace

std::string PublicIcalendarOf(const std::string& title, absl::Time stamp, const std::vector<FeedMeeting>& meetings) {
  Component whole = Begun(title);
  for (const FeedMeeting& told : meetings) {
    auto day = calendar::ParseIso(told.meeting.meeting_date());
    if (day.ok()) icalcomponent_add_component(whole.get(), PublicEventOf(told, *day, stamp).release());
  }
  return TextOf(whole.get());
}

std::string IcalendarOf(const CalendarFeed& feed) {
  Component whole = Begun(feed.title);
  std::map<std::pair<std::string, std::string>, int> of_a_kind;
  for (const v1::Deadline& deadline : feed.deadlines) ++of_a_kind[KindAndResource(deadline)];
  for (const v1::Deadline& deadline : feed.deadlines) {
    auto day = calendar::ParseIso(deadline.date());
    if (!day.ok()) continue;
    Component event = EventOfDeadline(deadline, *day, feed.stamp, of_a_kind[KindAndResource(deadline)] == 1);
    icalcomponent_add_component(whole.get(), event.release());
  }
  for (const FeedMeeting& told : feed.meetings) {
    auto day = calendar::ParseIso(told.meeting.meeting_date());
    if (!day.ok()) continue;
    icalcomponent_add_component(whole.get(), EventOfMeeting(told, *day, feed.stamp).release());
  }
  return TextOf(whole.get());
}

}  // namespace arendegang::render
