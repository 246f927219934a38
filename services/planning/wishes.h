// The wishes of a request, with what the register knows, as a problem for the planner. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "arendegang/v1/planning.pb.h"
#include "services/planning/plan.h"

namespace arendegang::planning {

// What the register knows of a committee.
struct Registered {
  v1::Committee committee;
  std::vector<v1::Member> mandates;   // all, whenever they are
  std::vector<v1::Meeting> meetings;  // in the span of the request
};

// INVALID_ARGUMENT with FIELDS_INVALID naming all fields that are wrong.
absl::Status Check(const v1::PlanMeetingsRequest& request);

// The problem of a request that Check finds nothing wrong with. `committees` are all of the register. A committee that
// is planned keeps none of its meetings in the register; those of others stay.
Problem ProblemOf(const v1::PlanMeetingsRequest& request, const std::vector<Registered>& committees);

}  // namespace arendegang::planning
