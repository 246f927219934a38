// Keeps the board: notices go up on their day and come down when they may, without anybody there.
//
//   Keeper keeper(database, wording);
//   keeper.Tick(now);   // every minute
#pragma once

#include <utility>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "services/anslag/wording.h"
#include "services/storage/database.h"

namespace arendegang::anslag {

// A board without a pulse for longer was down. Shorter gaps are a restart.
inline constexpr absl::Duration kLongestGap = absl::Minutes(5);

class Keeper {
 public:
  // A clock that is moved by days at a time, in a test, has no pulse: absl::InfiniteDuration().
  Keeper(storage::Database& database, Wording wording, absl::Duration longest_gap = kLongestGap)
      : database_(database), wording_(std::move(wording)), longest_gap_(longest_gap) {}

  // Does what is due at `now`, each thing in a transaction of its own: records a gap in the pulse as an interruption of
  // every notice that was up, puts up what is due, takes down what may go, beats while something is up. Nothing else is
  // written, and done twice it does nothing more. A thing that fails keeps none of the others from being done; the
  // first error is returned.
  absl::Status Tick(absl::Time now);

  const Wording& wording() const { return wording_; }

 private:
  absl::Status RecordGap(absl::Time now);
  absl::Status PostOne(absl::Time now, int64_t id);
  absl::Status RemoveOne(absl::Time now, int64_t id);

  storage::Database& database_;
  const Wording wording_;
  const absl::Duration longest_gap_;
};

}  // namespace arendegang::anslag
