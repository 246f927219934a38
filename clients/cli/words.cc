#include "clients/cli/words.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace arendegang::cli {
namespace {

template <typename Enum>
using Words = std::vector<std::pair<Enum, const char*>>;

const Words<v1::CaseKind> kKinds = {
    {v1::CASE_KIND_SKRIVELSE, "skrivelse"},
    {v1::CASE_KIND_REMISS, "remiss"},
    {v1::CASE_KIND_UPPDRAG, "uppdrag"},
    {v1::CASE_KIND_INITIATIV, "initiativ"},
    {v1::CASE_KIND_REPORT, "rapport"},
    {v1::CASE_KIND_APPLICATION, "ansökan"},
    {v1::CASE_KIND_OWN, "eget"},
    {v1::CASE_KIND_MEDBORGARFORSLAG, "medborgarförslag"},
};

const Words<v1::Stage> kStages = {
    {v1::STAGE_REGISTERED, "inkommet"},
    {v1::STAGE_PREPARED, "beredning"},
    {v1::STAGE_SCHEDULED, "föredragning"},
    {v1::STAGE_BORDLAGD, "bordlagt"},
    {v1::STAGE_ATERREMITTERAD, "återremitterat"},
    {v1::STAGE_DECIDED, "beslutat"},
    {v1::STAGE_ADJUSTED, "justerat"},
    {v1::STAGE_ANNOUNCED, "anslaget"},
    {v1::STAGE_APPEAL_OVER, "överklagandetiden-ute"},
    {v1::STAGE_APPEALED, "överklagat"},
    {v1::STAGE_FINAL, "laga-kraft"},
    {v1::STAGE_QUASHED, "upphävt"},
    {v1::STAGE_CLOSED, "avslutat"},
    {v1::STAGE_STRUCK, "makulerat"},
};

const Words<v1::DocumentRole> kRoles = {
    {v1::DOCUMENT_ROLE_SKRIVELSE, "skrivelse"},
    {v1::DOCUMENT_ROLE_REMISS, "remiss"},
    {v1::DOCUMENT_ROLE_TJANSTEUTLATANDE, "tjänsteutlåtande"},
    {v1::DOCUMENT_ROLE_BILAGA, "bilaga"},
    {v1::DOCUMENT_ROLE_YTTRANDE, "yttrande"},
    {v1::DOCUMENT_ROLE_EXTRACT, "utdrag"},
    {v1::DOCUMENT_ROLE_ANSWER, "svar"},
    {v1::DOCUMENT_ROLE_OTHER, "annat"},
};

const Words<v1::Role> kOffices = {
    {v1::ROLE_CHAIR, "ordförande"},
    {v1::ROLE_VICE_CHAIR, "vice-ordförande"},
    {v1::ROLE_SECOND_VICE_CHAIR, "andre-vice-ordförande"},
    {v1::ROLE_MEMBER, "ledamot"},
    {v1::ROLE_ERSATTARE, "ersättare"},
};

const Words<v1::Outcome> kOutcomes = {
    {v1::OUTCOME_DECIDED, "beslutat"},
    {v1::OUTCOME_BORDLAGD, "bordlagt"},
    {v1::OUTCOME_ATERREMITTERAD, "återremitterat"},
    {v1::OUTCOME_NOTED, "anmält"},
};

const Words<v1::DeadlineKind> kDeadlines = {
    {v1::DEADLINE_KIND_ANSWER, "svar"},
    {v1::DEADLINE_KIND_AWAITED, "väntat-svar"},
    {v1::DEADLINE_KIND_WATCH, "bevakning"},
    {v1::DEADLINE_KIND_ASSIGNMENT, "uppdrag"},
    {v1::DEADLINE_KIND_INITIATIV, "initiativ"},
    {v1::DEADLINE_KIND_STOPTID, "stoptid"},
    {v1::DEADLINE_KIND_DISPATCH, "kallelse"},
    {v1::DEADLINE_KIND_JUSTERING, "justering"},
    {v1::DEADLINE_KIND_ANSLAG, "anslag"},
    {v1::DEADLINE_KIND_APPEAL, "överklagande"},
    {v1::DEADLINE_KIND_TAKE_DOWN, "nedtagning"},
    {v1::DEADLINE_KIND_LAGA_KRAFT, "laga-kraft"},
    {v1::DEADLINE_KIND_EXPEDIERING, "expediering"},
    {v1::DEADLINE_KIND_ANMALAN, "anmälan"},
};

const Words<v1::JusteringState> kJusteringStates = {
    {v1::JUSTERING_STATE_OPEN, "inte justerat"},  {v1::JUSTERING_STATE_PARTLY, "delvis justerat"},
    {v1::JUSTERING_STATE_DISPUTED, "tvistigt"},   {v1::JUSTERING_STATE_SEALED, "justerat"},
    {v1::JUSTERING_STATE_WITHDRAWN, "återtaget"},
};

const Words<v1::Verdict> kVerdicts = {
    {v1::VERDICT_ACCEPTED, "godtar"},
    {v1::VERDICT_OBJECTED, "invänder"},
};

const Words<v1::DelegateKind> kDelegates = {
    {v1::DELEGATE_KIND_PRESIDIUM, "presidium"},     {v1::DELEGATE_KIND_UTSKOTT, "utskott"},
    {v1::DELEGATE_KIND_MEMBER, "ledamot"},          {v1::DELEGATE_KIND_ERSATTARE, "ersättare"},
    {v1::DELEGATE_KIND_URGENT, "brådskande"},       {v1::DELEGATE_KIND_EMPLOYEE, "anställd"},
    {v1::DELEGATE_KIND_AUTOMATED, "automatiserad"},
};

const Words<v1::DelegationMatter> kMatters = {
    {v1::DELEGATION_MATTER_GOALS, "mål"},
    {v1::DELEGATION_MATTER_COUNCIL, "fullmäktige"},
    {v1::DELEGATION_MATTER_WEIGHTY_AUTHORITY, "myndighetsutövning-av-vikt"},
    {v1::DELEGATION_MATTER_MEDBORGARFORSLAG, "medborgarförslag"},
    {v1::DELEGATION_MATTER_FORBIDDEN_BY_STATUTE, "förbud-i-lag"},
    {v1::DELEGATION_MATTER_LAGLIGHETSPROVNING, "laglighetsprövning"},
    {v1::DELEGATION_MATTER_UNAPPEALABLE, "utan-överklagande"},
    {v1::DELEGATION_MATTER_PROCUREMENT, "upphandling"},
    {v1::DELEGATION_MATTER_VALFRIHETSSYSTEM, "valfrihetssystem"},
};

const Words<v1::AppealRoute> kRoutes = {
    {v1::APPEAL_ROUTE_LAGLIGHETSPROVNING, "laglighetsprövning"},
    {v1::APPEAL_ROUTE_FORVALTNINGSBESVAR, "förvaltningsbesvär"},
    {v1::APPEAL_ROUTE_OTHER, "annan"},
    {v1::APPEAL_ROUTE_NONE, "ingen"},
};

const Words<v1::AppealOutcome> kAppealOutcomes = {
    {v1::APPEAL_OUTCOME_DISMISSED, "avvisat"},
    {v1::APPEAL_OUTCOME_REJECTED, "avslaget"},
    {v1::APPEAL_OUTCOME_QUASHED, "upphävt"},
    {v1::APPEAL_OUTCOME_WITHDRAWN, "återkallat"},
};

const Words<v1::AccountRole> kAccountRoles = {
    {v1::ACCOUNT_ROLE_REGISTRATOR, "registrator"},
    {v1::ACCOUNT_ROLE_SEKRETERARE, "sekreterare"},
    {v1::ACCOUNT_ROLE_HANDLAGGARE, "handläggare"},
    {v1::ACCOUNT_ROLE_FORVALTNINGSCHEF, "förvaltningschef"},
    {v1::ACCOUNT_ROLE_ORDFORANDE, "ordförande"},
    {v1::ACCOUNT_ROLE_LEDAMOT, "ledamot"},
    {v1::ACCOUNT_ROLE_LASARE, "läsare"},
    {v1::ACCOUNT_ROLE_REVISOR, "revisor"},
    {v1::ACCOUNT_ROLE_ADMINISTRATOR, "administratör"},
};

const Words<v1::Paragraph::KindCase> kItems = {
    {v1::Paragraph::kOpening, "öppnande"},          {v1::Paragraph::kJusterareChoice, "justerare"},
    {v1::Paragraph::kRightToAttend, "närvarorätt"}, {v1::Paragraph::kJavNotices, "jäv"},
    {v1::Paragraph::kAnmalningar, "anmälningar"},   {v1::Paragraph::kQuestions, "frågor"},
    {v1::Paragraph::kInformation, "information"},
};

template <typename Enum>
std::string WordIn(const Words<Enum>& words, Enum value) {
  for (const auto& [known, word] : words) {
    if (known == value) return word;
  }
  return "-";
}

template <typename Enum>
absl::StatusOr<Enum> ValueIn(const Words<Enum>& words, absl::string_view word) {
  for (const auto& [value, known] : words) {
    if (known == word) return value;
  }
  return absl::InvalidArgumentError(
      absl::StrCat("”", word, "” finns inte. Välj en av: ",
                   absl::StrJoin(words, ", ", [](std::string* out, const auto& known) { *out += known.second; }), "."));
}

}  // namespace

