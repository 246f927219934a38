// What all exchanges share: the way to the handlers, what is counted, and how much is under way.
#pragma once

#include <grpcpp/generic/generic_stub.h>

#include <atomic>
#include <memory>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "services/gateway/meter.h"
#include "services/gateway/pages.h"

namespace arendegang::gateway {

class Backend {
 public:
  // Of requests no more than `message_bytes` each and sixteen times that together are held at once.
  Backend(const std::shared_ptr<grpc::Channel>& channel, Meter& meter, size_t message_bytes, Pages pages)
      : stub(channel), meter(meter), message_bytes(message_bytes), pages(std::move(pages)) {}

  // A call begins, false if no more are taken; and has ended.
  bool Enter() {
    absl::MutexLock lock(&mutex_);
    if (!closed_) ++calls_;
    return !closed_;
  }
  void Leave() {
    absl::MutexLock lock(&mutex_);
    --calls_;
  }

  // Takes no more calls.
  void Close() {
    absl::MutexLock lock(&mutex_);
    closed_ = true;
  }

  // A connection goes to sleep until its call has something to tell, false if it may not any more; and is awake.
  bool Doze() {
    absl::MutexLock lock(&mutex_);
    if (!ending_) ++asleep_;
    return !ending_;
  }
  void Rouse() {
    absl::MutexLock lock(&mutex_);
    --asleep_;
  }

  // Lets no connection go to sleep any more, and waits until all are awake: the calls that they wait for must be
  // ending.
  void Awaken() {
    absl::MutexLock lock(&mutex_);
    ending_ = true;
    mutex_.Await(absl::Condition(
        +[](int* asleep) { return *asleep == 0; }, &asleep_));
  }

  // Waits for the end of the calls under way.
  void Wait() {
    absl::MutexLock lock(&mutex_);
    mutex_.Await(absl::Condition(
        +[](int* calls) { return *calls == 0; }, &calls_));
  }

  // Counts bytes that are held, false if they are too many; and lets them go.
  bool Hold(size_t bytes) {
    if (held_.fetch_add(bytes) + bytes <= kMessages * message_bytes) return true;
    held_.fetch_sub(bytes);
    return false;
  }
  void Release(size_t bytes) { held_.fetch_sub(bytes); }

  grpc::GenericStub stub;
  Meter& meter;
  const size_t message_bytes;
  const Pages pages;

 private:
  static constexpr size_t kMessages = 16;

  std::atomic<size_t> held_{0};
  absl::Mutex mutex_;
  int calls_ ABSL_GUARDED_BY(mutex_) = 0;
  int asleep_ ABSL_GUARDED_BY(mutex_) = 0;
  bool ending_ ABSL_GUARDED_BY(mutex_) = false;
  bool closed_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace arendegang::gateway
