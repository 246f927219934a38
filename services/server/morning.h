// Work that is done once each working morning.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "absl/status/status.h"
#include "absl/time/civil_time.h"
#include "absl/time/time.h"

namespace arendegang::server {

class Morning {
 public:
  using Work = std::function<absl::Status()>;
  explicit Morning(Work work) : work_(std::move(work)) {}

  // Does the work if it is due at `now`: a vardag, seven in the morning or later in Sweden, and not done that day. What
  // failed is due again an hour later. Looking every minute, a clock that is set, or a machine that slept, delays
  // nothing.
  void Look(absl::Time now);

 private:
  const Work work_;
  std::optional<absl::CivilDay> done_;
  absl::Time not_before_ = absl::InfinitePast();
};

}  // namespace arendegang::server
