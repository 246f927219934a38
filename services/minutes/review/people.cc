// Those who act in a paragraph: on the roll, there at the time, in the capacity that the act takes.
#include <set>

#include "absl/strings/str_cat.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

std::string NameAndParty(const v1::Participant& person) {
  return person.party().empty() ? person.name() : absl::StrCat(person.name(), " (", person.party(), ")");
}

// Calls `check` for every participant of every act whose kind is in `kinds` (all for an empty set).
template <typename Check>
void ForEachParticipant(const Meeting& meeting, const std::set<Act::Kind>& kinds, Check check) {
  if (meeting.roll().empty()) return;  // without a roll there is nothing to compare with
  for (const Act& act : meeting.acts()) {
    if (!kinds.empty() && !kinds.contains(act.kind)) continue;
    for (const NamedPerson& named : Named(*act.group)) check(act, named, absl::StrCat(act.place, ".", named.place));
  }
}

void OnTheRoll(const Meeting& meeting, Report* report) {
  std::set<std::pair<int, std::string>> reported;
  ForEachParticipant(meeting, {}, [&](const Act& act, const NamedPerson& named, std::string place) {
    const v1::Participant& person = named.person;
    if (meeting.Find(person.name(), person.party()) != nullptr) return;
    if (!reported.emplace(act.paragraph->number(), person.name()).second) return;
    const Person* likely = meeting.Likely(person.name(), person.party());
    std::string mend = likely == nullptr ? std::string("Rätta namnet, eller för in personen i närvarolistan.")
                                         : absl::StrCat("Menas ", likely->name, " (", likely->party,
                                                        ")? Rätta namnet här eller i närvarolistan.");
    report->Add(std::move(place), act.paragraph->number(),
                absl::StrCat(NameAndParty(person), " finns inte i närvarolistan."), std::move(mend));
  });
}

void PartyAgrees(const Meeting& meeting, Report* report) {
  ForEachParticipant(meeting, {}, [&](const Act& act, const NamedPerson& named, std::string place) {
    const v1::Participant& person = named.person;
    const Person* known = meeting.Find(person.name(), person.party());
    if (known == nullptr || person.party().empty() || known->party.empty() || known->party == person.party()) return;
    report->Add(std::move(place), act.paragraph->number(),
                absl::StrCat(person.name(), " anges för (", person.party(), ") men står i närvarolistan för (",
                             known->party, ")."),
                "Rätta partibeteckningen.");
  });
}

bool RolesAgree(v1::Role acting, v1::Role on_roll) {
  if (acting == v1::ROLE_UNSPECIFIED || acting == on_roll) return true;
  // Whoever presides in the chair's place is on the roll as what she is.
  if (acting == v1::ROLE_SERVING_CHAIR) return true;
  bool both_vice = acting == v1::ROLE_SECOND_VICE_CHAIR && on_roll == v1::ROLE_VICE_CHAIR;
  // A vice chair is a member as well, and so is a chair.
  bool member = acting == v1::ROLE_MEMBER && (on_roll == v1::ROLE_VICE_CHAIR || on_roll == v1::ROLE_CHAIR);
  return both_vice || member;
}

void RoleAgrees(const Meeting& meeting, Report* report) {
  ForEachParticipant(meeting, {}, [&](const Act& act, const NamedPerson& named, std::string place) {
    const v1::Participant& person = named.person;
    const Person* known = meeting.Find(person.name(), person.party());
    if (known == nullptr || RolesAgree(named.role, known->role)) return;
    report->Add(std::move(place), act.paragraph->number(),
                absl::StrCat(NameAndParty(person), " anges här i en annan egenskap än i närvarolistan."),
                "Rätta rollen; avgörande är om personen tjänstgjorde vid paragrafen.");
  });
}

void ThereAtTheTime(const Meeting& meeting, Report* report) {
  ForEachParticipant(meeting, {}, [&](const Act& act, const NamedPerson& named, std::string place) {
    const v1::Participant& person = named.person;
    const Person* known = meeting.Find(person.name(), person.party());
    if (known == nullptr || known->At(act.paragraph->number())) return;
    report->Add(std::move(place), act.paragraph->number(),
                absl::StrCat(NameAndParty(person), " var inte närvarande vid paragrafen enligt närvarolistan."),
                "Rätta närvarotiden eller namnet.");
  });
}

