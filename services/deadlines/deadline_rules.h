// Deadlines as they follow from what is recorded. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/deadline.pb.h"

namespace arendegang::deadlines {

// How a deadline stands on a day.
v1::DeadlineState StateOf(absl::CivilDay deadline, absl::CivilDay as_of);

// The deadline by which the kallelse to a meeting goes out; its date is empty where the committee has no rule.
v1::Deadline DispatchOf(const v1::Committee& committee, const std::string& meeting, absl::CivilDay meeting_day);

// Gives each its state as of a day, leaves out what comes after `until`, and sorts by day.
std::vector<v1::Deadline> Listed(std::vector<v1::Deadline> deadlines, absl::CivilDay as_of, absl::CivilDay until);

}  // namespace arendegang::deadlines
