// A cancelled meeting takes no more changes.
#pragma once

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/base/error.h"

namespace arendegang::meetings {

// FAILED_PRECONDITION with MEETING_CANCELLED if it is.
inline absl::Status CheckNotCancelled(const v1::Meeting& meeting) {
  if (meeting.cancelled_reason().empty()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "MEETING_CANCELLED",
                   absl::StrCat(meeting.name(), " is cancelled"),
                   absl::StrCat("Sammanträdet den ", meeting.meeting_date(), " är inställt (",
                                meeting.cancelled_reason(), "). Planera ett nytt sammanträde i stället."));
}

}  // namespace arendegang::meetings
