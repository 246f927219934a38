// Work that is done once each working morning, on a thread of its own.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "absl/status/status.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"
#include "services/base/clock.h"

namespace arendegang::server {

// When the work is due.
class Morning {
 public:
  using Work = std::function<absl::Status()>;
  explicit Morning(Work work) : work_(std::move(work)) {}

  // Does the work if it is due at `now`: a vardag, seven in the morning or later in Sweden, and not done that day. What
  // failed is due again an hour later.
  void Look(absl::Time now);

 private:
  const Work work_;
  std::optional<absl::CivilDay> done_;
  absl::Time not_before_ = absl::InfinitePast();
};

// Looks each minute, until it is destroyed.
class Mornings {
 public:
  Mornings(Clock clock, Morning::Work work);
  ~Mornings();

 private:
  void Run();

  const Clock clock_;
  Morning morning_;
  std::mutex mutex_;
  std::condition_variable stopped_;
  bool stop_ = false;
  std::thread thread_;  // the last: it uses the others
};

}  // namespace arendegang::server
