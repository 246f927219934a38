#include "services/anmalan/anmalan_rules.h"

#include <algorithm>
#include <set>

#include "services/calendar/term.h"
#include "services/meetings/reported_rules.h"

namespace arendegang::anmalan {
namespace {

// The report of those who decided, among the items; a new one if there is none.
v1::DelegationReport* ReportOf(const ReportedDecision& decision, v1::Anmalningar* facts) {
  for (v1::AnmalanItem& item : *facts->mutable_items()) {
    const bool same = item.has_delegation() && item.delegation().decided_by() == decision.decided_by &&
                      item.delegation().urgent() == decision.urgent;
    if (same) return item.mutable_delegation();
  }
  v1::DelegationReport* report = facts->add_items()->mutable_delegation();
  report->set_decided_by(decision.decided_by);
  report->set_urgent(decision.urgent);
  return report;
}

v1::DelegationField* FieldOf(const ReportedDecision& decision, v1::DelegationReport* report) {
  for (v1::DelegationField& field : *report->mutable_fields()) {
    if (field.field() == decision.field) return &field;
  }
  v1::DelegationField* field = report->add_fields();
  field->set_field(decision.field);
  return field;
}

void AddContent(const v1::ReportedMinutes& minutes, v1::Anmalningar* facts) {
  *facts->add_items()->mutable_minutes() = minutes;
}
// Several decisions in one case are told as one.
void AddContent(const ReportedDecision& decision, v1::Anmalningar* facts) {
  v1::DelegationField* field = FieldOf(decision, ReportOf(decision, facts));
  const bool in_case = !decision.diarienummer.empty();
  const std::string& number = in_case ? decision.diarienummer : decision.designation;
  auto* numbers = in_case ? field->mutable_diarienummer() : field->mutable_delegationsbeslut();
  if (std::find(numbers->begin(), numbers->end(), number) == numbers->end()) *numbers->Add() = number;
}
void AddContent(const std::string& received_until, v1::Anmalningar* facts) {
  facts->add_items()->set_received_until(received_until);
}

std::string EntryOfContent(const v1::ReportedMinutes& minutes) { return meetings::EntryOf(minutes); }
std::string EntryOfContent(const ReportedDecision& decision) {
  return meetings::EntryOfDelegation(decision.diarienummer.empty() ? decision.designation : decision.diarienummer);
}
std::string EntryOfContent(const std::string& received_until) { return meetings::EntryOfReceived(received_until); }

}  // namespace

std::string EntryOf(const Thing& thing) {
  return std::visit([](const auto& content) { return EntryOfContent(content); }, thing.content);
}

absl::CivilDay StoptidOf(const v1::Committee& committee, absl::CivilDay meeting) {
  const bool said = committee.stoptid_days() > 0;
  const int days = said ? committee.stoptid_days() : committee.kallelse_days();
  const bool working_days = said ? committee.stoptid_working_days() : committee.kallelse_working_days();
  if (days == 0) return meeting;
  return calendar::LatestDispatch(meeting, days,
                                  working_days ? calendar::Counting::kWorkingDays : calendar::Counting::kDays);
}

void Add(const std::vector<Thing>& things, v1::Anmalningar* facts) {
  v1::Paragraph paragraph;
  *paragraph.mutable_anmalningar() = *facts;
  std::set<std::string> there = meetings::EntriesIn(paragraph);
  for (const Thing& thing : things) {
    const bool told = !there.insert(EntryOf(thing)).second;
    if (told && !std::holds_alternative<ReportedDecision>(thing.content)) continue;
    std::visit([&](const auto& content) { AddContent(content, facts); }, thing.content);
  }
}

}  // namespace arendegang::anmalan
