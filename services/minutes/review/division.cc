// Divisions: names, counts, the casting vote and the outcome.
#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/minutes/review/paragraphs.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

bool Counted(const v1::Division& division) { return division.yes_count() + division.no_count() > 0; }

void CountsAgree(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    auto compare = [&](const v1::Group& names, int count, const char* what) {
      const auto named = static_cast<int>(Named(names).size());
      if (!NamesAll(names) || named == 0 || named == count) return;
      report->Add(place, paragraph.number(), absl::StrCat(named, " namn anges på ", what, " men ", count, " röster."),
                  "Räkna om rösterna och rätta namnen eller antalet.");
    };
    if (!Counted(division)) return;
    compare(division.yes(), division.yes_count(), "ja");
    compare(division.no(), division.no_count(), "nej");
    // Those who abstain are often named without being counted.
    if (division.abstained_count() > 0) compare(division.abstained(), division.abstained_count(), "avstår");
  });
}

void OneVoteEach(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    std::set<std::string> voted;
    for (const v1::Group* side : {&division.yes(), &division.no(), &division.abstained()}) {
      for (const NamedPerson& voter : Named(*side)) {
        if (voted.insert(absl::StrCat(voter.person.name(), "|", voter.person.party())).second) continue;
        report->Add(place, paragraph.number(), absl::StrCat(voter.person.name(), " står två gånger i omröstningen."),
                    "Var och en har en röst: stryk den ena.");
      }
    }
  });
}

void VotersServe(const Meeting& meeting, Report* report) {
  for (const Act& act : meeting.acts()) {
    if (act.kind != Act::kVotes) continue;
    for (const NamedPerson& voter : Named(*act.group)) {
      const Person* person = meeting.Find(voter.person.name(), voter.person.party());
      if (person == nullptr || person->serves()) continue;
      report->Add(act.place, act.paragraph->number(), absl::StrCat(person->name, " röstade men tjänstgjorde inte."),
                  "Rätta namnet, eller ange för vem ersättaren tjänstgjorde.");
    }
  }
}

void TieSettled(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    if (!Counted(division) || division.yes_count() != division.no_count() || division.casting_vote()) return;
    report->Add(place, paragraph.number(), "Rösterna är lika, men ingen utslagsröst anges.",
                "Ange ordförandens utslagsröst; i val och anställningsärenden avgör lotten.");
  });
}

void CastingVoteAtTie(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    if (!Counted(division) || division.yes_count() == division.no_count() || !division.casting_vote()) return;
    report->Add(place, paragraph.number(), "Utslagsröst anges fast rösterna inte är lika.",
                "Rätta rösterna eller stryk utslagsrösten.");
  });
}

// The side on which the one who presides is named.
v1::Side SideOfChair(const v1::Division& division) {
  auto presides = [](const v1::Group& side) {
    auto named = Named(side);
    return std::any_of(named.begin(), named.end(), [](const NamedPerson& voter) {
      return voter.role == v1::ROLE_CHAIR || voter.role == v1::ROLE_SERVING_CHAIR;
    });
  };
  if (presides(division.yes())) return v1::SIDE_YES;
  return presides(division.no()) ? v1::SIDE_NO : v1::SIDE_UNSPECIFIED;
}

void CastingVoteOfChair(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    v1::Side chair = SideOfChair(division);
    if (!division.casting_vote() || chair == v1::SIDE_UNSPECIFIED) return;
    if (division.winner() == v1::SIDE_UNSPECIFIED || division.winner() == chair) return;
    report->Add(place, paragraph.number(), "Utslagsrösten avgjorde mot den sida som ordföranden röstade för.",
                "Kontrollera ordförandens röst och vad som blev beslutet.");
  });
}

void PartyOfVoters(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    std::vector<std::string> without;
    size_t voters = 0;
    for (const v1::Group* side : {&division.yes(), &division.no(), &division.abstained()}) {
      for (const NamedPerson& voter : Named(*side)) {
        ++voters;
        if (voter.person.party().empty()) without.push_back(voter.person.name());
      }
    }
    // Somebody without party, or a house that names none, is no slip.
    if (without.empty() || 2 * without.size() > voters) return;
    report->Add(place, paragraph.number(),
                absl::StrCat("Partibeteckning saknas i omröstningen för ", absl::StrJoin(without, ", "), "."),
                "Sätt ut partiet som för de andra, om personen har ett.");
  });
}

void WinnerFollows(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    int lead = division.yes_count() - division.no_count();
    if (lead == 0 || division.winner() == v1::SIDE_UNSPECIFIED) return;
    if ((division.winner() == v1::SIDE_YES) == (lead > 0)) return;
    report->Add(place, paragraph.number(),
                absl::StrCat("Beslutet följer inte av rösterna: ", division.yes_count(), " ja mot ",
                             division.no_count(), " nej."),
                "Rätta rösterna eller beslutet.");
  });
}

void NamesGiven(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    if (division.has_yes() || division.has_no()) return;
    report->Add(place, paragraph.number(), "Det framgår inte hur var och en röstade.",
                "En öppen omröstning redovisas med namn: ange vilka som röstade ja, nej och avstod.");
  });
}

void NotMoreThanServe(const Meeting& meeting, Report* report) {
  if (meeting.roll().empty()) return;
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    int votes = division.yes_count() + division.no_count() + division.abstained_count();
    int serving = meeting.Serving(paragraph.number());
    if (votes <= serving) return;
    report->Add(place, paragraph.number(), absl::StrCat(votes, " röster, men bara ", serving, " tjänstgjorde."),
                "Räkna om rösterna, eller rätta närvaron.");
  });
}

void NobodyAbstainsFromAuthority(const Meeting& meeting, Report* report) {
  ForEachDivision(meeting, [&](const auto& paragraph, const auto& division, const std::string& place) {
    bool abstains = division.abstained_count() > 0 || division.has_abstained();
    if (!paragraph.handling().exercise_of_authority() || !abstains) return;
    report->Add(place, paragraph.number(), "Någon avstod i ett ärende som avser myndighetsutövning mot enskild.",
                "Den som deltagit i handläggningen är skyldig att delta i beslutet: kontrollera vad som hände.");
  });
}

}  // namespace

const std::vector<Rule> kDivisionRules = {
    {"votes-and-counts-differ", v1::SEVERITY_ERROR, "KL 5:67, 6:35", CountsAgree},
    {"voter-twice", v1::SEVERITY_ERROR, "KL 4:24", OneVoteEach},
    {"voter-not-serving", v1::SEVERITY_ERROR, "KL 4:24, 6:17", VotersServe},
    {"tie-without-casting-vote", v1::SEVERITY_ERROR, "KL 5:55-56, 6:33", TieSettled},
    {"casting-vote-without-tie", v1::SEVERITY_WARNING, "KL 5:55, 6:33", CastingVoteAtTie},
    {"casting-vote-against-chair", v1::SEVERITY_WARNING, "KL 5:55, 6:33", CastingVoteOfChair},
    {"voter-without-party", v1::SEVERITY_NOTICE, "KL 5:67, 6:35", PartyOfVoters},
    {"winner-against-votes", v1::SEVERITY_ERROR, "KL 5:55, 6:33", WinnerFollows},
    {"division-without-names", v1::SEVERITY_WARNING, "KL 5:67, 6:35", NamesGiven},
    {"more-votes-than-serving", v1::SEVERITY_ERROR, "KL 4:24", NotMoreThanServe},
    {"abstained-from-authority", v1::SEVERITY_WARNING, "KL 4:26", NobodyAbstainsFromAuthority},
};

}  // namespace arendegang::minutes::review
