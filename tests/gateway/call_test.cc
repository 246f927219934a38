#include "services/gateway/call.h"

#include <grpcpp/generic/async_generic_service.h>
#include <gtest/gtest.h>

#include "absl/synchronization/notification.h"
#include "absl/time/clock.h"

namespace arendegang::gateway {
namespace {

// Knows no method; refuses each call.
class Nobody final {
 public:
  Nobody() {
    builder_.RegisterCallbackGenericService(&service_);
    server_ = builder_.BuildAndStart();
  }

  grpc::Server& server() { return *server_; }

 private:
  grpc::CallbackGenericService service_;
  grpc::ServerBuilder builder_;
  std::unique_ptr<grpc::Server> server_;
};

class Hearer final : public Listener {
 public:
  explicit Hearer(const std::shared_ptr<grpc::Channel>& channel) : channel_(channel) {}

  void OnMessage(std::string) override {}
  bool OnTaken(bool) override { return false; }
  void OnEnd(google::rpc::Status status) override {
    code_ = status.code();
    shares_ = channel_.use_count();
  }
  void OnGone() override {
    shares_left_ = channel_.use_count();
    gone_.Notify();
  }

  void Wait() { gone_.WaitForNotification(); }
  int code() const { return code_; }
  long shares() const { return shares_; }
  long shares_left() const { return shares_left_; }

 private:
  const std::weak_ptr<grpc::Channel> channel_;
  int code_ = 0;
  long shares_ = 0;
  long shares_left_ = 0;
  absl::Notification gone_;
};

TEST(Call, HasNoShareInTheChannelWhenItIsGone) {
  Nobody nobody;
  auto channel = nobody.server().InProcessChannel({});
  grpc::GenericStub stub(channel);
  const long shares = channel.use_count();
  auto hearer = std::make_shared<Hearer>(channel);
  const Request request{"/hvn.Hamnvik/Gastbrygga", "", {}, absl::Now() + absl::Minutes(1)};
  (new Call(request, hearer))->Start(stub);
  hearer->Wait();
  EXPECT_EQ(hearer->code(), grpc::StatusCode::UNIMPLEMENTED);
  EXPECT_GT(hearer->shares(), shares);  // before that it had one
  EXPECT_EQ(hearer->shares_left(), shares);
}

}  // namespace
}  // namespace arendegang::gateway
