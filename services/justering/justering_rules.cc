#include "services/justering/justering_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/calendar/holidays.h"
#include "services/calendar/term.h"
#include "services/minutes/minutes.h"
#include "services/minutes/review/meeting.h"
#include "services/minutes/text.h"

namespace arendegang::justering {
namespace {

const v1::JusterareChoice* Choice(const v1::Minutes& minutes) {
  for (const v1::Paragraph& paragraph : minutes.paragraphs()) {
    if (paragraph.has_justerare_choice()) return &paragraph.justerare_choice();
  }
  return nullptr;
}

template <typename Points>
bool HasAtOnce(const Points& points) {
  return std::any_of(points.begin(), points.end(), [](const auto& point) { return point.adjusted_at_once(); });
}

}  // namespace

absl::StatusOr<Written> Write(const v1::Minutes& minutes, const phrasebook::Phrasebook& style) {
  auto draft = minutes::Draft(minutes, style);
  if (!draft.ok()) return draft.status();
  auto text = minutes::ToNfc(draft->text());
  if (!text.ok()) return text.status();
  while (!text->empty() && text->back() == '\n') text->pop_back();
  text->push_back('\n');
  return Written{*std::move(text), *std::move(draft)};
}

bool IsForAtOnce(const v1::Paragraph& facts) {
  const auto& further = facts.handling().further();
  return HasAtOnce(facts.handling().points()) ||
         std::any_of(further.begin(), further.end(),
                     [](const auto& resolution) { return HasAtOnce(resolution.points()); });
}

std::vector<std::string> ChosenJusterare(const v1::Minutes& minutes) {
  std::vector<std::string> persons;
  const v1::JusterareChoice* choice = Choice(minutes);
  if (choice == nullptr) return persons;
  auto add = [&](const std::string& name) {
    if (!name.empty() && std::count(persons.begin(), persons.end(), name) == 0) persons.push_back(name);
  };
  if (choice->with_chair()) add(minutes.roll().chair().name());
  for (const auto& named : minutes::review::Named(choice->justerare())) add(named.person.name());
  return persons;
}

std::string ChosenDay(const v1::Minutes& minutes) {
  const v1::JusterareChoice* choice = Choice(minutes);
  return choice == nullptr ? "" : choice->day().date();
}

absl::Status CheckJusterare(const v1::Minutes& minutes, const std::vector<std::string>& persons) {
  if (persons.empty()) {
    return FieldsInvalid({{"justerare", "Ange vilka som justerar: ingen paragraf säger vilka som valdes."}});
  }
  const minutes::review::Meeting meeting(minutes);
  std::vector<FieldViolation> faults;
  for (const std::string& person : persons) {
    const auto* on_roll = meeting.Find(person);
    if (on_roll != nullptr && on_roll->serves()) continue;
    faults.push_back({"justerare", absl::StrCat(person,
                                                on_roll == nullptr ? " står inte på närvarolistan."
                                                                   : " tjänstgjorde inte vid sammanträdet.",
                                                " Välj någon som tjänstgjorde.")});
  }
  return FieldsInvalid(std::move(faults));
}

absl::Status CheckPlannedDay(const std::string& planned_date, absl::CivilDay meeting) {
  auto day = calendar::ParseIso(planned_date);
  if (!day.ok()) return FieldsInvalid({{"planned_date", "Ange dagen för justeringen, som 2026-05-26."}});
  if (*day < meeting) return FieldsInvalid({{"planned_date", "Protokollet kan inte justeras före sammanträdet."}});
  if (!calendar::IsFree(*day)) return absl::OkStatus();
  const absl::CivilDay before = calendar::PreviousVardag(*day);
  return FieldsInvalid(
      {{"planned_date", absl::StrCat("Dagen är ingen vardag. Vardagen före är ", calendar::FormatWithWeekday(before),
                                     " (", calendar::FormatIso(before), ").")}});
}

bool IsLate(absl::CivilDay day, absl::CivilDay meeting, bool immediate) {
  return day > (immediate ? meeting : calendar::LatestJustering(meeting).outermost);
}

}  // namespace arendegang::justering
