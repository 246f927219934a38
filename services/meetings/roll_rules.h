// Who serves for whom. Pure.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/meeting.pb.h"

namespace arendegang::meetings {

// Proposes a roll from the `mandates` of a day and the names of those `present`; if that is empty all are. The first of
// the presidium who is there presides. The seat of somebody absent is taken by the first substitute present, in the
// order of substitution, of the same party; seats that are left, by the first of any party.
// Source: KL 6:17 and the council's decision.
v1::ProposeRollResponse ProposeRoll(const std::vector<v1::Member>& mandates, const std::vector<std::string>& present);

}  // namespace arendegang::meetings
