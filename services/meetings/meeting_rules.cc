#include "services/meetings/meeting_rules.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "services/minutes/review/meeting.h"

namespace arendegang::meetings {
namespace {

// The outcome that a procedural proposal has when it wins; OUTCOME_UNSPECIFIED for one that is none.
v1::Outcome OutcomeOf(v1::ProposalKind kind) {
  switch (kind) {
    case v1::PROPOSAL_KIND_BORDLAGGNING:
      return v1::OUTCOME_BORDLAGD;
    case v1::PROPOSAL_KIND_ATERREMISS:
      return v1::OUTCOME_ATERREMITTERAD;
    default:
      return v1::OUTCOME_UNSPECIFIED;
  }
}

// The same of what is said in words: what a Yes meant, or a decision.
v1::Outcome OutcomeOf(const std::string& words) {
  if (absl::StrContains(words, "återremi")) return v1::OUTCOME_ATERREMITTERAD;
  if (absl::StrContains(words, "bordlä")) return v1::OUTCOME_BORDLAGD;
  return v1::OUTCOME_UNSPECIFIED;
}

v1::Outcome OutcomeOf(const v1::Division& division) {
  for (const v1::Proposal& won : division.won()) {
    if (OutcomeOf(won.kind()) != v1::OUTCOME_UNSPECIFIED) return OutcomeOf(won.kind());
  }
  if (division.winner() == v1::SIDE_UNSPECIFIED) return v1::OUTCOME_UNSPECIFIED;
  return OutcomeOf(division.winner() == v1::SIDE_YES ? division.yes_means() : division.no_means());
}

// The outcome of a step that settles that the case is not decided now.
v1::Outcome OutcomeOf(const v1::Procedure& step) {
  switch (step.step_case()) {
    case v1::Procedure::kPostponement:
      return OutcomeOf(step.postponement().proposal());
    case v1::Procedure::kConsensus:
      return OutcomeOf(step.consensus().proposal());
    case v1::Procedure::kAcclamation:
      return step.acclamation().division_requested() ? v1::OUTCOME_UNSPECIFIED
                                                     : OutcomeOf(step.acclamation().outcome());
    case v1::Procedure::kDivision:
      return OutcomeOf(step.division());
    default:
      return v1::OUTCOME_UNSPECIFIED;
  }
}

// Whether a clause ("bordlägga ärendet …"), or a whole sentence, says that the case is not decided now.
bool Postpones(const std::string& words) {
  return absl::StartsWith(words, "återremittera") || absl::StartsWith(words, "bordlägga") ||
         absl::StartsWith(words, "Ärendet återremitteras") || absl::StartsWith(words, "Ärendet bordläggs");
}

// What the points of a decision say, the weightiest last: that the case is decided goes before that it is postponed in
// some part, and that before what is only noted.
struct Points {
  v1::Outcome postponed = v1::OUTCOME_UNSPECIFIED;
  bool decide = false;
  bool note = false;

