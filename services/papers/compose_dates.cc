// The days on which a committee meets, with what each asks for.
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/calendar/day.h"
#include "services/deadlines/deadline_rules.h"
#include "services/diarium/committee_store.h"
#include "services/meetings/meeting_store.h"
#include "services/papers/composed.h"
#include "services/papers/frame.h"
#include "services/papers/period.h"

namespace arendegang::papers {
namespace {

// The last day for each thing that a meeting asks for, ISO 8601; empty where the committee has no rule for it.
struct LastDays {
  std::string papers;
  std::string kallelse;
  std::string justering;
};

LastDays LastDaysOf(const v1::Committee& committee, const v1::Meeting& meeting) {
  LastDays days;
  auto day = calendar::ParseIso(meeting.meeting_date());
  if (!day.ok()) return days;
  for (const v1::Deadline& deadline : deadlines::OfMeeting(committee, {meeting.name(), *day, false}, false)) {
    const std::string& last = deadline.date();
    if (deadline.kind() == v1::DEADLINE_KIND_STOPTID) days.papers = last;
    if (deadline.kind() == v1::DEADLINE_KIND_DISPATCH) days.kallelse = last;
    if (deadline.kind() == v1::DEADLINE_KIND_JUSTERING) days.justering = last;
  }
  return days;
}

std::vector<std::string> RowOf(const Wording& wording, const v1::Committee& committee, const v1::Meeting& meeting) {
  const std::string day = WeekdayDay(meeting.meeting_date());
  if (!meeting.cancelled_reason().empty()) return {wording.Fill("cancelled_date", {{"day", day}})};
  const LastDays last = LastDaysOf(committee, meeting);
  return {day, meeting.start_hour(), meeting.place(), last.papers, last.kallelse, last.justering};
}

}  // namespace

absl::StatusOr<Composed> ComposeDates(storage::Transaction& transaction, const v1::RenderPaperRequest& request,
                                      const Sources& sources) {
  auto id = diarium::ParseCommitteeName(request.name());
  if (!id.ok()) return id.status();
  auto committee = diarium::FindCommittee(transaction, *id);
  if (!committee.ok()) return committee.status();
  auto meetings = meetings::ListMeetings(transaction, *id, request.from_date(), request.to_date());
  if (!meetings.ok()) return meetings.status();
  auto facts = std::make_shared<v1::ListMeetingsResponse>();
  std::vector<std::vector<std::string>> rows;
  for (const v1::Meeting& meeting : *meetings) {
    *facts->add_meetings() = meeting;
    rows.push_back(RowOf(sources.wording, *committee, meeting));
  }
  const std::string period = PeriodOf(sources.wording, request.from_date(), request.to_date());
  const Slots slots = {{"committee", committee->title()}, {"period", period}};
  Composed composed;
  render::Paper& paper = composed.paper;
  paper = Begun(sources.wording, "dates", "dates_label", slots, meetings->empty() ? "" : (*meetings)[0].meeting_date());
  AddHeading(sources.wording, "dates_heading", 1, slots, &paper);
  if (rows.empty()) AddText(sources.wording, "no_dates", slots, &paper);
  if (!rows.empty()) AddGrid(sources.wording, "dates_columns", std::move(rows), &paper);
  composed.file_name = absl::StrCat(*id, "-sammantradesdagar");
  composed.facts = facts;
  composed.look = committee->look();
  return composed;
}

}  // namespace arendegang::papers
