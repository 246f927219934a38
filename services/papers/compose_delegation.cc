// Decisions on delegation: those of some time, or those reported to a meeting (KL 6:40, 7:8).
#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/anmalan/delegation_store.h"
#include "services/diarium/committee_store.h"
#include "services/meetings/meeting_store.h"
#include "services/papers/audience.h"
#include "services/papers/composed.h"
#include "services/papers/frame.h"
#include "services/papers/period.h"
#include "services/secrecy/extent.h"

namespace arendegang::papers {
namespace {

using Rows = std::vector<anmalan::BeslutRow>;

// Which decisions the list has: of a committee, or of a meeting of it.
struct Asked {
  std::string committee;  // its id
  std::string meeting;    // its name; empty: any
  std::string meeting_date;
};

absl::StatusOr<Asked> AskedFor(storage::Transaction& transaction, const std::string& name) {
  if (!absl::StrContains(name, "/meetings/")) {
    auto id = diarium::ParseCommitteeName(name);
    if (!id.ok()) return id.status();
    return Asked{*id, "", ""};
  }
  auto parsed = meetings::ParseMeetingName(name);
  if (!parsed.ok()) return parsed.status();
  auto meeting = meetings::FindMeeting(transaction, *parsed);
  if (!meeting.ok()) return meeting.status();
  return Asked{parsed->committee, NameOf(meeting->name), meeting->data.meeting_date()};
}

bool IsAskedFor(const v1::Delegationsbeslut& decision, const Asked& asked, const v1::RenderPaperRequest& request) {
  if (!asked.meeting.empty()) return absl::StartsWith(decision.reported_item(), asked.meeting + "/");
  const std::string& day = decision.decision_date();
  return day >= request.from_date() && (request.to_date().empty() || day <= request.to_date());
}

std::vector<std::string> RowOf(const Wording& wording, const v1::Delegationsbeslut& decision) {
  auto designation = anmalan::ParseBeslutName(decision.name());
  const std::string decider =
      decision.decider_title().empty()
          ? decision.decider()
          : wording.Fill("decider", {{"person", decision.decider()}, {"decider_title", decision.decider_title()}});
  const std::string text =
      decision.struck_reason().empty()
          ? decision.text()
          : wording.Fill("struck", {{"subject", decision.text()}, {"reason", decision.struck_reason()}});
  return {designation.ok() ? DesignationOf(*designation) : "",
          decision.decision_date(),
          text,
          decider,
          decision.rule_code(),
          decision.diarienummer()};
}

// Leaves of a decision in a hidden case that it was taken, when, by whom and by which rule.
void HideDecision(const Wording& wording, v1::Delegationsbeslut* decision) {
  decision->set_text(Mask(wording));
  decision->clear_struck_reason();
  decision->clear_findings();
}

}  // namespace

absl::StatusOr<Composed> ComposeDelegation(storage::Transaction& transaction, const v1::RenderPaperRequest& request,
                                           const Sources& sources) {
  auto asked = AskedFor(transaction, request.name());
  if (!asked.ok()) return asked.status();
  auto committee = diarium::FindCommittee(transaction, asked->committee);
  if (!committee.ok()) return committee.status();
  anmalan::BeslutFilter filter;
  filter.committee = asked->committee;
  auto decisions = anmalan::ListBeslut(transaction, filter);
  if (!decisions.ok()) return decisions.status();
  std::reverse(decisions->begin(), decisions->end());  // the earliest first, as they are reported
  auto facts = std::make_shared<v1::ListDelegationsbeslutResponse>();
  std::vector<std::vector<std::string>> rows;
  std::string last_day = asked->meeting_date;
  secrecy::Extents extents(transaction, sources.today, request.audience());
  bool hidden = false;
  for (anmalan::BeslutRow& row : *decisions) {
    if (!IsAskedFor(row.data, *asked, request)) continue;
    auto extent = extents.Of(row.data.name());
    if (!extent.ok()) return extent.status();
    if (extent->whole) HideDecision(sources.wording, &row.data);
    hidden = hidden || extent->whole;
    *facts->add_delegationsbeslut() = row.data;
    rows.push_back(RowOf(sources.wording, row.data));
    last_day = std::max(last_day, row.data.decision_date());
  }
  const std::string period =
      asked->meeting.empty() ? PeriodOf(sources.wording, request.from_date(), request.to_date())
                             : sources.wording.Fill("period_meeting", {{"meeting_day", LongDay(asked->meeting_date)}});
  const Slots slots = {{"committee", committee->title()}, {"period", period}};
  Composed composed;
  composed.paper = Begun(sources.wording, "delegation", "delegation_label", slots, last_day);
  AddHeading(sources.wording, "delegation_heading", 1, slots, &composed.paper);
  if (rows.empty()) AddText(sources.wording, "no_decisions", slots, &composed.paper);
  if (!rows.empty()) AddGrid(sources.wording, "delegation_columns", std::move(rows), &composed.paper);
  if (hidden) AddRedacted(sources.wording, request.audience(), &composed.paper);
  composed.file_name = absl::StrCat(asked->committee, "-delegationsbeslut");
  composed.facts = facts;
  composed.look = committee->look();
  return composed;
}

}  // namespace arendegang::papers
