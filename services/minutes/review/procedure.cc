// How decisions were reached (KL 5:53-56 and 5:67 through 6:33 and 6:35).
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/minutes/review/paragraphs.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

// Some only say what they do.
bool ProposesNothing(v1::ProposalKind proposal) {
  return proposal == v1::PROPOSAL_KIND_DELTAR_INTE || proposal == v1::PROPOSAL_KIND_ATERTAGANDE;
}

int Standing(const v1::Handling& handling) {
  return static_cast<int>(std::count_if(
      handling.yrkanden().begin(), handling.yrkanden().end(),
      [](const v1::Yrkande& yrkande) { return !yrkande.withdrawn() && !ProposesNothing(yrkande.proposal()); }));
}

bool IsProcedural(v1::ProposalKind proposal) {
  return proposal == v1::PROPOSAL_KIND_ATERREMISS || proposal == v1::PROPOSAL_KIND_BORDLAGGNING;
}

bool Postponed(const v1::Handling& handling) {
  return std::any_of(handling.procedures().begin(), handling.procedures().end(), [](const v1::Procedure& step) {
    return IsProcedural(step.has_postponement() ? step.postponement().proposal() : step.acclamation().outcome());
  });
}

// Whether a step settled the case itself, not only whether it should be settled that day.
bool SettlesMainQuestion(const v1::Handling& handling, const v1::Procedure& step) {
  if (step.has_consensus()) return !IsProcedural(step.consensus().proposal());
  if (!step.acclamation().has_prevailing()) return step.has_division();
  return std::none_of(handling.yrkanden().begin(), handling.yrkanden().end(), [&](const v1::Yrkande& yrkande) {
    return IsProcedural(yrkande.proposal()) && Share(yrkande.movers(), step.acclamation().prevailing());
  });
}

void NeverPut(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    // What was not understood may tell it.
    if (Standing(handling) == 0 || handling.procedures_size() > 0 || handling.unrecognised_size() > 0) return;
    report->Add(absl::StrCat(place, ".yrkanden"), paragraph.number(),
                "Förslag lades fram, men det framgår inte hur de ställdes under proposition.",
                "Skriv beslutsgången: i vilken ordning ordföranden ställde förslagen och vad nämnden fann.");
  });
}

void NothingDecided(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    if (handling.procedures().empty() || !handling.points().empty() || Postponed(handling)) return;
    report->Add(place, paragraph.number(), "En beslutsgång redovisas, men inget beslut.",
                "Skriv beslutet i punkter, eller att ärendet bordlades eller återremitterades.");
  });
}

void ConsensusAndContest(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    bool consensus = std::any_of(handling.procedures().begin(), handling.procedures().end(),
                                 [](const v1::Procedure& step) { return step.has_consensus(); });
    if (!consensus || Standing(handling) < 2) return;
    report->Add(absl::StrCat(place, ".procedures"), paragraph.number(),
                "Beslutet anges enhälligt fast flera förslag stod mot varandra.",
                "Skriv hur förslagen ställdes mot varandra, eller vilka som återtogs.");
  });
}

void PrevailingMovedNothing(const Meeting& meeting, Report* report) {
  for (const Act& act : meeting.acts()) {
    if (act.kind != Act::kPrevails) continue;
    const auto& yrkanden = act.paragraph->handling().yrkanden();
    if (yrkanden.empty() || act.group->participants().empty()) continue;
    bool moved = std::any_of(yrkanden.begin(), yrkanden.end(), [&](const v1::Yrkande& yrkande) {
      return !yrkande.withdrawn() && Share(yrkande.movers(), *act.group);
    });
    if (moved) continue;
    report->Add(act.place, act.paragraph->number(),
                absl::StrCat("Nämnden beslutade enligt ett förslag av ", act.group->participants(0).name(),
                             ", som enligt protokollet inte lagt fram något som stod kvar."),
                "Rätta namnet, eller för in förslaget.");
  }
}

void ManyWithoutOrder(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    bool together = std::any_of(handling.procedures().begin(), handling.procedures().end(), [](const auto& step) {
      const v1::Acclamation& acclamation = step.acclamation();
      return acclamation.form() == v1::PROPOSITION_FORM_AGAINST_EACH_OTHER && acclamation.put().empty() &&
             acclamation.won().empty();
    });
    if (!together || Standing(handling) < 3) return;
    report->Add(absl::StrCat(place, ".procedures"), paragraph.number(),
                absl::StrCat(Standing(handling), " förslag ställdes mot varandra utan att ordningen framgår."),
                "Ange i vilken ordning förslagen ställdes, till exempel vilket som blev huvudförslag.");
  });
}

