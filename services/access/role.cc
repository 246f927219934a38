#include "services/access/role.h"

namespace arendegang::access {

absl::Span<const Role> AllRoles() {
  static constexpr Role kAll[] = {Role::kRegistrator,      Role::kSekreterare, Role::kHandlaggare,
                                  Role::kForvaltningschef, Role::kOrdforande,  Role::kLedamot,
                                  Role::kLasare,           Role::kRevisor,     Role::kAdministrator};
  return kAll;
}

absl::string_view NameOf(Role role) {
  switch (role) {
    case Role::kRegistrator:
      return "registrator";
    case Role::kSekreterare:
      return "sekreterare";
    case Role::kHandlaggare:
      return "handlaggare";
    case Role::kForvaltningschef:
      return "forvaltningschef";
    case Role::kOrdforande:
      return "ordforande";
    case Role::kLedamot:
      return "ledamot";
    case Role::kLasare:
      return "lasare";
    case Role::kRevisor:
      return "revisor";
    case Role::kAdministrator:
      return "administrator";
  }
  return "";
}

std::optional<Role> RoleNamed(absl::string_view name) {
  for (Role role : AllRoles()) {
    if (NameOf(role) == name) return role;
  }
  return std::nullopt;
}

}  // namespace arendegang::access
