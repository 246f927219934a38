// The only place that asks what time it is.
#pragma once

#include <string>

namespace arendegang {

// The instant as "2026-05-26T12:00:00Z".
std::string NowAsText();

}  // namespace arendegang
