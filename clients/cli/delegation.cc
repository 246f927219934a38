// arende delegation: the delegation order, and the decisions taken by it.
#include <iostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "arendegang/v1/delegation.grpc.pb.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::DelegationService::Stub;

int Usage() {
  return Session::Complain(
      "", absl::InvalidArgumentError("skriv arende delegation rule add PUNKT ÄRENDEGRUPP, rule list, rule end PUNKT "
                                     "[DAG], decide BESLUT, list, show NUMMER, strike NUMMER SKÄL eller review."));
}

// What is to be said against something, as the last cell of its row.
std::string Doubts(const google::protobuf::RepeatedPtrField<v1::Finding>& findings) {
  std::string doubts;
  for (const v1::Finding& finding : findings) {
    absl::StrAppend(&doubts, doubts.empty() ? "" : " ", finding.message(), " (", finding.source(), ")");
  }
  return doubts;
}

int ShowRules(const Session& session, const v1::ListDelegationRulesResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Punkt", "Ärendegrupp", "Delegat", "Slag", "Område", "Från", "Till", "Anmäls", "Att se över"});
  for (const v1::DelegationRule& rule : response.rules()) {
    table.Add({rule.code(), rule.subject(), rule.delegate(), WordFor(rule.delegate_kind()), rule.field(),
               rule.from_date(), rule.to_date(), rule.unreported() ? "nej" : "ja", Doubts(rule.findings())});
  }
  std::cout << table.Text("Ingen delegationsordning. Lägg till en punkt med arende delegation rule add.");
  return kDone;
}

int ListRules(Session* session, const std::string& committee) {
  int exit_code = kDone;
  v1::ListDelegationRulesRequest request;
  request.set_parent(committee);
  const std::string day = session->Take("as-of");
  if (!session->TakeFlag("all")) request.set_on_date(day.empty() ? Today() : day);
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListDelegationRulesResponse response;
  if (!session->Call(&Stub::ListDelegationRules, request, &response, &exit_code)) return exit_code;
  return ShowRules(*session, response);
}

// Reads --matter, a list of kinds. Returns false, having shown why, if one is wrong.
bool ReadMatters(Session* session, v1::DelegationRule* rule, int* exit_code) {
  const std::string words = session->Take("matter");
  for (absl::string_view word : absl::StrSplit(words, ',', absl::SkipEmpty())) {
    auto matter = DelegationMatterOf(word);
    if (!matter.ok()) {
      *exit_code = Session::Complain("--matter", matter.status());
      return false;
    }
    rule->add_matters(*matter);
  }
  return true;
}

int AddRule(Session* session, const std::string& committee, const std::string& code, const std::string& subject) {
  int exit_code = kDone;
  v1::CreateDelegationRuleRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  v1::DelegationRule* rule = request.mutable_rule();
  rule->set_code(code);
  rule->set_subject(subject);
  rule->set_delegate(session->Take("to"));
  auto kind = DelegateKindOf(session->Take("kind"));
  if (!kind.ok()) return Session::Complain("--kind", kind.status());
  rule->set_delegate_kind(*kind);
  if (!ReadMatters(session, rule, &exit_code)) return exit_code;
  rule->set_field(session->Take("field"));
  const std::string from = session->Take("from");
  rule->set_from_date(from.empty() ? Today() : from);
  rule->set_to_date(session->Take("until"));
  rule->set_conditions(session->Take("conditions"));
  rule->set_decided_by(session->Take("by"));
  rule->set_unreported(session->TakeFlag("unreported"));
  rule->set_may_pass_on(session->TakeFlag("pass-on"));
  rule->set_passed_on_from(session->Take("passed-from"));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListDelegationRulesResponse shown;
  if (!session->Call(&Stub::CreateDelegationRule, request, shown.add_rules(), &exit_code)) return exit_code;
  return ShowRules(*session, shown);
}

int EndRule(Session* session, const std::string& committee, const std::string& code, const std::string& day) {
  int exit_code = kDone;
  v1::EndDelegationRuleRequest request;
  request.set_name(absl::StrCat(committee, "/delegation/", code));
  request.set_to_date(day.empty() ? Today() : day);
  v1::ListDelegationRulesResponse shown;
  if (!session->Call(&Stub::EndDelegationRule, request, shown.add_rules(), &exit_code)) return exit_code;
  return ShowRules(*session, shown);
}

int Rule(Session* session, const std::string& committee, const std::vector<std::string>& arguments) {
  const std::string what = arguments.size() > 2 ? arguments[2] : "list";
  if (what == "list" && arguments.size() <= 3) return ListRules(session, committee);
  if (what == "add" && arguments.size() == 5) return AddRule(session, committee, arguments[3], arguments[4]);
  if (what == "end" && (arguments.size() == 4 || arguments.size() == 5)) {
    return EndRule(session, committee, arguments[3], arguments.size() == 5 ? arguments[4] : "");
  }
  return Usage();
}

std::string Fate(const v1::Delegationsbeslut& decision) {
  if (!decision.struck_reason().empty()) return absl::StrCat("makulerat: ", decision.struck_reason());
  if (!decision.reported_date().empty()) return absl::StrCat("anmält ", decision.reported_date());
  return decision.announced_alone() ? "anslås för sig" : "";
}

