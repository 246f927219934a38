// The notice board, which is for everybody (KL 8:9): what somebody may know of a notice who has no role there. Pure.
#pragma once

#include "arendegang/v1/anslag.pb.h"

namespace arendegang::guard {

// Leaves of a notice what hangs on the board; false if it does not hang there now.
bool LeaveWhatHangs(v1::Anslag* anslag);

}  // namespace arendegang::guard
