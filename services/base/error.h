// Errors as this project makes them: one absl::Status with an English message for the developer, a Swedish sentence
// that says what to do next, and the fields that are wrong. They ride as payloads of google.rpc messages, keyed by type
// URL, and become a google.rpc.Status in one place.
//
//   return MakeError(absl::StatusCode::kNotFound, "PHRASEBOOK_NOT_FOUND", "no phrasebook malmo",
//                    "Husstilen ”malmo” finns inte. Välj en av: stockholm.");
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/rpc/status.pb.h"

namespace arendegang {

// A field of a request or of the facts that is wrong: its path and, in Swedish, why.
struct FieldViolation {
  std::string path;
  std::string description;
};

// Makes an error. `reason` is the name of a v1::ErrorReason; `swedish` says what is wrong and what to do.
absl::Status MakeError(absl::StatusCode code, absl::string_view reason, absl::string_view message,
                       absl::string_view swedish, std::vector<FieldViolation> fields = {});

// The error as it goes over the wire, with its details. An error that MakeError did not make gets none.
google::rpc::Status ToGoogleStatus(const absl::Status& status);

// What a client shows of a google.rpc.Status: the Swedish sentence, or the English message where there is none, and the
// fields that are wrong.
struct UserError {
  std::string text;
  std::vector<FieldViolation> fields;
};
UserError ToUserError(const google::rpc::Status& status);

}  // namespace arendegang