int ShowDecisions(const Session& session, const v1::ListDelegationsbeslutResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Nummer", "Dag", "Beslut", "Punkt", "Beslutat av", "Diarienummer", "Område", "", "Överklagas till",
               "Att se över"});
  for (const v1::Delegationsbeslut& decision : response.delegationsbeslut()) {
    table.Add({IdOf(decision.name()), decision.decision_date(), decision.text(), decision.rule_code(),
               decision.decider(), decision.diarienummer(), decision.field(), Fate(decision), decision.appeal_until(),
               Doubts(decision.findings())});
  }
  std::cout << table.Text("Inga delegationsbeslut.");
  if (!response.next_page_token().empty()) std::cout << "Det finns fler: ange --year.\n";
  return kDone;
}

int Decide(Session* session, const std::string& committee, const std::string& text) {
  int exit_code = kDone;
  v1::CreateDelegationsbeslutRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  v1::Delegationsbeslut* decision = request.mutable_delegationsbeslut();
  decision->set_text(text);
  decision->set_decider(session->Take("by"));
  decision->set_decider_title(session->Take("title"));
  decision->set_rule_code(session->Take("rule"));
  if (std::string number = session->Take("case"); !number.empty()) {
    decision->set_case_name(absl::StrCat(committee, "/cases/", number));
  }
  const std::string day = session->Take("date");
  decision->set_decision_date(day.empty() ? Today() : day);
  decision->set_field(session->Take("field"));
  decision->set_urgent(session->TakeFlag("urgent"));
  if (std::string word = session->Take("kind"); !word.empty()) {
    auto kind = DelegateKindOf(word);
    if (!kind.ok()) return Session::Complain("--kind", kind.status());
    decision->set_decider_kind(*kind);
  }
  if (std::string word = session->Take("appeal"); !word.empty()) {
    auto route = AppealRouteOf(word);
    if (!route.ok()) return Session::Complain("--appeal", route.status());
    decision->set_appeal_route(*route);
  }
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListDelegationsbeslutResponse shown;
  auto* created = shown.add_delegationsbeslut();
  if (!session->Call(&Stub::CreateDelegationsbeslut, request, created, &exit_code)) return exit_code;
  return ShowDecisions(*session, shown);
}

// Reads --year. Returns false, having shown why, if it is none.
bool ReadYear(Session* session, int32_t* year, int* exit_code) {
  const std::string text = session->Take("year");
  if (text.empty() || absl::SimpleAtoi(text, year)) return true;
  *exit_code = Session::Complain("--year", absl::InvalidArgumentError("ange ett år, som 2026."));
  return false;
}

int List(Session* session, const std::string& committee) {
  int exit_code = kDone;
  v1::ListDelegationsbeslutRequest request;
  request.set_parent(committee);
  int32_t year = 0;
  if (!ReadYear(session, &year, &exit_code)) return exit_code;
  request.set_year(year);
  request.set_unreported_only(session->TakeFlag("unreported"));
  request.set_announced_alone_only(session->TakeFlag("alone"));
  constexpr int kMost = 1000;
  request.set_page_size(kMost);
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListDelegationsbeslutResponse response;
  if (!session->Call(&Stub::ListDelegationsbeslut, request, &response, &exit_code)) return exit_code;
  return ShowDecisions(*session, response);
}

int ShowOne(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::GetDelegationsbeslutRequest request;
  request.set_name(name);
  v1::ListDelegationsbeslutResponse shown;
  auto* decision = shown.add_delegationsbeslut();
  if (!session->Call(&Stub::GetDelegationsbeslut, request, decision, &exit_code)) return exit_code;
  return ShowDecisions(*session, shown);
}

int Strike(Session* session, const std::string& name, const std::string& reason) {
  int exit_code = kDone;
  v1::StrikeDelegationsbeslutRequest request;
  request.set_name(name);
  request.set_reason(reason);
  v1::ListDelegationsbeslutResponse shown;
  auto* decision = shown.add_delegationsbeslut();
  if (!session->Call(&Stub::StrikeDelegationsbeslut, request, decision, &exit_code)) return exit_code;
  return ShowDecisions(*session, shown);
}

int ReviewAll(Session* session, const std::string& committee) {
  int exit_code = kDone;
  v1::ReviewDelegationRequest request;
  request.set_parent(committee);
  int32_t year = 0;
  if (!ReadYear(session, &year, &exit_code)) return exit_code;
  request.set_year(year);
  v1::ReviewMinutesResponse response;
  if (!session->Call(&Stub::ReviewDelegation, request, &response, &exit_code)) return exit_code;
  return ShowFindings(*session, response);
}

}  // namespace

int Delegation(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  if (what == "rule") return Rule(session, committee, arguments);
  if (what == "decide" && arguments.size() == 3) return Decide(session, committee, arguments[2]);
  if (what == "list" && arguments.size() <= 2) return List(session, committee);
  if (what == "review" && arguments.size() == 2) return ReviewAll(session, committee);
  if (arguments.size() < 3) return Usage();
  const std::string name = absl::StrCat(committee, "/delegationsbeslut/", arguments[2]);
  if (what == "show" && arguments.size() == 3) return ShowOne(session, name);
  if (what == "strike" && arguments.size() == 4) return Strike(session, name, arguments[3]);
  return Usage();
}

}  // namespace arendegang::cli
