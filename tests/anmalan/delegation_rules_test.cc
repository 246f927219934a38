// What may be delegated, and which decisions the delegation order carries.
#include "services/anmalan/delegation_rules.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/review/meeting_builder.h"
#include "tests/support/reason.h"

namespace arendegang::anmalan {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

v1::DelegationRule Rule(const char* more) {
  v1::DelegationRule rule;
  Merge(
      "code: '3.2' subject: 'Antagande av anbud' delegate: 'förvaltningschefen' field: 'ekonomi' "
      "delegate_kind: DELEGATE_KIND_EMPLOYEE from_date: '2026-01-01'",
      &rule);
  Merge(more, &rule);
  return rule;
}

v1::Delegationsbeslut Beslut(const char* more) {
  v1::Delegationsbeslut decision;
  Merge("rule_code: '3.2' decider: 'Ylva Strand' decision_date: '2026-05-04' text: 'Anbudet antas'", &decision);
  Merge(more, &decision);
  return decision;
}

std::vector<std::string> RulesOf(const std::vector<v1::Finding>& findings) {
  std::vector<std::string> rules;
  for (const v1::Finding& finding : findings) rules.push_back(finding.rule());
  return rules;
}

struct Delegable {
  const char* matter;
  const char* source_for_employee;  // empty: it may be delegated
  const char* source_for_automated;
};

TEST(CheckDelegable, RefusesWhatTheLawForbidsWithTheParagraph) {
  const Delegable kTable[] = {
      {"DELEGATION_MATTER_GOALS", "första stycket 1", "första stycket 1"},
      {"DELEGATION_MATTER_COUNCIL", "första stycket 2", "första stycket 2"},
      {"DELEGATION_MATTER_WEIGHTY_AUTHORITY", "första stycket 3", "första stycket 3"},
      {"DELEGATION_MATTER_MEDBORGARFORSLAG", "första stycket 4", "första stycket 4"},
      {"DELEGATION_MATTER_FORBIDDEN_BY_STATUTE", "första stycket 5", "första stycket 5"},
      {"DELEGATION_MATTER_LAGLIGHETSPROVNING", "", "andra stycket 1"},
      {"DELEGATION_MATTER_UNAPPEALABLE", "", "andra stycket 2"},
      {"DELEGATION_MATTER_PROCUREMENT", "", "andra stycket 3"},
      {"DELEGATION_MATTER_VALFRIHETSSYSTEM", "", "andra stycket 4"},
  };
  for (const Delegable& row : kTable) {
    const std::string matter = std::string("matters: ") + row.matter;
    auto check = [&](const char* kind, const char* source) {
      const absl::Status status = CheckDelegable(Rule((matter + " delegate_kind: " + kind).c_str()));
      EXPECT_EQ(ReasonOf(status), *source == '\0' ? "" : "NOT_DELEGABLE") << matter << " " << kind;
      EXPECT_THAT(ToUserError(ToGoogleStatus(status)).text, HasSubstr(source));
    };
    check("DELEGATE_KIND_EMPLOYEE", row.source_for_employee);
    check("DELEGATE_KIND_UTSKOTT", row.source_for_employee);
    check("DELEGATE_KIND_AUTOMATED", row.source_for_automated);
    check("DELEGATE_KIND_URGENT", "");
  }
}

TEST(FindingsOfRule, WarnOnlyOfWordsThatLeaveNoDoubt) {
  struct {
    const char* rule;
    std::vector<std::string> want;
  } const kTable[] = {
      {"", {}},
      {"subject: 'Svar på medborgarförslag'", {"delegation-forbidden-words"}},
      {"subject: 'Yttrande, yttrande till kommunfullmäktige'", {"delegation-forbidden-words"}},
      {"subject: 'Yttrande till länsstyrelsen'", {}},
      {"subject: 'Direktupphandling'", {}},
      {"subject: 'Direktupphandling' delegate_kind: DELEGATE_KIND_AUTOMATED", {"delegation-forbidden-words"}},
      {"subject: 'Svar på medborgarförslag' delegate_kind: DELEGATE_KIND_URGENT", {}},
      {"delegate: 'ordföranden tillsammans med förvaltningschefen'", {"delegation-joint"}},
      {"may_pass_on: true", {}},
      {"may_pass_on: true delegate_kind: DELEGATE_KIND_MEMBER", {"delegation-pass-on"}},
      {"passed_on_from: '3.1'", {"delegation-passed-on"}},
      {"passed_on_from: '3.0'", {}},
  };
  const Order order = {Rule("code: '3.0' may_pass_on: true"), Rule("code: '3.1'")};
  for (const auto& row : kTable) EXPECT_EQ(RulesOf(FindingsOf(Rule(row.rule), order)), row.want) << row.rule;
}

TEST(RuleFor, IsTheOneThatHoldsThatDay) {
  const Order order = {Rule("to_date: '2026-03-31'"), Rule("from_date: '2026-05-01' delegate: 'hamnchefen'")};
  struct {
    const char* day;
    const char* delegate;
  } const kTable[] = {{"2025-12-31", ""},
                      {"2026-01-01", "förvaltningschefen"},
                      {"2026-03-31", "förvaltningschefen"},
                      {"2026-04-01", ""},
                      {"2026-04-30", ""},
                      {"2026-05-01", "hamnchefen"},
                      {"2100-01-01", "hamnchefen"}};
  for (const auto& row : kTable) {
    const v1::DelegationRule* rule = RuleFor(order, "3.2", row.day);
    EXPECT_EQ(rule == nullptr ? "" : rule->delegate(), row.delegate) << row.day;
  }
  EXPECT_EQ(RuleFor(order, "3.3", "2026-01-01"), nullptr);
}

TEST(Overlap, IsOfRulesOfOneCodeWithADayInCommon) {
  const v1::DelegationRule first = Rule("to_date: '2026-03-31'");
  EXPECT_TRUE(Overlap(first, Rule("from_date: '2026-03-31'")));
  EXPECT_FALSE(Overlap(first, Rule("from_date: '2026-04-01'")));
  EXPECT_FALSE(Overlap(first, Rule("code: '3.3'")));
  EXPECT_TRUE(Overlap(Rule(""), Rule("from_date: '2030-01-01'")));
}

TEST(FindingsOfDecision, AreOfThoseThatTheOrderDoesNotCarry) {
  const Order order = {
      Rule("to_date: '2026-06-30'"),
      Rule("code: '1.1' delegate: 'ordföranden' delegate_kind: DELEGATE_KIND_URGENT"),
      Rule("code: '9' delegate_kind: DELEGATE_KIND_AUTOMATED"),
  };
  struct {
    const char* decision;
    std::vector<std::string> want;
  } const kTable[] = {
      {"", {}},
      {"decision_date: '2026-06-30'", {}},
      {"decision_date: '2026-07-01'", {"delegation-rule-not-in-force"}},
      {"decision_date: '2025-12-31'", {"delegation-rule-not-in-force"}},
      {"rule_code: '7.7'", {"delegation-no-rule"}},
      {"rule_code: ''", {"delegation-no-rule"}},
      {"decider_kind: DELEGATE_KIND_EMPLOYEE", {}},
      {"decider_kind: DELEGATE_KIND_MEMBER", {"delegation-other-delegate"}},
      {"urgent: true", {"delegation-not-for-urgent"}},
      {"rule_code: '1.1'", {}},
      {"rule_code: '9'", {"delegation-automated"}},
      {"rule_code: '9' appeal_route: APPEAL_ROUTE_FORVALTNINGSBESVAR", {}},
      {"rule_code: '7.7' struck_reason: 'dubbelt'", {}},
  };
  for (const auto& row : kTable) {
    EXPECT_EQ(RulesOf(FindingsOf(Beslut(row.decision), order, "", "2026-05-05")), row.want) << row.decision;
  }
}

TEST(FindingsOfDecision, HoldTheUrgentToTheVeryNextMeeting) {
  const Order order = {Rule("code: '1.1' delegate_kind: DELEGATE_KIND_URGENT")};
  struct {
    const char* reported;
    const char* next_meeting;
    const char* today;
    bool late;
  } const kTable[] = {
      {"", "", "2026-09-01", false},
      {"", "2026-05-26", "2026-05-26", false},
      {"", "2026-05-26", "2026-05-27", true},
      {"2026-05-26", "2026-05-26", "2026-09-01", false},
      {"2026-05-04", "2026-05-26", "2026-09-01", false},
      {"2026-05-04", "", "2026-09-01", false},
      {"2026-06-16", "2026-05-26", "2026-09-01", true},
  };
  for (const auto& row : kTable) {
    v1::Delegationsbeslut decision = Beslut("rule_code: '1.1'");
    decision.set_reported_date(row.reported);
    EXPECT_EQ(!FindingsOf(decision, order, row.next_meeting, row.today).empty(), row.late)
        << row.reported << " " << row.today;
  }
}

TEST(Reporting, FollowsFromTheRuleAndFromWhatCannotWait) {
  const v1::DelegationRule silent = Rule("unreported: true");
  EXPECT_FALSE(IsReportable(Beslut(""), &silent));
  EXPECT_TRUE(IsReportable(Beslut("urgent: true"), &silent));
  EXPECT_TRUE(IsReportable(Beslut(""), nullptr)) << "what no rule covers is told to the committee";
}

TEST(ReportedDecider, IsNobodyForEmployeesAndTheDelegateForOthers) {
  const v1::DelegationRule employee = Rule("");
  const v1::DelegationRule chair = Rule("delegate: 'ordföranden' delegate_kind: DELEGATE_KIND_URGENT");
  EXPECT_EQ(ReportedDecider(Beslut(""), &employee), "");
  EXPECT_EQ(ReportedDecider(Beslut(""), nullptr), "");
  EXPECT_EQ(ReportedDecider(Beslut("decider_title: 'ordförande'"), &chair), "ordföranden");
  EXPECT_EQ(ReportedDecider(Beslut("decider_kind: DELEGATE_KIND_UTSKOTT decider_title: 'arbetsutskottet'"), &employee),
            "arbetsutskottet");
  EXPECT_EQ(ReportedDecider(Beslut("decider_kind: DELEGATE_KIND_MEMBER"), nullptr), "Ylva Strand");
}

}  // namespace
}  // namespace arendegang::anmalan
