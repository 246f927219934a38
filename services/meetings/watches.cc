#include "services/meetings/watches.h"

#include <algorithm>
#include <utility>

#include "services/access/event_log.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/meetings/names.h"
#include "services/rpc/refusals.h"

namespace arendegang::meetings {
namespace {

using access::Caller;
using storage::Transaction;

// Proxies end what is silent for a minute, some for half of one.
constexpr absl::Duration kBeat = absl::Seconds(20);
// How long changes are gathered after others have been told: the more are told, the longer, so that those who write
// notice nothing of those who watch.
constexpr absl::Duration kRest = absl::Milliseconds(20);
constexpr absl::Duration kRestForEach = absl::Milliseconds(2);

absl::Status TooMany(absl::string_view swedish) {
  return MakeError(absl::StatusCode::kResourceExhausted, "TOO_MANY_CALLS", "too many watch already", swedish);
}

}  // namespace

Watches::Watches(storage::Database& database, Clock clock, const styles::Phrasebooks& styles, rpc::Calls& calls)
    : database_(database), clock_(std::move(clock)), styles_(styles), calls_(calls), thread_([this] { Run(); }) {}

Watches::~Watches() {
  Stop();
  thread_.join();
}

grpc::ServerWriteReactor<v1::WatchMeetingResponse>* Watches::Begin(grpc::CallbackServerContext* context,
                                                                   const v1::WatchMeetingRequest* request) {
  auto watcher = std::make_shared<Watcher>();
  watcher->request = *request;
  auto stream = std::make_shared<Stream>(
      calls_, context, "WatchMeeting", request,
      [this, watcher](const Caller& caller, v1::WatchMeetingResponse* message) {
        return Next(watcher, caller, message);
      },
      [this, watcher] { Leave(watcher); });
  watcher->stream = stream;
  stream->Begin(stream);
  return stream.get();
}

void Watches::Stop() {
  Streams streams;
  {
    absl::MutexLock lock(&mutex_);
    stopped_ = true;
    for (const auto& [name, board] : boards_) {
      for (const auto& watcher : board.watchers) streams.push_back(watcher->stream.lock());
    }
  }
  database_.commits().Tell();
  for (const auto& stream : streams) {
    if (stream != nullptr) stream->End(rpc::ToGrpc(rpc::Stopping(), "WatchMeeting"));
  }
}

absl::StatusOr<bool> Watches::Next(const std::shared_ptr<Watcher>& watcher, const Caller& caller,
                                   v1::WatchMeetingResponse* message) {
  absl::Status status = watcher->meeting.empty() ? Join(watcher, caller) : calls_.Admit(caller, watcher->request);
  if (!status.ok()) return status;
  std::shared_ptr<const Watched> latest;
  std::vector<std::string> others;
  bool beat = false;
  {
    absl::MutexLock lock(&mutex_);
    latest = boards_[watcher->meeting].latest;
    others = OthersThan(*watcher);
    beat = std::exchange(watcher->beat, false);
  }
  auto told = watcher->seat.Tell(
      latest, others, beat, [&](auto* veiled) { return calls_.Veil(caller, watcher->request, veiled); }, message);
  if (told.ok() && *told) {
    absl::MutexLock lock(&mutex_);
    watcher->told = clock_();
  }
  return told;
}

absl::Status Watches::Join(const std::shared_ptr<Watcher>& watcher, const Caller& caller) {
  auto name = ParseMeetingName(watcher->request.name());
  if (!name.ok()) return name.status();
  std::shared_ptr<Watched> loaded;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto found = LoadWatched(transaction, styles_, *name, {});
    if (found.ok()) loaded = *std::move(found);
    return found.status();
  });
  if (!status.ok()) return status;
  {
    absl::MutexLock lock(&mutex_);
    status = Room(caller.actor);
    if (!status.ok()) return status;
    watcher->meeting = loaded->meeting.name();
    watcher->request.set_name(watcher->meeting);
    watcher->actor = caller.actor;
    watcher->told = clock_();
    Board& board = boards_[watcher->meeting];
    if (board.latest == nullptr || board.event < loaded->event) {
      if (board.latest != nullptr) loaded->sight = board.latest->sight + 1;
      board.event = loaded->event;
      board.latest = std::move(loaded);
    }
    board.watchers.insert(watcher);
    board.has_news = true;
  }
  database_.commits().Tell();
  return absl::OkStatus();
}

absl::Status Watches::Room(const std::string& actor) const {
  if (stopped_) return rpc::Stopping();
  int all = 0;
  int hers = 0;
  for (const auto& [name, board] : boards_) {
    for (const auto& watcher : board.watchers) {
      ++all;
      hers += watcher->actor == actor;
    }
  }
  if (hers >= kMostOfOne) return TooMany("Du följer redan sexton sammanträden. Stäng ett av fönstren och försök igen.");
  if (all >= kMost) return TooMany("Alltför många följer sammanträden just nu. Försök igen om en stund.");
  return absl::OkStatus();
}

