// The part of an exchange that is a stream of the client: each message is handed on as it comes, and the connection
// sleeps until it is taken, so that no more than one is held of however large a document.
#include <utility>

#include "services/gateway/exchange.h"
#include "services/gateway/refusal.h"
#include "services/rpc/refusals.h"

namespace arendegang::gateway {

absl::Status Exchange::BeginUpload() {
  auto request = Made();
  if (!request.ok()) return request.status();
  if (!backend_.Enter()) return rpc::Stopping();
  auto call = std::make_unique<Call>(*std::move(request), shared_from_this());
  {
    absl::MutexLock lock(&mutex_);
    call_ = sink_ = call.get();
  }
  call.release()->Start(backend_.stub);
  return absl::OkStatus();
}

MHD_Result Exchange::HandOn(absl::string_view* data) {
  while (!data->empty()) {
    {
      absl::MutexLock lock(&mutex_);
      if (writing_) return Rest();
      if (reply_ || sink_ == nullptr) {
        // It is refused already: only the rest is waited for.
        received_ += data->size();
        data->remove_prefix(data->size());
        return received_ > kPatience * backend_.message_bytes ? MHD_NO : MHD_YES;
      }
    }
    absl::Status handed = HandOnNext(data);
    if (!handed.ok()) Refuse(handed);
  }
  return MHD_YES;
}

// The next message, if it is whole now.
absl::Status Exchange::HandOnNext(absl::string_view* data) {
  auto message = opener_.Take(data);
  if (!message.ok()) return message.status();
  if (!Count(opener_.size())) return rpc::TooBusy();
  if (!message->has_value()) return absl::OkStatus();
  auto bytes = BytesIn(**std::move(message));
  if (!bytes.ok()) return bytes.status();
  Call* sink = nullptr;
  {
    absl::MutexLock lock(&mutex_);
    sink = sink_;
    writing_ = sink != nullptr;
  }
  if (sink != nullptr) sink->Send(*std::move(bytes));
  return absl::OkStatus();
}

// Nothing more of an upload is wanted; the first reason is told.
void Exchange::Refuse(const absl::Status& error) {
  {
    absl::MutexLock lock(&mutex_);
    if (!reply_) reply_ = Failed(error);
  }
  Abandon();
}

MHD_Result Exchange::EndUpload() {
  if (opener_.size() > 0) Refuse(CutShort());
  Call* sink = nullptr;
  {
    absl::MutexLock lock(&mutex_);
    if (writing_) return Rest();
    if (reply_) return Sent(*std::move(reply_));
    sink = std::exchange(sink_, nullptr);
  }
  if (sink != nullptr) sink->Finish();
  return SendStream();
}

// Until the last message is taken.
MHD_Result Exchange::Rest() { return Sleep() ? MHD_YES : MHD_NO; }

bool Exchange::OnTaken(bool ok) {
  absl::MutexLock lock(&mutex_);
  writing_ = false;
  const bool more = ok && !gone_;
  if (!more) sink_ = nullptr;
  Wake();
  return more;
}

}  // namespace arendegang::gateway
