// Finds the days of meetings.
//
// The days of one committee, while those of the others stand still, are found exactly: the cheapest walk of so many
// steps through its candidate days. So the committees are placed one after the other, again and again, until nobody
// moves. Where two still clash, one of them, drawn by a generator that always draws the same, finds the day dearer in
// the next round. When that does not help for long, all are placed anew in another order. The best plan seen is given.
#pragma once

#include <vector>

#include "services/planning/costs.h"
#include "services/planning/plan.h"

namespace arendegang::planning {

struct Found {
  Choice choice;  // indexes of Costs::line(i).days
  Cost cost = 0;
  int placed = 0;  // meetings placed and placed again on the way
};

// The same costs give the same days.
Found Search(const Costs& costs);

// The days of a choice.
Plan DaysOf(const Costs& costs, const Choice& choice);

}  // namespace arendegang::planning
