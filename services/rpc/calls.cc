#include "services/rpc/calls.h"

#include <algorithm>
#include <random>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/rpc/refusals.h"

namespace arendegang::rpc {
namespace {

// Enough for writers to share commits, and for a few long reads beside them.
constexpr int kThreads = 64;
// A call that names no deadline has this one for its turn to come: by then the one who made it has given up.
constexpr absl::Duration kLongestWait = absl::Minutes(1);
// gRPC's name of a peer that has no address, as one on a channel within the process.
constexpr char kNoAddress[] = "unknown";

// What shows that metadata comes from within this process: nobody else has it.
const std::string& Seal() {
  static const std::string seal = [] {
    std::random_device random;
    std::string made;
    for (int i = 0; i < 8; ++i) absl::StrAppend(&made, absl::Hex(random(), absl::kZeroPad8));
    return made + " ";
  }();
  return seal;
}

std::string MetadataOf(const grpc::CallbackServerContext& context, const char* key) {
  auto found = context.client_metadata().find(key);
  if (found == context.client_metadata().end()) return "";
  return {found->second.data(), found->second.size()};
}

}  // namespace

std::string TokenOf(const grpc::CallbackServerContext& context) {
  constexpr absl::string_view kScheme = "Bearer ";
  const std::string value = MetadataOf(context, "authorization");
  return absl::StartsWithIgnoreCase(value, kScheme) ? value.substr(kScheme.size()) : "";
}

std::string SealedPeer(absl::string_view peer) { return absl::StrCat(Seal(), peer); }

std::string PeerOf(const grpc::CallbackServerContext& context) {
  std::string peer = context.peer();
  if (peer != kNoAddress) return peer;
  const std::string told = MetadataOf(context, kPeerKey);
  return absl::StartsWith(told, Seal()) ? told.substr(Seal().size()) : peer;
}

Calls::Calls(int max_calls, access::Guard* guard, Patience patience)
    : max_calls_(max_calls), patience_(std::move(patience)), guard_(guard), pool_(kThreads) {}

absl::Time Calls::BeginBy(const grpc::CallbackServerContext& context) const {
  if (patience_.clock == nullptr) return absl::InfiniteFuture();
  return std::min(absl::FromChrono(context.deadline()), patience_.clock() + kLongestWait);
}

bool Calls::IsLate(absl::Time begin_by) const { return patience_.clock != nullptr && patience_.clock() > begin_by; }

absl::StatusOr<access::Caller> Calls::Admitted(const grpc::CallbackServerContext& context,
                                               const google::protobuf::Message* request) const {
  access::Credentials shown{TokenOf(context), MetadataOf(context, kActorKey), PeerOf(context)};
  if (guard_ == nullptr) return access::Caller{shown.actor.empty() ? "okänd" : std::move(shown.actor)};
  auto caller = guard_->Identify(shown);
  if (!caller.ok() || request == nullptr) return caller;
  absl::Status admitted = guard_->Admit(*caller, *request);
  if (!admitted.ok()) return admitted;
  return caller;
}

absl::Status Calls::Admit(const access::Caller& caller, const google::protobuf::Message& request) const {
  return guard_ == nullptr ? absl::OkStatus() : guard_->Admit(caller, request);
}

absl::Status Calls::Veil(const access::Caller& caller, const google::protobuf::Message& request,
                         google::protobuf::Message* answer) const {
  return guard_ == nullptr ? absl::OkStatus() : guard_->Veil(caller, request, answer);
}

void Calls::Start(grpc::CallbackServerContext* context, Work work, const char* method,
                  const google::protobuf::Message* request, std::function<absl::Status(const access::Caller&)> handler,
                  std::function<void(grpc::Status)> finish) {
  // Nobody waits for the answer any more.
  if (context->IsCancelled()) return finish(grpc::Status::CANCELLED);
  // A call is paid for once, however many messages it has.
  const bool begins = request != nullptr;
  if (begins && patience_.rates != nullptr && !patience_.rates->Take(PayerOf(PeerOf(*context)))) {
    return finish(ToGrpc(TooOften(), method));
  }
  auto caller = Admitted(*context, request);
  if (!caller.ok()) return finish(ToGrpc(caller.status(), method));
  if (work == Work::kQuick) return finish(ToGrpc(Guarded(handler, *caller), method));
  pool_.Run([this, context, method, begin_by = BeginBy(*context), caller = *std::move(caller),
             handler = std::move(handler), finish = std::move(finish)] {
    if (context->IsCancelled()) return finish(grpc::Status::CANCELLED);
    finish(ToGrpc(IsLate(begin_by) ? TooBusy() : Guarded(handler, caller), method));
  });
}

absl::Status Calls::Guarded(const std::function<absl::Status(const access::Caller&)>& handler,
                            const access::Caller& caller) {
  absl::Status status = TooBusy();
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
