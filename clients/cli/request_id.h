// What a client makes itself: ids of requests, and the day.
#pragma once

#include <string>

namespace arendegang::cli {

// A new random UUID.
std::string NewRequestId();

// The day here, "2026-05-26".
std::string Today();

}  // namespace arendegang::cli
