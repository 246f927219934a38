// How many calls somebody may make: a bucket of calls for each, which fills with time and is emptied by calling.
#pragma once

#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "services/base/clock.h"

namespace arendegang::rpc {

// Whose bucket a call is taken from, by gRPC's name of its peer: an address without its port, "ipv4:192.0.2.7"; of IPv6
// its /64, since one machine has all of that. Empty for a unix socket, which is not limited.
std::string PayerOf(absl::string_view peer);

class RateLimit {
 public:
  // `per_second` calls in the long run, ten times as many at a stretch; 0: any number.
  RateLimit(int per_second, Clock clock);

  // Takes a call from the bucket of `payer`; false if it is empty. Somebody new has a full one. No more than kBuckets
  // are kept: when they are all in use, those who come share one, so that many addresses are no way round.
  bool Take(const std::string& payer);

  static constexpr size_t kBuckets = 4096;

 private:
  struct Bucket {
    double calls;
    absl::Time filled;
  };

  Bucket& BucketOf(const std::string& payer, absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Sweep(absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  double Filled(const Bucket& bucket, absl::Time now) const;

  const double per_second_;
  const double most_;
  const Clock clock_;
  absl::Mutex mutex_;
  absl::flat_hash_map<std::string, Bucket> buckets_ ABSL_GUARDED_BY(mutex_);
  absl::Time swept_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
};

}  // namespace arendegang::rpc
