// The tables of what happened to the board: interruptions, and its pulse. And what is due on it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/storage/transaction.h"

namespace arendegang::anslag {

// Records an interruption, or when one with that beginning ended. Instants as FormatInstant writes them; an empty
// `to` is not yet.
absl::Status StoreInterruption(storage::Transaction& transaction, int64_t anslag_id, const std::string& from,
                               const std::string& to, const std::string& reason);

// What is on the board, and what is due; keys of notices. One look at an index: there is little that is not down.
struct BoardNow {
  std::vector<int64_t> to_go_up;
  std::vector<int64_t> up;
  std::vector<int64_t> may_come_down;  // among those up: their day has come, and they are not broken
  absl::Time beat = absl::InfinitePast();
};
// Days are ISO 8601: what is to go up at the latest on one, and what may be down from at the latest the other.
absl::StatusOr<BoardNow> LookAtBoard(storage::Transaction& transaction, const std::string& up_by,
                                     const std::string& down_by);

// Notes that the board works at this instant, as FormatInstant writes it. Never back.
absl::Status Beat(storage::Transaction& transaction, const std::string& now);

// The notices, up, whose place `id` takes.
absl::StatusOr<std::vector<int64_t>> SupersededBy(storage::Transaction& transaction, int64_t id);

}  // namespace arendegang::anslag
