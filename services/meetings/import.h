// Old minutes taken in: a text becomes a meeting with its roll and items, and the cases that it names.
#pragma once

#include "absl/status/statusor.h"
#include "arendegang/v1/archive.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/storage/database.h"
#include "services/styles/phrasebooks.h"

namespace arendegang::meetings {

// Takes in one text, in one transaction. The meeting is that of the day, or a new one; a paragraph is the item of its §
// number or of its case, or a new one; a case is the one of the printed number, or is registered with that number.
// Items whose facts are others than before are updated; the same text again changes nothing. Errors: as
// styles::Phrasebooks::Read; FAILED_PRECONDITION with MINUTES_WITHOUT_DAY; NOT_FOUND with RESOURCE_NOT_FOUND if there
// is no such committee; INVALID_ARGUMENT with FIELDS_INVALID if the day has several meetings.
absl::StatusOr<v1::ImportMinutesResponse> Import(storage::Database& database, const Clock& clock,
                                                 const access::Caller& caller, const styles::Phrasebooks& styles,
                                                 const v1::ImportMinutesRequest& request);

}  // namespace arendegang::meetings
