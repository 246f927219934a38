// A year of a municipality, thirty committees with eleven meetings each, planned; as a ratio to summing up the cost of
// the whole plan once for every meeting that was placed on the way.
//
//   build/bin/planning_benchmark
#include "benchmark/benchmark.h"
#include "services/planning/conflicts.h"
#include "services/planning/planner.h"
#include "tests/planning/problems.h"

namespace arendegang {
namespace {

const planning::Problem& Municipality() {
  static const auto* const planted = new testing::Planted(testing::Plant(1, 30, 11, 8));
  return planted->problem;
}

// Thirty committees that all share somebody, on one and the same weekday: there is no plan without clashes.
const planning::Problem& Crowded() {
  static const auto* const crowded = [] {
    auto* problem = new planning::Problem();
    problem->closed = testing::Closed2027();
    for (int i = 0; i < 30; ++i) {
      problem->wishes.push_back(testing::WishOf(absl::StrCat("n", i), 11));
      problem->wishes.back().body.mandates = {testing::Sits("Astrid Wallmark")};
    }
    return problem;
  }();
  return *crowded;
}

void Plan(benchmark::State& state, const planning::Problem& problem) {
  planning::Found found;
  for (auto _ : state) {
    const planning::Costs costs(problem);
    found = Search(costs);
    benchmark::DoNotOptimize(found);
  }
  const planning::Costs costs(problem);
  state.counters["placed"] = found.placed;
  state.counters["conflicts"] =
      static_cast<double>(planning::ConflictsOf(problem, planning::DaysOf(costs, found.choice)).size());
}

void PlanMunicipality(benchmark::State& state) { Plan(state, Municipality()); }
void PlanCrowdedMunicipality(benchmark::State& state) { Plan(state, Crowded()); }

void CostOncePerMeetingPlaced(benchmark::State& state) {
  const planning::Costs costs(Municipality());
  const planning::Found found = Search(costs);
  for (auto _ : state) {
    for (int i = 0; i < found.placed; ++i) benchmark::DoNotOptimize(costs.Of(found.choice));
  }
}

BENCHMARK(PlanMunicipality)->Unit(benchmark::kMillisecond);
BENCHMARK(CostOncePerMeetingPlaced)->Unit(benchmark::kMillisecond);
BENCHMARK(PlanCrowdedMunicipality)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace arendegang

BENCHMARK_MAIN();
