// A register with meetings, a delegation order and things to report, for tests of their services.
#pragma once

#include <string>

#include "services/anmalan/anmalan_service.h"
#include "services/anmalan/delegation_service.h"
#include "services/expediering/expediering_service.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::testing {

class AnmalanTest : public MeetingTest {
 protected:
  AnmalanTest()
      : delegation_(*database_, clock_, calls_),
        anmalan_(*database_, clock_, calls_),
        expediering_(*database_, clock_, calls_) {}

  // A rule of the delegation order, in protobuf text beside what every rule needs.
  absl::StatusOr<v1::DelegationRule> AddRule(const std::string& code, const char* more = "") {
    v1::CreateDelegationRuleRequest request;
    request.set_parent("committees/hvn");
    Merge(
        "subject: 'Antagande av anbud' delegate: 'förvaltningschefen' delegate_kind: DELEGATE_KIND_EMPLOYEE "
        "from_date: '2026-01-01' field: 'ekonomi/upphandling'",
        request.mutable_rule());
    request.mutable_rule()->set_code(code);
    Merge(more, request.mutable_rule());
    return delegation_.AddRule(caller_, request);
  }

  // A decision taken on delegation, in protobuf text beside what every decision needs.
  absl::StatusOr<v1::Delegationsbeslut> TryDecide(const char* more = "", const std::string& request_id = "") {
    v1::CreateDelegationsbeslutRequest request;
    request.set_parent("committees/hvn");
    request.set_request_id(request_id);
    Merge(
        "rule_code: '3.2' decider: 'Ylva Strand' decider_title: 'förvaltningschef' decision_date: '2026-05-04' "
        "text: 'Anbudet från Pålkranar AB antas'",
        request.mutable_delegationsbeslut());
    Merge(more, request.mutable_delegationsbeslut());
    return delegation_.Decide(caller_, request);
  }
  v1::Delegationsbeslut Decided(const char* more = "") {
    auto decision = TryDecide(more);
    EXPECT_TRUE(decision.ok()) << decision.status();
    return decision.ok() ? *decision : v1::Delegationsbeslut();
  }
  v1::Delegationsbeslut Again(const v1::Delegationsbeslut& decision) {
    v1::GetDelegationsbeslutRequest request;
    request.set_name(decision.name());
    return *delegation_.Get(request);
  }

  v1::Item Standing(const v1::Meeting& meeting, const std::string& title = "Anmälningsärenden") {
    v1::CreateItemRequest request;
    request.set_parent(meeting.name());
    request.mutable_item()->mutable_facts()->set_title(title);
    auto item = meetings_.AddItem(caller_, request);
    EXPECT_TRUE(item.ok()) << item.status();
    return item.ok() ? *item : v1::Item();
  }

  v1::ProposeAnmalningarResponse Proposed(const v1::Meeting& meeting) {
    v1::ProposeAnmalningarRequest request;
    request.set_name(meeting.name());
    auto proposed = anmalan_.Propose(request);
    EXPECT_TRUE(proposed.ok()) << proposed.status();
    return proposed.ok() ? *proposed : v1::ProposeAnmalningarResponse();
  }

  absl::StatusOr<v1::Item> Report(const v1::Item& item, const std::string& request_id = "",
                                  const std::string& etag = "") {
    v1::ReportAnmalningarRequest request;
    request.set_name(item.name());
    request.set_request_id(request_id);
    request.set_etag(etag);
    return anmalan_.Report(caller_, request);
  }

  // Runs a body of SQL that other services would have run.
  void Write(absl::FunctionRef<absl::Status(storage::Transaction&)> body) {
    absl::Status status = database_->Write(body);
    EXPECT_TRUE(status.ok()) << status;
  }

  // Certifies all paragraphs of a meeting, on a day.
  void Certify(const v1::Meeting& meeting, const std::string& day) {
    Write([&](storage::Transaction& transaction) -> absl::Status {
      int64_t id = 0;
      absl::Status status = transaction.Query(
          storage::Sql(
              "INSERT INTO justeringar (meeting_id, number, immediate, text, sha256, justering_date, revision, "
              "create_time, update_time) SELECT id, 1, 0, 'x', 'x', $2, 1, $2, $2 FROM meetings "
              "WHERE 'committees/hvn/meetings/' || number = $1 RETURNING id"),
          {meeting.name(), day}, [&](const storage::Row& row) { id = row.Number(0); });
      if (!status.ok()) return status;
      return transaction
          .Run(
              storage::Sql("INSERT INTO justering_items (item_id, justering_id, paragraph, facts) "
                           "SELECT i.id, $1, i.position, i.facts FROM meeting_items i JOIN meetings m "
                           "ON m.id = i.meeting_id WHERE 'committees/hvn/meetings/' || m.number = $2 AND position > 0"),
              {id, meeting.name()})
          .status();
    });
  }

  anmalan::DelegationService delegation_;
  anmalan::AnmalanService anmalan_;
  expediering::ExpedieringService expediering_;
};

}  // namespace arendegang::testing
