// What is reported at a meeting, as the facts of its paragraph. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "absl/time/civil_time.h"
#include "arendegang/v1/anmalan.pb.h"
#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/minutes.pb.h"

namespace arendegang::anmalan {

// A delegation decision as the paragraph has it.
struct ReportedDecision {
  std::string field;
  std::string diarienummer;  // empty: `designation` stands for it
  std::string designation;   // "2026-17"
  std::string decided_by;    // empty: an employee
  bool urgent = false;
};

// A thing to report: what a list shows of it, the key of its row, and what the paragraph says.
struct Thing {
  v1::Anmalan data;
  int64_t id = 0;
  std::variant<v1::ReportedMinutes, ReportedDecision, std::string> content;  // the text: received until that day
};

// The entry of a thing in the facts. See meetings/reported_rules.h.
std::string EntryOf(const Thing& thing);

// The last day of what is reported at a meeting: stoptid, or the day the kallelse goes out where the committee has said
// no other, or the day of the meeting where it has said neither.
// Source: the committee's reglemente.
absl::CivilDay StoptidOf(const v1::Committee& committee, absl::CivilDay meeting);

// Adds things to the facts of a paragraph: decisions to the report and the field that they belong to, the rest as items
// of their own. What stands there already is left as it is.
void Add(const std::vector<Thing>& things, v1::Anmalningar* facts);

}  // namespace arendegang::anmalan
