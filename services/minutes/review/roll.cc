// The roll: who served, for whom, and whether they were enough.
#include <map>
#include <set>

#include "absl/strings/str_cat.h"
#include "services/minutes/review/rule.h"

namespace arendegang::minutes::review {
namespace {

void ChairMissing(const Meeting& meeting, Report* report) {
  if (!meeting.roll().empty() && !meeting.facts().roll().has_chair()) {
    report->Add("roll", 0, "Närvarolistan anger ingen ordförande.", "Ange vem som ledde sammanträdet.");
  }
}

void OnceOnTheRoll(const Meeting& meeting, Report* report) {
  std::set<std::string> seen;
  for (const Person& person : meeting.roll()) {
    if (seen.insert(absl::StrCat(person.name, "|", person.party)).second) continue;
    report->Add("roll", 0, absl::StrCat(person.name, " (", person.party, ") står två gånger i närvarolistan."),
                "Stryk den ena raden, eller skilj två personer med samma namn åt.");
  }
}

bool AnnouncedJav(const Meeting& meeting, const std::string& name) {
  for (const Act& act : meeting.acts()) {
    if (act.kind != Act::kJav) continue;
    for (const NamedPerson& named : Named(*act.group)) {
      if (named.person.name() == name) return true;
    }
  }
  return false;
}

void ServesForSomebodyPresent(const Meeting& meeting, Report* report) {
  const auto& serving = meeting.facts().roll().serving();
  for (int i = 0; i < serving.size(); ++i) {
    const std::string& name = serving[i].serves_for().name();
    const Person* person = meeting.Find(name, serving[i].serves_for().party());
    // Somebody who comes late, leaves early or announces jäv may be served for meanwhile.
    if (person == nullptr || person->from_paragraph > 0 || person->to_paragraph > 0) continue;
    if (serving[i].ersattare().from_paragraph() > 0 || AnnouncedJav(meeting, name)) continue;
    report->Add(absl::StrCat("roll.serving[", i, "]"), 0,
                absl::StrCat(serving[i].ersattare().name(), " tjänstgör för ", name, ", som själv är närvarande."),
                "Rätta vem ersättaren tjänstgör för, eller ange när ledamoten kom eller gick.");
  }
}

void ServedForTwice(const Meeting& meeting, Report* report) {
  std::map<std::string, std::string> served;
  const auto& serving = meeting.facts().roll().serving();
  for (int i = 0; i < serving.size(); ++i) {
    const std::string& name = serving[i].serves_for().name();
    const auto& ersattare = serving[i].ersattare();
    if (name.empty() || ersattare.from_paragraph() > 0 || ersattare.to_paragraph() > 0) continue;
    auto [other, first] = served.try_emplace(name, ersattare.name());
    if (first) continue;
    report->Add(absl::StrCat("roll.serving[", i, "]"), 0,
                absl::StrCat("Både ", other->second, " och ", ersattare.name(), " tjänstgör för ", name, "."),
                "En plats har en röst: rätta vem den ene tjänstgör för, eller ange från och till vilken paragraf.");
  }
}

void ServesForNobody(const Meeting& meeting, Report* report) {
  const auto& serving = meeting.facts().roll().serving();
  for (int i = 0; i < serving.size(); ++i) {
    if (!serving[i].serves_for().name().empty()) continue;
    report->Add(absl::StrCat("roll.serving[", i, "]"), 0,
                absl::StrCat("Det framgår inte för vem ", serving[i].ersattare().name(), " tjänstgör."),
                "Ange vilken ledamots plats ersättaren har.");
  }
}

void AttendanceBackwards(const Meeting& meeting, Report* report) {
  for (const Person& person : meeting.roll()) {
    if (person.to_paragraph == 0 || person.to_paragraph >= person.from_paragraph) continue;
    report->Add("roll", 0,
                absl::StrCat(person.name, " anges ha kommit vid § ", person.from_paragraph, " men gått redan vid § ",
                             person.to_paragraph, "."),
                "Rätta paragraferna: slutet ligger före början.");
  }
}

void Quorum(const Meeting& meeting, Report* report) {
  int seats = meeting.Seats();
  if (seats == 0) return;
  for (int i = 0; i < meeting.facts().paragraphs_size(); ++i) {
    const v1::Paragraph& paragraph = meeting.facts().paragraphs(i);
    if (!paragraph.has_handling() || paragraph.handling().points().empty()) continue;
    int serving = meeting.Deciding(paragraph);
    if (2 * serving > seats) continue;
    report->Add(absl::StrCat("paragraphs[", i, "].handling"), paragraph.number(),
                absl::StrCat("Nämnden var inte beslutför: ", serving, " av ", seats,
                             " ledamöter tjänstgjorde, och fler än hälften krävs."),
                "Kontrollera närvaron vid paragrafen; var nämnden inte beslutför måste ärendet tas upp på nytt.");
  }
}

}  // namespace

const std::vector<Rule> kRollRules = {
    {"chair-missing", v1::SEVERITY_WARNING, "KL 5:66, 6:35", ChairMissing},
    {"person-twice", v1::SEVERITY_WARNING, "KL 5:66, 6:35", OnceOnTheRoll},
    {"serves-for-present", v1::SEVERITY_ERROR, "KL 6:17", ServesForSomebodyPresent},
    {"served-for-twice", v1::SEVERITY_ERROR, "KL 4:24, 6:17", ServedForTwice},
    {"serves-for-nobody", v1::SEVERITY_NOTICE, "KL 5:66, 6:17", ServesForNobody},
    {"attendance-backwards", v1::SEVERITY_WARNING, "KL 5:66, 6:35", AttendanceBackwards},
    {"quorum", v1::SEVERITY_ERROR, "KL 6:27", Quorum},
};

}  // namespace arendegang::minutes::review
