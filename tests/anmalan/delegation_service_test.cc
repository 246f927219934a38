// The delegation order and the decisions taken by it, as they are kept.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/anmalan/anmalan_fixture.h"

namespace arendegang::anmalan {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DelegationServiceTest : public arendegang::testing::AnmalanTest {
 protected:
  std::vector<std::string> Listed(const char* request_text) {
    v1::ListDelegationsbeslutRequest request;
    request.set_parent("committees/hvn");
    Merge(request_text, &request);
    auto listed = delegation_.List(request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    std::vector<std::string> names;
    for (const auto& decision : listed->delegationsbeslut()) {
      names.push_back(decision.name().substr(std::string("committees/hvn/delegationsbeslut/").size()));
    }
    return names;
  }

  absl::StatusOr<v1::DelegationRule> End(const std::string& name, const std::string& day,
                                         const std::string& etag = "") {
    v1::EndDelegationRuleRequest request;
    request.set_name(name);
    request.set_to_date(day);
    request.set_etag(etag);
    return delegation_.EndRule(caller_, request);
  }

  absl::StatusOr<v1::Delegationsbeslut> Strike(const v1::Delegationsbeslut& decision, const std::string& reason,
                                               const std::string& etag = "") {
    v1::StrikeDelegationsbeslutRequest request;
    request.set_name(decision.name());
    request.set_reason(reason);
    request.set_etag(etag);
    return delegation_.Strike(caller_, request);
  }

  std::vector<std::string> Findings(int year = 0) {
    v1::ReviewDelegationRequest request;
    request.set_parent("committees/hvn");
    request.set_year(year);
    std::vector<std::string> rules;
    const v1::ReviewMinutesResponse found = *delegation_.Review(request);
    for (const v1::Finding& finding : found.findings()) rules.push_back(finding.rule());
    return rules;
  }
};

TEST_F(DelegationServiceTest, ARuleIsKnownByItsCodeAndItsFirstDay) {
  auto rule = AddRule("3.2", "conditions: 'efter samråd' decided_by: 'Hamnviksnämnden 2026-01-20 § 7'");
  ASSERT_TRUE(rule.ok()) << rule.status();
  EXPECT_EQ(rule->name(), "committees/hvn/delegation/3.2@2026-01-01");
  EXPECT_EQ(rule->conditions(), "efter samråd");
  EXPECT_THAT(rule->findings(), IsEmpty());
}

TEST_F(DelegationServiceTest, ChangesToTheOrderKeepItsHistory) {
  ASSERT_TRUE(AddRule("3.2").ok());
  EXPECT_EQ(ReasonOf(AddRule("3.2", "from_date: '2026-07-01'").status()), "RULE_IN_FORCE");
  ASSERT_TRUE(End("committees/hvn/delegation/3.2", "2026-06-30").ok());
  ASSERT_TRUE(AddRule("3.2", "from_date: '2026-07-01' delegate: 'hamnchefen'").ok());
  v1::ListDelegationRulesRequest request;
  request.set_parent("committees/hvn");
  EXPECT_EQ(delegation_.Rules(request)->rules_size(), 2);
  for (const auto& [day, delegate] : {std::pair("2026-06-30", "förvaltningschefen"), {"2026-07-01", "hamnchefen"}}) {
    request.set_on_date(day);
    ASSERT_EQ(delegation_.Rules(request)->rules_size(), 1);
    EXPECT_EQ(delegation_.Rules(request)->rules(0).delegate(), delegate);
  }
  EXPECT_EQ(ReasonOf(End("committees/hvn/delegation/3.2@2026-01-01", "2026-08-31").status()), "RULE_IN_FORCE");
}

TEST_F(DelegationServiceTest, WhatIsWrongWithARuleIsTold) {
  struct {
    const char* more;
    const char* reason;
  } const kTable[] = {
      {"code: '3/2'", "FIELDS_INVALID"},
      {"subject: ''", "FIELDS_INVALID"},
      {"delegate: ''", "FIELDS_INVALID"},
      {"delegate_kind: DELEGATE_KIND_UNSPECIFIED", "FIELDS_INVALID"},
      {"from_date: '2026-02-30'", "FIELDS_INVALID"},
      {"to_date: '2025-12-31'", "FIELDS_INVALID"},
      {"field: 'Ekonomi'", "FIELDS_INVALID"},
      {"field: ''", "FIELDS_INVALID"},
      {"passed_on_from: 'a b'", "FIELDS_INVALID"},
      {"matters: DELEGATION_MATTER_GOALS", "NOT_DELEGABLE"},
      {"matters: DELEGATION_MATTER_PROCUREMENT delegate_kind: DELEGATE_KIND_AUTOMATED", "NOT_DELEGABLE"},
  };
  for (const auto& row : kTable) EXPECT_EQ(ReasonOf(AddRule("3.2", row.more).status()), row.reason) << row.more;
  ASSERT_TRUE(AddRule("3.2").ok());
  EXPECT_EQ(ReasonOf(End("committees/hvn/delegation/3.2", "2025-12-31").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(End("committees/hvn/delegation/3.2", "").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(End("committees/hvn/delegation/3.2", "2026-06-30", "gammalt").status()), "ETAG_MISMATCH");
  EXPECT_EQ(ReasonOf(End("committees/hvn/delegation/9.9", "2026-06-30").status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(End("committees/hvn/delegation/3.2@idag", "2026-06-30").status()), "NAME_MALFORMED");
}

TEST_F(DelegationServiceTest, DecisionsAreNumberedWithoutGapsYearByYear) {
  ASSERT_TRUE(AddRule("3.2").ok());
  EXPECT_EQ(Decided().name(), "committees/hvn/delegationsbeslut/2026-1");
  EXPECT_FALSE(TryDecide("text: ''").ok());
  const v1::Delegationsbeslut second = Decided();
  EXPECT_TRUE(Strike(second, "infördes två gånger").ok());
  EXPECT_EQ(Decided("decision_date: '2027-01-04'").name(), "committees/hvn/delegationsbeslut/2027-1");
  EXPECT_EQ(Decided().name(), "committees/hvn/delegationsbeslut/2026-3");
  EXPECT_THAT(Listed(""), ElementsAre("2027-1", "2026-3", "2026-2", "2026-1"));
  EXPECT_THAT(Listed("year: 2026"), ElementsAre("2026-3", "2026-2", "2026-1"));
}

TEST_F(DelegationServiceTest, ACallThatIsRepeatedDrawsNoSecondNumber) {
  const std::string id = "5f0c3f0e-8a34-4f5b-9d3a-0a4a36f1f001";
  EXPECT_EQ(TryDecide("", id)->name(), TryDecide("", id)->name());
  EXPECT_EQ(ReasonOf(TryDecide("text: 'Något annat'", id).status()), "REQUEST_ID_REUSED");
  EXPECT_THAT(Listed(""), ElementsAre("2026-1"));
}

TEST_F(DelegationServiceTest, ADecisionOutsideTheOrderIsRecordedAndIsAFinding) {
  ASSERT_TRUE(AddRule("3.2", "to_date: '2026-04-30'").ok());
  EXPECT_EQ(Decided().findings(0).rule(), "delegation-rule-not-in-force");
  EXPECT_EQ(Decided("rule_code: '8.1'").findings(0).rule(), "delegation-no-rule");
  EXPECT_THAT(Decided("decision_date: '2026-04-30'").findings(), IsEmpty());
  EXPECT_EQ(Decided("decision_date: '2026-04-30' decider_kind: DELEGATE_KIND_MEMBER").findings(0).rule(),
            "delegation-other-delegate");
  EXPECT_THAT(Findings(),
              ElementsAre("delegation-rule-not-in-force", "delegation-no-rule", "delegation-other-delegate"));
  EXPECT_THAT(Findings(2025), IsEmpty());
}

TEST_F(DelegationServiceTest, ADecisionTakesItsFieldFromItsRule) {
  ASSERT_TRUE(AddRule("3.2").ok());
  EXPECT_EQ(Decided().field(), "ekonomi/upphandling");
  EXPECT_EQ(Decided("field: 'personal'").field(), "personal");
  EXPECT_EQ(Decided("rule_code: '8.1'").field(), "övrigt");
}

TEST_F(DelegationServiceTest, WhatIsWrongWithADecisionIsTold) {
  const v1::Case other = Registered("Gästbrygga");
  for (const char* more : {"decider: ''", "decision_date: ''", "text: ''", "field: 'X'", "decider: 'a\\nb'"}) {
    EXPECT_EQ(ReasonOf(TryDecide(more).status()), "FIELDS_INVALID") << more;
  }
  EXPECT_EQ(ReasonOf(TryDecide("case_name: 'committees/abn/cases/2026-0001'").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(TryDecide("case_name: 'committees/hvn/cases/2026-0099'").status()), "RESOURCE_NOT_FOUND");
  v1::StrikeCaseRequest strike;
  strike.set_name(other.name());
  strike.set_reason("dubbelt");
  ASSERT_TRUE(cases_.Strike(caller_, strike).ok());
  EXPECT_EQ(ReasonOf(TryDecide(("case_name: '" + other.name() + "'").c_str()).status()), "CASE_STRUCK");
}

TEST_F(DelegationServiceTest, AStruckDecisionStaysWithItsReason) {
  const v1::Delegationsbeslut decision = Decided();
  EXPECT_EQ(ReasonOf(Strike(decision, "").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Strike(decision, "fel", "gammalt").status()), "ETAG_MISMATCH");
  EXPECT_EQ(Strike(decision, "fel ärende")->struck_reason(), "fel ärende");
  EXPECT_EQ(Again(decision).struck_reason(), "fel ärende");
  EXPECT_EQ(ReasonOf(Strike(decision, "igen").status()), "DELEGATIONSBESLUT_SETTLED");
  EXPECT_THAT(Findings(), IsEmpty()) << "it was never taken";
}

TEST_F(DelegationServiceTest, WhatIsNotReportedAndCanBeAppealedIsAnnouncedAlone) {
  ASSERT_TRUE(AddRule("3.2", "unreported: true").ok());
  ASSERT_TRUE(AddRule("3.3").ok());
  EXPECT_TRUE(Decided().announced_alone());
  EXPECT_FALSE(Decided("rule_code: '3.3'").announced_alone());
  EXPECT_FALSE(Decided("appeal_route: APPEAL_ROUTE_FORVALTNINGSBESVAR").announced_alone());
  EXPECT_FALSE(Decided("urgent: true").announced_alone()) << "urgent decisions are reported whatever the rule says";
  EXPECT_THAT(Listed("announced_alone_only: true"), ElementsAre("2026-1"));
  EXPECT_THAT(Listed("unreported_only: true"), ElementsAre("2026-4", "2026-2"));
}

TEST_F(DelegationServiceTest, ARuleEnteredLateCarriesTheDecisionsTakenByItSince) {
  const v1::Delegationsbeslut decision = Decided();
  EXPECT_FALSE(decision.announced_alone());
  ASSERT_TRUE(AddRule("3.2", "unreported: true").ok());
  EXPECT_TRUE(Again(decision).announced_alone());
  EXPECT_THAT(Again(decision).findings(), IsEmpty());
}

TEST_F(DelegationServiceTest, AListComesInPages) {
  for (int i = 0; i < 5; ++i) Decided();
  v1::ListDelegationsbeslutRequest request;
  request.set_parent("committees/hvn");
  request.set_page_size(2);
  std::vector<std::string> names;
  do {
    auto page = delegation_.List(request);
    ASSERT_TRUE(page.ok()) << page.status();
    for (const auto& decision : page->delegationsbeslut()) names.push_back(decision.name().substr(37));
    request.set_page_token(page->next_page_token());
  } while (!request.page_token().empty());
  EXPECT_EQ(names.size(), 5);
  request.set_page_token("något");
  EXPECT_EQ(ReasonOf(delegation_.List(request).status()), "PAGE_TOKEN_INVALID");
}

}  // namespace
}  // namespace arendegang::anmalan
