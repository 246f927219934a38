// What somebody may be in a committee, or in all of them.
#pragma once

#include <optional>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace arendegang::access {

enum class Role {
  kRegistrator,       // keeps the register
  kSekreterare,       // writes the minutes
  kHandlaggare,       // prepares cases
  kForvaltningschef,  // answers for the administration's advice
  kOrdforande,        // the chair
  kLedamot,           // a member, ersattare too
  kLasare,            // reads what is not secret
  kRevisor,           // reads all and the event log, changes nothing
  kAdministrator,     // accounts and settings; no cases by that alone
};

// All of them, in their order.
absl::Span<const Role> AllRoles();

// The role as configuration and the API name it: "forvaltningschef".
absl::string_view NameOf(Role role);

// The role of that name; none if there is none.
std::optional<Role> RoleNamed(absl::string_view name);

}  // namespace arendegang::access
