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
#include "google/protobuf/message.h"
#include "services/access/caller.h"
#include "services/access/guard.h"
#include "services/base/clock.h"
#include "services/rpc/rate_limit.h"
#include "services/rpc/thread_pool.h"

namespace arendegang::rpc {

// How long a handler holds its thread.
enum class Work {
  kQuick,  // computes, or reads: it runs where the call came in
  kWaits,  // waits for the disk: it runs on a thread of the pool
};

// The metadata key of the caller's name.
inline constexpr char kActorKey[] = "arendegang-actor-bin";

// The metadata key of where a call comes from that the gateway of this process hands on, as SealedPeer has it. From
// anybody else it means nothing.
inline constexpr char kPeerKey[] = "arendegang-peer";

// How often each may call, and how long a call may wait for its turn.
struct Patience {
  RateLimit* rates = nullptr;  // null: as often as anybody likes
  Clock clock = nullptr;       // null: nobody asks how long it waited
};

class Calls {
 public:
  // At most `max_calls` are worked on at once; more are turned away with RESOURCE_EXHAUSTED, and so are those whose
  // turn comes too late. Without a guard everybody may do everything.
  explicit Calls(int max_calls, access::Guard* guard = nullptr, Patience patience = {});

  // Answers the call `method` with what `handler(caller)` gives.
  template <typename Response>
  grpc::ServerUnaryReactor* Answer(grpc::CallbackServerContext* context, const char* method, Work work,
                                   const google::protobuf::Message* request, Response* response,
                                   std::function<absl::StatusOr<Response>(const access::Caller&)> handler) {
    auto* reactor = context->DefaultReactor();
    Start(
        context, work, method, request,
        [=, this, handler = std::move(handler)](const access::Caller& caller) {
          absl::StatusOr<Response> result = handler(caller);
          if (!result.ok()) return result.status();
          *response = *std::move(result);
          return Veil(caller, *request, response);
        },
        [reactor](grpc::Status status) { reactor->Finish(std::move(status)); });
    return reactor;
  }

  // The same for calls of any form: runs `work` and gives `finish` what becomes of it. What a handler gives out it has
  // veiled. A stream is answered on a thread of the pool, where it may wait for its messages; `request` is null after
  // its first one.
  void Start(grpc::CallbackServerContext* context, Work work, const char* method,
             const google::protobuf::Message* request, std::function<absl::Status(const access::Caller&)> handler,
             std::function<void(grpc::Status)> finish);

  // Whether the caller may go on with a call that has begun: what she may can change while it lasts. Errors: as
  // access::Guard.
  absl::Status Admit(const access::Caller& caller, const google::protobuf::Message& request) const;

  // Takes out of an answer what the caller may not know. Errors: as access::Guard.
  absl::Status Veil(const access::Caller& caller, const google::protobuf::Message& request,
                    google::protobuf::Message* answer) const;

 private:
  // Who calls, if she may.
  absl::StatusOr<access::Caller> Admitted(const grpc::CallbackServerContext& context,
                                          const google::protobuf::Message* request) const;

  absl::Status Guarded(const std::function<absl::Status(const access::Caller&)>& handler, const access::Caller& caller);

  // The instant after which nobody is to begin with the call: its deadline, and at most kLongestWait from now.
  absl::Time BeginBy(const grpc::CallbackServerContext& context) const;
  bool IsLate(absl::Time begin_by) const;

  const int max_calls_;
  const Patience patience_;
  access::Guard* const guard_;
  std::atomic<int> calls_{0};
  ThreadPool pool_;
};

// The token that a call shows, RFC 6750: "Authorization: Bearer TOKEN"; empty if it shows none.
std::string TokenOf(const grpc::CallbackServerContext& context);

// A peer in gRPC's words, "ipv4:192.0.2.7:4711", as a call on a channel within this process may tell it.
std::string SealedPeer(absl::string_view peer);

// Where the call comes from: its own peer, or the one that the gateway of this process tells.
std::string PeerOf(const grpc::CallbackServerContext& context);

// A status as gRPC's. An error nobody made on purpose is a fault of ours: its cause is logged, not told.
grpc::Status ToGrpc(const absl::Status& status, const char* method);

}  // namespace arendegang::rpc
