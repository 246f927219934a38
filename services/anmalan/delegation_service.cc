#include "services/anmalan/delegation_service.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/access/sight.h"
#include "services/anmalan/delegation_fields.h"
#include "services/anmalan/delegation_store.h"
#include "services/base/error.h"
#include "services/calendar/day.h"
#include "services/diarium/case_field.h"
#include "services/diarium/committee_store.h"
#include "services/diarium/fields.h"

namespace arendegang::anmalan {
namespace {

using access::Change;
using storage::Transaction;

// The field of a decision for which neither its rule nor anybody gives one.
constexpr char kOtherField[] = "övrigt";
// A page of decisions.
constexpr int kUsualPage = 100;
constexpr int kLongestPage = 1000;

absl::Status CheckFree(const Order& order, const v1::DelegationRule& rule) {
  auto taken =
      std::find_if(order.begin(), order.end(), [&](const v1::DelegationRule& one) { return Overlap(one, rule); });
  if (taken == order.end()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "RULE_IN_FORCE",
                   absl::StrCat(taken->name(), " holds at that time"),
                   absl::StrCat("Punkt ", rule.code(), " gäller redan från ", taken->from_date(),
                                ". Avsluta den först, dagen innan den nya börjar gälla."));
}

// What a decision is for its row follows from the rule it was taken by.
void Derive(const Order& order, BeslutRow* row) {
  const v1::DelegationRule* rule = RuleFor(order, row->data.rule_code(), row->data.decision_date());
  row->urgent = IsUrgent(row->data, rule);
  row->reportable = IsReportable(row->data, rule);
  if (row->data.field().empty()) row->data.set_field(rule == nullptr ? kOtherField : rule->field());
}

// A rule that was added or ended changes what is to become of the decisions taken by its code since.
absl::Status FollowRule(Change& change, const std::string& committee, const v1::DelegationRule& rule) {
  auto order = OrderOf(change.transaction(), committee, "");
  if (!order.ok()) return order.status();
  auto rows = BeslutByRule(change.transaction(), committee, rule.code(), rule.from_date());
  if (!rows.ok()) return rows.status();
  for (BeslutRow& row : *rows) {
    const bool urgent = row.urgent;
    const bool reportable = row.reportable;
    Derive(*order, &row);
    if (row.urgent == urgent && row.reportable == reportable) continue;
    absl::Status status = StoreBeslut(change.transaction(), row, change.now());
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::StatusOr<v1::DelegationRule> Reviewed(Transaction& transaction, const RuleName& name) {
  auto order = OrderOf(transaction, name.committee, "");
  if (!order.ok()) return order.status();
  auto rule = FindRule(transaction, name);
  if (!rule.ok()) return rule.status();
  for (v1::Finding& finding : FindingsOf(*rule, *order)) *rule->add_findings() = std::move(finding);
  return rule;
}

v1::Delegationsbeslut Reviewed(BeslutRow row, const Order& order, const std::string& today) {
  v1::Delegationsbeslut decision = std::move(row.data);
  for (v1::Finding& finding : FindingsOf(decision, order, row.next_meeting, today)) {
    *decision.add_findings() = std::move(finding);
  }
  return decision;
}

absl::StatusOr<v1::Delegationsbeslut> Reviewed(Transaction& transaction, const BeslutName& name,
                                               const std::string& today) {
  auto order = OrderOf(transaction, name.committee, "");
  if (!order.ok()) return order.status();
  auto row = FindBeslut(transaction, name);
  if (!row.ok()) return row.status();
  return Reviewed(*std::move(row), *order, today);
}

// The case of a decision; 0 if it belongs to none.
absl::StatusOr<int64_t> CaseOf(Transaction& transaction, const std::string& committee, const std::string& case_name) {
  if (case_name.empty()) return 0;
  auto row = diarium::CaseNamedIn(transaction, "delegationsbeslut.case_name", case_name, committee);
  if (!row.ok()) return row.status();
  return row->id;
}

absl::Status Settled(const std::string& name, const std::string& swedish) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "DELEGATIONSBESLUT_SETTLED",
                   absl::StrCat(name, " is struck or reported"), swedish);
}

}  // namespace

std::string DelegationService::Today() const { return calendar::FormatIso(calendar::DayInSweden(clock_())); }

absl::StatusOr<v1::DelegationRule> DelegationService::AddRule(const access::Caller& caller,
                                                              const v1::CreateDelegationRuleRequest& request) {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  v1::DelegationRule rule = request.rule();
  ClearDerived(&rule);
  absl::Status status = Check(rule);
  if (status.ok()) status = CheckDelegable(rule);
  if (!status.ok()) return status;
  v1::DelegationRule created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateDelegationRule", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto exists = diarium::FindCommittee(transaction, *committee);
      if (!exists.ok()) return exists.status();
      auto order = OrderOf(transaction, *committee, "");
      if (!order.ok()) return order.status();
      absl::Status added = CheckFree(*order, rule);
      if (added.ok()) added = InsertRule(transaction, *committee, rule, change.now());
      if (added.ok()) added = FollowRule(change, *committee, rule);
      if (!added.ok()) return added;
      auto found = Reviewed(transaction, {*committee, rule.code(), rule.from_date()});
      if (found.ok()) created = *std::move(found);
      return found.status();
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::DelegationRule> DelegationService::EndRule(const access::Caller& caller,
                                                              const v1::EndDelegationRuleRequest& request) {
  auto name = ParseRuleName(request.name());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.RequireDay("to_date", request.to_date());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::DelegationRule ended;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "EndDelegationRule", clock_());
    auto before = FindRule(transaction, *name);
    if (!before.ok()) return before.status();
    absl::Status taken = CheckEtag(before->name(), request.etag(), before->etag());
    if (!taken.ok()) return taken;
    v1::DelegationRule changed = *before;
    changed.set_to_date(request.to_date());
    taken = Check(changed);
    if (!taken.ok()) return taken;
    auto order = OrderOf(transaction, name->committee, "");
    if (!order.ok()) return order.status();
    std::erase_if(*order, [&](const v1::DelegationRule& rule) { return rule.name() == before->name(); });
    const RuleName lasting{name->committee, before->code(), before->from_date()};
    taken = CheckFree(*order, changed);
    if (taken.ok()) taken = anmalan::EndRule(transaction, lasting, request.to_date(), change.now());
    if (taken.ok()) taken = FollowRule(change, name->committee, changed);
    if (!taken.ok()) return taken;
    auto after = Reviewed(transaction, lasting);
    if (!after.ok()) return after.status();
    ended = *std::move(after);
    return change.Log(ended.name(), &*before, &ended);
  });
  if (!status.ok()) return status;
  return ended;
}

