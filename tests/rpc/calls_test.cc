// The bounds that every call goes through, over a real connection.
#include "services/rpc/calls.h"

#include <memory>

#include "arendegang/v1/document.grpc.pb.h"
#include "gtest/gtest.h"
#include "services/base/error.h"
#include "services/drafting/drafting_service.h"
#include "services/rpc/stream.h"

namespace arendegang::rpc {
namespace {

// Answers with thirty pieces, one message each.
class Pieces final : public v1::DocumentService::CallbackService {
 public:
  explicit Pieces(Calls& calls) : calls_(calls) {}

  grpc::ServerWriteReactor<v1::DownloadDocumentResponse>* DownloadDocument(
      grpc::CallbackServerContext* context, const v1::DownloadDocumentRequest* request) override {
    auto left = std::make_shared<int>(30);
    return new Stream<v1::DownloadDocumentResponse>(calls_, context, "DownloadDocument", request,
                                                    [left](const auto&, v1::DownloadDocumentResponse* message) {
                                                      message->set_bytes("bit");
                                                      return absl::StatusOr<bool>((*left)-- > 0);
                                                    });
  }

 private:
  Calls& calls_;
};

class CallsTest : public ::testing::Test {
 protected:
  // Serves on loopback with these bounds.
  void Serve(int per_second, Clock clock) {
    rates_ = std::make_unique<RateLimit>(per_second, [this] { return now_; });
    calls_ = std::make_unique<Calls>(16, nullptr, Patience{rates_.get(), std::move(clock)});
    service_ = std::make_unique<drafting::DraftingService>(
        *styles::Phrasebooks::Load(ARENDEGANG_SOURCE_DIR "/phrasebooks", "stockholm"), *calls_);
    grpc::ServerBuilder builder;
    int port = 0;
    builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port);
    builder.RegisterService(service_.get());
    pieces_ = std::make_unique<Pieces>(*calls_);
    builder.RegisterService(pieces_.get());
    server_ = builder.BuildAndStart();
    channel_ = grpc::CreateChannel("127.0.0.1:" + std::to_string(port), grpc::InsecureChannelCredentials());
    stub_ = v1::DraftingService::NewStub(channel_);
  }

  // What becomes of a call whose handler waits its turn; without a deadline.
  grpc::Status Extract() {
    grpc::ClientContext context;
    v1::ExtractTextResponse response;
    return stub_->ExtractText(&context, v1::ExtractTextRequest(), &response);
  }

  static std::string TextOf(const grpc::Status& status) {
    google::rpc::Status wire;
    wire.ParseFromString(status.error_details());
    return ToUserError(wire).text;
  }

  // What becomes of a stream; counts its messages.
  grpc::Status Download() {
    grpc::ClientContext context;
    auto reader = v1::DocumentService::NewStub(channel_)->DownloadDocument(&context, v1::DownloadDocumentRequest());
    v1::DownloadDocumentResponse message;
    while (reader->Read(&message)) ++pieces_read_;
    return reader->Finish();
  }

  int pieces_read_ = 0;
  absl::Time now_ = absl::FromUnixSeconds(1779000000);
  std::unique_ptr<RateLimit> rates_;
  std::unique_ptr<Calls> calls_;
  std::unique_ptr<drafting::DraftingService> service_;
  std::unique_ptr<Pieces> pieces_;
  std::unique_ptr<grpc::Server> server_;
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::DraftingService::Stub> stub_;
};

TEST_F(CallsTest, TurnsAwayAnAddressThatCallsTooOften) {
  Serve(1, [this] { return now_; });
  for (int i = 0; i < 10; ++i) EXPECT_EQ(Extract().error_code(), grpc::StatusCode::INVALID_ARGUMENT) << i;
  const grpc::Status refused = Extract();
  EXPECT_EQ(refused.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(TextOf(refused), "Det kommer för många anrop från din dator. Vänta några sekunder och försök igen.");
}

TEST_F(CallsTest, CountsACallOnceHoweverManyMessagesItHas) {
  Serve(1, [this] { return now_; });
  EXPECT_TRUE(Download().ok());
  EXPECT_EQ(pieces_read_, 30);
}

TEST_F(CallsTest, EndsAStreamThatIsRefusedMidway) {
  int looks = 0;
  Serve(0, [this, &looks] { return now_ += absl::Seconds(++looks < 10 ? 0 : 61); });
  EXPECT_EQ(Download().error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_GT(pieces_read_, 0);
  EXPECT_LT(pieces_read_, 30);
}

TEST_F(CallsTest, DoesNotBeginWithACallWhoseTurnComesTooLate) {
  // Each look at the clock is a minute after the one before, and a second more.
  Serve(0, [this] { return now_ += absl::Seconds(61); });
  const grpc::Status refused = Extract();
  EXPECT_EQ(refused.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(TextOf(refused), "Tjänsten är upptagen just nu. Försök igen om några sekunder.");
}

}  // namespace
}  // namespace arendegang::rpc
