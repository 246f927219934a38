#include "services/planning/planner.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>
#include <utility>

namespace arendegang::planning {
namespace {

using absl::CivilDay;

constexpr int kRounds = 3000;
constexpr int kSettlingRounds = 20;
// Rounds without a better plan after which the committees are placed anew, in another order.
constexpr int kPatience = 40;
// Steps looked at before the search stops: half a second. Counted, not timed, so that the answer does not depend
// on the machine.
constexpr int64_t kMostSteps = 400'000'000;
// How much dearer a day becomes with each round in which it clashes.
constexpr Cost kDearer = 400;

// The cheapest walk of line.meetings days, each day costing `day` too.
std::vector<size_t> CheapestWalk(const Line& line, const std::vector<Cost>& day) {
  const size_t days = line.days.size();
  const size_t meetings = line.meetings;
  if (meetings == 0) return {};
  std::vector<Cost> cost(days);
  for (size_t k = 0; k < days; ++k) cost[k] = line.from[k] + day[k];
  std::vector<std::vector<size_t>> came(meetings, std::vector<size_t>(days, 0));
  for (size_t n = 1; n < meetings; ++n) {
    std::vector<Cost> next(days, meetings * kNever);
    for (size_t j = 0; j < days; ++j) {
      for (size_t k = j + 1; k < days; ++k) {
        const Cost sum = cost[j] + line.Step(j, k);
        if (sum >= next[k]) continue;
        next[k] = sum;
        came[n][k] = j;
      }
    }
    for (size_t k = 0; k < days; ++k) cost[k] = next[k] + day[k];
  }
  for (size_t k = 0; k < days; ++k) cost[k] += line.to[k];
  std::vector<size_t> walk(meetings);
  walk.back() = static_cast<size_t>(std::min_element(cost.begin(), cost.end()) - cost.begin());
  for (size_t n = meetings - 1; n > 0; --n) walk[n - 1] = came[n][walk[n]];
  return walk;
}

class Searcher {
 public:
  explicit Searcher(const Costs& costs) : costs_(costs), choice_(costs.size()), grown_(costs.size()) {
    for (size_t i = 0; i < costs.size(); ++i) grown_[i].assign(costs.line(i).days.size(), 0);
  }

  Found Run() {
    std::vector<size_t> order(costs_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    Found best;
    int patience = kPatience;
    for (int round = 0; round < kRounds && steps_ < kMostSteps; ++round) {
      const bool moved = PlaceAll(order);
      const Cost cost = costs_.Of(choice_);
      --patience;
      if (round == 0 || cost < best.cost) {
        best = {choice_, cost, 0};
        patience = kPatience;
      }
      if (!moved && !MakeClashesDearer()) break;
      Shuffle(&order);
      if (patience > 0) continue;
      for (auto& days : choice_) days.clear();
      Forget();
      patience = kPatience;
    }
    return Settled(order, std::move(best));
  }

 private:
  bool PlaceAll(const std::vector<size_t>& order) {
    bool moved = false;
    for (const size_t i : order) moved = Place(i) || moved;
    return moved;
  }

  // The best plan, after days that became dearer on the way to it are dear no more: from there on each move makes it
  // better.
  Found Settled(const std::vector<size_t>& order, Found best) {
    choice_ = std::move(best.choice);
    Forget();
    for (int round = 0; round < kSettlingRounds && PlaceAll(order); ++round) {
    }
    return {choice_, costs_.Of(choice_), placed_};
  }

  void Forget() {
    for (auto& grown : grown_) std::fill(grown.begin(), grown.end(), 0);
  }

  // Finds the best days of a committee among the others as they stand; whether they are others than before.
  bool Place(size_t i) {
    const Line& line = costs_.line(i);
    std::vector<Cost> day = line.day;
    for (size_t k = 0; k < day.size(); ++k) day[k] += grown_[i][k];
    for (size_t other = 0; other < costs_.size(); ++other) {
      for (const size_t chosen : choice_[other]) {
        const CivilDay on = costs_.line(other).days[chosen];
        const auto same = std::lower_bound(line.days.begin(), line.days.end(), on);
        if (other == i || same == line.days.end() || *same != on) continue;
        day[static_cast<size_t>(same - line.days.begin())] += costs_.Clash(i, other, on);
      }
    }
    std::vector<size_t> walk = CheapestWalk(line, day);
    placed_ += static_cast<int>(walk.size());
    steps_ += static_cast<int64_t>(walk.size() * day.size() * day.size() / 2);
    const bool moved = walk != choice_[i];
    choice_[i] = std::move(walk);
    return moved;
  }

  // Of each two that clash one, drawn by lot, finds the day dearer from now on. Whether there were any.
  bool MakeClashesDearer() {
    bool any = false;
    std::map<CivilDay, std::vector<std::pair<size_t, size_t>>> meeting;
    for (size_t i = 0; i < choice_.size(); ++i) {
      for (const size_t k : choice_[i]) {
        auto& same_day = meeting[costs_.line(i).days[k]];
        for (const auto& [other, chosen] : same_day) {
          if (costs_.Clash(i, other, costs_.line(i).days[k]) == 0) continue;
          any = true;
          (generator_() % 2 == 0 ? grown_[i][k] : grown_[other][chosen]) += kDearer;
        }
        same_day.push_back({i, k});
      }
    }
    return any;
  }

  // std::shuffle may draw otherwise in another library.
  void Shuffle(std::vector<size_t>* order) {
    for (size_t i = order->size(); i > 1; --i) std::swap((*order)[i - 1], (*order)[generator_() % i]);
  }

  const Costs& costs_;
  Choice choice_;
  std::vector<std::vector<Cost>> grown_;
  std::mt19937 generator_{20261121};
  int placed_ = 0;
  int64_t steps_ = 0;
};

}  // namespace

Found Search(const Costs& costs) { return Searcher(costs).Run(); }

Plan DaysOf(const Costs& costs, const Choice& choice) {
  Plan plan(choice.size());
  for (size_t i = 0; i < choice.size(); ++i) {
    for (const size_t k : choice[i]) plan[i].push_back(costs.line(i).days[k]);
  }
  return plan;
}

}  // namespace arendegang::planning
