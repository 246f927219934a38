// What every call goes through: a limit, a caller, a handler, and one place where a status becomes gRPC's.
//
// A handler is a function of caller and request, absl::StatusOr<Response> F(const Caller&, const Request&), that a test
// calls without a server.
#pragma once

#include <grpcpp/grpcpp.h>

#include <atomic>
#include <exception>
#include <functional>
#include <utility>

#include "absl/status/statusor.h"
#include "services/access/caller.h"
#include "services/rpc/thread_pool.h"

namespace arendegang::rpc {

// How long a handler holds its thread.
enum class Work {
  kQuick,  // computes, or reads: it runs where the call came in
  kWaits,  // waits for the disk: it runs on a thread of the pool
};

// The metadata key of the caller's name.
inline constexpr char kActorKey[] = "arendegang-actor-bin";

class Calls {
 public:
  // At most `max_calls` are worked on at once; more are turned away with RESOURCE_EXHAUSTED.
  explicit Calls(int max_calls);

  // Answers the call `method` with what `handler(caller)` gives.
  template <typename Response>
  grpc::ServerUnaryReactor* Answer(grpc::CallbackServerContext* context, const char* method, Work work,
                                   Response* response,
                                   std::function<absl::StatusOr<Response>(const access::Caller&)> handler) {
    auto* reactor = context->DefaultReactor();
    Start(
        context, work, method,
        [=, handler = std::move(handler)](const access::Caller& caller) {
          absl::StatusOr<Response> result = handler(caller);
          if (result.ok()) *response = *std::move(result);
          return result.status();
        },
        [reactor](grpc::Status status) { reactor->Finish(std::move(status)); });
    return reactor;
  }

  // The same for calls of any form: runs `work` and gives `finish` what becomes of it. A stream is answered on a thread
  // of the pool, where it may wait for its messages.
  void Start(grpc::CallbackServerContext* context, Work work, const char* method,
             std::function<absl::Status(const access::Caller&)> handler, std::function<void(grpc::Status)> finish);

 private:
  absl::Status Guarded(const std::function<absl::Status(const access::Caller&)>& handler, const access::Caller& caller);

  const int max_calls_;
  std::atomic<int> calls_{0};
  ThreadPool pool_;
};

// A status as gRPC's. An error nobody made on purpose is a fault of ours: its cause is logged, not told.
grpc::Status ToGrpc(const absl::Status& status, const char* method);

}  // namespace arendegang::rpc
