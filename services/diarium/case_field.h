// A case that a request names for something new.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "services/diarium/case_store.h"
#include "services/storage/transaction.h"

namespace arendegang::diarium {

// The case that the field of a request names, for something new of a committee. Errors: as of ParseCaseName, FindCase
// and CheckNotStruck; INVALID_ARGUMENT with FIELDS_INVALID, which tells the field, if it is another committee's.
absl::StatusOr<CaseRow> CaseNamedIn(storage::Transaction& transaction, const std::string& field,
                                    const std::string& case_name, const std::string& committee);

}  // namespace arendegang::diarium
