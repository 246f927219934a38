// Writing the facts of an item, with all that follows from them.
#pragma once

#include "absl/status/statusor.h"
#include "services/access/change.h"
#include "services/meetings/agenda.h"

namespace arendegang::meetings {

// Writes an item of an agenda, which was `before`, and what follows from its facts: the outcome, the assignments and
// the stage of its case, its return to another meeting, what is reported in it, the search. Gives the agenda as it is
// then. Errors: FAILED_PRECONDITION with PARAGRAPH_SEALED (seal.h).
absl::StatusOr<Agenda> RecordItem(access::Change& change, const Agenda& before, ItemRow row);

}  // namespace arendegang::meetings
