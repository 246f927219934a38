// The names of markings.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace arendegang::secrecy {

// "committees/hvn/markings/3"
struct MarkingName {
  std::string committee;
  int number = 0;
};
std::string NameOf(const MarkingName& name);
// Errors: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<MarkingName> ParseMarkingName(absl::string_view name);

}  // namespace arendegang::secrecy
