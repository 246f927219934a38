// A plan as it is given out: with themes, the days that follow from each meeting, and why it is on that day. Pure.
#pragma once

#include <string>

#include "arendegang/v1/planning.pb.h"
#include "services/planning/plan.h"

namespace arendegang::planning {

// The plan of the wish `i`.
v1::CommitteePlan Explained(const Problem& problem, const Plan& plan, size_t i);

// Why a meeting of the wish `i` is on `day`.
std::string WhyOn(const Problem& problem, const Plan& plan, size_t i, absl::CivilDay day);

}  // namespace arendegang::planning
