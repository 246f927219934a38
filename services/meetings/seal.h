// A certified paragraph stays as it is: whatever is written to a meeting is compared with what was sealed of it.
#pragma once

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/meetings/agenda.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

// Every write to a meeting ends with this. FAILED_PRECONDITION with PARAGRAPH_SEALED if, between the agenda before it
// and the one after it, a sealed paragraph has other facts or another number; if the day of a meeting with one is
// another; if the roll is, or a paragraph was added, once the whole minutes are sealed; if sealed paragraphs of later
// meetings would get other numbers, where the committee numbers them through the year.
absl::Status CheckSeals(storage::Transaction& transaction, const Agenda& before, const Agenda& after);

// Makes the item at `place` keep what follows from the register and from the order of the agenda: its title,
// diarienummer and number. Returns the facts to seal.
absl::StatusOr<v1::Paragraph> Pin(storage::Transaction& transaction, const Agenda& agenda, size_t place,
                                  const std::string& now);

}  // namespace arendegang::meetings
