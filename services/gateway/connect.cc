#include "services/gateway/connect.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/base/error.h"
#include "services/gateway/codec.h"

namespace arendegang::gateway {
namespace {

using Json = nlohmann::json;

// The flag of the last envelope.
constexpr char kEnd = 2;
// The protocol's bound on the digits of a timeout.
constexpr size_t kTimeoutDigits = 10;

struct Code {
  const char* name;
  int http;
};

// By number, from 0.
constexpr Code kCodes[] = {
    {"ok", 200},
    {"canceled", 499},
    {"unknown", 500},
    {"invalid_argument", 400},
    {"deadline_exceeded", 504},
    {"not_found", 404},
    {"already_exists", 409},
    {"permission_denied", 403},
    {"resource_exhausted", 429},
    {"failed_precondition", 400},
    {"aborted", 409},
    {"out_of_range", 400},
    {"unimplemented", 501},
    {"internal", 500},
    {"unavailable", 503},
    {"data_loss", 500},
    {"unauthenticated", 401},
};
constexpr int kUnknown = 2;

const Code& CodeOf(int code) {
  return code >= 0 && code < static_cast<int>(std::size(kCodes)) ? kCodes[code] : kCodes[kUnknown];
}

Json DetailOf(const google::protobuf::Any& any) {
  const std::string type = any.type_url().substr(any.type_url().rfind('/') + 1);
  std::string value = absl::Base64Escape(any.value());
  value.erase(std::find(value.begin(), value.end(), '='), value.end());
  Json detail = {{"type", type}, {"value", value}};
  auto debug = JsonOf(type, any.value());
  if (debug.ok()) detail["debug"] = Json::parse(*debug, nullptr, false);
  return detail;
}

Json ErrorOf(const google::rpc::Status& error) {
  Json json = {{"code", CodeName(error.code())}, {"message", error.message()}};
  for (const auto& detail : error.details()) json["details"].push_back(DetailOf(detail));
  return json;
}

// What is no UTF-8 is shown as U+FFFD, not thrown at us.
std::string Written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Before each message: a flag and four bytes of length.
std::string Enclosed(char flag, absl::string_view message) {
  const auto size = static_cast<uint32_t>(message.size());
  std::string envelope = {flag, static_cast<char>(size >> 24), static_cast<char>(size >> 16),
                          static_cast<char>(size >> 8), static_cast<char>(size)};
  return envelope.append(message.data(), message.size());
}

}  // namespace

std::string Form::ContentType() const {
  return absl::StrCat("application/", stream ? "connect+" : "", json ? "json" : "proto");
}

std::optional<Form> FormOf(absl::string_view content_type) {
  const std::string type =
      absl::AsciiStrToLower(absl::StripAsciiWhitespace(content_type.substr(0, content_type.find(';'))));
  for (bool json : {false, true}) {
    for (bool stream : {false, true}) {
      const Form form{json, stream};
      if (type == form.ContentType()) return form;
    }
  }
  return std::nullopt;
}

std::string CodeName(int code) { return CodeOf(code).name; }

int HttpStatusOf(int code) { return CodeOf(code).http; }

std::string ErrorJson(const google::rpc::Status& error) { return Written(ErrorOf(error)); }

std::string Envelope(absl::string_view message) { return Enclosed(0, message); }

std::string EndOfStream(const google::rpc::Status& status) {
  Json end = Json::object();
  if (status.code() != 0) end["error"] = ErrorOf(status);
  return Enclosed(kEnd, Written(end));
}

absl::StatusOr<absl::Duration> TimeoutOf(absl::string_view header, absl::Duration longest) {
  if (header.empty()) return longest;
  int64_t milliseconds = 0;
  if (header.size() > kTimeoutDigits || !std::all_of(header.begin(), header.end(), absl::ascii_isdigit) ||
      !absl::SimpleAtoi(header, &milliseconds)) {
    return FieldInvalid("Connect-Timeout-Ms", "Tiden är ett antal millisekunder, högst tio siffror.");
  }
  return std::min(absl::Milliseconds(milliseconds), longest);
}

absl::Status FieldInvalid(absl::string_view path, absl::string_view swedish) {
  return MakeError(absl::StatusCode::kInvalidArgument, "FIELDS_INVALID", absl::StrCat("invalid: ", path),
                   absl::StrCat("Anropet kan inte läsas. ", swedish), {{std::string(path), std::string(swedish)}});
}

}  // namespace arendegang::gateway