void ProceduralLast(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    bool main = false;
    for (int i = 0; i < handling.procedures_size(); ++i) {
      const v1::Procedure& step = handling.procedures(i);
      if (step.has_postponement() && main) {
        report->Add(absl::StrCat(place, ".procedures[", i, "]"), paragraph.number(),
                    "Återremiss eller bordläggning avgjordes efter huvudfrågan.",
                    "Rätta ordningen: frågan om ärendet ska avgöras i dag prövas först.");
      }
      main |= SettlesMainQuestion(handling, step);
    }
  });
}

void ReasonForAterremiss(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    for (int i = 0; i < handling.procedures_size(); ++i) {
      const auto& postponement = handling.procedures(i).postponement();
      if (postponement.proposal() != v1::PROPOSAL_KIND_ATERREMISS || !postponement.reason().empty()) continue;
      report->Add(absl::StrCat(place, ".procedures[", i, "].postponement"), paragraph.number(),
                  "Ärendet återremitterades utan att det framgår varför.", "Ange vad som ska beredas ytterligare.");
    }
  });
}

void PostponedAndDecided(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    bool decided = std::any_of(handling.procedures().begin(), handling.procedures().end(),
                               [&](const auto& step) { return SettlesMainQuestion(handling, step); });
    bool postponed = std::any_of(handling.procedures().begin(), handling.procedures().end(),
                                 [](const auto& step) { return step.has_postponement(); });
    bool only_procedural = std::all_of(handling.yrkanden().begin(), handling.yrkanden().end(),
                                       [](const auto& yrkande) { return IsProcedural(yrkande.proposal()); });
    if (!postponed || !decided || only_procedural) return;
    report->Add(place, paragraph.number(), "Ärendet både avgjordes och sköts upp.",
                "Stryk det som inte hände: ett ärende som skjuts upp avgörs inte samma dag.");
  });
}

void AtOnceWithoutMore(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    if (handling.points_size() != 1 || !handling.points(0).adjusted_at_once()) return;
    report->Add(absl::StrCat(place, ".points[0]"), paragraph.number(),
                "Paragrafen justerades omedelbart, men har inget annat beslut.",
                "För in beslutet; omedelbar justering förutsätter att texten var färdig vid sammanträdet.");
  });
}

bool TellsTime(const std::string& task) {
  for (const char* word : {"20", "senast", "under året", "återkomma", "sammanträde", "kvartal", "vecka", "månad",
                           "tertial", "snarast", "omgående", "löpande", "årligen"}) {
    if (task.find(word) != std::string::npos) return true;
  }
  return false;
}

void AssignmentTerm(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    for (int i = 0; i < handling.points_size(); ++i) {
      const auto& point = handling.points(i);
      if (!point.has_assignment() || TellsTime(point.assignment().task() + point.assignment().basis())) continue;
      report->Add(absl::StrCat(place, ".points[", i, "].assignment"), paragraph.number(),
                  "Uppdraget anger inte när det ska vara klart eller återrapporteras.",
                  "Ange en tid, så att uppdraget kan bevakas.");
    }
  });
}

void AssignmentAssignee(const Meeting& meeting, Report* report) {
  ForEachHandling(meeting, [&](const auto& paragraph, const auto& handling, const std::string& place) {
    for (int i = 0; i < handling.points_size(); ++i) {
      if (!handling.points(i).has_assignment() || !handling.points(i).assignment().assignee().empty()) continue;
      report->Add(absl::StrCat(place, ".points[", i, "].assignment"), paragraph.number(),
                  "Uppdraget anger inte vem som ska utföra det.", "Ange vem som får uppdraget.");
    }
  });
}

}  // namespace

const std::vector<Rule> kProcedureRules = {
    {"proposals-never-put", v1::SEVERITY_ERROR, "KL 5:53, 5:67, 6:33, 6:35", NeverPut},
    {"nothing-decided", v1::SEVERITY_ERROR, "KL 5:67, 6:35", NothingDecided},
    {"consensus-and-contest", v1::SEVERITY_WARNING, "KL 5:53, 5:67", ConsensusAndContest},
    {"prevailing-moved-nothing", v1::SEVERITY_WARNING, "KL 5:67, 6:35", PrevailingMovedNothing},
    {"proposals-without-order", v1::SEVERITY_NOTICE, "KL 5:67, 6:35", ManyWithoutOrder},
    {"procedural-last", v1::SEVERITY_WARNING, "KL 6:33; god sed", ProceduralLast},
    {"aterremiss-without-reason", v1::SEVERITY_NOTICE, "god sed", ReasonForAterremiss},
    {"postponed-and-decided", v1::SEVERITY_WARNING, "KL 6:33", PostponedAndDecided},
    {"at-once-without-decision", v1::SEVERITY_WARNING, "KL 5:69, 6:35", AtOnceWithoutMore},
    {"assignment-without-term", v1::SEVERITY_NOTICE, "god sed", AssignmentTerm},
    {"assignment-without-assignee", v1::SEVERITY_WARNING, "god sed", AssignmentAssignee},
};

}  // namespace arendegang::minutes::review
