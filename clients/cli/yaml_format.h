// Messages as YAML that people write: field names as in the proto files, enum values with or without their prefix
// (ROLE_CHAIR or chair), dates and numbers plain.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace arendegang::cli {

// Reads `text` into `message`. Errors: INVALID_ARGUMENT with "line:column: what is wrong" in Swedish: a key that is not
// a field (with the nearest that is), a value of the wrong kind, YAML that does not parse or is nested too deeply.
// Anchors and aliases are refused: facts have no use for them, and a few lines of them can fill a memory.
absl::Status FromYaml(absl::string_view text, google::protobuf::Message* message);

// Writes `message` so that FromYaml reads the same back. Fields in the order of the proto file; unset ones left out.
std::string ToYaml(const google::protobuf::Message& message);

}  // namespace arendegang::cli
