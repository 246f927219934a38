#include "services/gateway/call.h"

#include <utility>
#include <vector>

namespace arendegang::gateway {
namespace {

google::rpc::Status StatusOf(const grpc::Status& status) {
  google::rpc::Status told;
  if (status.ok()) return told;
  if (!status.error_details().empty() && told.ParseFromString(status.error_details())) return told;
  told.Clear();
  told.set_code(status.error_code());
  told.set_message(status.error_message());
  return told;
}

grpc::ByteBuffer BufferOf(const std::string& message) {
  const grpc::Slice slice(message);
  return grpc::ByteBuffer(&slice, 1);
}

std::string TextOf(const grpc::ByteBuffer& buffer) {
  std::vector<grpc::Slice> slices;
  std::string text;
  text.reserve(buffer.Length());
  if (!buffer.Dump(&slices).ok()) return text;
  for (const grpc::Slice& slice : slices) text.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
  return text;
}

}  // namespace

void Call::Start(grpc::GenericStub& stub) {
  for (const auto& [key, value] : request_.metadata) context_.AddMetadata(key, value);
  context_.set_deadline(absl::ToChronoTime(request_.deadline));
  stub.PrepareBidiStreamingCall(&context_, request_.path, {}, this);
  // Released when there is nothing more to read: until then Next may come from any thread, at any time.
  AddHold();
  if (sends_) {
    // Released when there is nothing more to send.
    AddHold();
  } else {
    outgoing_ = BufferOf(*std::exchange(request_.message, std::nullopt));
    StartWriteLast(&outgoing_, {});
  }
  Next();
  StartCall();
}

void Call::Send(std::string message) {
  outgoing_ = BufferOf(message);
  StartWrite(&outgoing_);
}

void Call::Finish() {
  StartWritesDone();
  RemoveHold();
}

void Call::OnWriteDone(bool ok) {
  if (sends_ && !listener_->OnTaken(ok)) RemoveHold();
}

void Call::OnReadDone(bool ok) {
  if (!ok) return RemoveHold();
  std::string message = TextOf(incoming_);
  incoming_.Clear();
  listener_->OnMessage(std::move(message));
}

void Call::OnDone(const grpc::Status& status) {
  const std::shared_ptr<Listener> listener = listener_;
  listener->OnEnd(StatusOf(status));
  delete this;
  listener->OnGone();
}

}  // namespace arendegang::gateway
