// Counts the calls that are answered, over gRPC and HTTP alike, for Prometheus.
#pragma once

#include <grpcpp/grpcpp.h>
#include <grpcpp/support/server_interceptor.h>

#include <array>
#include <map>
#include <memory>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "services/base/clock.h"

namespace arendegang::gateway {

// Safe from several threads.
class Meter {
 public:
  explicit Meter(Clock clock) : clock_(std::move(clock)) {}

  // A call of "CaseService/GetCase" that ended so.
  void Count(const std::string& method, grpc::StatusCode code, absl::Duration took);

  // An answer of HTTP with that status.
  void CountHttp(int status);

  // What was counted, in the text format of Prometheus, with the connections of HTTP that are open.
  std::string Text(int connections) const;

  absl::Time now() const { return clock_(); }

 private:
  // Upper bounds in seconds: from a look-up to a year's import. What is above all of them has no number of its own.
  static constexpr std::array<double, 8> kBounds = {0.001, 0.005, 0.025, 0.1, 0.5, 2, 10, 60};

  struct Counted {
    std::map<std::string, int64_t> codes;
    std::array<int64_t, kBounds.size()> within = {};
    int64_t all = 0;
    double seconds = 0;
  };

  const Clock clock_;
  mutable absl::Mutex mutex_;
  std::map<std::string, Counted> methods_ ABSL_GUARDED_BY(mutex_);
  std::map<int, int64_t> http_ ABSL_GUARDED_BY(mutex_);
};

// Lets a meter see every call of a server that is of the API. The meter outlives the server.
std::unique_ptr<grpc::experimental::ServerInterceptorFactoryInterface> SeenBy(Meter& meter);

}  // namespace arendegang::gateway
