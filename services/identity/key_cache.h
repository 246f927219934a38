// The keys of an issuer, fetched when they are needed and kept for a while.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "services/base/clock.h"
#include "services/identity/public_key.h"

namespace arendegang::identity {

// Fetches the set of keys as its JSON. Errors: UNAVAILABLE with the cause. May take its time, and may be called from
// any thread, but never from two at once.
using FetchKeys = std::function<absl::StatusOr<std::string>()>;

// Safe from several threads; no lock is held while keys are fetched.
class KeyCache {
 public:
  KeyCache(FetchKeys fetch, Clock clock) : fetch_(std::move(fetch)), clock_(std::move(clock)) {}

  // The keys to verify a token with that names the key `id`; empty if it names none. They are fetched if there are
  // none, if they are ten minutes old, or if none has this id, but at most every thirty seconds, so that tokens with
  // made-up ids do not become load on the issuer. While the issuer does not answer, the old ones serve for a day.
  // Errors: UNAVAILABLE if there are none, with the cause.
  absl::StatusOr<std::shared_ptr<const PublicKeys>> KeysFor(absl::string_view id);

 private:
  // True if the keys at hand are too old or do not have this id.
  bool Wants(absl::string_view id, absl::Time now) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // The keys at hand, if they are not too old to serve.
  absl::StatusOr<std::shared_ptr<const PublicKeys>> AtHand(absl::Time now) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Fetches keys without the lock, and takes them with it.
  void Refresh(absl::Time now) ABSL_LOCKS_EXCLUDED(mutex_);

  const FetchKeys fetch_;
  const Clock clock_;
  absl::Mutex mutex_;
  bool fetching_ ABSL_GUARDED_BY(mutex_) = false;
  absl::Time tried_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();    // when the last fetch began
  absl::Time fetched_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();  // when the one began that brought the keys
  absl::Status failure_ ABSL_GUARDED_BY(mutex_);                       // of the last fetch
  std::shared_ptr<const PublicKeys> keys_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace arendegang::identity
