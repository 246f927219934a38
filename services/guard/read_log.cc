#include "services/guard/read_log.h"

#include <chrono>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/access/event_log.h"
#include "services/base/log.h"
#include "services/calendar/day.h"
#include "services/secrecy/extent.h"

namespace arendegang::guard {
namespace {

using storage::Transaction;

constexpr std::chrono::minutes kPause{1};
constexpr size_t kMany = 100;
// So many are kept while nothing can be written. The service answers on: that it cannot be logged is in its own log.
constexpr size_t kMost = 100'000;

// What is marked in a part is read by who asks for it, or reads the paragraph; a list that names its meeting says
// nothing.
bool IsRead(const secrecy::Extent& extent, const Reading& reading, bool asked) {
  return extent.whole || (extent.part && (asked || absl::StrContains(reading.resource, "/items/")));
}

}  // namespace

ReadLog::ReadLog(storage::Database& database, Clock clock)
    : database_(database), clock_(std::move(clock)), thread_([this] { Run(); }) {}

ReadLog::~ReadLog() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    stopped_ = true;
  }
  waiting_.notify_all();
  thread_.join();
}

void ReadLog::Note(const Reading& reading, bool asked) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (noted_.size() < kMost) noted_.try_emplace(reading, How{clock_(), false});
  auto noted = noted_.find(reading);
  if (noted != noted_.end() && asked) noted->second.asked = true;
  if (noted_.size() >= kMany) waiting_.notify_all();
}

void ReadLog::Run() {
  for (bool stopped = false; !stopped;) {
    {
      std::unique_lock<std::mutex> lock(mutex_);
      waiting_.wait_for(lock, kPause, [this] { return stopped_ || noted_.size() >= kMany; });
      stopped = stopped_;
    }
    absl::Status status = Flush();
    if (status.ok()) continue;
    Log(Severity::kError, "readings of what is secret were not logged", {{"cause", status.ToString()}});
    // Many may still be noted: a database that cannot be written is not asked over and over.
    std::unique_lock<std::mutex> lock(mutex_);
    waiting_.wait_for(lock, kPause, [this] { return stopped_; });
  }
}

absl::Status ReadLog::Flush() {
  std::lock_guard<std::mutex> alone(flushing_);
  Noted noted;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    noted.swap(noted_);
  }
  if (noted.empty()) return absl::OkStatus();
  absl::Status status = Write(noted);
  if (status.ok()) return status;
  std::lock_guard<std::mutex> lock(mutex_);
  noted_.merge(noted);
  return status;
}

absl::Status ReadLog::Write(const Noted& noted) {
  const std::string today = calendar::FormatIso(calendar::DayInSweden(clock_()));
  std::vector<access::LoggedEvent> events;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    events.clear();
    secrecy::Extents extents(transaction, today, v1::PAPER_AUDIENCE_DISCLOSED);
    for (const auto& [reading, how] : noted) {
      auto extent = extents.Of(reading.resource);
      if (!extent.ok()) return extent.status();
      if (!IsRead(*extent, reading, how.asked)) continue;
      events.push_back({0, FormatInstant(how.first), reading.actor, absl::StrCat("Read (", reading.method, ")"),
                        reading.resource, "", "", ""});
    }
    return absl::OkStatus();
  });
  if (!status.ok() || events.empty()) return status;
  return database_.Write([&](Transaction& transaction) -> absl::Status {
    for (const access::LoggedEvent& event : events) {
      absl::Status appended = access::AppendEvent(transaction, event);
      if (!appended.ok()) return appended;
    }
    return absl::OkStatus();
  });
}

}  // namespace arendegang::guard
