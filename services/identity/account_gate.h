// Limits how many passwords are hashed at once: each takes 64 MiB and a core for a while, so that whoever guesses must
// not have us do more than two.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"

namespace arendegang::identity {

class AccountGate {
 public:
  // A place to hash in, until it is destroyed.
  class Place {
   public:
    Place(AccountGate& gate, std::string account) : gate_(gate), account_(std::move(account)) {}
    ~Place() { gate_.Leave(account_); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

   private:
    AccountGate& gate_;
    const std::string account_;
  };

  static constexpr size_t kPlaces = 2;
  // Whoever comes while so many wait is turned away: waiting takes a thread that others need.
  static constexpr int kWaiting = 8;

  // Waits for a place, and until nobody else hashes for the account: of guesses made at once, each knows how the one
  // before ended. Errors: RESOURCE_EXHAUSTED with TOO_MANY_CALLS if too many wait, or for too long.
  absl::StatusOr<std::unique_ptr<Place>> Enter(const std::string& account);

 private:
  void Leave(const std::string& account);
  bool IsFree(const std::string& account) const ABSL_SHARED_LOCKS_REQUIRED(mutex_);

  absl::Mutex mutex_;
  std::set<std::string> at_work_ ABSL_GUARDED_BY(mutex_);
  int waiting_ ABSL_GUARDED_BY(mutex_) = 0;
};

// RESOURCE_EXHAUSTED with TOO_MANY_CALLS.
absl::Status TooManyPasswords();

}  // namespace arendegang::identity
