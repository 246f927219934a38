// A call that stays and is answered each time there is something to tell. While there is not, it holds no thread.
#pragma once

#include <grpcpp/grpcpp.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "absl/status/statusor.h"
#include "services/rpc/calls.h"

namespace arendegang::rpc {

// Owns itself until the call is done; others who have it may wake it even later. One message at a time is made and
// written, so that who reads slowly, or not at all, costs no more memory: what comes meanwhile is remembered as one.
template <typename Response>
class Watch final : public grpc::ServerWriteReactor<Response> {
 public:
  // Makes the next message for the caller; false if there is nothing to tell. Veils it itself.
  using Next = std::function<absl::StatusOr<bool>(const access::Caller&, Response*)>;

  Watch(Calls& calls, grpc::CallbackServerContext* context, const char* method,
        const google::protobuf::Message* request, Next next, std::function<void()> done)
      : calls_(calls),
        context_(context),
        method_(method),
        beginning_(request),
        next_(std::move(next)),
        done_(std::move(done)) {}

  // Once. Makes the first message.
  void Begin(std::shared_ptr<Watch> self) {
    self_ = std::move(self);
    Step();
  }

  // There may be something to tell.
  void Wake() {
    {
      std::lock_guard lock(mutex_);
      woken_ = true;
      if (std::exchange(busy_, true)) return;
    }
    Proceed();
  }

  // Ends the call, now: what is being written to somebody who does not read is broken off.
  void End(grpc::Status status) {
    bool break_off = false;
    {
      std::lock_guard lock(mutex_);
      if (!end_) end_ = std::move(status);
      if (std::exchange(writing_ ? breaking_off_ : busy_, true)) return;
      break_off = writing_;
    }
    if (!break_off || BreakOff()) Proceed();
  }

  void OnWriteDone(bool ok) override {
    {
      std::lock_guard lock(mutex_);
      writing_ = false;
      if (!ok && !end_) end_ = grpc::Status::CANCELLED;
      if (breaking_off_) return;  // whoever breaks it off goes on
    }
    Proceed();
  }

  void OnCancel() override { End(grpc::Status::CANCELLED); }

  void OnDone() override {
    done_();
    const std::shared_ptr<Watch> last = std::move(self_);
  }

 private:
  // Whoever has set `busy_` does the next thing that is to be done, or lets it go.
  void Proceed() {
    std::optional<grpc::Status> end;
    {
      std::lock_guard lock(mutex_);
      end = end_;
      if (!end && !woken_) {
        busy_ = false;
        return;
      }
      woken_ = false;
    }
    if (end) return this->Finish(*end);
    Step();
  }

  void Step() {
    more_ = false;
    calls_.Start(
        context_, Work::kWaits, method_, std::exchange(beginning_, nullptr),
        [this](const access::Caller& caller) {
          absl::StatusOr<bool> made = next_(caller, &message_);
          more_ = made.ok() && *made;
          return context_->IsCancelled() ? absl::OkStatus() : made.status();
        },
        [this](grpc::Status status) {
          if (MayWrite(std::move(status))) return this->StartWrite(&message_);
          Proceed();
        });
  }

  bool MayWrite(grpc::Status status) {
    std::lock_guard lock(mutex_);
    if (!status.ok() && !end_) end_ = std::move(status);
    writing_ = more_ && !end_;
    return writing_;
  }

  // The call lives while this goes on, since nobody else ends it then: see OnWriteDone. False if the write is still to
  // be done with.
  bool BreakOff() {
    context_->TryCancel();
    std::lock_guard lock(mutex_);
    breaking_off_ = false;
    return !writing_;
  }

  Calls& calls_;
  grpc::CallbackServerContext* const context_;
  const char* const method_;
  const google::protobuf::Message* beginning_;  // the request, until the call has begun
  const Next next_;
  const std::function<void()> done_;
  std::shared_ptr<Watch> self_;

  // Of whoever is busy.
  Response message_;
  bool more_ = false;

  std::mutex mutex_;
  bool busy_ = true;           // a message is being made or written, or the call has ended
  bool woken_ = false;         // meanwhile
  bool writing_ = false;       // and nothing else than the end of that may end the call
  bool breaking_off_ = false;  // somebody is about to
  std::optional<grpc::Status> end_;
};

}  // namespace arendegang::rpc