absl::StatusOr<v1::ListDelegationRulesResponse> DelegationService::Rules(
    const v1::ListDelegationRulesRequest& request) const {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  diarium::Fields fields;
  fields.Day("on_date", request.on_date());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::ListDelegationRulesResponse response;
  status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto exists = diarium::FindCommittee(transaction, *committee);
    if (!exists.ok()) return exists.status();
    auto all = OrderOf(transaction, *committee, "");
    if (!all.ok()) return all.status();
    for (const v1::DelegationRule& rule : *all) {
      const bool asked = request.on_date().empty() || RuleFor({rule}, rule.code(), request.on_date()) != nullptr;
      if (!asked) continue;
      *response.add_rules() = rule;
      for (v1::Finding& finding : FindingsOf(rule, *all)) {
        *response.mutable_rules(response.rules_size() - 1)->add_findings() = std::move(finding);
      }
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Delegationsbeslut> DelegationService::Decide(const access::Caller& caller,
                                                                const v1::CreateDelegationsbeslutRequest& request) {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  absl::Status status = Check(request.delegationsbeslut());
  if (!status.ok()) return status;
  v1::Delegationsbeslut created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateDelegationsbeslut", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto exists = diarium::FindCommittee(transaction, *committee);
      if (!exists.ok()) return exists.status();
      auto order = OrderOf(transaction, *committee, "");
      if (!order.ok()) return order.status();
      BeslutRow row;
      row.data = request.delegationsbeslut();
      auto case_id = CaseOf(transaction, *committee, row.data.case_name());
      if (!case_id.ok()) return case_id.status();
      row.case_id = *case_id;
      ClearDerived(&row.data);
      Derive(*order, &row);
      auto name = InsertBeslut(transaction, *committee, row, change.now());
      if (!name.ok()) return name.status();
      if (row.case_id != 0) {
        absl::Status followed = diarium::RefreshStage(transaction, row.case_id);
        if (!followed.ok()) return followed;
      }
      auto found = Reviewed(transaction, *name, Today());
      if (found.ok()) created = *std::move(found);
      return found.status();
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::Delegationsbeslut> DelegationService::Get(const v1::GetDelegationsbeslutRequest& request) const {
  auto name = ParseBeslutName(request.name());
  if (!name.ok()) return name.status();
  v1::Delegationsbeslut decision;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto found = Reviewed(transaction, *name, Today());
    if (found.ok()) decision = *std::move(found);
    return found.status();
  });
  if (!status.ok()) return status;
  return decision;
}

absl::StatusOr<v1::ListDelegationsbeslutResponse> DelegationService::List(
    const v1::ListDelegationsbeslutRequest& request, const access::Caller& caller) const {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  auto size = PageSize(request.page_size(), kUsualPage, kLongestPage);
  if (!size.ok()) return size.status();
  auto key = PageKey(request);
  if (!key.ok()) return key.status();
  BeslutFilter filter{*committee};
  if (request.year() > 0) filter.from_year = filter.to_year = request.year();
  filter.unreported_only = request.unreported_only();
  filter.announced_alone_only = request.announced_alone_only();
  filter.most = *size + 1;
  if (!key->empty()) {
    auto last = ParseBeslutName(*key);
    if (!last.ok()) return last.status();
    filter.to_year = last->year;
    filter.to_number = last->number - 1;
  }
  v1::ListDelegationsbeslutResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto exists = diarium::FindCommittee(transaction, *committee);
    if (!exists.ok()) return exists.status();
    auto order = OrderOf(transaction, *committee, "");
    if (!order.ok()) return order.status();
    response.Clear();
    BeslutFilter from = filter;
    while (true) {
      auto rows = ListBeslut(transaction, from);
      if (!rows.ok()) return rows.status();
      for (const BeslutRow& row : *rows) {
        auto seen = access::Sees(transaction, caller, row.data.name());
        if (!seen.ok()) return seen.status();
        if (!*seen) continue;
        if (response.delegationsbeslut_size() == *size) {
          response.set_next_page_token(PageToken(request, response.delegationsbeslut(*size - 1).name()));
          return absl::OkStatus();
        }
        *response.add_delegationsbeslut() = Reviewed(row, *order, Today());
      }
      if (rows->size() <= static_cast<size_t>(*size)) return absl::OkStatus();
      auto last = ParseBeslutName(rows->back().data.name());
      if (!last.ok()) return last.status();
      from.to_year = last->year;
      from.to_number = last->number - 1;
    }
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Delegationsbeslut> DelegationService::Strike(const access::Caller& caller,
                                                                const v1::StrikeDelegationsbeslutRequest& request) {
  auto name = ParseBeslutName(request.name());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Require("reason", request.reason());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::Delegationsbeslut struck;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "StrikeDelegationsbeslut", clock_());
    auto row = FindBeslut(transaction, *name);
    if (!row.ok()) return row.status();
    const v1::Delegationsbeslut before = row->data;
    absl::Status taken = CheckEtag(before.name(), request.etag(), before.etag());
    if (taken.ok() && !before.struck_reason().empty()) {
      taken = Settled(before.name(), absl::StrCat("Beslutet är redan makulerat: ", before.struck_reason(), "."));
    }
    if (taken.ok() && !before.reported_item().empty()) {
      taken = Settled(before.name(), absl::StrCat("Beslutet är anmält den ", before.reported_date(),
                                                  ". Ta först bort det ur den paragrafen."));
    }
    if (!taken.ok()) return taken;
    row->data.set_struck_reason(request.reason());
    taken = StoreBeslut(transaction, *row, change.now());
    if (taken.ok() && row->case_id != 0) taken = diarium::RefreshStage(transaction, row->case_id);
    if (!taken.ok()) return taken;
    auto after = Reviewed(transaction, *name, Today());
    if (!after.ok()) return after.status();
    struck = *std::move(after);
    return change.Log(struck.name(), &before, &struck);
  });
  if (!status.ok()) return status;
  return struck;
}

absl::StatusOr<v1::ReviewMinutesResponse> DelegationService::Review(const v1::ReviewDelegationRequest& request) const {
  auto committee = diarium::ParseCommitteeName(request.parent());
  if (!committee.ok()) return committee.status();
  BeslutFilter filter{*committee};
  if (request.year() > 0) filter.from_year = filter.to_year = request.year();
  v1::ReviewMinutesResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto exists = diarium::FindCommittee(transaction, *committee);
    if (!exists.ok()) return exists.status();
    auto order = OrderOf(transaction, *committee, "");
    if (!order.ok()) return order.status();
    for (const v1::DelegationRule& rule : *order) {
      for (v1::Finding& finding : FindingsOf(rule, *order)) *response.add_findings() = std::move(finding);
    }
    auto rows = ListBeslut(transaction, filter);
    if (!rows.ok()) return rows.status();
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
      for (v1::Finding& finding : FindingsOf(row->data, *order, row->next_meeting, Today())) {
        *response.add_findings() = std::move(finding);
      }
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

}  // namespace arendegang::anmalan
