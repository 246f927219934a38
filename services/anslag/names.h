// The names of notices and of appeals.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "services/meetings/names.h"

namespace arendegang::anslag {

// "committees/hvn/anslag/12"
struct AnslagName {
  std::string committee;
  int number = 0;
};
std::string NameOf(const AnslagName& name);
// Errors, of all that parse: INVALID_ARGUMENT with NAME_MALFORMED.
absl::StatusOr<AnslagName> ParseAnslagName(absl::string_view name);

// "committees/hvn/meetings/7/items/4/appeals/1"
struct AppealName {
  meetings::ItemName item;
  int number = 0;
};
std::string NameOf(const AppealName& name);
absl::StatusOr<AppealName> ParseAppealName(absl::string_view name);

}  // namespace arendegang::anslag