std::vector<std::string> Watches::OthersThan(const Watcher& watcher) const {
  std::set<std::string> others;
  for (const auto& each : boards_.at(watcher.meeting).watchers) others.insert(each->actor);
  others.erase(watcher.actor);
  return {others.begin(), others.end()};
}

void Watches::Leave(const std::shared_ptr<Watcher>& watcher) {
  {
    absl::MutexLock lock(&mutex_);
    auto found = boards_.find(watcher->meeting);
    if (found == boards_.end()) return;
    found->second.watchers.erase(watcher);
    found->second.has_news = true;
    if (found->second.watchers.empty()) boards_.erase(found);
  }
  database_.commits().Tell();
}

void Watches::Run() {
  while (AwaitWatchers()) {
    const int64_t seen = database_.commits().count();
    absl::Status loaded = LoadChanged();
    // What could not be loaded now is when somebody writes again, or the next time that somebody is to be told.
    if (!loaded.ok()) Log(Severity::kError, "watched meetings were not read", {{"cause", loaded.ToString()}});
    const Streams woken = ToWake();
    for (const auto& stream : woken) stream->Wake();
    Rest(woken.size());
    database_.commits().AwaitMoreThan(seen, UntilBeat());
  }
}

bool Watches::AwaitWatchers() {
  absl::MutexLock lock(&mutex_);
  auto due = [this]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return stopped_ || !boards_.empty(); };
  mutex_.Await(absl::Condition(&due));
  return !stopped_;
}

std::map<std::string, std::shared_ptr<const Watched>> Watches::Watching() const {
  absl::MutexLock lock(&mutex_);
  std::map<std::string, std::shared_ptr<const Watched>> watching;
  for (const auto& [name, board] : boards_) watching[name] = board.latest;
  return watching;
}

int64_t Watches::OldestEvent() const {
  absl::MutexLock lock(&mutex_);
  int64_t oldest = INT64_MAX;
  for (const auto& [name, board] : boards_) oldest = std::min(oldest, board.event);
  return oldest;
}

// A meeting that is watched only from now on has been loaded at an event of its own, and is looked at the next time.
absl::Status Watches::LoadChanged() {
  const auto watching = Watching();
  const int64_t after = OldestEvent();
  int64_t last = after;
  std::map<std::string, std::shared_ptr<Watched>> loaded;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    loaded.clear();
    auto events = access::EventsAfter(transaction, after);
    if (!events.ok()) return events.status();
    last = events->last;
    for (const auto& [name, watched] : watching) {
      Bearing bearing = BearingOf(events->resources, *watched);
      if (!bearing.concerns) continue;
      auto found = LoadWatched(transaction, styles_, *ParseMeetingName(name), std::move(bearing.still_known));
      if (!found.ok()) return found.status();
      (*found)->sight = watched->sight + (bearing.on_sight ? 1 : 0);
      loaded[name] = *std::move(found);
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  absl::MutexLock lock(&mutex_);
  for (const auto& [name, watched] : watching) {
    auto board = boards_.find(name);
    // Somebody has come who loaded it, or all have gone.
    if (board == boards_.end() || board->second.latest != watched) continue;
    board->second.event = last;
    auto found = loaded.find(name);
    if (found == loaded.end()) continue;
    board->second.has_news = board->second.has_news || !TellTheSame(*watched, *found->second);
    board->second.latest = std::move(found->second);
  }
  return absl::OkStatus();
}

Watches::Streams Watches::ToWake() {
  Streams streams;
  const absl::Time now = clock_();
  absl::MutexLock lock(&mutex_);
  for (auto& [name, board] : boards_) {
    const bool news = std::exchange(board.has_news, false);
    for (const auto& watcher : board.watchers) {
      const bool beat = now - watcher->told >= kBeat;
      if (!news && !beat) continue;
      if (beat) watcher->told = now;  // not again while she does not read
      watcher->beat = watcher->beat || beat;
      if (auto stream = watcher->stream.lock()) streams.push_back(std::move(stream));
    }
  }
  return streams;
}

void Watches::Rest(size_t woken) const {
  if (woken == 0) return;
  absl::MutexLock lock(&mutex_);
  mutex_.AwaitWithTimeout(absl::Condition(&stopped_), kRest + kRestForEach * static_cast<double>(woken));
}

absl::Duration Watches::UntilBeat() const {
  absl::MutexLock lock(&mutex_);
  absl::Time next = clock_() + kBeat;
  for (const auto& [name, board] : boards_) {
    for (const auto& watcher : board.watchers) next = std::min(next, watcher->told + kBeat);
  }
  return std::max(next - clock_(), absl::ZeroDuration());
}

}  // namespace arendegang::meetings
