#include "services/server/listening.h"

#include <chrono>
#include <filesystem>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/log.h"
#include "services/server/limits.h"

namespace arendegang::server {
namespace {

// Named in the file system, or only in memory.
bool IsUnix(const std::string& address) {
  return absl::StartsWith(address, "unix:") || absl::StartsWith(address, "unix-abstract:");
}

// A socket that nobody answers on is left over from a process that was killed.
void RemoveStaleSocket(const std::string& address) {
  if (!absl::StartsWith(address, "unix:")) return;
  std::error_code error;
  std::string path = address.substr(5);
  if (!std::filesystem::is_socket(path, error)) return;
  auto channel = grpc::CreateChannel(address, grpc::InsecureChannelCredentials());
  if (channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::milliseconds(300))) return;
  std::filesystem::remove(path, error);
}

absl::Status WouldBePlain(const std::string& address) {
  return absl::InvalidArgumentError(absl::StrCat(
      "listen = ", address,
      " nås från nätet och skulle vara okrypterad. Ange tls_certificate och tls_key, eller lyssna på 127.0.0.1 eller "
      "unix:/sökväg."));
}

absl::Status CheckTls(const Config& config) {
  if (config.tls_certificate.empty() == config.tls_key.empty() &&
      (config.tls_client_ca.empty() || !config.tls_certificate.empty())) {
    return absl::OkStatus();
  }
  return absl::InvalidArgumentError(
      "tls_certificate och tls_key hör ihop, och tls_client_ca behöver dem. Ange båda, eller ingen.");
}

}  // namespace

absl::StatusOr<std::unique_ptr<Listening>> Listening::Open(const Config& config) {
  absl::Status status = CheckTls(config);
  if (!status.ok()) return status;
  std::unique_ptr<Listening> listening(new Listening(config));
  if (!config.tls_certificate.empty()) {
    auto certificates = Certificates::Load({config.tls_certificate, config.tls_key, config.tls_client_ca}, Now);
    if (!certificates.ok()) return certificates.status();
    listening->certificates_ = *std::move(certificates);
  }
  for (const std::string& address : config.listen) {
    status = listening->Take(address);
    if (!status.ok()) return status;
  }
  return listening;
}

absl::Status Listening::Take(const std::string& address) {
  if (IsUnix(address)) {
    unix_.push_back(address);
    return absl::OkStatus();
  }
  auto endpoints = Resolve(address);
  if (!endpoints.ok()) return endpoints.status();
  for (const Endpoint& endpoint : *endpoints) {
    if (certificates_ == nullptr && !endpoint.IsLoopback()) return WouldBePlain(address);
  }
  absl::Status taken;
  const size_t before = sockets_.size();
  for (const Endpoint& endpoint : *endpoints) {
    auto socket = Socket::Listen(endpoint);
    if (socket.ok()) {
      told_.push_back(absl::StrCat(address.substr(0, address.rfind(':')), ":", socket->Port()));
      sockets_.push_back(*std::move(socket));
    } else {
      taken = socket.status();
    }
  }
  // A machine without IPv6 has no [::1], though its name leads there.
  return sockets_.size() > before ? absl::OkStatus() : taken;
}

void Listening::AddTo(grpc::ServerBuilder* builder) {
  Limit(config_, builder);
  for (const std::string& address : unix_) {
    RemoveStaleSocket(address);
    builder->AddListeningPort(address, grpc::InsecureServerCredentials());
  }
  if (sockets_.empty()) return;
  acceptor_ = builder->experimental().AddExternalConnectionAcceptor(
      grpc::ServerBuilder::experimental_type::ExternalConnectionType::FROM_FD,
      certificates_ == nullptr ? grpc::InsecureServerCredentials() : certificates_->Credentials());
}

void Listening::Begin() {
  for (const std::string& address : unix_) Log(Severity::kInfo, "listening", {{"address", address}});
  for (const std::string& address : told_) {
    Log(Severity::kInfo, "listening",
        {{"address", address}, {"encrypted", certificates_ == nullptr ? "no" : "TLS 1.2 or later"}});
  }
  if (certificates_ != nullptr) looking_.emplace([this] { certificates_->Look(); });
  if (!sockets_.empty()) door_.emplace(std::move(sockets_), std::move(acceptor_), DescriptorsOfConnections(config_));
}

void Listening::End() {
  door_.reset();
  looking_.reset();
}

void Listening::LookAtCertificates() {
  if (certificates_ != nullptr) certificates_->Look();
}

}  // namespace arendegang::server
