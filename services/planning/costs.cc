#include "services/planning/costs.h"

#include <algorithm>
#include <map>
#include <utility>

namespace arendegang::planning {
namespace {

using absl::CivilDay;

constexpr Cost kOtherWeekday = 12;  // for each place down the list: less than a week off the even interval
constexpr Cost kUneven = 5;         // the square of the days off the even interval is divided by it
constexpr Cost kDayOff = 15;        // for each day outside three to six weeks

Cost WeightOfAll(const std::vector<Shared>& persons, CivilDay day) {
  Cost cost = 0;
  for (const Shared& shared : persons) cost += shared.days.Holds(day) ? WeightOf(shared.kind) : 0;
  return cost;
}

// Meetings of the register at the same hour.
Cost OthersOn(const Problem& problem, const Wish& wish, CivilDay day) {
  Cost cost = 0;
  for (const FixedMeeting& other : problem.others) {
    if (other.day != day || !Overlap(other.body.hours, wish.body.hours)) continue;
    cost += WeightOfAll(SharedBy(wish.body, other.body), day);
    if (SamePlace(wish.body, other.body)) cost += WeightOf(v1::PLAN_CONFLICT_KIND_PLACE);
  }
  return cost;
}

// How far a number of open days is from the even one.
Cost Unevenness(int days, int even) { return Cost{days - even} * (days - even) / kUneven; }

// Builds the line of one wish.
class LineMaker {
 public:
  LineMaker(const Problem& problem, const Wish& wish, const OpenDays& open)
      : problem_(problem), wish_(wish), open_(open) {
    line_.days = CandidatesOf(problem, wish);
    line_.meetings = std::min(line_.days.size(), std::max(static_cast<size_t>(wish.meetings), wish.pins.size()));
    interval_ = IntervalOf(open.Between(wish.span.first, wish.span.last), wish.meetings);
  }

  Line Make() && {
    const size_t size = line_.days.size();
    line_.step.assign(size * size, kNever);
    for (size_t k = 0; k < size; ++k) {
      const CivilDay day = line_.days[k];
      line_.day.push_back(Day(day));
      line_.from.push_back(Missed([&](CivilDay, CivilDay last) { return last < day; }) + Edge(wish_.span.first, day));
      line_.to.push_back(Missed([&](CivilDay first, CivilDay) { return first > day; }) + Edge(day, wish_.span.last));
      for (size_t j = 0; j < k; ++j) line_.step[j * size + k] = Step(line_.days[j], day);
    }
    return std::move(line_);
  }

 private:
  Cost Day(CivilDay day) const {
    const int rank = RankOf(wish_, day);
    return std::max(rank, 0) * kOtherWeekday + WeightOf(BarOn(problem_, day).kind) + OthersOn(problem_, wish_, day);
  }

  // What it costs to have no meeting where `passed(first, last)` says that all days of a span are passed by.
  template <typename Passed>
  Cost Missed(Passed passed) const {
    for (const CivilDay pin : wish_.pins) {
      if (passed(pin, pin)) return kNever;
    }
    Cost cost = 0;
    for (const TitledSpan& theme : wish_.themes) {
      if (passed(theme.days.first, theme.days.last)) cost += WeightOf(v1::PLAN_CONFLICT_KIND_THEME);
    }
    return cost;
  }

  // The year begins and ends with half an interval. Less is at stake than between meetings.
  Cost Edge(CivilDay from, CivilDay to) const {
    if (to < from) return 0;
    return Unevenness(open_.Between(from, to), interval_.even / 2) / 2;
  }

  Cost Step(CivilDay from, CivilDay to) const {
    const auto days = static_cast<int>(to - from);
    const int open = open_.Between(from, to);
    Cost cost = Missed([&](CivilDay first, CivilDay last) { return first > from && last < to; });
    cost += Unevenness(open, interval_.even);
    if (days < interval_.least) {
      cost += WeightOf(v1::PLAN_CONFLICT_KIND_TOO_CLOSE) + kDayOff * (interval_.least - days);
    }
    if (open > interval_.most) cost += WeightOf(v1::PLAN_CONFLICT_KIND_TOO_FAR) + kDayOff * (open - interval_.most);
    return cost;
  }

  const Problem& problem_;
  const Wish& wish_;
  const OpenDays& open_;
  Interval interval_;
  Line line_;
};

}  // namespace

Costs::Costs(const Problem& problem) {
  const OpenDays open(problem);
  for (const Wish& wish : problem.wishes) lines_.push_back(LineMaker(problem, wish, open).Make());
  pairs_.resize(lines_.size() * lines_.size());
  for (size_t a = 0; a < lines_.size(); ++a) {
    for (size_t b = 0; b < lines_.size(); ++b) {
      const Body& mine = problem.wishes[a].body;
      const Body& other = problem.wishes[b].body;
      if (a == b || !Overlap(mine.hours, other.hours)) continue;
      Pair& pair = pairs_[a * size() + b];
      pair.persons = SharedBy(mine, other);
      if (SamePlace(mine, other)) pair.place = WeightOf(v1::PLAN_CONFLICT_KIND_PLACE);
    }
  }
}

Cost Costs::Clash(size_t a, size_t b, CivilDay day) const {
  const Pair& pair = pairs_[a * size() + b];
  return pair.place + WeightOfAll(pair.persons, day);
}

Cost Costs::Of(const Choice& choice) const {
  Cost cost = 0;
  std::map<CivilDay, std::vector<size_t>> meeting;
  for (size_t i = 0; i < size(); ++i) {
    const Line& line = lines_[i];
    for (size_t n = 0; n < choice[i].size(); ++n) {
      const size_t k = choice[i][n];
      cost += line.day[k] + (n == 0 ? line.from[k] : line.Step(choice[i][n - 1], k));
      std::vector<size_t>& same_day = meeting[line.days[k]];
      for (const size_t other : same_day) cost += Clash(i, other, line.days[k]);
      same_day.push_back(i);
    }
    if (!choice[i].empty()) cost += line.to[choice[i].back()];
  }
  return cost;
}

}  // namespace arendegang::planning
