// What is unsettled in the facts of a meeting.
#pragma once

#include <vector>

#include "arendegang/v1/drafting.pb.h"

namespace arendegang::minutes {

// Returns the findings of every rule, in the order of the minutes. Pure: findings depend on the facts alone.
// Each rule has an id, a severity and a source in law or house rule; the files of this folder hold them by subject.
std::vector<v1::Finding> Review(const v1::Minutes& facts);

}  // namespace arendegang::minutes