  void Add(const v1::DecisionPoint& point) {
    switch (point.content_case()) {
      case v1::DecisionPoint::kPostponed:
        postponed = OutcomeOf(point.postponed().proposal());
        break;
      case v1::DecisionPoint::kDecided:
        if (Postpones(point.decided())) {
          postponed = OutcomeOf(point.decided());
        } else {
          decide = true;
        }
        break;
      case v1::DecisionPoint::kSentence:
        if (Postpones(point.sentence())) postponed = OutcomeOf(point.sentence());
        note = true;
        break;
      case v1::DecisionPoint::kNoted:
      case v1::DecisionPoint::kAssignment:
        // They stand beside a postponement too: the administration is told what to come back with.
        note = true;
        break;
      case v1::DecisionPoint::kAdjustedAtOnce:
      case v1::DecisionPoint::CONTENT_NOT_SET:
        break;
      default:
        decide = true;
    }
  }
};

bool OnlyNotes(const v1::Handling& handling) {
  return handling.further().empty() &&
         std::all_of(handling.points().begin(), handling.points().end(),
                     [](const v1::DecisionPoint& point) { return point.has_noted() || point.has_adjusted_at_once(); });
}

v1::Outcome OutcomeOf(const v1::Handling& handling) {
  Points points;
  for (const v1::DecisionPoint& point : handling.points()) points.Add(point);
  for (const v1::Resolution& further : handling.further()) {
    for (const v1::DecisionPoint& point : further.points()) points.Add(point);
  }
  if (points.decide) return v1::OUTCOME_DECIDED;
  v1::Outcome postponed = points.postponed;
  for (const v1::Procedure& step : handling.procedures()) {
    if (postponed == v1::OUTCOME_UNSPECIFIED) postponed = OutcomeOf(step);
  }
  if (postponed != v1::OUTCOME_UNSPECIFIED) return postponed;
  if (points.note) return OnlyNotes(handling) ? v1::OUTCOME_NOTED : v1::OUTCOME_DECIDED;
  // A decision whose words were not understood, or of which only the course is entered so far.
  const bool taken = !handling.unrecognised().empty() || !handling.procedures().empty();
  if (taken) return v1::OUTCOME_DECIDED;
  return handling.information().empty() ? v1::OUTCOME_UNSPECIFIED : v1::OUTCOME_NOTED;
}

}  // namespace

v1::Outcome OutcomeOf(const v1::Paragraph& facts) {
  switch (facts.kind_case()) {
    case v1::Paragraph::kHandling:
      return OutcomeOf(facts.handling());
    case v1::Paragraph::kJusterareChoice:
      return facts.justerare_choice().ByteSizeLong() > 0 ? v1::OUTCOME_DECIDED : v1::OUTCOME_UNSPECIFIED;
    case v1::Paragraph::kWithheld:
      return v1::OUTCOME_DECIDED;
    default:
      return IsRecorded(facts) ? v1::OUTCOME_NOTED : v1::OUTCOME_UNSPECIFIED;
  }
}

bool IsRecorded(const v1::Paragraph& facts) {
  v1::Paragraph rest = facts;
  rest.clear_number();
  rest.clear_title();
  rest.clear_diarienummer();
  // An empty message of a kind is a tag and a length of 0.
  constexpr size_t kEmptyKind = 3;
  return rest.ByteSizeLong() > kEmptyKind;
}

std::vector<int> NumbersOf(int before, const std::vector<int>& printed) {
  std::vector<int> numbers;
  for (int number : printed) {
    before = number > 0 ? number : before + 1;
    numbers.push_back(before);
  }
  return numbers;
}

void Complete(int number, const CaseFacts& of_case, v1::Paragraph* facts) {
  const bool word_for_word = facts->kind_case() == v1::Paragraph::KIND_NOT_SET && !facts->unrecognised().empty() &&
                             facts->number() == 0 && facts->title().empty();
  if (word_for_word) return;
  if (facts->number() == 0) facts->set_number(number);
  if (facts->title().empty()) facts->set_title(of_case.subject);
  if (facts->diarienummer().empty() && !of_case.diarienummer.empty()) facts->add_diarienummer(of_case.diarienummer);
}

void LeaveOut(const CaseFacts& of_case, const v1::Paragraph& before, v1::Paragraph* facts) {
  facts->set_number(before.number());
  *facts->mutable_rattelser() = before.rattelser();
  if (before.title().empty() && facts->title() == of_case.subject) facts->clear_title();
  const bool follows = before.diarienummer().empty() && facts->diarienummer_size() == 1 &&
                       facts->diarienummer(0) == of_case.diarienummer;
  if (follows) facts->clear_diarienummer();
}

void CountServing(const v1::Minutes& minutes, const std::vector<v1::Member>& mandates, std::vector<v1::Item>* items) {
  const minutes::review::Meeting meeting(minutes);
  auto seats = static_cast<int>(std::count_if(mandates.begin(), mandates.end(), [](const v1::Member& member) {
    return member.office() != v1::ROLE_ERSATTARE;
  }));
  if (seats == 0) seats = meeting.Seats();
  for (int i = 0; i < minutes.paragraphs_size(); ++i) {
    v1::Item& item = (*items)[static_cast<size_t>(i)];
    item.set_serving(meeting.Deciding(minutes.paragraphs(i)));
    item.set_quorum(2 * item.serving() > seats);
  }
}

}  // namespace arendegang::meetings
