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
    for (const auto& participant : act.group->participants()) {
      if (const Person* person = meeting.Find(participant.name(), participant.party())) check(act, *person);
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

void ReserverLost(const Meeting& meeting, Report* report) {
  for (const Act& act : meeting.acts()) {
    if (act.kind != Act::kReserves) continue;
    for (const auto& step : act.paragraph->handling().procedures()) {
      const v1::Division& division = step.division();
      const v1::Group& winners = step.has_division()
                                     ? (division.winner() == v1::SIDE_NO ? division.no() : division.yes())
                                     : step.acclamation().prevailing();
      if (!Share(winners, *act.group)) continue;
      report->Add(act.place, act.paragraph->number(),
                  absl::StrCat(act.group->participants(0).name(),
                               " reserverade sig mot ett beslut som följer vad hen själv föreslagit eller röstat för."),
                  "Kontrollera vems förslag som vann, och vem som reserverade sig.");
    }
  }
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

void TextMissing(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    for (int i = 0; i < handling.attachments_size(); ++i) {
      const v1::Attachment& attachment = handling.attachments(i);
      bool promised = attachment.kind() != v1::ATTACHMENT_KIND_RESERVATION || attachment.own_proposal();
      if (!promised || attachment.text_size() > 0 || attachment.unrecognised_size() > 0) continue;
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
    {"ersattaryttrande-by-serving", v1::SEVERITY_WARNING, "KL 6:17", ErsattareDidNotServe},
    {"statement-by-not-serving", v1::SEVERITY_WARNING, "KL 6:17; husregel", SpeakerServed},
    {"same-text-twice", v1::SEVERITY_NOTICE, "husregel", SameTextTwice},
    {"attachment-without-text", v1::SEVERITY_WARNING, "KL 4:27; reglemente", TextMissing},
};

}  // namespace arendegang::minutes::review
