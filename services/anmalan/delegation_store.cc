#include "services/anmalan/delegation_store.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/diarium/names.h"
#include "services/meetings/names.h"

namespace arendegang::anmalan {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

v1::DelegationRule RuleOf(const Row& row) {
  v1::DelegationRule rule;
  rule.ParseFromString(std::string(row.Blob(4)));
  rule.set_code(std::string(row.Text(1)));
  rule.set_from_date(std::string(row.Text(2)));
  rule.set_to_date(std::string(row.Text(3)));
  rule.set_name(NameOf(RuleName{std::string(row.Text(0)), rule.code(), rule.from_date()}));
  rule.set_etag(EtagOf(row.Number(5)));
  SetInstant(row.Text(6), rule.mutable_create_time());
  SetInstant(row.Text(7), rule.mutable_update_time());
  return rule;
}

// What a paragraph and its notice say of a decision.
void SetReport(const Row& row, const std::string& committee, v1::Delegationsbeslut* data) {
  if (row.IsNull(17)) return;
  data->set_reported_item(meetings::NameOf(
      meetings::ItemName{{committee, static_cast<int>(row.Number(17)), ""}, static_cast<int>(row.Number(18))}));
  data->set_reported_date(std::string(row.Text(19)));
  if (IsAppealable(*data)) data->set_appeal_until(std::string(row.Text(20)));
}

BeslutRow BeslutOf(const Row& row, const std::string& committee) {
  BeslutRow result;
  v1::Delegationsbeslut& data = result.data;
  data.ParseFromString(std::string(row.Blob(11)));
  result.id = row.Number(0);
  data.set_name(NameOf(BeslutName{committee, static_cast<int>(row.Number(1)), static_cast<int>(row.Number(2))}));
  result.case_id = row.Number(3);
  if (result.case_id != 0) {
    data.set_case_name(diarium::NameOf(
        diarium::CaseName{committee, static_cast<int>(row.Number(4)), static_cast<int>(row.Number(5)), ""}));
    data.set_diarienummer(std::string(row.Text(6)));
  }
  result.urgent = row.Number(8) != 0;
  result.reportable = row.Number(9) != 0;
  data.set_field(std::string(row.Text(7)));
  data.set_appeal_route(static_cast<v1::AppealRoute>(row.Number(10)));
  data.set_struck_reason(std::string(row.Text(12)));
  data.set_etag(EtagOf(row.Number(13)));
  SetInstant(row.Text(14), data.mutable_create_time());
  SetInstant(row.Text(15), data.mutable_update_time());
  result.next_meeting = std::string(row.Text(16));
  SetReport(row, committee, &data);
  data.set_announced_alone(!result.reportable && IsAppealable(data) && data.struck_reason().empty());
  return result;
}

}  // namespace

absl::StatusOr<Order> OrderOf(Transaction& transaction, const std::string& committee, const std::string& on_date) {
  Order order;
  absl::Status status = transaction.Query(
      Sql("SELECT committee, code, from_date, to_date, rule, revision, create_time, update_time FROM delegation_rules "
          "WHERE committee = $1 AND ($2 IS NULL OR (from_date <= $2 AND (to_date IS NULL OR to_date >= $2))) "
          "ORDER BY code, from_date"),
      {committee, TextOrNull(on_date)}, [&](const Row& row) { order.push_back(RuleOf(row)); });
  if (!status.ok()) return status;
  return order;
}

absl::StatusOr<v1::DelegationRule> FindRule(Transaction& transaction, const RuleName& name) {
  v1::DelegationRule rule;
  auto found = transaction.Find(
      Sql("SELECT committee, code, from_date, to_date, rule, revision, create_time, update_time FROM delegation_rules "
          "WHERE committee = $1 AND code = $2 AND ($3 IS NULL OR from_date = $3) ORDER BY from_date DESC LIMIT 1"),
      {name.committee, name.code, TextOrNull(name.from_date)}, [&](const Row& row) { rule = RuleOf(row); });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(NameOf(name));
  return rule;
}

absl::Status InsertRule(Transaction& transaction, const std::string& committee, const v1::DelegationRule& rule,
                        const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO delegation_rules (committee, code, from_date, to_date, rule, revision, create_time, "
               "update_time) VALUES ($1, $2, $3, $4, $5, 1, $6, $6)"),
           {committee, rule.code(), rule.from_date(), TextOrNull(rule.to_date()), Bytes{rule.SerializeAsString()}, now})
      .status();
}

absl::Status EndRule(Transaction& transaction, const RuleName& name, const std::string& to_date,
                     const std::string& now) {
  return transaction
      .Run(Sql("UPDATE delegation_rules SET to_date = $4, revision = revision + 1, update_time = $5 "
               "WHERE committee = $1 AND code = $2 AND from_date = $3"),
           {name.committee, name.code, name.from_date, to_date, now})
      .status();
}

