// Those who watch a meeting, over a real connection.
#include <grpcpp/grpcpp.h>

#include <atomic>
#include <memory>
#include <utility>

#include "tests/meetings/meeting_fixture.h"

namespace arendegang::meetings {
namespace {

using Message = v1::WatchMeetingResponse;

// Lets everybody know of everything but of items whose title is secret to her.
class OneSecret final : public access::Guard {
 public:
  absl::StatusOr<access::Caller> Identify(const access::Credentials& shown) override {
    if (ended) return absl::UnauthenticatedError("the token has ended");
    return access::Caller{shown.actor};
  }
  absl::Status Admit(const access::Caller&, const google::protobuf::Message&) override { return absl::OkStatus(); }
  absl::Status Veil(const access::Caller& caller, const google::protobuf::Message&,
                    google::protobuf::Message* answer) override {
    auto* message = dynamic_cast<Message*>(answer);
    if (message == nullptr || caller.actor != "Lars Lund") return absl::OkStatus();
    Message seen;
    *seen.mutable_meeting() = message->meeting();
    for (const v1::Item& item : message->items()) {
      if (item.name() != secret) *seen.add_items() = item;
    }
    for (const std::string& name : message->order()) {
      if (name != secret) seen.add_order(name);
    }
    *message = seen;
    return absl::OkStatus();
  }

  std::string secret;               // the name of an item
  std::atomic<bool> ended = false;  // all tokens have
};

// One who watches.
struct Seat {
  Seat(v1::MeetingService::Stub& stub, const std::string& name, const std::string& actor) {
    context.AddMetadata(rpc::kActorKey, actor);
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(30));
    v1::WatchMeetingRequest request;
    request.set_name(name);
    reader = stub.WatchMeeting(&context, request);
  }

  // The next message; an empty one at the end.
  Message Next() {
    Message message;
    if (!reader->Read(&message)) message.Clear();
    return message;
  }

  // The next message that `fits`: changes that come close upon one another are told together or apart.
  template <typename Fits>
  Message Until(Fits fits) {
    Message message = Next();
    while (message.has_meeting() && !fits(message)) message = Next();
    return message;
  }

  grpc::Status End() {
    context.TryCancel();
    while (Next().has_meeting()) continue;
    return reader->Finish();
  }

  grpc::ClientContext context;
  std::unique_ptr<grpc::ClientReader<Message>> reader;
};

class WatchTest : public arendegang::testing::MeetingTest {
 protected:
  WatchTest()
      : guarded_(256, &guard_),
        served_(
            *database_, [this] { return now_ + absl::Seconds(passed_.load()); }, styles_, guarded_) {
    meeting_ = Planned("2026-05-26");
    pier_ = Scheduled(meeting_, Registered("Ny gästbrygga"));
    fees_ = Scheduled(meeting_, Registered("Taxa för båtplatser"));
    grpc::ServerBuilder builder;
    const std::string address = "unix:" + folder_.File("socket");
    builder.AddListeningPort(address, grpc::InsecureServerCredentials());
    builder.RegisterService(&served_);
    server_ = builder.BuildAndStart();
    stub_ = v1::MeetingService::NewStub(grpc::CreateChannel(address, grpc::InsecureChannelCredentials()));
  }

  ~WatchTest() override {
    served_.Stop();
    server_->Shutdown();
  }

  std::unique_ptr<Seat> Watching(const std::string& actor) { return Watching(actor, meeting_.name()); }
  std::unique_ptr<Seat> Watching(const std::string& actor, const std::string& name) {
    return std::make_unique<Seat>(*stub_, name, actor);
  }

  void Move(const v1::Item& item, int position) {
    v1::MoveItemRequest request;
    request.set_name(item.name());
    request.set_position(position);
    auto moved = meetings_.Move(caller_, request);
    EXPECT_TRUE(moved.ok()) << moved.status();
  }

  static constexpr char kDecided[] = "handling { points { decided: 'bygga bryggan' } }";

