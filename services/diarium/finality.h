// When a decision is final (laga kraft): one function of what is recorded of the paragraph that made it. Pure.
//
//   Finality finality = FinalityOf(record);   // finality.final_from: not before this day
#pragma once

#include <optional>
#include <vector>

#include "absl/time/civil_time.h"
#include "arendegang/v1/appeal.pb.h"

namespace arendegang::diarium {

// The notice that announced the justering of a paragraph and has not been superseded.
struct Notice {
  absl::CivilDay appeal_until;  // the last day of appeal that it told
  bool broken = false;          // it was down during its time
};

// How a point of the decision is appealed, and for förvaltningsbesvär when each party got it.
struct AppealablePoint {
  v1::AppealRoute route = v1::APPEAL_ROUTE_LAGLIGHETSPROVNING;
  std::vector<absl::CivilDay> served;
};

struct RecordedAppeal {
  v1::AppealOutcome outcome = v1::APPEAL_OUTCOME_UNSPECIFIED;
  std::optional<absl::CivilDay> outcome_date;  // the court's word is final
};

// What is recorded of a paragraph after its decision.
struct DecisionRecord {
  bool certified = false;               // by a justering that is done
  std::optional<Notice> notice;         // which is, or was, up
  std::vector<AppealablePoint> points;  // empty: one by laglighetsprövning
  std::vector<RecordedAppeal> appeals;
  std::optional<absl::CivilDay> confirmed_on;  // a person confirmed that it is final
};

struct Finality {
  // The first day on which it may be confirmed that the decision is final. None: no such day can be told yet, because
  // it is not certified or not announced, the notice was down (KL 13:5), a party has not got it, another statute
  // decides, or a court has not had its say.
  std::optional<absl::CivilDay> final_from;
  bool appealed = false;  // a court has not had its say
  bool quashed = false;   // a court quashed the decision (KL 13:8)
  // A person confirmed that it is final, and what that rested on still holds: it does not if it turned out that the
  // notice had been down, or that somebody had appealed.
  bool confirmed = false;
};

// Source: KL 13:5-6, 13:8; FL 44 §; TidL 1-2 §§.
Finality FinalityOf(const DecisionRecord& record);

}  // namespace arendegang::diarium
