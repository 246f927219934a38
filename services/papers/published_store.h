// Which minutes are published: those of committees that have chosen so, certified to the last paragraph.
#pragma once

#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.pb.h"
#include "services/meetings/names.h"
#include "services/storage/transaction.h"

namespace arendegang::papers {

// All of them, without their pages: by committee, the latest first.
absl::StatusOr<std::vector<v1::PublishedMinutes>> AllPublished(storage::Transaction& transaction);

// Those of one meeting, by its number or its day.
// Errors: NOT_FOUND with RESOURCE_NOT_FOUND, in the same words whether they are not published or not there, or if the
// day has several.
absl::StatusOr<v1::PublishedMinutes> FindPublished(storage::Transaction& transaction,
                                                   const meetings::MeetingName& name);

}  // namespace arendegang::papers
