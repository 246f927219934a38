#include "services/access/sight.h"

#include <algorithm>
#include <iterator>

namespace arendegang::access {

bool SeesSecrets(const Caller& caller, absl::string_view committee) {
  constexpr Role kSeers[] = {Role::kRegistrator, Role::kSekreterare, Role::kForvaltningschef, Role::kOrdforande,
                             Role::kLedamot};
  return caller.trusted ||
         std::any_of(std::begin(kSeers), std::end(kSeers), [&](Role role) { return caller.Has(role, committee); });
}

absl::StatusOr<bool> Sees(storage::Transaction& transaction, const Caller& caller, const std::string& resource) {
  if (caller.trusted || caller.sight == nullptr) return true;
  return caller.sight->Sees(transaction, caller, resource);
}

}  // namespace arendegang::access
