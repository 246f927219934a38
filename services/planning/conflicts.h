// What a plan could not avoid, found from its days alone: of a plan of the planner's, or of pinned days. Pure.
#pragma once

#include <vector>

#include "arendegang/v1/planning.pb.h"
#include "services/planning/plan.h"

namespace arendegang::planning {

// The conflicts of a plan, the weightiest first, then by day. Two committees that meet at the same hour are named once.
std::vector<v1::PlanConflict> ConflictsOf(const Problem& problem, const Plan& plan);

}  // namespace arendegang::planning
