// Those who watch meetings. No thread waits for them: one for all looks after each commit which meetings it bears on,
// loads those once for all who watch them, and wakes these.
#pragma once

#include <grpcpp/grpcpp.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/base/clock.h"
#include "services/meetings/watch_seat.h"
#include "services/rpc/calls.h"
#include "services/rpc/watch.h"
#include "services/storage/database.h"

namespace arendegang::meetings {

class Watches {
 public:
  using Stream = rpc::Watch<v1::WatchMeetingResponse>;

  static constexpr int kMost = 256;
  static constexpr int kMostOfOne = 16;

  Watches(storage::Database& database, Clock clock, const styles::Phrasebooks& styles, rpc::Calls& calls);
  // Their calls must have ended.
  ~Watches();
  Watches(const Watches&) = delete;
  Watches& operator=(const Watches&) = delete;

  // Answers a call of WatchMeeting.
  grpc::ServerWriteReactor<v1::WatchMeetingResponse>* Begin(grpc::CallbackServerContext* context,
                                                            const v1::WatchMeetingRequest* request);

  // Ends the calls, and refuses those that come.
  void Stop();

 private:
  // One who watches.
  struct Watcher {
    v1::WatchMeetingRequest request;
    std::weak_ptr<Stream> stream;
    WatchSeat seat;
    // Under the lock of Watches.
    std::string meeting;  // its name; empty: she has not begun
    std::string actor;
    absl::Time told;  // when she was last told something
    bool beat = false;
  };

  // A meeting that is watched.
  struct Board {
    std::shared_ptr<const Watched> latest;
    int64_t event = 0;  // the last one that `latest` knows of, or that does not concern it
    std::set<std::shared_ptr<Watcher>> watchers;
    bool has_news = false;  // that its watchers do not know yet
  };
  using Boards = std::map<std::string, Board>;
  using Streams = std::vector<std::shared_ptr<Stream>>;

  absl::StatusOr<bool> Next(const std::shared_ptr<Watcher>& watcher, const access::Caller& caller,
                            v1::WatchMeetingResponse* message);
  absl::Status Join(const std::shared_ptr<Watcher>& watcher, const access::Caller& caller);
  absl::Status Room(const std::string& actor) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  std::vector<std::string> OthersThan(const Watcher& watcher) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Leave(const std::shared_ptr<Watcher>& watcher);

  void Run();
  bool AwaitWatchers();
  absl::Status LoadChanged();
  std::map<std::string, std::shared_ptr<const Watched>> Watching() const;
  int64_t OldestEvent() const;
  Streams ToWake();
  void Rest(size_t woken) const;
  absl::Duration UntilBeat() const;

  storage::Database& database_;
  const Clock clock_;
  const styles::Phrasebooks& styles_;
  rpc::Calls& calls_;

  mutable absl::Mutex mutex_;
  Boards boards_ ABSL_GUARDED_BY(mutex_);  // by the name of the meeting
  bool stopped_ ABSL_GUARDED_BY(mutex_) = false;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace arendegang::meetings
