#include "services/planning/decided_dates.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/calendar/day.h"
#include "services/planning/plan_rules.h"

namespace arendegang::planning {
namespace {

absl::Status NotDecided(const v1::Item& item, absl::string_view why, absl::string_view swedish) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "ITEM_NOT_DECIDED", absl::StrCat(item.name(), ": ", why),
                   swedish);
}

void AddDays(const v1::MeetingDates& dates, std::vector<v1::Meeting>* meetings) {
  for (const v1::MeetingDay& day : dates.days()) {
    if (!calendar::ParseIso(day.day().date()).ok()) continue;
    v1::Meeting& meeting = meetings->emplace_back();
    meeting.set_meeting_date(day.day().date());
    if (const auto hour = MinutesOf(dates.hour())) meeting.set_start_hour(HourText(*hour, '.'));
  }
}

}  // namespace

absl::StatusOr<std::vector<v1::Meeting>> DecidedMeetings(const v1::Meeting& meeting, const v1::Item& item,
                                                         absl::CivilDay today) {
  const auto held = calendar::ParseIso(meeting.meeting_date());
  if (!held.ok() || *held > today) {
    return NotDecided(item, "its meeting is still to come",
                      absl::StrCat("Sammanträdet den ", meeting.meeting_date(),
                                   " har inte hållits än. Skapa sammanträdena när nämnden har beslutat."));
  }
  if (item.outcome() != v1::OUTCOME_DECIDED) {
    return NotDecided(item, "it is not decided",
                      "Punkten är inte beslutad. Anteckna beslutet först, med arende meeting facts.");
  }
  std::vector<v1::Meeting> meetings;
  const v1::Handling& handling = item.facts().handling();
  for (const v1::DecisionPoint& point : handling.points()) AddDays(point.meeting_dates(), &meetings);
  for (const v1::Resolution& further : handling.further()) {
    for (const v1::DecisionPoint& point : further.points()) AddDays(point.meeting_dates(), &meetings);
  }
  if (!meetings.empty()) return meetings;
  return NotDecided(item, "it decided no meeting days",
                    "Punktens beslut har inga sammanträdestider. Lägg in dem först, med arende plan --record.");
}

}  // namespace arendegang::planning