  std::atomic<int> passed_ = 0;  // seconds on the clock of those who watch
  OneSecret guard_;
  rpc::Calls guarded_;
  MeetingService served_;
  v1::Meeting meeting_;
  v1::Item pier_, fees_;
  std::unique_ptr<grpc::Server> server_;
  std::unique_ptr<v1::MeetingService::Stub> stub_;
};

TEST_F(WatchTest, TellsAllOfItFirstAndThenWhatIsDifferent) {
  auto eva = Watching("Eva Ek");
  auto majlis = Watching("Majlis Kronvik");
  for (Seat* seat : {eva.get(), majlis.get()}) {
    const Message first = seat->Next();
    EXPECT_EQ(first.meeting().name(), meeting_.name());
    EXPECT_EQ(first.items_size(), 2);
    EXPECT_EQ(first.order_size(), 2);
  }
  Recorded(pier_, kDecided);
  for (Seat* seat : {eva.get(), majlis.get()}) {
    const Message told = seat->Until([](const Message& message) { return message.items_size() > 0; });
    ASSERT_EQ(told.items_size(), 1);
    EXPECT_EQ(told.items(0).name(), pier_.name());
    EXPECT_EQ(told.items(0).outcome(), v1::OUTCOME_DECIDED);
    EXPECT_EQ(told.order_size(), 2);
  }
}

TEST_F(WatchTest, TellsTheOrderOfItemsThatAreMovedAndTakenOff) {
  auto eva = Watching("Eva Ek", "committees/hvn/meetings/2026-05-26");
  eva->Next();
  Move(fees_, 1);
  Message told = eva->Until([](const Message& message) { return message.items_size() > 0; });
  ASSERT_EQ(told.order_size(), 2);
  EXPECT_EQ(told.order(0), fees_.name());
  Move(pier_, 0);
  told = eva->Until([](const Message& message) { return message.order_size() < 2; });
  ASSERT_EQ(told.order_size(), 1);
  EXPECT_EQ(told.order(0), fees_.name());
}

TEST_F(WatchTest, TellsTheSubjectOfACaseThatIsChangedInTheRegister) {
  auto eva = Watching("Eva Ek");
  eva->Next();
  v1::UpdateCaseRequest request;
  request.mutable_registered_case()->set_name(pier_.case_name());
  request.mutable_registered_case()->set_subject("Ny brygga för gäster");
  ASSERT_TRUE(cases_.Update(caller_, request).ok());
  const Message told = eva->Until([](const Message& message) { return message.items_size() > 0; });
  ASSERT_EQ(told.items_size(), 1);
  EXPECT_EQ(told.items(0).facts().title(), "Ny brygga för gäster");
}

TEST_F(WatchTest, TellsNothingOfWhatTheReaderMayNotSee) {
  guard_.secret = pier_.name();
  auto lars = Watching("Lars Lund");
  const Message first = lars->Next();
  ASSERT_EQ(first.items_size(), 1);
  EXPECT_EQ(first.items(0).name(), fees_.name());
  EXPECT_EQ(first.order_size(), 1);
  Recorded(pier_, kDecided);
  Recorded(fees_, kDecided);
  Message told = lars->Next();
  while (told.items_size() == 0 && told.has_meeting()) {
    EXPECT_EQ(told.order_size(), 1);
    told = lars->Next();
  }
  ASSERT_EQ(told.items_size(), 1);
  EXPECT_EQ(told.items(0).name(), fees_.name());
}

TEST_F(WatchTest, TellsWhoElseWatchesOfEachOnce) {
  auto eva = Watching("Eva Ek");
  EXPECT_EQ(eva->Next().watchers_size(), 0);
  auto majlis = Watching("Majlis Kronvik");
  auto again = Watching("Majlis Kronvik");
  EXPECT_EQ(majlis->Next().watchers(0), "Eva Ek");
  again->Next();
  const Message told = eva->Until([](const Message& message) { return message.watchers_size() > 0; });
  ASSERT_EQ(told.watchers_size(), 1);
  EXPECT_EQ(told.watchers(0), "Majlis Kronvik");
  EXPECT_EQ(told.items_size(), 0);
  majlis->End();
  again->End();
  EXPECT_TRUE(eva->Until([](const Message& message) { return message.watchers_size() == 0; }).has_meeting());
}

TEST_F(WatchTest, SaysEveryTwentySecondsThatTheLineIsAlive) {
  auto eva = Watching("Eva Ek");
  const Message first = eva->Next();
  passed_ = 20;
  database_->commits().Tell();
  const Message beat = eva->Next();
  EXPECT_EQ(beat.items_size(), 0);
  EXPECT_EQ(beat.meeting().name(), meeting_.name());
  EXPECT_EQ(beat.order_size(), first.order_size());
}

TEST_F(WatchTest, EndsWhenTheTokenHasEnded) {
  auto eva = Watching("Eva Ek");
  eva->Next();
  guard_.ended = true;
  passed_ = 20;
  database_->commits().Tell();
  EXPECT_FALSE(eva->Next().has_meeting());
  EXPECT_NE(eva->reader->Finish().error_code(), grpc::StatusCode::OK);
}

TEST_F(WatchTest, RefusesMoreThanSixteenOfOneCaller) {
  std::vector<std::unique_ptr<Seat>> seats;
  for (int i = 0; i < Watches::kMostOfOne; ++i) {
    seats.push_back(Watching("Eva Ek"));
    EXPECT_TRUE(seats.back()->Next().has_meeting());
  }
  auto one_more = Watching("Eva Ek");
  EXPECT_FALSE(one_more->Next().has_meeting());
  EXPECT_EQ(one_more->reader->Finish().error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_TRUE(Watching("Majlis Kronvik")->Next().has_meeting());
}

TEST_F(WatchTest, RefusesAMeetingThatIsNotThere) {
  auto eva = Watching("Eva Ek", "committees/hvn/meetings/99");
  EXPECT_FALSE(eva->Next().has_meeting());
  EXPECT_EQ(eva->reader->Finish().error_code(), grpc::StatusCode::NOT_FOUND);
}

TEST_F(WatchTest, EndsAtOnceWhenTheServiceStops) {
  std::vector<std::unique_ptr<Seat>> seats;
  for (int i = 0; i < 100; ++i) {
    seats.push_back(Watching("Nummer " + std::to_string(i)));
    EXPECT_TRUE(seats.back()->Next().has_meeting());
  }
  served_.Stop();
  server_->Shutdown();
  for (auto& seat : seats) {
    while (seat->Next().has_meeting()) continue;
    const auto code = seat->reader->Finish().error_code();
    // One that is being told something when it stops is broken off.
    EXPECT_TRUE(code == grpc::StatusCode::UNAVAILABLE || code == grpc::StatusCode::CANCELLED) << code;
  }
}

}  // namespace
}  // namespace arendegang::meetings
