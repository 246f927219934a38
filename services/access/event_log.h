// The log of what was done: append-only, each event carrying the digest of the one before.
#pragma once

#include <cstdint>
#include <set>
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

// The number of the last event, and the resources that those after `after` tell of, each once.
struct NewEvents {
  int64_t last = 0;
  std::set<std::string> resources;
};
absl::StatusOr<NewEvents> EventsAfter(storage::Transaction& transaction, int64_t after);

// How the chain is broken: what the event after the broken one was made on tells which of its two halves is changed.
enum class Damage {
  kNone,
  kMissing,   // the event is not there
  kContents,  // what it tells was changed, its digest was not
  kDigest,    // its digest was changed, what it tells was not
  kUnclear,   // one of the two, or both
};

// What a look at the whole chain finds. A log that ends too early is whole to it, and so is one written anew from some
// event on: that is seen by a digest that is kept elsewhere.
struct ChainReport {
  int64_t events = 0;
  int64_t last_number = 0;  // 0 without events
  std::string last_digest;  // 32 bytes; empty without events
  int64_t broken_at = 0;    // the first event that is missing or does not follow from the one before; 0: none
  Damage damage = Damage::kNone;
};
absl::StatusOr<ChainReport> VerifyEvents(storage::Transaction& transaction);

// The last event, without what it tells; number 0 if there is none.
absl::StatusOr<LoggedEvent> LastEvent(storage::Transaction& transaction);

// A message as text on one line; empty for none.
std::string AsText(const google::protobuf::Message* message);

}  // namespace arendegang::access
