#include "services/gateway/exchange.h"

#include <algorithm>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/gateway/codec.h"
#include "services/gateway/encoding.h"
#include "services/gateway/refusal.h"
#include "services/rpc/calls.h"

namespace arendegang::gateway {
namespace {

// The longest call, a year's import, takes less.
constexpr absl::Duration kLongest = absl::Minutes(2);
// But of those that tell of changes as they come.
constexpr absl::Duration kLongestStream = absl::Hours(1);
// Whoever sends so slowly does not mean it.
constexpr absl::Duration kLongestBody = absl::Minutes(1);
// What is refused is read to its end, so that the client comes to read why, unless it goes on like this.
constexpr size_t kPatience = 4;
// Of what is handed to the library at once.
constexpr size_t kBlock = 64 << 10;
constexpr char kJson[] = "application/json";

// gRPC ends the process if it is given other values.
bool IsLegal(const std::string& value) {
  return std::all_of(value.begin(), value.end(), [](char each) { return each >= ' ' && each <= '~'; });
}

}  // namespace

// What is no call, or cannot be one.
std::optional<Reply> Exchange::Unfit(const std::string& path, const std::string& verb) {
  if (auto page = backend_.pages.At(connection_, path, verb)) return page;
  method_ = MethodAt(path);
  if (method_ == nullptr) {
    return Refusal(404, NotFound("Metoden finns inte. Adressen är /arendegang.v1.TJÄNST/METOD; de står i proto/."));
  }
  if (verb != "POST") return WrongVerb("POST", "Metoder anropas med POST.");
  auto authorization = AuthorizationOf(ShownBy(connection_));
  if (!authorization.ok()) return Refusal(403, authorization.status());
  authorization_ = *std::move(authorization);
  accept_encoding_ = HeaderOf(connection_, "Accept-Encoding");
  const bool stream = method_->client_streaming() || method_->server_streaming();
  auto form = FormOf(HeaderOf(connection_, "Content-Type"));
  if (!form || form->stream != stream) {
    const std::string accepted =
        absl::StrCat(Form{true, stream}.ContentType(), ", ", Form{false, stream}.ContentType());
    Reply refusal = Refusal(415, NotFound(absl::StrCat("Ange Content-Type: ett av ", accepted, ".")));
    refusal.headers["Accept-Post"] = accepted;
    return refusal;
  }
  form_ = *form;
  return std::nullopt;
}

MHD_Result Exchange::Begin(const std::string& path, const std::string& verb) {
  path_ = path;
  auto unfit = Unfit(path, verb);
  uint64_t length = 0;
  if (!unfit && absl::SimpleAtoi(HeaderOf(connection_, "Content-Length"), &length) && length > backend_.message_bytes) {
    unfit = Refusal(413, TooLarge());
  }
  absl::MutexLock lock(&mutex_);
  reply_ = std::move(unfit);
  // She asks before she sends it.
  const bool asks = !HeaderOf(connection_, "Expect").empty();
  return reply_ && asks ? Sent(*std::move(reply_)) : MHD_YES;
}

MHD_Result Exchange::Take(const char* data, size_t size) {
  received_ += size;
  if (received_ > kPatience * backend_.message_bytes || backend_.meter.now() - began_ > kLongestBody) return MHD_NO;
  absl::MutexLock lock(&mutex_);
  if (reply_) return MHD_YES;
  if (received_ > backend_.message_bytes) {
    reply_ = Refusal(413, TooLarge());
  } else if (!backend_.Hold(size)) {
    reply_ = Refusal(429, TooMuch());
  } else {
    held_ += size;
    body_.append(data, size);
    return MHD_YES;
  }
  backend_.Release(std::exchange(held_, 0));
  body_.clear();
  return MHD_YES;
}

MHD_Result Exchange::End() {
  {
    absl::MutexLock lock(&mutex_);
    if (reply_) return Sent(*std::move(reply_));
  }
  auto request = Made();
  if (!request.ok()) return Sent(Failed(request.status()));
  if (!backend_.Enter()) return Sent(Failed(Stopping()));
  auto call = std::make_unique<Call>(*std::move(request), shared_from_this());
  {
    absl::MutexLock lock(&mutex_);
    // Before the call begins, whose end wakes it.
    if (!form_.stream && !Sleep()) {
      backend_.Leave();
      return Sent(Failed(Stopping()));
    }
    call_ = call.get();
  }
  call.release()->Start(backend_.stub);
  return form_.stream ? SendStream() : MHD_YES;
}

absl::StatusOr<Request> Exchange::Made() {
  const std::string version = HeaderOf(connection_, "Connect-Protocol-Version");
  if (!version.empty() && version != "1") return FieldInvalid("Connect-Protocol-Version", "Versionen är 1.");
  const char* encoding_header = form_.stream ? "Connect-Content-Encoding" : "Content-Encoding";
  const std::string encoding = HeaderOf(connection_, encoding_header);
  if (!encoding.empty() && encoding != "identity") {
    return NotFound(absl::StrCat(encoding_header, ": skicka meddelandet okomprimerat."));
  }
  auto timeout =
      TimeoutOf(HeaderOf(connection_, "Connect-Timeout-Ms"), method_->server_streaming() ? kLongestStream : kLongest);
  if (!timeout.ok()) return timeout.status();
  Request request{path_, {}, {{rpc::kPeerKey, rpc::SealedPeer(PeerOf(connection_))}}, backend_.meter.now() + *timeout};
  if (!IsLegal(authorization_)) return FieldInvalid("Authorization", "Huvudet är Bearer och en token, i ASCII.");
  if (!authorization_.empty()) request.metadata["authorization"] = authorization_;
  std::string actor;
  if (!absl::Base64Unescape(HeaderOf(connection_, rpc::kActorKey), &actor)) {
    return FieldInvalid(rpc::kActorKey, "Namnet är UTF-8 i base64.");
  }
  if (!actor.empty()) request.metadata[rpc::kActorKey] = std::move(actor);
  auto messages = Messages();
  if (!messages.ok()) return messages.status();
  request.messages = *std::move(messages);
  return request;
}

absl::StatusOr<std::vector<std::string>> Exchange::Messages() {
  std::vector<std::string> messages;
  if (form_.stream) {
    auto found = MessagesIn(body_);
    if (!found.ok()) return found.status();
    messages = *std::move(found);
    if (!method_->client_streaming() && messages.size() != 1) {
      return FieldInvalid("body", "Metoden tar ett meddelande, i ett kuvert.");
    }
  } else {
    messages.push_back(std::move(body_));
  }
  for (std::string& message : messages) {
    const auto& type = *method_->input_type();
    auto bytes = form_.json ? BytesOfJson(type, message) : BytesOf(type, std::move(message));
    if (!bytes.ok()) return bytes.status();
    message = *std::move(bytes);
  }
  return messages;
}

absl::StatusOr<std::string> Exchange::Written(const std::string& message) const {
  return form_.json ? JsonOf(method_->output_type()->full_name(), message) : message;
}

Reply Exchange::Failed(const absl::Status& error) const { return Failed(ToGoogleStatus(error)); }

Reply Exchange::Failed(const google::rpc::Status& error) const {
  if (form_.stream) return {200, form_.ContentType(), EndOfStream(error)};
  return {HttpStatusOf(error.code()), kJson, ErrorJson(error)};
}

MHD_Result Exchange::Sent(Reply reply) {
  backend_.meter.CountHttp(reply.status);
  return Send(connection_, std::move(reply));
}

MHD_Result Exchange::SendStream() {
  auto read = [](void* exchange, uint64_t, char* bytes, size_t most) {
    return static_cast<Exchange*>(exchange)->Read(bytes, most);
  };
  auto* response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, kBlock, read, this, nullptr);
  if (response == nullptr) return MHD_NO;
  Secure(form_.ContentType(), {}, response);
  backend_.meter.CountHttp(200);
  const MHD_Result queued = MHD_queue_response(connection_, 200, response);
  MHD_destroy_response(response);
  return queued;
}

