#include "services/server/minutely.h"

#include <chrono>
#include <utility>

namespace arendegang::server {
namespace {

constexpr std::chrono::minutes kPause{1};

}  // namespace

Minutely::Minutely(std::function<void()> work) : work_(std::move(work)), thread_([this] { Run(); }) {}

Minutely::~Minutely() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stopped_ = true;
  }
  stopping_.notify_all();
  thread_.join();
}

void Minutely::Run() {
  for (bool stopped = false; !stopped;) {
    work_();
    std::unique_lock<std::mutex> lock(mutex_);
    stopped = stopping_.wait_for(lock, kPause, [this] { return stopped_; });
  }
}

}  // namespace arendegang::server
