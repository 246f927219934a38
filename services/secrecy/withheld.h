// What is left of things of which not all may be shown. Pure.
#pragma once

#include "arendegang/v1/meeting.pb.h"
#include "services/secrecy/extent.h"

namespace arendegang::secrecy {

// Leaves of an item that it is there, its number, its case and its title; no title if words of it are marked. Facts
// tell what words say in other forms and places, so that nothing less is sure.
void Withhold(const Extent& extent, v1::Item* item);

}  // namespace arendegang::secrecy
