// Whether a case that was not settled comes back to a meeting, and to which. Pure.
#pragma once

#include <optional>
#include <string>

#include "arendegang/v1/meeting.pb.h"

namespace arendegang::meetings {

// Returns the day (ISO 8601) of the meeting to which an item postponed its case; empty: the next meeting. Nothing if
// the case does not come back by itself: it was decided, was sent back for preparation without a day, or the day named
// is not after `meeting_date`.
std::optional<std::string> ReturnOf(const v1::Item& item, const std::string& meeting_date);

}  // namespace arendegang::meetings
