#include "services/meetings/assignment_rules.h"

#include <utility>

#include "re2/re2.h"
#include "services/calendar/day.h"
#include "services/calendar/due_day.h"

namespace arendegang::meetings {
namespace {

// Calls `each(number, point)` for the points that the committee itself decides, numbered with those it only proposes.
template <typename Each>
void ForEachOwnPoint(const v1::Paragraph& facts, Each each) {
  int number = 0;
  auto visit = [&](const v1::Lead& lead, const auto& points) {
    for (const v1::DecisionPoint& point : points) {
      if (!lead.to_council()) each(number, point);
      ++number;
    }
  };
  visit(facts.handling().lead(), facts.handling().points());
  for (const v1::Resolution& further : facts.handling().further()) visit(further.lead(), further.points());
}

// What a point says in words of its own.
const std::string& TextOf(const v1::DecisionPoint& point) {
  static const std::string* const none = new std::string;
  switch (point.content_case()) {
    case v1::DecisionPoint::kDecided:
      return point.decided();
    case v1::DecisionPoint::kSentence:
      return point.sentence();
    case v1::DecisionPoint::kLaidToFiles:
      return point.laid_to_files();
    case v1::DecisionPoint::kNoted:
      return point.noted().what();
    default:
      return *none;
  }
}

std::string DueDateOf(const std::string& task, const std::string& meeting_date) {
  auto said = calendar::ParseIso(meeting_date);
  if (!said.ok()) return "";
  auto due = calendar::DueDay(task, *said);
  return due.has_value() ? calendar::FormatIso(*due) : "";
}

}  // namespace

std::vector<Assignment> AssignmentsOf(const v1::Paragraph& facts, const std::string& meeting_date) {
  std::vector<Assignment> assignments;
  ForEachOwnPoint(facts, [&](int number, const v1::DecisionPoint& point) {
    if (!point.has_assignment()) return;
    const std::string& task = point.assignment().task();
    assignments.push_back({number, point.assignment().assignee(), task, DueDateOf(task, meeting_date)});
  });
  return assignments;
}

bool ReportsAssignment(const v1::Paragraph& facts) {
  static const RE2* const reported = new RE2(
      "(?i)uppdrag\\pL*[^.]*[^\\pL](?:(?:slutrapportera|slutredovisa|avsluta)(?:t|d|de)|(?:fullgjor|slutför)(?:t|d|da))"
      "(?:[^\\pL]|$)");
  static const RE2* const denied = new RE2("(?i)(?:^|[^\\pL])(?:inte|ej|avslå|avslås)(?:[^\\pL]|$)");
  bool reports = false;
  ForEachOwnPoint(facts, [&](int, const v1::DecisionPoint& point) {
    const std::string& text = TextOf(point);
    reports |= RE2::PartialMatch(text, *reported) && !RE2::PartialMatch(text, *denied);
  });
  return reports;
}

std::vector<FollowedAssignment> FollowAssignments(const std::vector<CaseItem>& items) {
  std::vector<FollowedAssignment> all;
  for (const CaseItem& item : items) {
    if (ReportsAssignment(item.facts)) {
      for (FollowedAssignment& given : all) {
        if (given.reported_item_id == 0) given.reported_item_id = item.id;
      }
    }
    for (Assignment& given : AssignmentsOf(item.facts, item.meeting_date))
      all.push_back({item.id, std::move(given), 0});
  }
  return all;
}

}  // namespace arendegang::meetings
