// One call of gRPC made of messages whose types nobody here knows.
#pragma once

#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "google/rpc/status.pb.h"

namespace arendegang::gateway {

// Hears of what is answered, on threads of gRPC, one thing at a time.
class Listener {
 public:
  virtual ~Listener() = default;

  // A message. The next one is not read before Call::Next: so many bytes as one message has are held, and no more.
  virtual void OnMessage(std::string message) = 0;

  // What Send was given is taken, or, if `ok` is false, nobody wants more. Whether more will be sent.
  virtual bool OnTaken(bool ok) = 0;

  // The end, once, after the last message. The call is going when this returns.
  virtual void OnEnd(google::rpc::Status status) = 0;

  // The last of all: the call and its share in the channel are gone. Only now may the channel and the server end: if
  // the last share were that of a call, a thread of gRPC would have to wait for its own end, and the process would
  // abort.
  virtual void OnGone() = 0;
};

struct Request {
  std::string path;                             // "/arendegang.v1.CaseService/GetCase"
  std::optional<std::string> message;           // none of a stream of the client, which sends by itself
  std::map<std::string, std::string> metadata;  // values are legal ones: gRPC ends the process for others
  absl::Time deadline;
};

// Owns itself from Start until OnGone is called.
class Call final : public grpc::ClientBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> {
 public:
  Call(Request request, std::shared_ptr<Listener> listener)
      : request_(std::move(request)), sends_(!request_.message.has_value()), listener_(std::move(listener)) {}

  // Reads the first message by itself.
  void Start(grpc::GenericStub& stub);

  // Reads the next message, or the end; once after each message.
  void Next() { StartRead(&incoming_); }

  // Of a stream of the client: sends a message, when the last one is taken; ends the sending, or breaks it off. One of
  // the latter two is the last thing that is done so, unless OnTaken said no: until then the call lives.
  void Send(std::string message);
  void Finish();
  void BreakOff() { RemoveHold(); }

  // Nobody wants to hear more. Whoever has a message that she did not follow by Next still calls that.
  void Cancel() { context_.TryCancel(); }

  void OnReadDone(bool ok) override;
  void OnWriteDone(bool ok) override;
  void OnDone(const grpc::Status& status) override;

 private:
  Request request_;
  const bool sends_;
  const std::shared_ptr<Listener> listener_;
  grpc::ClientContext context_;
  grpc::ByteBuffer outgoing_;
  grpc::ByteBuffer incoming_;
};

}  // namespace arendegang::gateway
