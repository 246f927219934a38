#include "services/server/mornings.h"

#include <chrono>
#include <utility>

#include "services/calendar/day.h"
#include "services/calendar/holidays.h"

namespace arendegang::server {
namespace {

constexpr int kHour = 7;
constexpr absl::Duration kRetry = absl::Hours(1);
// Short enough that a clock that is set, or a machine that slept, delays nothing.
constexpr std::chrono::seconds kLookEvery{60};

}  // namespace

void Morning::Look(absl::Time now) {
  const absl::CivilSecond wall = absl::ToCivilSecond(now, calendar::SwedishTime());
  const absl::CivilDay day(wall);
  if (calendar::IsFree(day) || wall.hour() < kHour || done_ == day || now < not_before_) return;
  if (work_().ok()) {
    done_ = day;
  } else {
    not_before_ = now + kRetry;
  }
}

Mornings::Mornings(Clock clock, Morning::Work work)
    : clock_(std::move(clock)), morning_(std::move(work)), thread_([this] { Run(); }) {}

Mornings::~Mornings() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stop_ = true;
  }
  stopped_.notify_all();
  thread_.join();
}

void Mornings::Run() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (!stop_) {
    lock.unlock();
    morning_.Look(clock_());
    lock.lock();
    stopped_.wait_for(lock, kLookEvery, [this] { return stop_; });
  }
}

}  // namespace arendegang::server
