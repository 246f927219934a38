// Where a new item falls on an agenda. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "arendegang/v1/meeting.pb.h"

namespace arendegang::meetings {

// The place, from 0, of `added` on an agenda: where the fewest items are out of order with it, and of such places the
// last. The others keep their order, so that what was moved by hand stays where it was put.
//
// The order of kinds is: opening; justerare; right to attend; notices of jäv; cases to decide; cases that only inform;
// cases that came after the kallelse; anmälningar; questions; information. An item of no such kind is in order
// anywhere.
size_t PlaceOfNew(const std::vector<v1::Item>& agenda, const v1::Item& added);

}  // namespace arendegang::meetings
