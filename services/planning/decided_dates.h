// The meeting days that an item has decided on. Pure.
#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "arendegang/v1/meeting.pb.h"

namespace arendegang::planning {

// The meetings of the days that `item` of `meeting` has decided on, without those of days that are no days; `today` is
// the day it is.
// Errors: FAILED_PRECONDITION with ITEM_NOT_DECIDED if the meeting is still to come, if the item decided nothing, or no
// meeting days.
absl::StatusOr<std::vector<v1::Meeting>> DecidedMeetings(const v1::Meeting& meeting, const v1::Item& item,
                                                         absl::CivilDay today);

}  // namespace arendegang::planning
