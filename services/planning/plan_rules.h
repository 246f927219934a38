// The rules of meeting days, each in one place. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "arendegang/v1/planning.pb.h"
#include "services/planning/plan.h"

namespace arendegang::planning {

// How much a conflict weighs: for each person where persons are in conflict.
int WeightOf(v1::PlanConflictKind kind);

// What keeps every committee from meeting on a day.
struct Bar {
  v1::PlanConflictKind kind = v1::PLAN_CONFLICT_KIND_UNSPECIFIED;  // FREE_DAY, CLOSED, COUNCIL; unspecified: nothing
  std::string title;                                               // of the closed span
};
// Source: TidL 2 §; KL 6:23 (the committee fixes its days).
Bar BarOn(const Problem& problem, absl::CivilDay day);

// How much worse a day is by its weekday: 0 for the best one, 1 for the next; a weekday not wished for is -1.
int RankOf(const Wish& wish, absl::CivilDay day);

// The days that a committee may meet on, in order: those wished for without a bar, and the pinned ones.
std::vector<absl::CivilDay> CandidatesOf(const Problem& problem, const Wish& wish);

// Counts days that are in no closed span: those from the first up to, not with, the second.
class OpenDays {
 public:
  explicit OpenDays(const Problem& problem);
  int Between(absl::CivilDay from, absl::CivilDay to) const;

 private:
  absl::CivilDay first_;
  std::vector<int> before_;  // the open days before first_ + i
};

// How many meetings there are in `open_days` with `weeks` between them; at least one.
int MeetingsIn(int open_days, int weeks);

// Days between the meetings of a committee. The least is counted in days of the calendar, the others in open days, so
// that a summer without meetings is no gap.
struct Interval {
  int least = 0;
  int even = 0;
  int most = 0;
};
// Three to six weeks, or what so many meetings need.
Interval IntervalOf(int open_days, int meetings);

bool Overlap(const Hours& a, const Hours& b);

// Somebody who sits in two committees, while both mandates last.
struct Shared {
  std::string person;
  v1::PlanConflictKind kind = v1::PLAN_CONFLICT_KIND_MEMBER;  // PRESIDIUM, MEMBER or ERSATTARE
  DaySpan days;
};
std::vector<Shared> SharedBy(const Body& a, const Body& b);

// Whether two committees would be in the same place. A place not said is never the same.
bool SamePlace(const Body& a, const Body& b);

// The last working day for what is to be done before a meeting; nothing where that is not said.
std::optional<absl::CivilDay> LastDayBefore(absl::CivilDay meeting, const DaysBefore& before);

// The last day to plan justering on: a day within the fourteen that is not free.
// Source: KL 5:69 through 6:35. The law may let the last day move forward (TidL 2 §); a plan does not count on it.
absl::CivilDay JusteringBy(absl::CivilDay meeting);

// Minutes after midnight of an hour as minutes tell it: "16.00", "16:00" or "16"; nothing if it is no hour.
std::optional<int> MinutesOf(absl::string_view hour);

// "16.00"
std::string HourText(int minutes, char separator);

}  // namespace arendegang::planning
