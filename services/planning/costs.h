// What a plan costs, looked up fast: the rules turned into tables over the candidate days of each wish.
//
//   Costs costs(problem);
//   costs.Of(choice)   // choice[i] are indexes of costs.line(i).days
#pragma once

#include <cstdint>
#include <vector>

#include "absl/time/civil_time.h"
#include "services/planning/plan.h"
#include "services/planning/plan_rules.h"

namespace arendegang::planning {

using Cost = int64_t;

// More than any plan costs: what may not be.
inline constexpr Cost kNever = Cost{1} << 40;

// One committee by itself. Its meetings are a walk through its candidate days, so that all but its clashes with others
// are costs of days and of steps from one meeting to the next.
struct Line {
  std::vector<absl::CivilDay> days;
  size_t meetings = 0;
  std::vector<Cost> day;   // weekday, meetings of the register, what bars a pinned day
  std::vector<Cost> from;  // to begin with the day
  std::vector<Cost> to;    // to end with it
  std::vector<Cost> step;  // from one day to the next chosen: [j * days + k]

  Cost Step(size_t j, size_t k) const { return step[j * days.size() + k]; }
};

using Choice = std::vector<std::vector<size_t>>;

class Costs {
 public:
  explicit Costs(const Problem& problem);

  size_t size() const { return lines_.size(); }
  const Line& line(size_t i) const { return lines_[i]; }

  // What it costs that two committees meet on the same day.
  Cost Clash(size_t a, size_t b, absl::CivilDay day) const;

  // All of it.
  Cost Of(const Choice& choice) const;

 private:
  // Two committees that meet at the same hour.
  struct Pair {
    Cost place = 0;
    std::vector<Shared> persons;
  };

  std::vector<Line> lines_;
  std::vector<Pair> pairs_;  // [a * size + b]
};

}  // namespace arendegang::planning
