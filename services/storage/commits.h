// Tells those who wait that something was written: after each commit that is on the disk, before it is answered.
#pragma once

#include <cstdint>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"

namespace arendegang::storage {

class Commits {
 public:
  // There was one. Costs a lock, and whoever waits is awake: there is one who waits, not one a reader.
  void Tell();

  // How many there were.
  int64_t count() const;

  // Waits until there were more than `seen`, for `longest` at most.
  void AwaitMoreThan(int64_t seen, absl::Duration longest) const;

 private:
  mutable absl::Mutex mutex_;
  int64_t count_ ABSL_GUARDED_BY(mutex_) = 0;
};

}  // namespace arendegang::storage
