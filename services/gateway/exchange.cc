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
#include "services/rpc/refusals.h"

namespace arendegang::gateway {
namespace {

// The longest call, a year's import, takes less.
constexpr absl::Duration kLongest = absl::Minutes(2);
// But of those that tell of changes as they come.
constexpr absl::Duration kLongestStream = absl::Hours(1);
// Whoever sends so slowly does not mean it.
constexpr absl::Duration kLongestBody = absl::Minutes(1);
// A large document over a slow line; each of its messages is bounded by the handlers.
constexpr absl::Duration kLongestUpload = absl::Minutes(30);
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
  if (auto page = PageAt(path, verb); page || errand_) return page;
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
  uploads_ = !unfit && !errand_ && method_->client_streaming();
  if (!unfit && !uploads_ && absl::SimpleAtoi(HeaderOf(connection_, "Content-Length"), &length) &&
      length > backend_.message_bytes) {
    unfit = Refusal(413, TooLarge());
  }
  if (uploads_) {
    absl::Status begun = BeginUpload();
    if (!begun.ok()) unfit = Failed(begun);
  }
  absl::MutexLock lock(&mutex_);
  reply_ = std::move(unfit);
  // She asks before she sends it.
  const bool asks = !HeaderOf(connection_, "Expect").empty();
  return reply_ && asks ? Sent(*std::move(reply_)) : MHD_YES;
}

MHD_Result Exchange::Take(const char* data, size_t* size) {
  if (backend_.meter.now() - began_ > (uploads_ ? kLongestUpload : kLongestBody)) return MHD_NO;
  if (!uploads_) return Keep(data, std::exchange(*size, 0));
  absl::string_view left(data, *size);
  const MHD_Result taken = HandOn(&left);
  *size = left.size();
  return taken;
}

MHD_Result Exchange::Keep(const char* data, size_t size) {
  received_ += size;
  if (received_ > kPatience * backend_.message_bytes) return MHD_NO;
  absl::MutexLock lock(&mutex_);
  if (reply_) return MHD_YES;
  if (received_ > backend_.message_bytes) {
    reply_ = Refusal(413, TooLarge());
  } else if (!Count(held_ + size)) {
    reply_ = Refusal(429, rpc::TooBusy());
  } else {
    body_.append(data, size);
    return MHD_YES;
  }
  Count(0);
  body_.clear();
  return MHD_YES;
}

// So many bytes are held now; false, and as many as before, if they are too many.
bool Exchange::Count(size_t bytes) {
  if (bytes > held_ && !backend_.Hold(bytes - held_)) return false;
  if (bytes < held_) backend_.Release(held_ - bytes);
  held_ = bytes;
  return true;
}

MHD_Result Exchange::End() {
  if (uploads_) return EndUpload();
  {
    absl::MutexLock lock(&mutex_);
    if (reply_) return Sent(*std::move(reply_));
  }
  auto request = Made();
  if (!request.ok()) return Sent(Failed(request.status()));
  if (!backend_.Enter()) return Sent(Failed(rpc::Stopping()));
  auto call = std::make_unique<Call>(*std::move(request), shared_from_this());
  {
    absl::MutexLock lock(&mutex_);
    // Before the call begins, whose end wakes it.
    if (!form_.stream && !Sleep()) {
      backend_.Leave();
      return Sent(Failed(rpc::Stopping()));
    }
    call_ = call.get();
  }
  call.release()->Start(backend_.stub);
  return form_.stream ? SendStream() : MHD_YES;
}

absl::StatusOr<Request> Exchange::Made() {
  if (errand_) return Asked();
  const std::string version = HeaderOf(connection_, "Connect-Protocol-Version");
  if (!version.empty() && version != "1") return FieldInvalid("Connect-Protocol-Version", "Versionen är 1.");
  const char* encoding_header = form_.stream ? "Connect-Content-Encoding" : "Content-Encoding";
  const std::string encoding = HeaderOf(connection_, encoding_header);
  if (!encoding.empty() && encoding != "identity") {
    return NotFound(absl::StrCat(encoding_header, ": skicka meddelandet okomprimerat."));
  }
  const absl::Duration longest = uploads_ ? kLongestUpload : method_->server_streaming() ? kLongestStream : kLongest;
  auto timeout = TimeoutOf(HeaderOf(connection_, "Connect-Timeout-Ms"), longest);
  if (!timeout.ok()) return timeout.status();
  Request request{path_, {}, {{rpc::kPeerKey, rpc::SealedPeer(PeerOf(connection_))}}, backend_.meter.now() + *timeout};
  if (!IsLegal(authorization_)) return FieldInvalid("Authorization", "Huvudet är Bearer och en token, i ASCII.");
  if (!authorization_.empty()) request.metadata["authorization"] = authorization_;
  std::string actor;
  if (!absl::Base64Unescape(HeaderOf(connection_, rpc::kActorKey), &actor)) {
    return FieldInvalid(rpc::kActorKey, "Namnet är UTF-8 i base64.");
  }
  if (!actor.empty()) request.metadata[rpc::kActorKey] = std::move(actor);
  if (uploads_) return request;
  auto message = Message();
  if (!message.ok()) return message.status();
  request.message = *std::move(message);
  return request;
}

absl::StatusOr<std::string> Exchange::Message() {
  if (!form_.stream) return BytesIn(std::move(body_));
  absl::string_view left = body_;
  auto message = opener_.Take(&left);
  if (!message.ok()) return message.status();
  if (opener_.size() > 0) return CutShort();
  if (!message->has_value() || !left.empty()) return FieldInvalid("body", "Metoden tar ett meddelande, i ett kuvert.");
  return BytesIn(**std::move(message));
}

absl::StatusOr<std::string> Exchange::BytesIn(std::string message) const {
  const auto& type = *method_->input_type();
  return form_.json ? BytesOfJson(type, message) : BytesOf(type, std::move(message));
}

absl::StatusOr<std::string> Exchange::Written(const std::string& message) const {
  if (errand_) return message;
  return form_.json ? JsonOf(method_->output_type()->full_name(), message) : message;
}

Reply Exchange::Answered() { return {200, form_.ContentType(), std::move(outgoing_)}; }

Reply Exchange::Failed(const absl::Status& error) const { return Failed(ToGoogleStatus(error)); }

Reply Exchange::Failed(const google::rpc::Status& error) const {
  if (errand_) return errand_->show(error, "");
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
  absl::MutexLock lock(&mutex_);
  if (!fault_.ok()) status.ParseFromString(rpc::ToGrpc(fault_, path_.c_str()).error_details());
  if (form_.stream) {
    outgoing_ = EndOfStream(status);
  } else {
    reply_ = status.code() != 0 ? Failed(status) : errand_ ? errand_->show(status, outgoing_) : Answered();
    Compress(accept_encoding_, &*reply_);
  }
  ended_ = true;
  call_ = nullptr;
  Wake();
}

void Exchange::Gone() {
  Count(0);
  Abandon();
}

void Exchange::Abandon() {
  Call* unread = nullptr;
  Call* unwritten = nullptr;
  {
    absl::MutexLock lock(&mutex_);
    if (std::exchange(gone_, true) || call_ == nullptr) return;
    // Under the lock: its end wants it too, so that the call is still there.
    call_->Cancel();
    // Then nothing is being read that could tell of the end.
    if (!outgoing_.empty()) unread = call_;
    // While it is writing, that tells.
    if (!writing_) unwritten = std::exchange(sink_, nullptr);
  }
  if (unread != nullptr) unread->Next();
  if (unwritten != nullptr) unwritten->BreakOff();
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
