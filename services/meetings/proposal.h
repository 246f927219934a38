// What the administration proposes in a case: the points of its tjänsteutlåtande.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "arendegang/v1/handling.pb.h"
#include "arendegang/v1/tjansteutlatande.pb.h"
#include "services/storage/transaction.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::meetings {

// The proposed decision of a tjänsteutlåtande as the facts of a paragraph that follows it: its points and its day.
v1::Handling HandlingOf(const v1::Tjansteutlatande& advice);

// The last tjänsteutlåtande of a case; empty if it has none that is text, Word or OpenDocument.
absl::StatusOr<v1::Tjansteutlatande> LastTjansteutlatande(storage::Transaction& transaction,
                                                          const styles::Phrasebooks& styles,
                                                          const std::string& case_name);

// What HandlingOf makes of that.
absl::StatusOr<v1::Handling> ProposedHandling(storage::Transaction& transaction, const styles::Phrasebooks& styles,
                                              const std::string& case_name);

}  // namespace arendegang::meetings