void OthersToSpeakFor(const Meeting& meeting, Report* report) {
  ForEachParticipant(meeting, {}, [&](const Act& act, const NamedPerson& named, std::string place) {
    const v1::Participant& person = named.person;
    if (!person.and_others() || person.party().empty()) return;
    if (meeting.Serving(act.paragraph->number(), person.party()) > 1) return;
    report->Add(std::move(place), act.paragraph->number(),
                absl::StrCat("”m.fl.” efter ", NameAndParty(person), ", men ingen mer från partiet tjänstgjorde."),
                "Stryk ”m.fl.”, eller ange vilka som avses.");
  });
}

void MovesAndServes(const Meeting& meeting, Report* report) {
  std::set<Act::Kind> kinds = {Act::kMoves, Act::kRequestsDivision};
  ForEachParticipant(meeting, kinds, [&](const Act& act, const NamedPerson& named, std::string place) {
    const v1::Participant& person = named.person;
    const Person* known = meeting.Find(person.name(), person.party());
    if (known == nullptr || known->serves()) return;
    report->Add(std::move(place), act.paragraph->number(),
                absl::StrCat(NameAndParty(person),
                             " tjänstgjorde inte och får inte lägga fram förslag eller begära omröstning."),
                "Ange för vem ersättaren tjänstgjorde, eller för in inlägget som ersättaryttrande.");
  });
}

void AdjustsAndServes(const Meeting& meeting, Report* report) {
  ForEachParticipant(meeting, {Act::kAdjusts}, [&](const Act& act, const NamedPerson& named, std::string place) {
    const v1::Participant& person = named.person;
    const Person* known = meeting.Find(person.name(), person.party());
    if (known == nullptr || known->serves()) return;
    report->Add(std::move(place), act.paragraph->number(),
                absl::StrCat(NameAndParty(person), " valdes till justerare men tjänstgjorde inte vid sammanträdet."),
                "Välj en justerare som deltog i besluten.");
  });
}

void JavigTakesPart(const Meeting& meeting, Report* report) {
  for (const Act& jav : meeting.acts()) {
    if (jav.kind != Act::kJav) continue;
    for (const NamedPerson& javig : Named(*jav.group)) {
      const v1::Participant& person = javig.person;
      for (const Act& act : meeting.acts()) {
        if (act.paragraph != jav.paragraph || act.kind == Act::kJav) continue;
        for (const NamedPerson& acting : Named(*act.group)) {
          const v1::Participant& other = acting.person;
          bool same_party = other.party() == person.party() || other.party().empty() || person.party().empty();
          if (other.name() != person.name() || !same_party) continue;
          report->Add(act.place, act.paragraph->number(),
                      absl::StrCat(NameAndParty(person), " anmälde jäv men deltar ändå i ärendet."),
                      "Den som är jävig får varken delta eller närvara: rätta namnet eller jävsanmälan.");
        }
      }
    }
  }
}

}  // namespace

const std::vector<Rule> kPeopleRules = {
    {"not-on-the-roll", v1::SEVERITY_WARNING, "KL 5:66-67, 6:35", OnTheRoll},
    {"party-differs", v1::SEVERITY_WARNING, "KL 5:66-67, 6:35", PartyAgrees},
    {"role-differs", v1::SEVERITY_WARNING, "KL 5:66-67, 6:35", RoleAgrees},
    {"not-there", v1::SEVERITY_ERROR, "KL 5:66-67, 6:35", ThereAtTheTime},
    {"others-without-others", v1::SEVERITY_NOTICE, "KL 4:27, 5:67", OthersToSpeakFor},
    {"mover-not-serving", v1::SEVERITY_ERROR, "KL 4:22, 6:17", MovesAndServes},
    {"justerare-not-serving", v1::SEVERITY_ERROR, "KL 5:69, 6:35", AdjustsAndServes},
    {"javig-takes-part", v1::SEVERITY_ERROR, "KL 6:30", JavigTakesPart},
};

}  // namespace arendegang::minutes::review
