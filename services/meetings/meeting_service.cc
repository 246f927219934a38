#include "services/meetings/meeting_service.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/hour.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"
#include "services/meetings/agenda.h"
#include "services/meetings/cancelled.h"
#include "services/meetings/finding.h"
#include "services/meetings/reported_store.h"
#include "services/meetings/returning.h"
#include "services/meetings/roll_rules.h"
#include "services/meetings/seal.h"
#include "services/minutes/minutes.h"
#include "services/minutes/review/review.h"

namespace arendegang::meetings {
namespace {

using access::Change;
using storage::Transaction;

// `kept_hour` is what is on record: what was once taken in other words stands until it is changed.
absl::Status Check(const v1::Meeting& meeting, const std::string& kept_hour) {
  diarium::Fields fields;
  fields.RequireDay("meeting.meeting_date", meeting.meeting_date());
  if (meeting.start_hour() != kept_hour) fields.Hour("meeting.start_hour", meeting.start_hour());
  fields.Line("meeting.place", meeting.place());
  fields.Day("meeting.dispatch_date", meeting.dispatch_date());
  return fields.status();
}

// Lets the cases that were postponed follow a meeting that was cancelled or moved to another day.
absl::Status FollowDay(Change& change, const v1::Meeting& before, const Agenda& agenda) {
  const v1::Meeting& meeting = agenda.meeting.data;
  if (meeting.cancelled_reason().empty()) {
    const bool moved = meeting.meeting_date() != before.meeting_date();
    return moved ? PlaceWaiting(change, agenda.meeting.name.committee) : absl::OkStatus();
  }
  for (const ItemRow& row : agenda.rows) {
    absl::Status status = ReleaseReported(change.transaction(), row.id, {});
    if (!status.ok()) return status;
  }
  return FollowCancelled(change, agenda);
}

// Writes a meeting that was changed, follows its cases and logs it; `after` becomes the meeting as it is then.
absl::Status Finish(Change& change, const Agenda& before, const v1::Meeting& changed, v1::Meeting* after) {
  MeetingRow row = before.meeting;
  row.data = changed;
  absl::Status status = StoreMeeting(change.transaction(), row, change.now());
  if (status.ok()) status = FollowCases(change.transaction(), CasesOf(before.rows));
  if (!status.ok()) return status;
  auto found = LoadAgenda(change.transaction(), row.name);
  if (!found.ok()) return found.status();
  status = CheckSeals(change.transaction(), before, *found);
  if (status.ok()) status = IndexAgenda(change.transaction(), *found);
  if (!status.ok()) return status;
  status = FollowDay(change, before.meeting.data, *found);
  if (!status.ok()) return status;
  *after = std::move(found->meeting.data);
  return change.Log(after->name(), &before.meeting.data, after);
}

}  // namespace

absl::StatusOr<v1::Meeting> MeetingService::Create(const access::Caller& caller,
                                                   const v1::CreateMeetingRequest& request) {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  v1::Meeting asked = request.meeting();
  asked.set_start_hour(calendar::KeptHour(asked.start_hour()));
  absl::Status status = Check(asked, "");
  if (!status.ok()) return status;
  v1::Meeting created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateMeeting", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto exists = diarium::FindCommittee(transaction, *committee);
      if (!exists.ok()) return exists.status();
      auto name = InsertMeeting(transaction, *committee, asked, change.now());
      if (!name.ok()) return name.status();
      auto found = FindMeeting(transaction, *name);
      if (!found.ok()) return found.status();
      created = std::move(found->data);
      return PlaceWaiting(change, *committee);
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::Meeting> MeetingService::Get(const v1::GetMeetingRequest& request) const {
  auto name = ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  v1::Meeting meeting;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto found = FindMeeting(transaction, *name);
    if (found.ok()) meeting = std::move(found->data);
    return found.status();
  });
  if (!status.ok()) return status;
  return meeting;
}

