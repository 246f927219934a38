#include "services/planning/plan_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/calendar/day.h"
#include "services/calendar/holidays.h"
#include "services/calendar/hour.h"
#include "services/calendar/term.h"

namespace arendegang::planning {
namespace {

constexpr int kWeek = 7;
constexpr int kLeastWeeks = 3;
constexpr int kMostWeeks = 6;
constexpr int kFriday = 5;

v1::PlanConflictKind KindOf(Standing a, Standing b) {
  if (a == Standing::kErsattare || b == Standing::kErsattare) return v1::PLAN_CONFLICT_KIND_ERSATTARE;
  const bool leads = a == Standing::kPresidium || b == Standing::kPresidium;
  return leads ? v1::PLAN_CONFLICT_KIND_PRESIDIUM : v1::PLAN_CONFLICT_KIND_MEMBER;
}

// The days that problems speak of: those of the wishes and the pins, which may stand outside.
DaySpan WholeOf(const Problem& problem) {
  if (problem.wishes.empty()) return {};
  DaySpan whole = problem.wishes[0].span;
  for (const Wish& wish : problem.wishes) {
    std::vector<absl::CivilDay> days = wish.pins;
    days.push_back(wish.span.first);
    days.push_back(wish.span.last);
    whole.first = std::min(whole.first, *std::min_element(days.begin(), days.end()));
    whole.last = std::max(whole.last, *std::max_element(days.begin(), days.end()));
  }
  return whole;
}

const TitledSpan* ClosedOn(const Problem& problem, absl::CivilDay day) {
  for (const TitledSpan& span : problem.closed) {
    if (span.days.Holds(day)) return &span;
  }
  return nullptr;
}

}  // namespace

int WeightOf(v1::PlanConflictKind kind) {
  switch (kind) {
    case v1::PLAN_CONFLICT_KIND_FREE_DAY:
    case v1::PLAN_CONFLICT_KIND_TOO_FEW_DAYS:
      return 5000;
    case v1::PLAN_CONFLICT_KIND_PRESIDIUM:
      return 3000;
    case v1::PLAN_CONFLICT_KIND_COUNCIL:
      return 2500;
    case v1::PLAN_CONFLICT_KIND_CLOSED:
    case v1::PLAN_CONFLICT_KIND_THEME:
      return 1500;
    case v1::PLAN_CONFLICT_KIND_MEMBER:
      return 1000;
    case v1::PLAN_CONFLICT_KIND_PLACE:
      return 800;
    case v1::PLAN_CONFLICT_KIND_TOO_CLOSE:
      return 300;
    case v1::PLAN_CONFLICT_KIND_ERSATTARE:
    case v1::PLAN_CONFLICT_KIND_TOO_FAR:
      return 200;
    default:
      return 0;
  }
}

Bar BarOn(const Problem& problem, absl::CivilDay day) {
  if (calendar::IsFree(day)) return {v1::PLAN_CONFLICT_KIND_FREE_DAY, ""};
  if (const TitledSpan* span = ClosedOn(problem, day)) return {v1::PLAN_CONFLICT_KIND_CLOSED, span->title};
  const bool council = std::count(problem.council.begin(), problem.council.end(), day) > 0;
  return council ? Bar{v1::PLAN_CONFLICT_KIND_COUNCIL, ""} : Bar();
}

int RankOf(const Wish& wish, absl::CivilDay day) {
  const int weekday = calendar::WeekdayNumber(day);
  if (wish.weekdays.empty()) return weekday <= kFriday ? 0 : -1;
  const auto found = std::find(wish.weekdays.begin(), wish.weekdays.end(), weekday);
  return found == wish.weekdays.end() ? -1 : static_cast<int>(found - wish.weekdays.begin());
}

std::vector<absl::CivilDay> CandidatesOf(const Problem& problem, const Wish& wish) {
  std::vector<absl::CivilDay> days = wish.pins;
  for (absl::CivilDay day = wish.span.first; day <= wish.span.last; ++day) {
    if (RankOf(wish, day) < 0 || BarOn(problem, day).kind != v1::PLAN_CONFLICT_KIND_UNSPECIFIED) continue;
    days.push_back(day);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

OpenDays::OpenDays(const Problem& problem) {
  const DaySpan whole = WholeOf(problem);
  first_ = whole.first;
  before_.push_back(0);
  for (absl::CivilDay day = whole.first; day <= whole.last; ++day) {
    before_.push_back(before_.back() + (ClosedOn(problem, day) == nullptr ? 1 : 0));
  }
}

int OpenDays::Between(absl::CivilDay from, absl::CivilDay to) const {
  return before_[static_cast<size_t>(to - first_)] - before_[static_cast<size_t>(from - first_)];
}

int MeetingsIn(int open_days, int weeks) {
  const int gap = weeks * kWeek;
  return std::max(1, (open_days + gap / 2) / gap);
}

Interval IntervalOf(int open_days, int meetings) {
  const int even = open_days / std::max(1, meetings);
  const int most = (even / kWeek + 2) * kWeek;
  return {std::min(kLeastWeeks * kWeek, even / kWeek * kWeek), even, std::max(kMostWeeks * kWeek, most)};
}

bool Overlap(const Hours& a, const Hours& b) { return a.begin < b.end && b.begin < a.end; }

std::vector<Shared> SharedBy(const Body& a, const Body& b) {
  std::vector<Shared> shared;
  for (const Mandate& mine : a.mandates) {
    for (const Mandate& other : b.mandates) {
      const DaySpan both{std::max(mine.days.first, other.days.first), std::min(mine.days.last, other.days.last)};
      if (mine.person != other.person || both.last < both.first) continue;
      shared.push_back({mine.person, KindOf(mine.standing, other.standing), both});
    }
  }
  return shared;
}

bool SamePlace(const Body& a, const Body& b) { return !a.place.empty() && a.place == b.place; }

std::optional<absl::CivilDay> LastDayBefore(absl::CivilDay meeting, const DaysBefore& before) {
  if (before.days == 0) return std::nullopt;
  return calendar::LatestDispatch(meeting, before.days,
                                  before.working ? calendar::Counting::kWorkingDays : calendar::Counting::kDays);
}

absl::CivilDay JusteringBy(absl::CivilDay meeting) {
  return calendar::PreviousVardag(calendar::LatestJustering(meeting).aim);
}

std::optional<int> MinutesOf(absl::string_view hour) {
  const bool whole = hour.find_first_of(".:") == absl::string_view::npos;
  return calendar::ParseHour(whole ? absl::StrCat(hour, ".00") : std::string(hour));
}

std::string HourText(int minutes, char separator) {
  return absl::StrFormat("%02d%c%02d", minutes / 60, separator, minutes % 60);
}

}  // namespace arendegang::planning
