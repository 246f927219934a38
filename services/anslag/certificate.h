// The certificate of a notice that is down (anslagsbevis).
#pragma once

#include "absl/status/statusor.h"
#include "services/anslag/anslag_store.h"
#include "services/anslag/wording.h"
#include "services/storage/transaction.h"

namespace arendegang::anslag {

// Errors: those of GetAnslagsbevis.
absl::StatusOr<v1::Anslagsbevis> CertificateOf(storage::Transaction& transaction, const AnslagRow& row,
                                               const Wording& wording);

}  // namespace arendegang::anslag
