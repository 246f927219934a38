// What a caller may say of rules and decisions, looked at all at once.
#pragma once

#include "absl/status/status.h"
#include "arendegang/v1/delegation.pb.h"

namespace arendegang::anmalan {

// Errors: INVALID_ARGUMENT with FIELDS_INVALID naming all fields that are wrong.
absl::Status Check(const v1::DelegationRule& rule);
absl::Status Check(const v1::Delegationsbeslut& decision);

// Leaves what the caller may not say to those who derive it.
void ClearDerived(v1::DelegationRule* rule);
void ClearDerived(v1::Delegationsbeslut* decision);

}  // namespace arendegang::anmalan
