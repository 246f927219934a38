// What has a last day, out of the tables.
#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/deadline.pb.h"
#include "services/storage/transaction.h"

namespace arendegang::deadlines {

// Days as ISO 8601; an empty committee or person is everybody's.
struct Span {
  std::string committee;
  std::string person;
  std::string as_of;
  std::string until;
};

// The answers, reminders and assignments that are open and due at the latest on `until`. Without state.
absl::StatusOr<std::vector<v1::Deadline>> OfCases(storage::Transaction& transaction, const Span& span);

// A meeting to come whose kallelse has not been sent.
struct ComingMeeting {
  std::string committee;  // its id
  std::string name;
  std::string day;
};
absl::StatusOr<std::vector<ComingMeeting>> Undispatched(storage::Transaction& transaction, const Span& span);

}  // namespace arendegang::deadlines
