#include "services/rpc/refusals.h"

#include "services/base/error.h"

namespace arendegang::rpc {
namespace {

constexpr char kReason[] = "TOO_MANY_CALLS";

}  // namespace

absl::Status TooOften() {
  return MakeError(absl::StatusCode::kResourceExhausted, kReason, "too many calls from one address",
                   "Det kommer för många anrop från din dator. Vänta några sekunder och försök igen.");
}

absl::Status TooBusy() {
  return MakeError(absl::StatusCode::kResourceExhausted, kReason, "too many calls at once",
                   "Tjänsten är upptagen just nu. Försök igen om några sekunder.");
}

absl::Status Stopping() {
  return MakeError(absl::StatusCode::kUnavailable, kReason, "the service is stopping",
                   "Tjänsten startas om. Försök igen om några sekunder.");
}

}  // namespace arendegang::rpc
