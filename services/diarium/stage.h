// How far a case has come: one function of what is recorded. Pure.
#pragma once

#include <string>
#include <vector>

#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/meeting.pb.h"

namespace arendegang::diarium {

// What is recorded of a case.
struct CaseRecord {
  bool struck = false;
  bool closed = false;
  bool prepared = false;  // an officer has it, or a tjänsteutlåtande is among its documents

  // A place on the agenda of a meeting that was not cancelled, in the order of the meetings.
  std::vector<v1::Outcome> items;
};

// Returns the stage. What became of it last decides; a place on an agenda where nothing is recorded yet is the last.
v1::Stage StageOf(const CaseRecord& record);

}  // namespace arendegang::diarium
