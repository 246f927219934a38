// The log of what was done: append-only, each event carrying the digest of the one before.
#pragma once

#include <cstdint>
#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "services/storage/transaction.h"

namespace arendegang::access {

struct LoggedEvent {
  int64_t number = 0;  // from 1, without gaps
  std::string time;    // "2026-05-26T12:00:00.000000Z"
  std::string actor;
  std::string method;
  std::string resource;
  std::string before;  // protobuf text
  std::string after;
  std::string digest;  // 32 bytes
};

// Appends an event; its number and digest are made here.
absl::Status AppendEvent(storage::Transaction& transaction, LoggedEvent event);

// Calls `each` for the events after `after`, at most `most`, of `resource` and what is below it; of all if it is empty.
absl::Status ReadEvents(storage::Transaction& transaction, const std::string& resource, int64_t after, int64_t most,
                        absl::FunctionRef<void(const LoggedEvent&)> each);

// What a look at the whole chain finds.
struct ChainReport {
  int64_t events = 0;
  std::string last_digest;  // 32 bytes; empty without events
  int64_t broken_at = 0;    // the first event that does not follow from the one before; 0: none
};
absl::StatusOr<ChainReport> VerifyEvents(storage::Transaction& transaction);

// A message as text on one line; empty for none.
std::string AsText(const google::protobuf::Message* message);

}  // namespace arendegang::access
