#include "services/anmalan/delegation_rules.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/error.h"

namespace arendegang::anmalan {
namespace {

// The day after all days: a rule without a last day holds until then.
constexpr char kAlways[] = "9999-12-31";

absl::string_view LastDayOf(const v1::DelegationRule& rule) {
  return rule.to_date().empty() ? absl::string_view(kAlways) : absl::string_view(rule.to_date());
}

// What the law says of a kind of matter.
struct Ban {
  v1::DelegationMatter matter;
  bool automated_only;
  const char* source;
  const char* what;
};
constexpr Ban kBans[] = {
    {v1::DELEGATION_MATTER_GOALS, false, "KL 6:38 första stycket 1",
     "verksamhetens mål, inriktning, omfattning eller kvalitet"},
    {v1::DELEGATION_MATTER_COUNCIL, false, "KL 6:38 första stycket 2",
     "framställningar och yttranden till fullmäktige, eller yttranden när nämndens eller fullmäktiges beslut har "
     "överklagats"},
    {v1::DELEGATION_MATTER_WEIGHTY_AUTHORITY, false, "KL 6:38 första stycket 3",
     "myndighetsutövning mot enskilda av principiell beskaffenhet eller av större vikt"},
    {v1::DELEGATION_MATTER_MEDBORGARFORSLAG, false, "KL 6:38 första stycket 4",
     "medborgarförslag som lämnats över till nämnden"},
    {v1::DELEGATION_MATTER_FORBIDDEN_BY_STATUTE, false, "KL 6:38 första stycket 5",
     "ärenden som enligt lag eller annan författning inte får delegeras"},
    {v1::DELEGATION_MATTER_LAGLIGHETSPROVNING, true, "KL 6:38 andra stycket 1",
     "beslut som överklagas genom laglighetsprövning"},
    {v1::DELEGATION_MATTER_UNAPPEALABLE, true, "KL 6:38 andra stycket 2", "beslut som inte får överklagas"},
    {v1::DELEGATION_MATTER_PROCUREMENT, true, "KL 6:38 andra stycket 3", "upphandling"},
    {v1::DELEGATION_MATTER_VALFRIHETSSYSTEM, true, "KL 6:38 andra stycket 4", "auktorisations- eller valfrihetssystem"},
};

bool Binds(const Ban& ban, v1::DelegateKind kind) {
  if (kind == v1::DELEGATE_KIND_URGENT) return false;
  return !ban.automated_only || kind == v1::DELEGATE_KIND_AUTOMATED;
}

// Words that leave no doubt which kind of matter a subject is of.
struct Keyword {
  const char* word;
  v1::DelegationMatter matter;
};
constexpr Keyword kKeywords[] = {
    {"medborgarförslag", v1::DELEGATION_MATTER_MEDBORGARFORSLAG},
    {"yttrande till kommunfullmäktige", v1::DELEGATION_MATTER_COUNCIL},
    {"yttrande till fullmäktige", v1::DELEGATION_MATTER_COUNCIL},
    {"framställning till kommunfullmäktige", v1::DELEGATION_MATTER_COUNCIL},
    {"framställning till fullmäktige", v1::DELEGATION_MATTER_COUNCIL},
    {"verksamhetens mål", v1::DELEGATION_MATTER_GOALS},
    {"verksamhetens inriktning", v1::DELEGATION_MATTER_GOALS},
    {"upphandling", v1::DELEGATION_MATTER_PROCUREMENT},
    {"valfrihetssystem", v1::DELEGATION_MATTER_VALFRIHETSSYSTEM},
};

class Findings {
 public:
  explicit Findings(std::string place) : place_(std::move(place)) {}

  void Add(const char* rule, v1::Severity severity, const char* source, std::string message, const char* mend) {
    v1::Finding& finding = list_.emplace_back();
    finding.set_rule(rule);
    finding.set_severity(severity);
    finding.set_source(source);
    finding.set_place(place_);
    finding.set_message(std::move(message));
    finding.set_mend(mend);
  }
  std::vector<v1::Finding> Taken() { return std::move(list_); }