absl::StatusOr<std::vector<BeslutRow>> ListBeslut(Transaction& transaction, const BeslutFilter& filter) {
  std::vector<BeslutRow> rows;
  absl::Status status = transaction.Query(
      Sql("SELECT d.id, d.year, d.number, d.case_id, c.year, c.number, c.diarienummer, d.field, d.urgent, "
          "d.reportable, "
          "d.appeal_route, d.decision, d.struck_reason, d.revision, d.create_time, d.update_time, "
          "(SELECT min(n.meeting_date) FROM meetings n WHERE n.committee = d.committee "
          "AND n.meeting_date > d.decision_date AND n.cancelled_reason = ''), "
          "m.number, i.number, m.meeting_date, (SELECT max(s.appeal_until) FROM anslag s JOIN justering_items j "
          "ON j.justering_id = s.justering_id WHERE j.item_id = i.id AND s.up_time IS NOT NULL AND s.broken = 0 "
          "AND s.superseded_by IS NULL) "
          "FROM delegationsbeslut d LEFT JOIN cases c ON c.id = d.case_id "
          "LEFT JOIN anmalningar a ON a.delegationsbeslut_id = d.id LEFT JOIN meeting_items i ON i.id = a.item_id "
          "LEFT JOIN meetings m ON m.id = i.meeting_id "
          "WHERE d.committee = $1 AND (d.year, d.number) >= ($2, $3) AND (d.year, d.number) <= ($4, $5) "
          "AND ($6 = 0 OR (d.reportable = 1 AND a.id IS NULL AND d.struck_reason = '')) "
          "AND ($7 = 0 OR (d.reportable = 0 AND d.appeal_route <= $8 AND d.struck_reason = '')) "
          "ORDER BY d.year DESC, d.number DESC LIMIT $9"),
      {filter.committee, filter.from_year, filter.from_number, filter.to_year, filter.to_number, filter.unreported_only,
       filter.announced_alone_only, static_cast<int>(v1::APPEAL_ROUTE_LAGLIGHETSPROVNING), filter.most},
      [&](const Row& row) { rows.push_back(BeslutOf(row, filter.committee)); });
  if (!status.ok()) return status;
  return rows;
}

absl::StatusOr<BeslutRow> FindBeslut(Transaction& transaction, const BeslutName& name) {
  BeslutFilter filter{name.committee, name.year, name.number, name.year, name.number};
  auto rows = ListBeslut(transaction, filter);
  if (!rows.ok()) return rows.status();
  if (rows->empty()) return NotFound(NameOf(name));
  return std::move((*rows)[0]);
}

absl::StatusOr<BeslutName> InsertBeslut(Transaction& transaction, const std::string& committee, const BeslutRow& row,
                                        const std::string& now) {
  const v1::Delegationsbeslut& data = row.data;
  BeslutName name{committee, std::stoi(data.decision_date().substr(0, 4)), 0};
  absl::Status status = transaction.Query(
      Sql("INSERT INTO delegationsbeslut (committee, year, number, case_id, rule_code, decision_date, field, urgent, "
          "reportable, appeal_route, decision, struck_reason, revision, create_time, update_time) "
          "SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, '', 1, $11, $11 "
          "FROM delegationsbeslut WHERE committee = $1 AND year = $2 RETURNING number"),
      {committee, name.year, row.case_id == 0 ? storage::Value(nullptr) : storage::Value(row.case_id), data.rule_code(),
       data.decision_date(), data.field(), row.urgent, row.reportable, static_cast<int>(data.appeal_route()),
       Bytes{data.SerializeAsString()}, now},
      [&](const Row& found) { name.number = static_cast<int>(found.Number(0)); });
  if (!status.ok()) return status;
  return name;
}

absl::Status StoreBeslut(Transaction& transaction, const BeslutRow& row, const std::string& now) {
  return transaction
      .Run(Sql("UPDATE delegationsbeslut SET urgent = $2, reportable = $3, struck_reason = $4, "
               "revision = revision + 1, update_time = $5 WHERE id = $1"),
           {row.id, row.urgent, row.reportable, row.data.struck_reason(), now})
      .status();
}

absl::StatusOr<std::vector<BeslutRow>> BeslutByRule(Transaction& transaction, const std::string& committee,
                                                    const std::string& code, const std::string& from_date) {
  std::vector<BeslutRow> rows;
  absl::Status status =
      transaction.Query(Sql("SELECT id, urgent, reportable, struck_reason, decision FROM delegationsbeslut "
                            "WHERE committee = $1 AND decision_date >= $2 AND rule_code = $3 AND struck_reason = ''"),
                        {committee, from_date, code}, [&](const Row& row) {
                          BeslutRow& found = rows.emplace_back();
                          found.id = row.Number(0);
                          found.urgent = row.Number(1) != 0;
                          found.reportable = row.Number(2) != 0;
                          found.data.ParseFromString(std::string(row.Blob(4)));
                        });
  if (!status.ok()) return status;
  return rows;
}

}  // namespace arendegang::anmalan