absl::StatusOr<v1::ListMeetingsResponse> MeetingService::List(const v1::ListMeetingsRequest& request) const {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  diarium::Fields fields;
  fields.Day("from_date", request.from_date());
  fields.Day("to_date", request.to_date());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::ListMeetingsResponse response;
  status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto exists = diarium::FindCommittee(transaction, *committee);
    if (!exists.ok()) return exists.status();
    auto meetings = meetings::ListMeetings(transaction, *committee, request.from_date(), request.to_date());
    if (!meetings.ok()) return meetings.status();
    for (v1::Meeting& meeting : *meetings) *response.add_meetings() = std::move(meeting);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Meeting> MeetingService::Update(const access::Caller& caller,
                                                   const v1::UpdateMeetingRequest& request) {
  auto name = ParseMeetingName(request.meeting().name());
  if (!name.ok()) return name.status();
  v1::Meeting updated;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "UpdateMeeting", clock_());
    auto before = LoadAgenda(transaction, *name);
    if (!before.ok()) return before.status();
    const v1::Meeting& meeting = before->meeting.data;
    absl::Status taken = CheckEtag(meeting.name(), request.meeting().etag(), meeting.etag());
    if (taken.ok()) taken = CheckNotCancelled(meeting);
    if (!taken.ok()) return taken;
    v1::Meeting changed = meeting;
    taken = UpdateFields(request.meeting(), request.update_mask(),
                         {"meeting_date", "start_hour", "place", "roll", "dispatch_date"}, &changed);
    changed.set_start_hour(calendar::KeptHour(changed.start_hour()));
    if (taken.ok()) taken = Check(changed, meeting.start_hour());
    if (!taken.ok()) return taken;
    return Finish(change, *before, changed, &updated);
  });
  if (!status.ok()) return status;
  return updated;
}

absl::StatusOr<v1::Meeting> MeetingService::Cancel(const access::Caller& caller,
                                                   const v1::CancelMeetingRequest& request) {
  auto name = ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Require("reason", request.reason());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::Meeting cancelled;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CancelMeeting", clock_());
    auto before = LoadAgenda(transaction, *name);
    if (!before.ok()) return before.status();
    absl::Status taken = CheckEtag(before->meeting.data.name(), request.etag(), before->meeting.data.etag());
    if (taken.ok()) taken = CheckNotCancelled(before->meeting.data);
    if (!taken.ok()) return taken;
    v1::Meeting changed = before->meeting.data;
    changed.set_cancelled_reason(request.reason());
    return Finish(change, *before, changed, &cancelled);
  });
  if (!status.ok()) return status;
  return cancelled;
}

absl::StatusOr<v1::ProposeRollResponse> MeetingService::Propose(const v1::ProposeRollRequest& request) const {
  auto name = ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  v1::ProposeRollResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto meeting = FindMeeting(transaction, *name);
    if (!meeting.ok()) return meeting.status();
    auto mandates = diarium::MembersOf(transaction, name->committee, meeting->data.meeting_date());
    if (!mandates.ok()) return mandates.status();
    response = meetings::ProposeRoll(*mandates, {request.present().begin(), request.present().end()});
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Minutes> MeetingService::MinutesNamed(const std::string& name) const {
  auto parsed = ParseMeetingName(name);
  if (!parsed.ok()) return parsed.status();
  v1::Minutes minutes;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = LoadAgenda(transaction, *parsed);
    if (agenda.ok()) minutes = MinutesOf(*agenda);
    return agenda.status();
  });
  if (!status.ok()) return status;
  return minutes;
}

absl::StatusOr<v1::Minutes> MeetingService::Minutes(const v1::GetMinutesRequest& request) const {
  return MinutesNamed(request.name());
}

absl::StatusOr<v1::DraftMinutesResponse> MeetingService::Draft(const v1::DraftMeetingRequest& request) const {
  auto minutes = MinutesNamed(request.name());
  if (!minutes.ok()) return minutes.status();
  auto style = styles_.Find(request.phrasebook().empty() ? minutes->phrasebook() : request.phrasebook());
  if (!style.ok()) return style.status();
  return minutes::Draft(*minutes, **style);
}

absl::StatusOr<v1::ReviewMinutesResponse> MeetingService::Review(const v1::ReviewMeetingRequest& request) const {
  auto name = ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  v1::Minutes minutes;
  std::vector<UrgentDecision> urgent;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = LoadAgenda(transaction, *name);
    if (!agenda.ok()) return agenda.status();
    minutes = MinutesOf(*agenda);
    auto unreported = UnreportedUrgent(transaction, agenda->meeting);
    if (unreported.ok()) urgent = *std::move(unreported);
    return unreported.status();
  });
  if (!status.ok()) return status;
  v1::ReviewMinutesResponse response;
  for (v1::Finding& finding : minutes::Review(minutes)) *response.add_findings() = std::move(finding);
  for (v1::Finding& finding : MissingUrgent(urgent, minutes)) *response.add_findings() = std::move(finding);
  return response;
}

}  // namespace arendegang::meetings
