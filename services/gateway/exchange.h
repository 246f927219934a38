// One request of HTTP and its answer. A thread of the HTTP library brings the request and fetches the answer; threads
// of gRPC make it. The connection sleeps meanwhile, and no thread waits.
#pragma once

#include <microhttpd.h>

#include <memory>
#include <optional>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "google/protobuf/descriptor.h"
#include "services/gateway/backend.h"
#include "services/gateway/call.h"
#include "services/gateway/connect.h"
#include "services/gateway/http.h"

namespace arendegang::gateway {

class Exchange final : public Listener, public std::enable_shared_from_this<Exchange> {
 public:
  Exchange(Backend& backend, MHD_Connection* connection)
      : backend_(backend), connection_(connection), began_(backend.meter.now()) {}

  // The head of the request has come, then pieces of its body, then its end; again its end when the answer is there.
  // MHD_NO closes the connection.
  MHD_Result Begin(const std::string& path, const std::string& verb);
  MHD_Result Take(const char* data, size_t size);
  MHD_Result End();

  // Copies the next bytes of a stream; MHD_CONTENT_READER_END_OF_STREAM after the last. 0: the connection sleeps.
  ssize_t Read(char* bytes, size_t most);

  // The answer is sent, or whoever wanted it has gone.
  void Gone();

  void OnMessage(std::string message) override;
  void OnEnd(google::rpc::Status status) override;

 private:
  std::optional<Reply> Unfit(const std::string& path, const std::string& verb);
  Reply Failed(const absl::Status& error) const;
  Reply Failed(const google::rpc::Status& error) const;
  absl::StatusOr<Request> Made();
  absl::StatusOr<std::vector<std::string>> Messages();
  absl::StatusOr<std::string> Written(const std::string& message) const;
  MHD_Result SendStream();
  MHD_Result Sent(Reply reply);
  bool Sleep() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Wake() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  Backend& backend_;
  MHD_Connection* const connection_;
  const absl::Time began_;

  // Of the request; touched by the thread of the library alone.
  std::string path_;
  const google::protobuf::MethodDescriptor* method_ = nullptr;
  Form form_;
  std::string accept_encoding_;
  std::string authorization_;  // its own, or that of the session of a browser
  std::string body_;
  size_t received_ = 0;
  size_t held_ = 0;  // of the bytes that the backend counts

  absl::Mutex mutex_;
  std::optional<Reply> reply_ ABSL_GUARDED_BY(mutex_);  // of what is not a stream, or failed before it was one
  Call* call_ ABSL_GUARDED_BY(mutex_) = nullptr;        // while it is under way
  std::string outgoing_ ABSL_GUARDED_BY(mutex_);        // the message, or the envelope, that is answered
  size_t read_ ABSL_GUARDED_BY(mutex_) = 0;             // how much of it
  absl::Status fault_ ABSL_GUARDED_BY(mutex_);          // ours: an answer that could not be written
  bool sleeping_ ABSL_GUARDED_BY(mutex_) = false;
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  bool gone_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace arendegang::gateway
