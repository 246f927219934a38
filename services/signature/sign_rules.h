// Who may sign what. Pure, over what was certified.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/access/caller.h"
#include "services/justering/justering_store.h"

namespace arendegang::signature {

// Who signs: of a caller with an account she herself, else the one who is asked for, or she herself.
// Errors: INVALID_ARGUMENT with FIELDS_INVALID if she asks in another's name, or the name does not go into a
// certificate.
absl::StatusOr<std::string> PersonOf(const access::Caller& caller, const std::string& asked);

// FAILED_PRECONDITION with JUSTERING_NOT_DONE if it is not sealed, NOT_JUSTERARE if the person did not certify it.
absl::Status CheckMaySign(const std::string& name, const justering::JusteringRow& row,
                          const std::vector<justering::JusterareRow>& justerare, const std::string& person);

// FAILED_PRECONDITION with ALREADY_SIGNED.
absl::Status AlreadySigned(const std::string& signature, const std::string& person);

}  // namespace arendegang::signature
