// The Connect protocol as bytes: forms of messages, errors, envelopes. Pure. https://connectrpc.com/docs/protocol
#pragma once

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "google/rpc/status.pb.h"

namespace arendegang::gateway {

// How messages are written in a call: by its content type.
struct Form {
  bool json = true;
  bool stream = false;

  // "application/connect+json"
  std::string ContentType() const;
};

// The form of a content type, "application/json; charset=utf-8"; none if it is another.
std::optional<Form> FormOf(absl::string_view content_type);

// "not_found"; "unknown" of a number that is no code.
std::string CodeName(int code);

// The status of HTTP that an error is answered with: 404.
int HttpStatusOf(int code);

// {"code": "not_found", "message": "...", "details": [{"type", "value", "debug"}]}
std::string ErrorJson(const google::rpc::Status& error);

// A message of a stream, with its flag and length before it.
std::string Envelope(absl::string_view message);

// What ends a stream, in an envelope of its own: an error, or none.
std::string EndOfStream(const google::rpc::Status& status);

// How long the caller waits, by Connect-Timeout-Ms, at most `longest`; that, if the header is empty.
// Errors: INVALID_ARGUMENT with FIELDS_INVALID.
absl::StatusOr<absl::Duration> TimeoutOf(absl::string_view header, absl::Duration longest);

// INVALID_ARGUMENT with FIELDS_INVALID, of one field or header.
absl::Status FieldInvalid(absl::string_view path, absl::string_view swedish);

}  // namespace arendegang::gateway
