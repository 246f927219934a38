// Proves a house style sane.
#pragma once

#include <functional>

#include "absl/strings/string_view.h"
#include "arendegang/v1/drafting.pb.h"

namespace arendegang::minutes {

// Checks the source of a style: it compiles, has a phrase for every fact, and reads back what it writes, which it also
// would not if two phrases could be taken for each other. The last is tried on samples, half of them of text that looks
// like something else. Problems are in the order of the file.
//
// It takes a second or more. `wanted` is asked now and then: when nobody waits any more it gives what it has found.
v1::CheckPhrasebookResponse CheckPhrasebook(
    absl::string_view source, const std::function<bool()>& wanted = [] { return true; });

}  // namespace arendegang::minutes
