// What has a last day, out of the tables.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/deadlines/deadline_rules.h"
#include "services/storage/transaction.h"

namespace arendegang::deadlines {

// Days as ISO 8601; an empty committee or person is everybody's.
struct Span {
  std::string committee;
  std::string person;
  std::string as_of;
  std::string until;
};

// What of a committee, named by its id, a row is.
template <typename Recorded>
struct Of {
  std::string committee;
  Recorded recorded;
};

// What is open of cases: answers, reminders, assignments, initiatives, and decisions that somebody may confirm as
// final.
absl::StatusOr<std::vector<v1::Deadline>> OfCases(storage::Transaction& transaction, const Span& span);

// A meeting to come, or held and not certified; with whether all that it asks for is laid before those who certify.
struct UnsettledMeeting {
  OpenMeeting meeting;
  bool laid_out = false;
};
absl::StatusOr<std::vector<Of<UnsettledMeeting>>> UnsettledMeetings(storage::Transaction& transaction,
                                                                    const Span& span);

absl::StatusOr<std::vector<Of<OpenJustering>>> OpenJusteringar(storage::Transaction& transaction, const Span& span);

absl::StatusOr<std::vector<Of<Unannounced>>> UnannouncedJusteringar(storage::Transaction& transaction,
                                                                    const Span& span);

absl::StatusOr<std::vector<Of<PostedAnslag>>> PostedOnes(storage::Transaction& transaction, const Span& span);

absl::StatusOr<std::vector<Of<ExtractToSend>>> ExtractsToSend(storage::Transaction& transaction, const Span& span);

// Only those decisions count, by their names, that `counts` says: their number is told. Errors: those of `counts` too.
absl::StatusOr<std::vector<Of<Unreported>>> UnreportedDecisions(
    storage::Transaction& transaction, const Span& span,
    const std::function<absl::StatusOr<bool>(const std::string&)>& counts);

}  // namespace arendegang::deadlines
