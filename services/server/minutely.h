// Something done at once and then every minute, on a thread of its own.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace arendegang::server {

class Minutely {
 public:
  explicit Minutely(std::function<void()> work);

  // Waits for the work under way, and does it no more.
  ~Minutely();

  Minutely(const Minutely&) = delete;
  Minutely& operator=(const Minutely&) = delete;

 private:
  void Run();

  const std::function<void()> work_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool stopped_ = false;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace arendegang::server
