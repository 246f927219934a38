// How a decision stands on the way to laga kraft, point by point, and what must happen first. Pure; the clock of a
// point is diarium/finality.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/civil_time.h"
#include "arendegang/v1/appeal.pb.h"
#include "services/diarium/finality.h"

namespace arendegang::anslag {

// What is recorded of a decision.
struct Decision {
  v1::DecisionStatus status;  // what is told as it stands in the tables: names, days, routes, delgivningar, appeals
  diarium::DecisionRecord course;  // certified, announced, confirmed; without points and appeals
  std::string anslag;              // the name of the notice; empty: none is up
};

// Fills in what is derived, as it is on a day: the states, the last days of appeal, which appeals are late, from when
// it may be confirmed as final, what must happen first. Source: KL 13:2-6, 13:8; FL 44 §; TidL 1-2 §§.
v1::DecisionStatus StatusOf(const Decision& decision, absl::CivilDay day);

// Whether it may be confirmed that a decision is final. Errors: those of ConfirmLagaKraft.
absl::Status CheckMayBeConfirmed(const v1::DecisionStatus& status);

// Whether a decision may be carried out. Errors: those of RecordExecution. Source: KL 13:14.
absl::Status CheckMayBeExecuted(const v1::DecisionStatus& status, const std::string& reason);

}  // namespace arendegang::anslag
