#include "clients/cli/session.h"

#include <grpcpp/grpcpp.h>

#include <chrono>
#include <iostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"

namespace arendegang::cli {
namespace {

// Reading ten megabytes takes a few seconds; nothing else is near.
constexpr std::chrono::seconds kDeadline{60};
constexpr int kMostBytes = 128 << 20;

}  // namespace

Session::Session(Options options) : options_(std::move(options)) {
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(kMostBytes);
  stub_ = v1::DraftingService::NewStub(
      grpc::CreateCustomChannel(options_.server, grpc::InsecureChannelCredentials(), arguments));
}

void Session::Prepare(grpc::ClientContext* context) {
  context->set_deadline(std::chrono::system_clock::now() + kDeadline);
}

bool Session::Succeeded(const grpc::Status& status, int* exit_code) const {
  if (status.ok()) return true;
  if (status.error_code() == grpc::StatusCode::UNAVAILABLE) {
    std::cerr << "Fel: tjänsten svarar inte på " << options_.server
              << ".\nStarta den med deploy/quickstart, eller ange var den finns med --server=ADRESS.\n";
    *exit_code = kUnreachable;
    return false;
  }
  google::rpc::Status wire;
  wire.ParseFromString(status.error_details());
  if (wire.message().empty()) wire.set_message(status.error_message());
  UserError error = ToUserError(wire);
  if (status.error_code() == grpc::StatusCode::RESOURCE_EXHAUSTED && wire.details().empty()) {
    error.text = "Underlaget är större än tjänsten tar emot. Dela det, eller höj max_message_bytes i tjänsten.";
  }
  std::cerr << "Fel: " << error.text << "\n";
  for (const FieldViolation& field : error.fields) std::cerr << "  " << field.path << ": " << field.description << "\n";
  *exit_code = kRefused;
  return false;
}

int Session::Complain(const std::string& where, const absl::Status& status) {
  std::cerr << "Fel: " << where << (where.empty() ? "" : ":") << status.message() << "\n";
  return kBadInput;
}

bool ReadText(Session* session, const std::string& path, v1::ReadMinutesResponse* response, int* exit_code) {
  absl::StatusOr<std::string> text = ReadInput(path);
  if (!text.ok()) {
    *exit_code = Session::Complain("", text.status());
    return false;
  }
  v1::ReadMinutesRequest request;
  request.set_text(*std::move(text));
  request.set_phrasebook(session->options().phrasebook);
  request.set_layout(session->options().layout);
  return session->Call(&v1::DraftingService::Stub::ReadMinutes, request, response, exit_code);
}

bool LoadMinutes(Session* session, v1::Minutes* minutes, int* exit_code) {
  const std::string path = session->file();
  if (path.empty()) {
    *exit_code = Session::Complain("", absl::InvalidArgumentError("ange en fil, eller - för standard in."));
    return false;
  }
  Format format = FormatOf(path);
  if (format == Format::kUnset) format = session->options().format;
  if (format == Format::kText) {
    v1::ReadMinutesResponse response;
    if (!ReadText(session, path, &response, exit_code)) return false;
    *minutes = std::move(*response.mutable_minutes());
    return true;
  }
  absl::StatusOr<std::string> text = ReadInput(path);
  if (!text.ok()) {
    *exit_code = Session::Complain("", text.status());
    return false;
  }
  absl::Status status = ParseMessage(*text, format, minutes);
  if (status.ok()) return true;
  *exit_code = Session::Complain(path, status);
  return false;
}

}  // namespace arendegang::cli
