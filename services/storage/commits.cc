#include "services/storage/commits.h"

namespace arendegang::storage {

void Commits::Tell() {
  absl::MutexLock lock(&mutex_);
  ++count_;
}

int64_t Commits::count() const {
  absl::MutexLock lock(&mutex_);
  return count_;
}

void Commits::AwaitMoreThan(int64_t seen, absl::Duration longest) const {
  absl::MutexLock lock(&mutex_);
  auto more = [this, seen]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return count_ > seen; };
  mutex_.AwaitWithTimeout(absl::Condition(&more), longest);
}

}  // namespace arendegang::storage