std::string WordFor(v1::CaseKind kind) { return WordIn(kKinds, kind); }
std::string WordFor(v1::Stage stage) { return WordIn(kStages, stage); }
std::string WordFor(v1::DocumentRole role) { return WordIn(kRoles, role); }
std::string WordFor(v1::Role office) { return WordIn(kOffices, office); }
std::string WordFor(v1::Outcome outcome) { return WordIn(kOutcomes, outcome); }
std::string WordFor(v1::DeadlineKind kind) { return WordIn(kDeadlines, kind); }
std::string WordFor(v1::JusteringState state) { return WordIn(kJusteringStates, state); }
std::string WordFor(v1::Verdict verdict) { return WordIn(kVerdicts, verdict); }
std::string WordFor(v1::DelegateKind kind) { return WordIn(kDelegates, kind); }
std::string WordFor(v1::AppealRoute route) { return WordIn(kRoutes, route); }
std::string WordFor(v1::AppealOutcome outcome) { return WordIn(kAppealOutcomes, outcome); }
std::string WordFor(v1::AccountRole role) { return WordIn(kAccountRoles, role); }

absl::StatusOr<v1::CaseKind> CaseKindOf(absl::string_view word) { return ValueIn(kKinds, word); }
absl::StatusOr<v1::DeadlineKind> DeadlineKindOf(absl::string_view word) { return ValueIn(kDeadlines, word); }
absl::StatusOr<v1::Stage> StageOf(absl::string_view word) { return ValueIn(kStages, word); }
absl::StatusOr<v1::Role> OfficeOf(absl::string_view word) { return ValueIn(kOffices, word); }
absl::StatusOr<v1::DocumentRole> DocumentRoleOf(absl::string_view word) { return ValueIn(kRoles, word); }
absl::StatusOr<v1::DelegateKind> DelegateKindOf(absl::string_view word) { return ValueIn(kDelegates, word); }
absl::StatusOr<v1::DelegationMatter> DelegationMatterOf(absl::string_view word) { return ValueIn(kMatters, word); }
absl::StatusOr<v1::AccountRole> AccountRoleOf(absl::string_view word) { return ValueIn(kAccountRoles, word); }

absl::StatusOr<v1::AppealRoute> AppealRouteOf(absl::string_view word) { return ValueIn(kRoutes, word); }
absl::StatusOr<v1::AppealOutcome> AppealOutcomeOf(absl::string_view word) { return ValueIn(kAppealOutcomes, word); }
absl::StatusOr<v1::Paragraph::KindCase> ItemKindOf(absl::string_view word) { return ValueIn(kItems, word); }

}  // namespace arendegang::cli
