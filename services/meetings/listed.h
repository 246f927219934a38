// An agenda as lists give it: with what the administration proposes where nothing is recorded.
#pragma once

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "arendegang/v1/handling.pb.h"
#include "services/meetings/agenda.h"
#include "services/meetings/names.h"
#include "services/storage/transaction.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::meetings {

// By the name of the case; one without points where the administration proposes nothing.
using Proposals = std::map<std::string, v1::Handling>;

// Proposals that are in `known` are taken from it, and those that are not are put there: each is a document to read.
// Errors: as LoadAgenda.
absl::StatusOr<Agenda> ListedAgenda(storage::Transaction& transaction, const styles::Phrasebooks& styles,
                                    const MeetingName& name, Proposals* known);

}  // namespace arendegang::meetings
