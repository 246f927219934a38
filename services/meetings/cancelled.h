// A cancelled meeting takes no more changes, and one whose finished minutes were taken in asks nothing any more.
#pragma once

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/base/error.h"
#include "services/meetings/meeting_store.h"

namespace arendegang::meetings {

// FAILED_PRECONDITION with MEETING_CANCELLED if it is.
inline absl::Status CheckNotCancelled(const v1::Meeting& meeting) {
  if (meeting.cancelled_reason().empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "MEETING_CANCELLED",
                   absl::StrCat(meeting.name(), " is cancelled"),
                   absl::StrCat("Sammanträdet den ", meeting.meeting_date(), " är inställt (",
                                meeting.cancelled_reason(), "). Planera ett nytt sammanträde i stället."));
}

// FAILED_PRECONDITION with MEETING_SETTLED if nothing of the meeting remains to be certified.
inline absl::Status CheckNotSettled(const MeetingRow& row) {
  if (!row.settled) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "MEETING_SETTLED",
                   absl::StrCat(row.data.name(), " is settled"),
                   absl::StrCat("Protokollet från den ", row.data.meeting_date(),
                                " är justerat, eller togs in färdigt. Det finns inget kvar att justera."));
}

}  // namespace arendegang::meetings
