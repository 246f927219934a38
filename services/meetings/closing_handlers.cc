// The handlers of MeetingService that end a matter and the meeting: the gavel, and the close.
#include "services/access/change.h"
#include "services/base/clock.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/fields.h"
#include "services/meetings/agenda.h"
#include "services/meetings/cancelled.h"
#include "services/meetings/confirm.h"
#include "services/meetings/meeting_service.h"
#include "services/meetings/seal_store.h"

namespace arendegang::meetings {
namespace {

using access::Change;
using storage::Transaction;

// When a meeting ended, if that is no earlier than its day and no later than now.
absl::StatusOr<std::string> CloseTime(const v1::CloseMeetingRequest& request, const v1::Meeting& meeting,
                                      absl::Time now) {
  constexpr int64_t kNanosPerMicro = 1000;
  const auto& given = request.close_time();
  const absl::Time time = request.has_close_time() ? absl::FromUnixSeconds(given.seconds()) +
                                                         absl::Microseconds(given.nanos() / kNanosPerMicro)
                                                   : now;
  diarium::Fields fields;
  fields.Demand(time <= now, "close_time", "Ange en tid som har varit.");
  auto day = calendar::ParseIso(meeting.meeting_date());
  fields.Demand(day.ok() && calendar::DayInSweden(time) >= *day, "close_time",
                "Sammanträdet kan inte sluta före sin dag.");
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  return FormatInstant(time);
}

absl::Status CheckNotClosed(const v1::Meeting& meeting) {
  if (!meeting.has_close_time()) return absl::OkStatus();
  return MakeError(
      absl::StatusCode::kFailedPrecondition, "MEETING_CLOSED", absl::StrCat(meeting.name(), " is closed"),
      absl::StrCat("Sammanträdet den ", meeting.meeting_date(), " är redan avslutat. Gå vidare med justeringen."));
}

}  // namespace

absl::StatusOr<v1::Item> MeetingService::ConfirmOne(const access::Caller& caller,
                                                    const v1::ConfirmDecisionRequest& request) {
  auto name = ParseItemName(request.name());
  if (!name.ok()) return name.status();
  v1::Item confirmed;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "ConfirmDecision", clock_());
    return change.Once(request.request_id(), request, &confirmed, [&]() -> absl::Status {
      auto agenda = LoadAgenda(transaction, name->meeting);
      if (!agenda.ok()) return agenda.status();
      const size_t place = agenda->PlaceOf(name->number);
      if (place == agenda->rows.size()) return NotFound(NameOf(*name));
      absl::Status taken = CheckNotCancelled(agenda->meeting.data);
      if (taken.ok()) taken = CheckEtag(request.name(), request.etag(), agenda->items[place].etag());
      if (taken.ok()) taken = Confirm(transaction, styles_, *agenda, place, change.now());
      if (taken.ok()) taken = FollowCases(transaction, CasesOf({agenda->rows[place]}));
      if (!taken.ok()) return taken;
      auto after = LoadAgenda(transaction, agenda->meeting.name);
      if (!after.ok()) return after.status();
      confirmed = std::move(after->items[place]);
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return confirmed;
}

absl::StatusOr<v1::Meeting> MeetingService::Close(const access::Caller& caller,
                                                  const v1::CloseMeetingRequest& request) {
  auto name = ParseMeetingName(request.name());
  if (!name.ok()) return name.status();
  v1::Meeting closed;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CloseMeeting", clock_());
    return change.Once(request.request_id(), request, &closed, [&]() -> absl::Status {
      auto agenda = LoadAgenda(transaction, *name);
      if (!agenda.ok()) return agenda.status();
      MeetingRow row = agenda->meeting;
      absl::Status taken = CheckNotCancelled(row.data);
      if (taken.ok()) taken = CheckNotClosed(row.data);
      if (taken.ok()) taken = CheckNotSettled(row);
      if (!taken.ok()) return taken;
      auto time = CloseTime(request, row.data, clock_());
      if (!time.ok()) return time.status();
      taken = ConfirmAll(transaction, styles_, *agenda, change.now());
      SetInstant(*time, row.data.mutable_close_time());
      if (taken.ok()) taken = StoreMeeting(transaction, row, change.now());
      if (taken.ok()) taken = Settle(transaction, row.id);
      if (taken.ok()) taken = FollowCases(transaction, CasesOf(agenda->rows));
      if (!taken.ok()) return taken;
      auto found = FindMeeting(transaction, row.name);
      if (!found.ok()) return found.status();
      closed = std::move(found->data);
      return absl::OkStatus();
    });
  });
  if (!status.ok()) return status;
  return closed;
}

}  // namespace arendegang::meetings