ssize_t Exchange::Read(char* bytes, size_t most) {
  Call* drained = nullptr;
  size_t size = 0;
  {
    absl::MutexLock lock(&mutex_);
    size = std::min(most, outgoing_.size() - read_);
    if (size == 0) {
      if (ended_) return MHD_CONTENT_READER_END_OF_STREAM;
      return Sleep() ? 0 : MHD_CONTENT_READER_END_WITH_ERROR;
    }
    std::copy_n(outgoing_.data() + read_, size, bytes);
    read_ += size;
    if (read_ == outgoing_.size() && !ended_) {
      outgoing_.clear();
      read_ = 0;
      drained = call_;
    }
  }
  // It lives until it has read its end, which only this begins.
  if (drained != nullptr) drained->Next();
  return static_cast<ssize_t>(size);
}

void Exchange::OnMessage(std::string message) {
  Call* next = nullptr;
  {
    absl::MutexLock lock(&mutex_);
    next = call_;
    auto written = Written(message);
    if (!written.ok()) {
      fault_ = written.status();
      call_->Cancel();
    } else if (!form_.stream) {
      outgoing_ = *std::move(written);
    } else if (!gone_) {
      outgoing_ = Envelope(*written);
      next = nullptr;
      Wake();
    }
  }
  if (next != nullptr) next->Next();
}

void Exchange::OnEnd(google::rpc::Status status) {
  {
    absl::MutexLock lock(&mutex_);
    if (!fault_.ok()) status.ParseFromString(rpc::ToGrpc(fault_, path_.c_str()).error_details());
    if (form_.stream) {
      outgoing_ = EndOfStream(status);
    } else {
      reply_ = status.code() == 0 ? Reply{200, form_.ContentType(), std::move(outgoing_)} : Failed(status);
      Compress(accept_encoding_, &*reply_);
    }
    ended_ = true;
    call_ = nullptr;
    Wake();
  }
  backend_.Leave();
}

void Exchange::Gone() {
  backend_.Release(std::exchange(held_, 0));
  Call* unread = nullptr;
  {
    absl::MutexLock lock(&mutex_);
    gone_ = true;
    if (call_ == nullptr) return;
    // Under the lock: its end wants it too, so that the call is still there.
    call_->Cancel();
    // Then nothing is being read that could tell of the end.
    if (!outgoing_.empty()) unread = call_;
  }
  if (unread != nullptr) unread->Next();
}

bool Exchange::Sleep() {
  if (!backend_.Doze()) return false;
  sleeping_ = true;
  MHD_suspend_connection(connection_);
  return true;
}

void Exchange::Wake() {
  if (!sleeping_) return;
  sleeping_ = false;
  MHD_resume_connection(connection_);
  backend_.Rouse();
}

}  // namespace arendegang::gateway
