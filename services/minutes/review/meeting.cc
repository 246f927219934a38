#include "services/minutes/review/meeting.h"

#include <algorithm>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "services/calendar/day.h"

namespace arendegang::minutes::review {
namespace {

// The given name and the surname: the first word and the last.
std::pair<std::string, std::string> Parts(const std::string& name) {
  std::vector<std::string> words = absl::StrSplit(name, ' ', absl::SkipEmpty());
  if (words.empty()) return {"", ""};
  return {words.front(), words.back()};
}

}  // namespace

std::optional<absl::CivilDay> DayOf(const std::string& iso) {
  auto day = calendar::ParseIso(iso);
  if (!day.ok()) return std::nullopt;
  return *day;
}

std::vector<NamedPerson> Named(const v1::Group& group) {
  std::vector<NamedPerson> named;
  for (int i = 0; i < group.participants_size(); ++i) {
    const v1::Participant& participant = group.participants(i);
    std::string place = absl::StrCat("participants[", i, "]");
    if (!participant.name().empty()) named.push_back({participant, participant.role(), place});
    for (int j = 0; j < participant.people_size(); ++j) {
      named.push_back({participant.people(j), participant.role(), absl::StrCat(place, ".people[", j, "]")});
    }
  }
  return named;
}

bool NamesAll(const v1::Group& group) {
  return std::all_of(group.participants().begin(), group.participants().end(), [](const v1::Participant& participant) {
    bool people = std::none_of(participant.people().begin(), participant.people().end(),
                               [](const v1::Participant& person) { return person.and_others(); });
    return people && !participant.and_others() && participant.parties().empty();
  });
}

Meeting::Meeting(const v1::Minutes& facts) : facts_(facts), day_(DayOf(facts.meeting_date())) {
  AddRoll(facts.roll());
  for (int i = 0; i < facts.paragraphs_size(); ++i) {
    AddActs(facts.paragraphs(i), absl::StrCat("paragraphs[", i, "]"));
  }
}

void Meeting::AddRoll(const v1::Roll& roll) {
  auto add = [&](const v1::Attendee& attendee, v1::Role role) {
    if (attendee.name().empty()) return;
    roll_.push_back({attendee.name(), attendee.party(), role, attendee.from_paragraph(), attendee.to_paragraph()});
  };
  add(roll.chair(), v1::ROLE_CHAIR);
  for (const auto& person : roll.vice_chairs()) add(person, v1::ROLE_VICE_CHAIR);
  for (const auto& person : roll.members()) add(person, v1::ROLE_MEMBER);
  for (const auto& service : roll.serving()) add(service.ersattare(), v1::ROLE_SERVING_ERSATTARE);
  for (const auto& person : roll.ersattare()) add(person, v1::ROLE_ERSATTARE);
}

void Meeting::AddActs(const v1::Paragraph& paragraph, const std::string& place) {
  if (paragraph.has_opening()) {
    acts_.push_back(
        {Act::kOpens, &paragraph.opening().opened_by(), &paragraph, absl::StrCat(place, ".opening.opened_by")});
  }
  if (paragraph.has_justerare_choice()) {
    acts_.push_back({Act::kAdjusts, &paragraph.justerare_choice().justerare(), &paragraph,
                     absl::StrCat(place, ".justerare_choice.justerare")});
  }
  if (paragraph.has_jav_notices()) {
    AddJavNotices(paragraph.jav_notices(), absl::StrCat(place, ".jav_notices"));
  }
  if (paragraph.has_handling()) AddHandling(paragraph, absl::StrCat(place, ".handling"));
}

// What is announced at the opening holds for the paragraph it is about.
void Meeting::AddJavNotices(const v1::JavNotices& notices, const std::string& place) {
  for (int i = 0; i < notices.notices_size(); ++i) {
    const v1::JavNotice& notice = notices.notices(i);
    for (const v1::Paragraph& paragraph : facts_.paragraphs()) {
      if (notice.paragraph() == 0 || paragraph.number() != notice.paragraph()) continue;
      acts_.push_back({Act::kJav, &notice.persons(), &paragraph, absl::StrCat(place, ".notices[", i, "].persons")});
    }
  }
}

void Meeting::AddHandling(const v1::Paragraph& paragraph, const std::string& place) {
  const v1::Handling& handling = paragraph.handling();
  for (int i = 0; i < handling.jav_size(); ++i) {
    acts_.push_back({Act::kJav, &handling.jav(i).persons(), &paragraph, absl::StrCat(place, ".jav[", i, "].persons")});
  }
  for (int i = 0; i < handling.yrkanden_size(); ++i) {
    acts_.push_back(
        {Act::kMoves, &handling.yrkanden(i).movers(), &paragraph, absl::StrCat(place, ".yrkanden[", i, "].movers")});
  }
  for (int i = 0; i < handling.procedures_size(); ++i) {
    const v1::Procedure& step = handling.procedures(i);
    std::string at = absl::StrCat(place, ".procedures[", i, "]");
    if (step.consensus().has_proposed_by()) {
      acts_.push_back(
          {Act::kMoves, &step.consensus().proposed_by(), &paragraph, absl::StrCat(at, ".consensus.proposed_by")});
    }
    if (step.acclamation().has_prevailing()) {
      acts_.push_back(
          {Act::kPrevails, &step.acclamation().prevailing(), &paragraph, absl::StrCat(at, ".acclamation.prevailing")});
    }
    if (step.has_division()) AddDivision(paragraph, step.division(), absl::StrCat(at, ".division"));
  }
  for (int i = 0; i < handling.attachments_size(); ++i) {
    static const std::map<v1::AttachmentKind, Act::Kind> kinds = {
        {v1::ATTACHMENT_KIND_RESERVATION, Act::kReserves},
        {v1::ATTACHMENT_KIND_SARSKILT_UTTALANDE, Act::kStates},
        {v1::ATTACHMENT_KIND_ERSATTARYTTRANDE, Act::kErsattaryttrande}};
    auto kind = kinds.find(handling.attachments(i).kind());
    acts_.push_back({kind == kinds.end() ? Act::kNotes : kind->second, &handling.attachments(i).authors(), &paragraph,
                     absl::StrCat(place, ".attachments[", i, "].authors")});
  }
}

void Meeting::AddDivision(const v1::Paragraph& paragraph, const v1::Division& division, const std::string& place) {
  if (division.has_requested_by()) {
    acts_.push_back(
        {Act::kRequestsDivision, &division.requested_by(), &paragraph, absl::StrCat(place, ".requested_by")});
  }
  if (division.has_yes()) acts_.push_back({Act::kVotes, &division.yes(), &paragraph, absl::StrCat(place, ".yes")});
  if (division.has_no()) acts_.push_back({Act::kVotes, &division.no(), &paragraph, absl::StrCat(place, ".no")});
  if (division.has_abstained()) {
    acts_.push_back({Act::kVotes, &division.abstained(), &paragraph, absl::StrCat(place, ".abstained")});
  }
}

const Person* Meeting::Find(const std::string& name, const std::string& party) const {
  auto likeness = [&](const Person& person) { return 2 * (person.party == party) + person.serves(); };
  const Person* found = nullptr;
  for (const Person& person : roll_) {
    if (person.name == name && (found == nullptr || likeness(person) > likeness(*found))) found = &person;
  }
  return found;
}

const Person* Meeting::Likely(const std::string& name, const std::string& party) const {
  auto [given, surname] = Parts(name);
  const Person* likely = nullptr;
  for (const Person& person : roll_) {
    auto [other_given, other_surname] = Parts(person.name);
    bool half = person.party == party && (given == other_given || surname == other_surname);
    if (!half) continue;
    // Somebody who serves is meant before somebody who does not.
    if (likely == nullptr || (person.serves() && !likely->serves())) likely = &person;
  }
  return likely;
}

int Meeting::Serving(int paragraph, const std::string& party) const {
  return static_cast<int>(std::count_if(roll_.begin(), roll_.end(), [&](const Person& person) {
    return person.serves() && person.At(paragraph) && (party.empty() || person.party == party);
  }));
}

int Meeting::Deciding(const v1::Paragraph& paragraph) const {
  std::set<std::string> away;
  for (const Act& act : acts_) {
    if (act.kind != Act::kJav || act.paragraph != &paragraph) continue;
    for (const NamedPerson& named : Named(*act.group)) away.insert(named.person.name());
  }
  int deciding = Serving(paragraph.number());
  for (const std::string& name : away) {
    // Who is not on the roll, as when the roll is not recorded by name, is one of those who serve.
    const Person* person = Find(name);
    if (person == nullptr || (person->serves() && person->At(paragraph.number()))) --deciding;
  }
  for (const v1::Jav& jav : paragraph.handling().jav()) deciding += jav.has_replaced_by() ? 1 : 0;
  return deciding;
}

int Meeting::Seats() const {
  std::set<std::string> seats;
  const v1::Roll& roll = facts_.roll();
  for (const Person& person : roll_) {
    if (person.serves() && person.role != v1::ROLE_SERVING_ERSATTARE) seats.insert(person.name);
  }
  for (const auto& service : roll.serving()) {
    seats.insert(service.serves_for().name().empty() ? service.ersattare().name() : service.serves_for().name());
  }
  for (const auto& absence : roll.absences()) {
    if (absence.role() != v1::ROLE_ERSATTARE && absence.role() != v1::ROLE_UNSPECIFIED) seats.insert(absence.name());
  }
  return static_cast<int>(seats.size());
}

}  // namespace arendegang::minutes::review
