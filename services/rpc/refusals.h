// Why a call is turned away before anybody works on it. All have the reason TOO_MANY_CALLS: the same call may be made
// again in a few seconds.
#pragma once

#include "absl/status/status.h"

namespace arendegang::rpc {

// RESOURCE_EXHAUSTED: one address asks too often.
absl::Status TooOften();

// RESOURCE_EXHAUSTED: the service has all it can work on, or hold.
absl::Status TooBusy();

// UNAVAILABLE: the service is about to end.
absl::Status Stopping();

}  // namespace arendegang::rpc
