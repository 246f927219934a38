// A call answered with one message after the other, each made on a thread that may wait for the disk.
#pragma once

#include <grpcpp/grpcpp.h>

#include <functional>
#include <utility>

#include "absl/status/statusor.h"
#include "services/rpc/calls.h"

namespace arendegang::rpc {

// Owns itself until the call is done.
template <typename Response>
class Stream final : public grpc::ServerWriteReactor<Response> {
 public:
  // Makes the next message for the caller; false after the last.
  using Next = std::function<absl::StatusOr<bool>(const access::Caller&, Response*)>;

  Stream(Calls& calls, grpc::CallbackServerContext* context, const char* method,
         const google::protobuf::Message* request, Next next)
      : calls_(calls),
        context_(context),
        method_(method),
        request_(request),
        beginning_(request),
        next_(std::move(next)) {
    Step();
  }

  void OnWriteDone(bool ok) override {
    if (!ok) return this->Finish(grpc::Status::CANCELLED);
    Step();
  }

  void OnDone() override { delete this; }

 private:
  void Step() {
    calls_.Start(
        context_, Work::kWaits, method_, std::exchange(beginning_, nullptr),
        [this](const access::Caller& caller) {
          absl::StatusOr<bool> made = next_(caller, &message_);
          more_ = made.ok() && *made;
          if (more_) {
            absl::Status veiled = calls_.Veil(caller, *request_, &message_);
            if (!veiled.ok()) made = veiled;
            more_ = veiled.ok();
          }
          // What was broken off because nobody waits for it is no fault.
          return context_->IsCancelled() ? absl::OkStatus() : made.status();
        },
        [this](grpc::Status status) {
          // A call may be refused midway: what was written last is not written again.
          if (!more_ || !status.ok()) return this->Finish(std::move(status));
          this->StartWrite(&message_);
        });
  }

  Calls& calls_;
  grpc::CallbackServerContext* context_;
  const char* method_;
  const google::protobuf::Message* request_;
  const google::protobuf::Message* beginning_;  // the request, until the call has begun
  Next next_;
  Response message_;
  bool more_ = false;
};

}  // namespace arendegang::rpc
