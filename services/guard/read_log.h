// Who read what is secret, for the event log. Source: OSL 4; GDPR 32.
//
// A reading must not wait for a write: what was read is noted in memory, and a thread of its own looks which of it is
// secret and writes that, once a minute or when a hundred are noted. So the answer costs nothing more, and a process
// that is killed at once loses what was noted in its last minute; one that is stopped in order loses nothing.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <tuple>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "services/base/clock.h"
#include "services/storage/database.h"

namespace arendegang::guard {

// A reading of something, told apart from others of the same minute.
struct Reading {
  std::string actor;
  std::string method;    // "GetCase"
  std::string resource;  // "committees/hvn/cases/2026-0102"

  bool operator<(const Reading& other) const {
    return std::tie(actor, method, resource) < std::tie(other.actor, other.method, other.resource);
  }
};

class ReadLog {
 public:
  ReadLog(storage::Database& database, Clock clock);
  // Writes what is noted.
  ~ReadLog();
  ReadLog(const ReadLog&) = delete;
  ReadLog& operator=(const ReadLog&) = delete;

  // Notes a reading, of something secret or not; `asked` if the call was about it, and did not only come upon it.
  void Note(const Reading& reading, bool asked);

  // Writes an event "Read (GetCase)" of each reading of something secret, and forgets the others. What could not be
  // written is kept for the next time. Errors: those of the database.
  absl::Status Flush();

 private:
  struct How {
    absl::Time first;
    bool asked = false;
  };
  using Noted = std::map<Reading, How>;

  void Run();
  absl::Status Write(const Noted& noted);

  storage::Database& database_;
  const Clock clock_;
  std::mutex flushing_;  // one at a time, so that nothing is written twice
  std::mutex mutex_;
  std::condition_variable waiting_;
  Noted noted_;
  bool stopped_ = false;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace arendegang::guard
