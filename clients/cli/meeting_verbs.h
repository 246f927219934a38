// The verbs of arende meeting that stand in files of their own.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/meeting.pb.h"
#include "clients/cli/session.h"

namespace arendegang::cli {

// The item at a place, from 1, of the agenda of a meeting. On failure shows why and returns false with the exit code.
bool FindItemAt(Session* session, const std::string& meeting, const std::string& place, v1::Item* item, int* exit_code);

// Shows who is on the roll, proposed from the mandates where none is recorded. Records the roll of a file, or with
// --save the proposed one of those who are there: --present=NAMES, or all but --absent=NAMES. Returns the exit code.
int RecordRoll(Session* session, const std::string& committee, const std::string& name, const std::string& path);

// Shows the facts of the item at a place, or records those of a file. Returns the exit code.
int RecordFacts(Session* session, const std::string& name, const std::string& place, const std::string& path);

// Shows what was changed in the minutes of a file; with --apply takes over the paragraphs that are not certified.
// Returns the exit code.
int CompareMeeting(Session* session, const std::string& name, const std::string& path);

// Prints a line of each change of a meeting, until it is broken off or the service stops. Returns the exit code.
int WatchMeeting(Session* session, const std::string& name);

}  // namespace arendegang::cli
