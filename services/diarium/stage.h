// How far a case has come: one function of what is recorded. Pure.
#pragma once

#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/diarium/finality.h"

namespace arendegang::diarium {

// What is recorded of a case.
struct CaseRecord {
  bool struck = false;
  bool closed = false;
  bool prepared = false;  // an officer has it, or a tjänsteutlåtande is among its documents

  // A place on the agenda of a meeting that was not cancelled, in the order of the meetings.
  std::vector<v1::Outcome> items;

  // What followed the decision of the last of them.
  DecisionRecord decision;
};

// Returns the stage. What became of it last decides; a place on an agenda where nothing is recorded yet is the last.
v1::Stage StageOf(const CaseRecord& record);

// The stage that was derived as `stage`, on a day: the time of appeal runs out by itself. `final_from` is that of
// Finality, ISO 8601; empty if there is none.
v1::Stage StageOn(v1::Stage stage, const std::string& final_from, absl::CivilDay day);

}  // namespace arendegang::diarium
