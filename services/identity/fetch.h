// Fetches what an issuer publishes, over HTTPS.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace arendegang::identity {

// Larger answers, in bytes, are cut off and refused.
inline constexpr size_t kLargestAnswer = 256 * 1024;

// OK if `url` may be fetched: https, or http to this very machine. What goes over the network in the clear could be
// exchanged on its way, and with it whom we believe. Errors: INVALID_ARGUMENT.
absl::Status CheckUrl(const std::string& url);

// What `url` answers. Redirections are not followed. Takes ten seconds at most.
// Errors: INVALID_ARGUMENT as CheckUrl; UNAVAILABLE with the cause.
absl::StatusOr<std::string> FetchUrl(const std::string& url);

}  // namespace arendegang::identity
