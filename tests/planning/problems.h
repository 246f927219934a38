// Problems of invented committees, for tests and benchmarks of the planner.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/planning/plan_rules.h"
#include "services/planning/planner.h"

namespace arendegang::testing {

inline planning::DaySpan Year(int year) { return {absl::CivilDay(year, 1, 1), absl::CivilDay(year, 12, 31)}; }

// A committee that meets on Tuesdays at 16.00 for three hours.
inline planning::Wish WishOf(const std::string& id, int meetings, int year = 2027) {
  planning::Wish wish;
  wish.body.name = absl::StrCat("committees/", id);
  wish.body.title = absl::StrCat("Nämnden ", id);
  wish.body.hours = {16 * 60, 19 * 60};
  wish.weekdays = {2};
  wish.span = Year(year);
  wish.meetings = meetings;
  return wish;
}

inline planning::Mandate Sits(const std::string& person, planning::Standing standing = planning::Standing::kMember) {
  return {person, standing, {absl::CivilDay(2020, 1, 1), absl::CivilDay(2100, 12, 31)}};
}

// The school holidays and the summer of 2027.
inline std::vector<planning::TitledSpan> Closed2027() {
  using absl::CivilDay;
  return {{"Sportlov", {CivilDay(2027, 3, 1), CivilDay(2027, 3, 5)}},
          {"Påsklov", {CivilDay(2027, 3, 29), CivilDay(2027, 4, 2)}},
          {"Sommar", {CivilDay(2027, 6, 19), CivilDay(2027, 8, 15)}},
          {"Höstlov", {CivilDay(2027, 11, 1), CivilDay(2027, 11, 5)}},
          {"Jullov", {CivilDay(2027, 12, 20), CivilDay(2028, 1, 10)}}};
}

inline planning::Plan PlanOf(const planning::Problem& problem) {
  const planning::Costs costs(problem);
  return planning::DaysOf(costs, planning::Search(costs).choice);
}

// A municipality in which a plan without a clash is hidden. Each committee is given days that no other has with whom
// it shares somebody; then only the weekdays of its days are wished for, and only what the hidden plan keeps is asked.
struct Planted {
  planning::Problem problem;
  planning::Plan hidden;
};

// Draws `committees` committees with `meetings` meetings each; each shares somebody with about `shared` others.
inline Planted Plant(unsigned seed, int committees, int meetings, int shared) {
  using absl::CivilDay;
  std::mt19937 draw(seed);
  Planted planted;
  planning::Problem& problem = planted.problem;
  problem.closed = Closed2027();
  for (int month = 1; month <= 11; month += 2) problem.council.push_back(CivilDay(2027, month, 22));
  std::vector<std::vector<bool>> together(committees, std::vector<bool>(committees, false));
  for (int i = 0; i < committees; ++i) {
    problem.wishes.push_back(WishOf(absl::StrCat("n", i), meetings));
    problem.wishes[i].weekdays = {1, 2, 3, 4};
  }
  for (int n = 0; n < committees * shared / 2; ++n) {
    const auto a = static_cast<size_t>(draw() % committees);
    const auto b = static_cast<size_t>(draw() % committees);
    if (a == b) continue;
    const std::string person = absl::StrCat("Person ", n);
    problem.wishes[a].body.mandates.push_back(Sits(person));
    problem.wishes[b].body.mandates.push_back(Sits(person, planning::Standing::kPresidium));
    together[a][b] = together[b][a] = true;
  }
  const planning::OpenDays open(problem);
  const int all = open.Between(CivilDay(2027, 1, 1), CivilDay(2027, 12, 31));
  for (size_t i = 0; i < problem.wishes.size(); ++i) {
    planning::Wish& wish = problem.wishes[i];
    std::vector<CivilDay> free;
    for (const CivilDay day : planning::CandidatesOf(problem, wish)) {
      bool taken = false;
      for (size_t other = 0; other < i; ++other) {
        taken = taken ||
                (together[i][other] && std::count(planted.hidden[other].begin(), planted.hidden[other].end(), day) > 0);
      }
      if (!taken) free.push_back(day);
    }
    // One free day near to each even place of the year; two meetings do not come out on one day.
    std::vector<CivilDay> days;
    for (int n = 0; n < meetings; ++n) {
      const int even = all * (2 * n + 1) / (2 * meetings) + static_cast<int>(draw() % 5) - 2;
      const auto nearest = std::min_element(free.begin(), free.end(), [&](CivilDay a, CivilDay b) {
        return std::abs(open.Between(wish.span.first, a) - even) < std::abs(open.Between(wish.span.first, b) - even);
      });
      days.push_back(*nearest);
    }
    std::vector<int> weekdays;
    for (const CivilDay day : days) weekdays.push_back(static_cast<int>(absl::GetWeekday(day)) + 1);
    std::sort(weekdays.begin(), weekdays.end());
    weekdays.erase(std::unique(weekdays.begin(), weekdays.end()), weekdays.end());
    wish.weekdays = weekdays;
    const CivilDay themed = days[draw() % days.size()];
    const CivilDay month(absl::CivilMonth(themed.year(), themed.month()));
    wish.themes.push_back({"Tertialrapport", {month, CivilDay(absl::CivilMonth(month) + 1) - 1}});
    planted.hidden.push_back(std::move(days));
  }
  return planted;
}

// A municipality that all meets on Tuesdays, in which the hidden plan leaves no week over: each committee has one of
// `colours` and meets every so many weeks; those of different colours share somebody with a likelihood of `percent`.
inline Planted PlantTightly(unsigned seed, int committees, int colours, unsigned percent) {
  constexpr int kMeetings = 10;
  std::mt19937 draw(seed);
  Planted planted;
  std::vector<int> colour;
  for (int i = 0; i < committees; ++i) {
    planning::Wish wish = WishOf(absl::StrCat("n", i), kMeetings);
    wish.span = {absl::CivilDay(2027, 1, 5), absl::CivilDay(2027, 1, 5) + 7 * colours * kMeetings - 1};
    colour.push_back(static_cast<int>(draw() % static_cast<unsigned>(colours)));
    planted.hidden.emplace_back();
    for (int n = 0; n < kMeetings; ++n) planted.hidden[i].push_back(wish.span.first + 7 * (colours * n + colour[i]));
    for (int other = 0; other < i; ++other) {
      if (colour[other] == colour[i] || draw() % 100 >= percent) continue;
      const std::string person = absl::StrCat("Person ", i, " ", other);
      wish.body.mandates.push_back(Sits(person));
      planted.problem.wishes[other].body.mandates.push_back(Sits(person));
    }
    planted.problem.wishes.push_back(wish);
  }
  return planted;
}

}  // namespace arendegang::testing
