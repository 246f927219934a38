// Load on a service: many callers, each with one call under way.
#pragma once

#include <grpcpp/grpcpp.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <iostream>
#include <memory>
#include <mutex>

namespace arendegang {

// Keeps `callers` calls under way for `seconds`; returns calls a second.
template <typename Request, typename Response>
double Measure(int callers, int seconds,
               const std::function<void(grpc::ClientContext*, const Request*, Response*,
                                        std::function<void(grpc::Status)>)>& start,
               const Request& request) {
  struct Call {
    grpc::ClientContext context;
    Response response;
  };
  std::atomic<long> done{0};
  std::atomic<long> failed{0};
  std::atomic<int> under_way{callers};
  std::mutex mutex;
  std::condition_variable finished;
  const auto begin = std::chrono::steady_clock::now();
  const auto end = begin + std::chrono::seconds(seconds);
  std::function<void()> next = [&] {
    auto call = std::make_shared<Call>();
    start(&call->context, &request, &call->response, [&, call](grpc::Status status) {
      status.ok() ? ++done : ++failed;
      if (std::chrono::steady_clock::now() < end) return next();
      std::lock_guard<std::mutex> lock(mutex);
      if (--under_way == 0) finished.notify_all();
    });
  };
  for (int i = 0; i < callers; ++i) next();
  std::unique_lock<std::mutex> lock(mutex);
  finished.wait(lock, [&] { return under_way == 0; });
  if (failed > 0) std::cout << failed << " calls failed\n";
  return static_cast<double>(done) / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace arendegang
