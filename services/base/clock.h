// The only place that asks what time it is. Whoever needs the time is handed a Clock.
#pragma once

#include <functional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/time.h"

namespace arendegang {

using Clock = std::function<absl::Time()>;

// The clock of the machine.
absl::Time Now();

// An instant as "2026-05-26T12:00:00.123456Z".
std::string FormatInstant(absl::Time instant);

// Reads what FormatInstant writes; absl::InfinitePast() if it is none.
absl::Time ParseInstant(absl::string_view text);

// The instant as "2026-05-26T12:00:00Z".
std::string NowAsText();

}  // namespace arendegang
