// The names of signatures.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/meetings/names.h"

namespace arendegang::signature {

// "committees/hvn/meetings/7/signatures/1"
struct SignatureName {
  meetings::MeetingName meeting;
  int number = 0;
};
std::string NameOf(const SignatureName& name);
// Errors: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<SignatureName> ParseSignatureName(absl::string_view name);

}  // namespace arendegang::signature
