#include "services/anmalan/delegation_fields.h"

#include <string>
#include <utility>

#include "re2/re2.h"
#include "services/anmalan/names.h"
#include "services/diarium/fields.h"

namespace arendegang::anmalan {
namespace {

// As paragraphs write it after "inom området".
bool IsField(const std::string& field) { return RE2::FullMatch(field, "[a-zåäöé][a-zåäöé/ -]*"); }

}  // namespace

absl::Status Check(const v1::DelegationRule& rule) {
  diarium::Fields fields;
  fields.Demand(IsRuleCode(rule.code()), "rule.code", "Använd bokstäver, siffror, punkter och bindestreck, som 3.2.");
  fields.Require("rule.subject", rule.subject());
  fields.Require("rule.delegate", rule.delegate());
  fields.Demand(v1::DelegateKind_IsValid(rule.delegate_kind()) && rule.delegate_kind() != v1::DELEGATE_KIND_UNSPECIFIED,
                "rule.delegate_kind", "Ange vilket slags delegat det är.");
  for (int matter : rule.matters()) {
    fields.Demand(v1::DelegationMatter_IsValid(matter), "rule.matters", "Det slaget finns inte.");
  }
  fields.Line("rule.conditions", rule.conditions());
  fields.RequireDay("rule.from_date", rule.from_date());
  fields.Day("rule.to_date", rule.to_date());
  fields.Demand(rule.to_date().empty() || rule.to_date() >= rule.from_date(), "rule.to_date",
                "Punkten kan inte sluta gälla innan den börjar.");
  fields.Demand(IsField(rule.field()), "rule.field", "Skriv området med små bokstäver, som ekonomi/upphandling.");
  fields.Line("rule.decided_by", rule.decided_by());
  fields.Demand(rule.passed_on_from().empty() || IsRuleCode(rule.passed_on_from()), "rule.passed_on_from",
                "Ange den punkt som är vidaredelegerad, som 3.1.");
  return fields.status();
}

absl::Status Check(const v1::Delegationsbeslut& decision) {
  constexpr char kPath[] = "delegationsbeslut.text";
  diarium::Fields fields;
  fields.Require("delegationsbeslut.decider", decision.decider());
  fields.Line("delegationsbeslut.decider_title", decision.decider_title());
  fields.Demand(v1::DelegateKind_IsValid(decision.decider_kind()), "delegationsbeslut.decider_kind",
                "Det slaget finns inte.");
  fields.RequireDay("delegationsbeslut.decision_date", decision.decision_date());
  fields.Demand(!decision.text().empty(), kPath, "Fyll i vad som beslutades.");
  fields.Demand(FirstBadByte(decision.text()) == absl::string_view::npos, kPath, "Den är ingen UTF-8-text.");
  fields.Demand(decision.field().empty() || IsField(decision.field()), "delegationsbeslut.field",
                "Skriv området med små bokstäver, som ekonomi/upphandling.");
  fields.Demand(v1::AppealRoute_IsValid(decision.appeal_route()), "delegationsbeslut.appeal_route",
                "Det sättet finns inte.");
  fields.Line("delegationsbeslut.rule_code", decision.rule_code());
  return fields.status();
}

void ClearDerived(v1::DelegationRule* rule) {
  rule->clear_name();
  rule->clear_findings();
}
void ClearDerived(v1::Delegationsbeslut* decision) {
  v1::Delegationsbeslut said;
  said.set_rule_code(decision->rule_code());
  said.set_decider(decision->decider());
  said.set_decider_title(decision->decider_title());
  said.set_decider_kind(decision->decider_kind());
  said.set_decision_date(decision->decision_date());
  said.set_text(decision->text());
  said.set_field(decision->field());
  said.set_urgent(decision->urgent());
  said.set_appeal_route(decision->appeal_route());
  *decision = std::move(said);
}

}  // namespace arendegang::anmalan
