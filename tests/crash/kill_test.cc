// The daemon is killed at a random moment while many write. What it had answered is there when it comes back, and is
// found by the search, and nothing is half-written.
#include <grpcpp/grpcpp.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "arendegang/v1/archive.grpc.pb.h"
#include "arendegang/v1/case.grpc.pb.h"
#include "arendegang/v1/committee.grpc.pb.h"
#include "arendegang/v1/document.grpc.pb.h"
#include "arendegang/v1/search.grpc.pb.h"
#include "tests/support/temp_folder.h"

namespace arendegang {
namespace {

constexpr int kWriters = 8;

int Kills() {
  const char* kills = std::getenv("ARENDEGANG_KILLS");
  return kills == nullptr ? 20 : std::atoi(kills);
}

class Killed : public ::testing::Test {
 protected:
  void Start() {
    const std::string bin = std::getenv("ARENDEGANG_BIN");
    const std::string daemon = bin + "/arendegangd";
    // A new address each time: gRPC waits before it tries one again that failed.
    const std::string address = "unix:" + folder_.File("socket-" + std::to_string(++starts_));
    const std::string listen = "--listen=" + address;
    const std::string database = "--database=" + folder_.File("a.db");
    const std::string phrasebooks = "--phrasebooks=" ARENDEGANG_SOURCE_DIR "/phrasebooks";
    process_ = fork();
    ASSERT_GE(process_, 0);
    if (process_ == 0) {
      if (freopen("/dev/null", "w", stderr) == nullptr) _exit(127);
      execl(daemon.c_str(), daemon.c_str(), listen.c_str(), database.c_str(), phrasebooks.c_str(), nullptr);
      _exit(127);
    }
    // Trying before the daemon listens would cost a second's pause.
    while (access(address.substr(5).c_str(), F_OK) != 0 && waitpid(process_, nullptr, WNOHANG) == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    channel_ = grpc::CreateChannel(address, grpc::InsecureChannelCredentials());
    ASSERT_TRUE(channel_->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(20)));
  }

  void Kill(int signal) {
    kill(process_, signal);
    waitpid(process_, nullptr, 0);
    process_ = 0;
  }

  void TearDown() override {
    if (process_ > 0) Kill(SIGKILL);
  }

  void SetUpCommittee() {
    v1::CreateCommitteeRequest request;
    request.set_committee_id("hvn");
    request.mutable_committee()->set_title("Hamnviksnämnden");
    request.mutable_committee()->set_short_title("HVN");
    v1::Committee created;
    grpc::ClientContext context;
    ASSERT_TRUE(v1::CommitteeService::Stub(channel_).CreateCommittee(&context, request, &created).ok());
  }

  // Registers cases, each with a document, until a call fails.
  void Write() {
    for (int written = 1;; ++written) {
      v1::CreateCaseRequest request;
      request.set_parent("committees/hvn");
      request.mutable_registered_case()->set_kind(v1::CASE_KIND_OWN);
      request.mutable_registered_case()->set_subject("Brygga");
      request.mutable_registered_case()->set_register_date("2026-05-04");
      v1::Case created;
      grpc::ClientContext context;
      if (!v1::CaseService::Stub(channel_).CreateCase(&context, request, &created).ok()) return;
      Answered(created.name());
      if (written % 5 == 0 && !AddDocument(created.name())) return;
    }
  }

  bool AddDocument(const std::string& parent) {
    v1::UploadDocumentRequest message;
    message.mutable_head()->set_parent(parent);
    message.mutable_head()->set_file_name("ritning.bin");
    message.mutable_head()->set_size(2000);
    v1::Document document;
    grpc::ClientContext context;
    auto writer = v1::DocumentService::Stub(channel_).UploadDocument(&context, &document);
    writer->Write(message);
    message.set_bytes(std::string(2000, 'x'));
    writer->Write(message);
    writer->WritesDone();
    if (!writer->Finish().ok()) return false;
    Answered(document.name());
    return true;
  }

  void Answered(const std::string& name) {
    std::lock_guard lock(mutex_);
    answered_.push_back(name);
  }

  void ExpectAllThatWasAnswered() {
    for (const std::string& name : answered_) {
      grpc::ClientContext context;
      if (name.find("/documents/") != std::string::npos) {
        v1::DownloadDocumentRequest request;
        request.set_name(name);
        auto reader = v1::DocumentService::Stub(channel_).DownloadDocument(&context, request);
        v1::DownloadDocumentResponse piece;
        while (reader->Read(&piece)) {
        }
        EXPECT_TRUE(reader->Finish().ok()) << name << " is lost";
        continue;
      }
      v1::GetCaseRequest request;
      request.set_name(name);
      v1::Case found;
      EXPECT_TRUE(v1::CaseService::Stub(channel_).GetCase(&context, request, &found).ok()) << name << " is lost";
      ExpectSearchFinds(name);
    }
    answered_.clear();
  }

  // Searches for the number of a case.
  void ExpectSearchFinds(const std::string& name) {
    v1::SearchRequest request;
    request.set_query(name.substr(name.rfind('/') + 1));
    request.set_kind(v1::HIT_KIND_CASE);
    v1::SearchResponse response;
    grpc::ClientContext context;
    ASSERT_TRUE(v1::SearchService::Stub(channel_).Search(&context, request, &response).ok());
    ASSERT_EQ(response.hits_size(), 1) << name << " is not found";
    EXPECT_EQ(response.hits(0).resource(), name);
  }

  void ExpectAllIsWhole() {
    v1::CheckResponse response;
    grpc::ClientContext context;
    ASSERT_TRUE(v1::ArchiveService::Stub(channel_).Check(&context, v1::CheckRequest(), &response).ok());
    EXPECT_EQ(response.problems_size(), 0) << response.DebugString();
  }

  testing::TempFolder folder_;
  pid_t process_ = 0;
  int starts_ = 0;
  std::shared_ptr<grpc::ChannelInterface> channel_;
  std::mutex mutex_;
  std::vector<std::string> answered_;
};

TEST_F(Killed, LosesNothingThatWasAnswered) {
  Start();
  SetUpCommittee();
  std::mt19937 random(1);
  std::uniform_int_distribution<int> milliseconds(1, 60);
  size_t answered = 0;
  for (int kills = Kills(); kills > 0 && !HasFailure(); --kills) {
    std::vector<std::thread> writers;
    for (int i = 0; i < kWriters; ++i) writers.emplace_back([this] { Write(); });
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(random)));
    Kill(SIGKILL);
    for (std::thread& writer : writers) writer.join();
    Start();
    answered += answered_.size();
    ExpectAllThatWasAnswered();
    if (kills % 10 == 1) ExpectAllIsWhole();
  }
  std::cout << answered << " writes were answered, and are there\n";
  EXPECT_GT(answered, 0u);
}

}  // namespace
}  // namespace arendegang
