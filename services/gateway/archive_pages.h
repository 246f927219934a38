// The archive of the minutes that are published, as pages for everybody. Pure.
#pragma once

#include <variant>

#include "absl/strings/string_view.h"
#include "services/gateway/public_pages.h"

namespace arendegang::gateway {

// The list of all, /arkiv.
Errand ArchiveFor(const Visit& visit);

// The minutes at a place below /arkiv: "hvn/2026-05-26", a committee and a meeting's day or number.
std::variant<Reply, Errand> MinutesAt(absl::string_view place, const Visit& visit);

}  // namespace arendegang::gateway
