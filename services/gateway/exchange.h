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
#include "services/gateway/opener.h"
#include "services/gateway/public_pages.h"

namespace arendegang::gateway {

// What is refused is read to its end, so that the client comes to read why, unless it goes on for so many times the
// bytes of a message.
inline constexpr size_t kPatience = 4;

class Exchange final : public Listener, public std::enable_shared_from_this<Exchange> {
 public:
  Exchange(Backend& backend, MHD_Connection* connection)
      : backend_(backend), connection_(connection), began_(backend.meter.now()), opener_(backend.message_bytes) {}

  // The head of the request has come, then pieces of its body, then its end; again its end when the answer is there.
  // MHD_NO closes the connection. Take leaves in `size` what it did not take yet.
  MHD_Result Begin(const std::string& path, const std::string& verb);
  MHD_Result Take(const char* data, size_t* size);
  MHD_Result End();

  // Copies the next bytes of a stream; MHD_CONTENT_READER_END_OF_STREAM after the last. 0: the connection sleeps.
  ssize_t Read(char* bytes, size_t most);

  // The answer is sent, or whoever wanted it has gone.
  void Gone();

  void OnMessage(std::string message) override;
  bool OnTaken(bool ok) override;
  void OnEnd(google::rpc::Status status) override;
  void OnGone() override { backend_.Leave(); }

 private:
  std::optional<Reply> Unfit(const std::string& path, const std::string& verb);
  std::optional<Reply> PageAt(const std::string& path, const std::string& verb);
  Request Asked() const;
  Reply Answered() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  Reply Failed(const absl::Status& error) const;
  Reply Failed(const google::rpc::Status& error) const;
  MHD_Result Keep(const char* data, size_t size);
  MHD_Result HandOn(absl::string_view* data);
  MHD_Result EndUpload();
  absl::Status BeginUpload();
  absl::Status HandOnNext(absl::string_view* data);
  bool Count(size_t bytes);
  void Refuse(const absl::Status& error);
  void Abandon();
  MHD_Result Rest() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<Request> Made();
  absl::StatusOr<std::string> Message();
  absl::StatusOr<std::string> BytesIn(std::string message) const;
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
  std::optional<Errand> errand_;  // of a page that is made of one call; then there is no method
  Form form_;
  std::string accept_encoding_;
  std::string authorization_;  // its own, or that of the session of a browser
  bool uploads_ = false;       // a stream of the client, whose messages are handed on as they come
  Opener opener_;
  std::string body_;
  size_t received_ = 0;
  size_t held_ = 0;  // of the bytes that the backend counts

  absl::Mutex mutex_;
  std::optional<Reply> reply_ ABSL_GUARDED_BY(mutex_);  // of what is not a stream, or failed before it was one
  Call* call_ ABSL_GUARDED_BY(mutex_) = nullptr;        // while it is under way
  Call* sink_ ABSL_GUARDED_BY(mutex_) = nullptr;        // the same, while it takes messages of an upload
  bool writing_ ABSL_GUARDED_BY(mutex_) = false;        // it has not taken the last one
  std::string outgoing_ ABSL_GUARDED_BY(mutex_);        // the message, or the envelope, that is answered
  size_t read_ ABSL_GUARDED_BY(mutex_) = 0;             // how much of it
  absl::Status fault_ ABSL_GUARDED_BY(mutex_);          // ours: an answer that could not be written
  bool sleeping_ ABSL_GUARDED_BY(mutex_) = false;
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  bool gone_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace arendegang::gateway
