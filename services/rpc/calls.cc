#include "services/rpc/calls.h"

#include "services/base/error.h"
#include "services/base/log.h"

namespace arendegang::rpc {
namespace {

// Enough for writers to share commits, and for a few long reads beside them.
constexpr int kThreads = 64;

access::Caller CallerOf(const grpc::CallbackServerContext& context) {
  auto found = context.client_metadata().find(kActorKey);
  if (found == context.client_metadata().end() || found->second.empty()) return {"okänd"};
  return {std::string(found->second.data(), found->second.size())};
}

}  // namespace

Calls::Calls(int max_calls) : max_calls_(max_calls), pool_(kThreads) {}

void Calls::Start(grpc::CallbackServerContext* context, Work work, const char* method,
                  std::function<absl::Status(const access::Caller&)> handler,
                  std::function<void(grpc::Status)> finish) {
  // Nobody waits for the answer any more.
  if (context->IsCancelled()) return finish(grpc::Status::CANCELLED);
  access::Caller caller = CallerOf(*context);
  if (work == Work::kQuick) return finish(ToGrpc(Guarded(handler, caller), method));
  pool_.Run([this, method, caller = std::move(caller), handler = std::move(handler), finish = std::move(finish)] {
    finish(ToGrpc(Guarded(handler, caller), method));
  });
}

absl::Status Calls::Guarded(const std::function<absl::Status(const access::Caller&)>& handler,
                            const access::Caller& caller) {
  absl::Status status = MakeError(absl::StatusCode::kResourceExhausted, "TOO_MANY_CALLS", "too many calls at once",
                                  "Tjänsten är upptagen just nu. Försök igen om några sekunder.");
  if (calls_.fetch_add(1) < max_calls_) {
    try {
      status = handler(caller);
    } catch (const std::exception& exception) {
      status = absl::InternalError(exception.what());
    }
  }
  calls_.fetch_sub(1);
  return status;
}

grpc::Status ToGrpc(const absl::Status& status, const char* method) {
  if (status.ok()) return grpc::Status::OK;
  google::rpc::Status wire = ToGoogleStatus(status);
  if (wire.details().empty()) {
    Log(Severity::kError, "fault", {{"method", method}, {"cause", status.ToString()}});
    wire =
        ToGoogleStatus(MakeError(absl::StatusCode::kInternal, "INTERNAL_FAULT", "internal fault",
                                 "Ett fel uppstod i tjänsten. Försök igen; kvarstår felet, be driften se i loggen."));
  }
  return grpc::Status(static_cast<grpc::StatusCode>(wire.code()), wire.message(), wire.SerializeAsString());
}

}  // namespace arendegang::rpc
