// The day by which something is to be done, as decisions tell it.
//
//   DueDay("utreda frågan och återkomma senast i maj 2026", absl::CivilDay(2026, 1, 20))   // 31 May 2026
#pragma once

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

namespace arendegang::calendar {

// Returns the last day that `task`, said on `said`, gives for what it asks: "senast den 1 maj 2026", "senast i maj"
// (its last day), "till sammanträdet den 16 juni", "under andra kvartalet 2026", "under 2026", "under året". What is
// last (senast) goes before a meeting, and that before a time during which (under). A month without a year is the next.
// Nothing if no day is told, or only one that has passed.
std::optional<absl::CivilDay> DueDay(absl::string_view task, absl::CivilDay said);

}  // namespace arendegang::calendar
