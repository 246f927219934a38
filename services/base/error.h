// Errors as this project makes them: one absl::Status with an English message for the developer, a Swedish sentence
// that says what to do next, and the fields that are wrong. They ride as payloads of google.rpc messages, keyed by type
// URL, and become a google.rpc.Status in one place (ToGoogleStatus).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace arendegang {

// A field of a request or of the facts that is wrong: its path and, in Swedish, why.
struct FieldViolation {
  std::string path;
  std::string description;
};

// Makes an error. `reason` is the name of a v1::ErrorReason without prefix; `swedish` says what is wrong and what to do.
absl::Status MakeError(absl::StatusCode code, std::string_view reason, std::string_view message,
                       std::string_view swedish, std::vector<FieldViolation> fields = {});

}  // namespace arendegang
