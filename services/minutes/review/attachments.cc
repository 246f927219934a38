// Reservations, statements and substitutes' opinions.
#include <algorithm>
#include <map>

#include "absl/strings/str_cat.h"
#include "services/minutes/review/paragraphs.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

// Calls `check(act, participant, person)` for the participants on the roll of acts of one kind.
template <typename Check>
void ForEachAuthor(const Meeting& meeting, Act::Kind kind, Check check) {
  for (const Act& act : meeting.acts()) {
    if (act.kind != kind) continue;
    for (const NamedPerson& author : Named(*act.group)) {
      if (const Person* person = meeting.Find(author.person.name(), author.person.party())) check(act, *person);
    }
  }
}

void ReserverServed(const Meeting& meeting, Report* report) {
  ForEachAuthor(meeting, Act::kReserves, [&](const Act& act, const Person& person) {
    if (person.serves()) return;
    report->Add(act.place, act.paragraph->number(),
                absl::StrCat(person.name, " reserverade sig utan att ha deltagit i avgörandet."),
                "Bara den som deltagit i avgörandet får reservera sig; för in texten som ersättaryttrande.");
  });
}

bool Names(const v1::Group& group, const std::string& name) {
  auto named = Named(group);
  return std::any_of(named.begin(), named.end(), [&](const NamedPerson& one) { return one.person.name() == name; });
}

// How it went for somebody in a case, as far as it can be told.
struct Outcome {
  bool won = false;
  bool lost = false;
  bool unknown = false;  // also: something else was decided that she may have lost
  bool voted = false;
};

void AddDivision(const v1::Division& division, const std::string& name, Outcome* outcome) {
  bool yes = Names(division.yes(), name);
  bool no = Names(division.no(), name);
  outcome->voted |= yes || no;
  outcome->unknown |=
      !NamesAll(division.yes()) || !NamesAll(division.no()) || division.winner() == v1::SIDE_UNSPECIFIED;
  outcome->won |= division.winner() == v1::SIDE_YES ? yes : no;
  outcome->lost |= division.winner() == v1::SIDE_YES ? no : yes;
}

Outcome OutcomeFor(const v1::Handling& handling, const std::string& name) {
  Outcome outcome;
  for (const v1::Procedure& step : handling.procedures()) {
    const v1::Acclamation& acclamation = step.acclamation();
    if (step.has_division()) {
      AddDivision(step.division(), name, &outcome);
    } else if (acclamation.has_prevailing()) {
      outcome.won |= Names(acclamation.prevailing(), name);
      outcome.lost |= !Names(acclamation.prevailing(), name);
    } else if (!acclamation.division_requested() && acclamation.role() == v1::PROPOSITION_ROLE_UNSPECIFIED) {
      outcome.unknown = true;
    }
  }
  return outcome;
}

// Calls `check(act, name, outcome)` for everybody named in a reservation.
template <typename Check>
void ForEachReserver(const Meeting& meeting, Check check) {
  for (const Act& act : meeting.acts()) {
    if (act.kind != Act::kReserves || act.paragraph->handling().procedures().empty()) continue;
    for (const NamedPerson& author : Named(*act.group)) {
      check(act, author.person.name(), OutcomeFor(act.paragraph->handling(), author.person.name()));
    }
  }
}

void ReserverLost(const Meeting& meeting, Report* report) {
  ForEachReserver(meeting, [&](const Act& act, const std::string& name, const Outcome& outcome) {
    if (!outcome.won || outcome.lost || outcome.unknown) return;
    report->Add(
        act.place, act.paragraph->number(),
        absl::StrCat(name, " reserverade sig mot ett beslut som följer vad hen själv föreslagit eller röstat för."),
        "Kontrollera vems förslag som vann, och vem som reserverade sig.");
  });
}

void ReserverVoted(const Meeting& meeting, Report* report) {
  ForEachReserver(meeting, [&](const Act& act, const std::string& name, const Outcome& outcome) {
    const auto& procedures = act.paragraph->handling().procedures();
    bool divided = std::all_of(procedures.begin(), procedures.end(), [](const v1::Procedure& step) {
      return step.has_division() || step.acclamation().division_requested();
    });
    if (!divided || outcome.voted || outcome.unknown) return;
    report->Add(act.place, act.paragraph->number(), absl::StrCat(name, " reserverade sig men röstade inte."),
                "Bara den som deltagit i avgörandet får reservera sig: kontrollera rösterna och reservationen.");
  });
}

