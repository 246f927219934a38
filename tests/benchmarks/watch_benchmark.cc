// Those who watch a meeting: what they cost whoever writes, as a ratio to writing without them in the same run.
//
//   build/bin/watch_benchmark [WATCHERS] [SECONDS]
#include <grpcpp/grpcpp.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "services/base/clock.h"
#include "services/diarium/committee_service.h"
#include "services/meetings/meeting_service.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

constexpr int kRounds = 7;
constexpr int kItems = 30;
const access::Caller kCaller{"benchmark"};

template <typename Answer>
Answer Demand(absl::StatusOr<Answer> answer) {
  if (answer.ok()) return *std::move(answer);
  std::cerr << answer.status() << "\n";
  std::exit(1);
}

// One after the other, so many a second.
double Rate(int seconds, const std::function<void()>& write) {
  const auto begin = std::chrono::steady_clock::now();
  const auto end = begin + std::chrono::seconds(seconds);
  int written = 0;
  for (; std::chrono::steady_clock::now() < end; ++written) write();
  return written / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Calls that watch, each on a thread of its own.
class Watchers {
 public:
  Watchers(const std::string& address, const std::string& meeting, int count) : contexts_(static_cast<size_t>(count)) {
    for (size_t i = 0; i < contexts_.size(); ++i) {
      contexts_[i].AddMetadata(rpc::kActorKey, "Nummer " + std::to_string(i));
      threads_.emplace_back([this, i, address, meeting] { Watch(address, meeting, &contexts_[i]); });
    }
    while (begun_ < count) std::this_thread::yield();
  }

  ~Watchers() {
    for (auto& context : contexts_) context.TryCancel();
    for (auto& thread : threads_) thread.join();
  }

  int64_t messages() const { return messages_; }

 private:
  void Watch(const std::string& address, const std::string& meeting, grpc::ClientContext* context) {
    auto stub = v1::MeetingService::NewStub(grpc::CreateChannel(address, grpc::InsecureChannelCredentials()));
    v1::WatchMeetingRequest request;
    request.set_name(meeting);
    auto reader = stub->WatchMeeting(context, request);
    v1::WatchMeetingResponse message;
    for (bool first = true; reader->Read(&message); first = false) {
      ++messages_;
      begun_ += first;
    }
    reader->Finish();
  }

  std::atomic<int> begun_ = 0;
  std::atomic<int64_t> messages_ = 0;
  std::vector<grpc::ClientContext> contexts_;
  std::vector<std::thread> threads_;
};

int Main(int count, int seconds) {
  testing::TempFolder folder;
  auto database = Demand(storage::OpenSqlite({folder.File("a.db"), ""}, storage::SqliteMigrations()));
  rpc::Calls calls(1024);
  diarium::CommitteeService committees(*database, Now, calls);
  meetings::MeetingService meetings(
      *database, Now, Demand(styles::Phrasebooks::Load(ARENDEGANG_SOURCE_DIR "/phrasebooks", "stockholm")), calls);
  v1::CreateCommitteeRequest committee;
  committee.set_committee_id("hvn");
  committee.mutable_committee()->set_title("Hamnviksnämnden");
  committee.mutable_committee()->set_short_title("HVN");
  Demand(committees.Create(kCaller, committee));
  auto planned = [&](const char* day) {
    v1::CreateMeetingRequest request;
    request.set_parent("committees/hvn");
    request.mutable_meeting()->set_meeting_date(day);
    const v1::Meeting meeting = Demand(meetings.Create(kCaller, request));
    v1::Item item;
    for (int i = 0; i < kItems; ++i) {
      v1::CreateItemRequest added;
      added.set_parent(meeting.name());
      added.mutable_item()->mutable_facts()->set_title("Information " + std::to_string(i));
      item = Demand(meetings.AddItem(kCaller, added));
    }
    return item;
  };
  v1::Item item = planned("2026-05-26");
  int times = 0;
  auto record = [&] {
    v1::UpdateItemRequest request;
    *request.mutable_item() = item;
    request.mutable_item()->mutable_facts()->set_title("Information " + std::to_string(++times));
    item = Demand(meetings.Record(kCaller, request));
  };
  const std::string address = "unix:" + folder.File("socket");
  grpc::ServerBuilder builder;
  builder.AddListeningPort(address, grpc::InsecureServerCredentials());
  builder.RegisterService(&meetings);
  auto server = builder.BuildAndStart();
  const std::string meeting = item.name().substr(0, item.name().find("/items/"));
  std::vector<double> ratios;
  for (int round = 0; round < kRounds; ++round) {
    const double alone = Rate(seconds, record);
    Watchers watchers(address, meeting, count);
    const double watched = Rate(seconds, record);
    std::cout << "UpdateItem by one " << alone << "/s, watched by " << count << ": " << watched << "/s, messages "
              << watchers.messages() << "\n";
    ratios.push_back(watched / alone);
  }
  std::sort(ratios.begin(), ratios.end());
  std::cout << "watched to not watched: " << ratios[kRounds / 2] << "\n";
  meetings.Stop();
  server->Shutdown();
  return 0;
}

}  // namespace
}  // namespace arendegang

int main(int argc, char** argv) {
  return arendegang::Main(argc > 1 ? std::atoi(argv[1]) : 100, argc > 2 ? std::atoi(argv[2]) : 2);
}
