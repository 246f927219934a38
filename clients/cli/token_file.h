// The token that a login gave, kept for later calls: ~/.config/arendegang/token, which nobody else may read.
#pragma once

#include <string>

#include "absl/status/status.h"

namespace arendegang::cli {

// The token to show to a service: $ARENDEGANG_TOKEN, else the one kept, if this service gave it; empty if there is
// none. What one service gave is not shown to another.
std::string TokenFor(const std::string& server);

// Keeps the token that a service gave, in the place of an earlier one. Errors, in Swedish: UNAVAILABLE.
absl::Status KeepToken(const std::string& server, const std::string& token);

// Forgets the token that is kept.
void ForgetToken();

}  // namespace arendegang::cli
