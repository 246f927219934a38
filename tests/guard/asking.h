// Calls any method of the API by its descriptor, as somebody, and gives all that is told.
#pragma once

#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "google/protobuf/message.h"
#include "services/guard/permissions.h"
#include "services/rpc/calls.h"

namespace arendegang::testing {

struct Told {
  std::vector<std::string> messages;  // of the answer, as they came
  grpc::Status status;

  // All of it: the messages of the answer, or the error with its details.
  std::string Whole() const {
    std::string whole;
    for (const std::string& message : messages) whole += message;
    return whole + status.error_message() + status.error_details();
  }
};

class Asking {
 public:
  explicit Asking(const std::string& address)
      : stub_(grpc::CreateChannel(address, grpc::InsecureChannelCredentials())) {}

  Told Ask(const google::protobuf::MethodDescriptor& method, const google::protobuf::Message& request,
           const std::string& actor) {
    grpc::ClientContext context;
    context.AddMetadata(rpc::kActorKey, actor);
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(20));
    grpc::CompletionQueue queue;
    auto call =
        stub_.PrepareCall(&context, absl::StrCat("/", method.service()->full_name(), "/", method.name()), &queue);
    void* tag = nullptr;
    bool ok = false;
    auto step = [&] { return queue.Next(&tag, &ok) && ok; };
    call->StartCall(nullptr);
    step();
    grpc::Slice slice(request.SerializeAsString());
    call->Write(grpc::ByteBuffer(&slice, 1), grpc::WriteOptions().set_last_message(), nullptr);
    step();
    Told told;
    while (true) {
      grpc::ByteBuffer answer;
      call->Read(&answer, nullptr);
      if (!step()) break;
      grpc::Slice whole;
      if (!answer.DumpToSingleSlice(&whole).ok()) break;
      told.messages.emplace_back(reinterpret_cast<const char*>(whole.begin()), whole.size());
      // It goes on until it is told to end, and has told all of it in the first message.
      if (method.name() == "WatchMeeting") context.TryCancel();
    }
    call->Finish(&told.status, nullptr);
    step();
    return told;
  }

  // The same of a method by its name, "CaseService.GetCase", for an answer of one message.
  Told Ask(const std::string& name, const google::protobuf::Message& request, const std::string& actor) {
    for (const auto* method : guard::AllMethods()) {
      if (guard::NameOf(*method) == name) return Ask(*method, request, actor);
    }
    return {{}, grpc::Status(grpc::StatusCode::UNIMPLEMENTED, name)};
  }

 private:
  grpc::GenericStub stub_;
};

}  // namespace arendegang::testing