void ErsattareDidNotServe(const Meeting& meeting, Report* report) {
  ForEachAuthor(meeting, Act::kErsattaryttrande, [&](const Act& act, const Person& person) {
    if (!person.serves()) return;
    report->Add(act.place, act.paragraph->number(),
                absl::StrCat(person.name, " lämnade ersättaryttrande men tjänstgjorde."),
                "Den som tjänstgör lämnar särskilt uttalande eller reserverar sig: rätta rubriken.");
  });
}

void SpeakerServed(const Meeting& meeting, Report* report) {
  ForEachAuthor(meeting, Act::kStates, [&](const Act& act, const Person& person) {
    if (person.serves()) return;
    report->Add(act.place, act.paragraph->number(),
                absl::StrCat(person.name, " lämnade särskilt uttalande men tjänstgjorde inte."),
                "Den som inte tjänstgör får lämna ersättaryttrande där fullmäktige medger det: rätta rubriken.");
  });
}

std::string TextOf(const v1::Attachment& attachment) {
  std::string text;
  for (const auto& block : attachment.text()) absl::StrAppend(&text, block.text(), "\n");
  return text;
}

void SameTextTwice(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    std::map<std::string, std::string> first_by_text;
    for (int i = 0; i < handling.attachments_size(); ++i) {
      const v1::Attachment& attachment = handling.attachments(i);
      std::string text = TextOf(attachment);
      if (text.empty() || attachment.authors().participants().empty()) continue;
      const std::string& author = attachment.authors().participants(0).name();
      auto [other, first] = first_by_text.try_emplace(text, author);
      if (first) continue;
      report->Add(absl::StrCat(place, ".attachments[", i, "].text"), paragraph.number(),
                  absl::StrCat("Texten från ", author, " är ord för ord densamma som den från ", other->second, "."),
                  "Låt dem förena sig i en text, eller skriv att den ene ansluter sig till den andres.");
    }
  });
}

// Whether the text stands here, or in a document that is named.
bool HasText(const v1::Attachment& attachment) {
  return attachment.text_size() > 0 || attachment.documents_size() > 0 || attachment.has_reason() ||
         attachment.never_received() || attachment.unrecognised_size() > 0;
}

// Whether the minutes say that there is a text. One's own proposal may stand among the proposals of the case.
bool PromisesText(const v1::Attachment& attachment, const v1::Handling& handling) {
  if (attachment.not_taking_part()) return false;
  if (attachment.kind() != v1::ATTACHMENT_KIND_RESERVATION || attachment.to_follow()) return true;
  bool told = handling.yrkanden_size() > 0 || handling.unrecognised_size() > 0;
  return attachment.own_proposal() && !told;
}

void TextMissing(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    for (int i = 0; i < handling.attachments_size(); ++i) {
      const v1::Attachment& attachment = handling.attachments(i);
      if (HasText(attachment) || !PromisesText(attachment, handling)) continue;
      report->Add(absl::StrCat(place, ".attachments[", i, "]"), paragraph.number(),
                  "Texten till reservationen eller yttrandet saknas.",
                  "För in texten före justeringen, eller stryk hänvisningen till den.");
    }
  });
}

}  // namespace

const std::vector<Rule> kAttachmentRules = {
    {"reserver-not-serving", v1::SEVERITY_ERROR, "KL 4:27", ReserverServed},
    {"reserver-won", v1::SEVERITY_WARNING, "KL 4:27", ReserverLost},
    {"reserver-without-vote", v1::SEVERITY_WARNING, "KL 4:27", ReserverVoted},
    {"ersattaryttrande-by-serving", v1::SEVERITY_WARNING, "KL 6:17", ErsattareDidNotServe},
    {"statement-by-not-serving", v1::SEVERITY_WARNING, "KL 6:17; husregel", SpeakerServed},
    {"same-text-twice", v1::SEVERITY_NOTICE, "husregel", SameTextTwice},
    {"attachment-without-text", v1::SEVERITY_WARNING, "KL 4:27; reglemente", TextMissing},
};

}  // namespace arendegang::minutes::review