 private:
  std::string place_;
  std::vector<v1::Finding> list_;
};

bool Says(const v1::DelegationRule& rule, v1::DelegationMatter matter) {
  return std::find(rule.matters().begin(), rule.matters().end(), matter) != rule.matters().end();
}

void LookAtWords(const v1::DelegationRule& rule, Findings* findings) {
  for (const Keyword& keyword : kKeywords) {
    if (!absl::StrContains(rule.subject(), keyword.word) || Says(rule, keyword.matter)) continue;
    for (const Ban& ban : kBans) {
      if (ban.matter != keyword.matter || !Binds(ban, rule.delegate_kind())) continue;
      findings->Add("delegation-forbidden-words", v1::SEVERITY_WARNING, ban.source,
                    absl::StrCat("”", rule.subject(), "” ser ut att gälla ", ban.what, ", som inte får delegeras."),
                    "Låt nämnden besluta, eller avgränsa punkten så att det framgår att den inte gäller det.");
      return;
    }
  }
}

void LookAtChain(const v1::DelegationRule& rule, const Order& order, Findings* findings) {
  if (rule.may_pass_on() && rule.delegate_kind() != v1::DELEGATE_KIND_EMPLOYEE) {
    findings->Add("delegation-pass-on", v1::SEVERITY_ERROR, "KL 7:6",
                  absl::StrCat("Punkt ", rule.code(), " får delegeras vidare, men bara en förvaltningschef får det."),
                  "Ta bort rätten att delegera vidare, eller ange förvaltningschefen som delegat.");
  }
  if (rule.passed_on_from().empty()) return;
  const v1::DelegationRule* above = RuleFor(order, rule.passed_on_from(), rule.from_date());
  const bool lawful = above != nullptr && above->may_pass_on() &&
                      above->delegate_kind() == v1::DELEGATE_KIND_EMPLOYEE &&
                      rule.delegate_kind() == v1::DELEGATE_KIND_EMPLOYEE;
  if (lawful) return;
  findings->Add("delegation-passed-on", v1::SEVERITY_ERROR, "KL 7:6",
                absl::StrCat("Punkt ", rule.code(), " är vidaredelegerad från punkt ", rule.passed_on_from(),
                             ", som inte får delegeras vidare till den."),
                "Låt nämnden medge vidaredelegering i den punkten, eller själv delegera till en anställd.");
}

void LookAtPower(const v1::Delegationsbeslut& decision, const Order& order, Findings* findings) {
  const v1::DelegationRule* rule = RuleFor(order, decision.rule_code(), decision.decision_date());
  if (rule == nullptr) {
    const bool known = std::any_of(order.begin(), order.end(),
                                   [&](const v1::DelegationRule& one) { return one.code() == decision.rule_code(); });
    if (known) {
      findings->Add("delegation-rule-not-in-force", v1::SEVERITY_ERROR, "KL 6:37, 7:5",
                    absl::StrCat("Punkt ", decision.rule_code(), " i delegationsordningen gällde inte den ",
                                 decision.decision_date(), "."),
                    "Låt nämnden fatta beslutet, eller ange den punkt som gällde.");
    } else {
      findings->Add("delegation-no-rule", v1::SEVERITY_ERROR, "KL 6:37, 7:5",
                    "Ingen punkt i delegationsordningen ger rätt att fatta beslutet.",
                    "Låt nämnden fatta beslutet, eller ange den punkt som gällde.");
    }
    return;
  }
  const bool other =
      decision.decider_kind() != v1::DELEGATE_KIND_UNSPECIFIED && decision.decider_kind() != rule->delegate_kind();
  if (other) {
    findings->Add("delegation-other-delegate", v1::SEVERITY_ERROR, "KL 6:37, 7:5",
                  absl::StrCat("Punkt ", rule->code(), " gäller ", rule->delegate(), ", men ", decision.decider(),
                               " är ett annat slags delegat."),
                  "Låt nämnden eller rätt delegat fatta beslutet.");
  }
  if (decision.urgent() && rule->delegate_kind() != v1::DELEGATE_KIND_URGENT) {
    findings->Add("delegation-not-for-urgent", v1::SEVERITY_WARNING, "KL 6:39",
                  absl::StrCat("Beslutet är brådskande, men punkt ", rule->code(), " gäller inte brådskande ärenden."),
                  "Ange den punkt som ger rätt att besluta i brådskande ärenden.");
  }
  const bool automated_appeal = rule->delegate_kind() == v1::DELEGATE_KIND_AUTOMATED && IsAppealable(decision);
  if (automated_appeal) {
    findings->Add("delegation-automated", v1::SEVERITY_ERROR, "KL 6:38 andra stycket 1",
                  "En automatiserad beslutsfunktion får inte fatta beslut som överklagas genom laglighetsprövning.",
                  "Låt nämnden eller en anställd fatta beslutet, eller rätta hur det överklagas.");
  }
}

}  // namespace

const v1::DelegationRule* RuleFor(const Order& order, absl::string_view code, absl::string_view day) {
  for (const v1::DelegationRule& rule : order) {
    if (rule.code() == code && rule.from_date() <= day && LastDayOf(rule) >= day) return &rule;
  }
  return nullptr;
}

bool Overlap(const v1::DelegationRule& one, const v1::DelegationRule& other) {
  return one.code() == other.code() && one.from_date() <= LastDayOf(other) && other.from_date() <= LastDayOf(one);
}

absl::Status CheckDelegable(const v1::DelegationRule& rule) {
  for (const Ban& ban : kBans) {
    if (!Says(rule, ban.matter) || !Binds(ban, rule.delegate_kind())) continue;
    return MakeError(absl::StatusCode::kFailedPrecondition, "NOT_DELEGABLE",
                     absl::StrCat(rule.code(), " may not be delegated: ", v1::DelegationMatter_Name(ban.matter)),
                     absl::StrCat("Beslut om ", ban.what, " får inte delegeras ",
                                  ban.automated_only ? "till en automatiserad beslutsfunktion " : "", "(", ban.source,
                                  "). Låt nämnden besluta i de ärendena."));
  }
  return absl::OkStatus();
}

std::vector<v1::Finding> FindingsOf(const v1::DelegationRule& rule, const Order& order) {
  Findings findings(rule.name());
  LookAtWords(rule, &findings);
  LookAtChain(rule, order, &findings);
  const bool joint =
      absl::StrContains(rule.delegate(), "gemensamt") || absl::StrContains(rule.delegate(), "tillsammans");
  if (joint) {
    findings.Add("delegation-joint", v1::SEVERITY_WARNING, "KL 6:37, 7:5",
                 absl::StrCat("Punkt ", rule.code(), " låter flera besluta gemensamt (", rule.delegate(), ")."),
                 "Ange en delegat, och samråd som villkor.");
  }
  return findings.Taken();
}

std::vector<v1::Finding> FindingsOf(const v1::Delegationsbeslut& decision, const Order& order,
                                    const std::string& next_meeting, const std::string& today) {
  Findings findings(decision.name());
  if (!decision.struck_reason().empty()) return findings.Taken();
  LookAtPower(decision, order, &findings);
  if (!IsUrgent(decision, RuleFor(order, decision.rule_code(), decision.decision_date()))) return findings.Taken();
  const bool held_without =
      decision.reported_date().empty() ? next_meeting < today : decision.reported_date() > next_meeting;
  const bool late = !next_meeting.empty() && held_without;
  if (late) {
    findings.Add("urgent-next-meeting", v1::SEVERITY_ERROR, "KL 6:40",
                 absl::StrCat("Det brådskande beslutet anmäldes inte vid nästa sammanträde, den ", next_meeting, "."),
                 decision.reported_date().empty() ? "Anmäl det vid det sammanträde som kommer."
                                                  : "Anteckna varför det anmäldes senare.");
  }
  return findings.Taken();
}

bool IsUrgent(const v1::Delegationsbeslut& decision, const v1::DelegationRule* rule) {
  return decision.urgent() || (rule != nullptr && rule->delegate_kind() == v1::DELEGATE_KIND_URGENT);
}

bool IsReportable(const v1::Delegationsbeslut& decision, const v1::DelegationRule* rule) {
  return IsUrgent(decision, rule) || rule == nullptr || !rule->unreported();
}

bool IsAppealable(const v1::Delegationsbeslut& decision) {
  return decision.appeal_route() == v1::APPEAL_ROUTE_UNSPECIFIED ||
         decision.appeal_route() == v1::APPEAL_ROUTE_LAGLIGHETSPROVNING;
}

std::string ReportedDecider(const v1::Delegationsbeslut& decision, const v1::DelegationRule* rule) {
  v1::DelegateKind kind = decision.decider_kind();
  if (kind == v1::DELEGATE_KIND_UNSPECIFIED && rule != nullptr) kind = rule->delegate_kind();
  const bool elected = kind != v1::DELEGATE_KIND_UNSPECIFIED && kind != v1::DELEGATE_KIND_EMPLOYEE &&
                       kind != v1::DELEGATE_KIND_AUTOMATED;
  if (!elected && !IsUrgent(decision, rule)) return "";
  if (rule != nullptr && rule->delegate_kind() == kind) return rule->delegate();
  return decision.decider_title().empty() ? decision.decider() : decision.decider_title();
}

}  // namespace arendegang::anmalan
