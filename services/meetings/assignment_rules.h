// What decisions tell somebody to do, and when that is reported. Pure.
//
//   AssignmentsOf(facts, "2026-01-20")   // {{0, "förvaltningen", "återkomma senast i maj 2026", "2026-05-31"}}
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "arendegang/v1/minutes.pb.h"

namespace arendegang::meetings {

// An assignment (uppdrag) that a paragraph gives.
struct Assignment {
  int point = 0;  // of the decision, from 0
  std::string assignee;
  std::string task;
  std::string due_date;  // ISO 8601; empty: none is told
};

// The assignments that a paragraph gives, decided on `meeting_date` (ISO 8601). What is only proposed to the council is
// given by nobody yet.
std::vector<Assignment> AssignmentsOf(const v1::Paragraph& facts, const std::string& meeting_date);

// Whether a paragraph finds the assignment of its case reported ("slutrapporterat", "fullgjort").
bool ReportsAssignment(const v1::Paragraph& facts);

// A paragraph that handled a case.
struct CaseItem {
  int64_t id = 0;  // of the item's row
  std::string meeting_date;
  v1::Paragraph facts;
};

// An assignment of a case, and what became of it.
struct FollowedAssignment {
  int64_t item_id = 0;  // that gave it
  Assignment data;
  int64_t reported_item_id = 0;  // 0: it is open
};

// Follows the assignments of a case through `items`, in the order of the meetings: a report closes those that earlier
// paragraphs gave.
std::vector<FollowedAssignment> FollowAssignments(const std::vector<CaseItem>& items);

}  // namespace arendegang::meetings
