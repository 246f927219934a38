#include "services/server/web.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/log.h"

namespace arendegang::server {
namespace {

absl::Status WouldBePlain(const std::string& address) {
  return absl::InvalidArgumentError(
      absl::StrCat("http = ", address,
                   " nås från nätet och skulle vara okrypterad. Lyssna på 127.0.0.1, och ställ en webbserver med TLS "
                   "framför. Gör det första kontot (arendegangd init) innan den öppnas."));
}

}  // namespace

absl::StatusOr<std::unique_ptr<Web>> Web::Open(const Config& config) {
  std::unique_ptr<Web> web(new Web(config));
  if (config.http.empty()) return web;
  auto endpoints = Resolve(config.http);
  if (!endpoints.ok()) return endpoints.status();
  for (const Endpoint& endpoint : *endpoints) {
    if (!endpoint.IsLoopback()) return WouldBePlain(config.http);
  }
  if (!config.web.empty()) {
    auto files = gateway::Files::Load(config.web);
    if (!files.ok()) return files.status();
    web->files_ = *std::move(files);
  }
  absl::Status taken;
  for (const Endpoint& endpoint : *endpoints) {
    auto socket = Socket::Listen(endpoint);
    if (socket.ok()) {
      web->sockets_.push_back(*std::move(socket));
    } else {
      taken = socket.status();
    }
  }
  if (web->sockets_.empty()) return taken;
  return web;
}

void Web::AddTo(grpc::ServerBuilder* builder) {
  if (sockets_.empty()) return;
  std::vector<std::unique_ptr<grpc::experimental::ServerInterceptorFactoryInterface>> creators;
  creators.push_back(gateway::SeenBy(meter_));
  builder->experimental().SetInterceptorCreators(std::move(creators));
}

absl::Status Web::Begin(grpc::Server& server, std::function<absl::Status()> health) {
  if (sockets_.empty()) return absl::OkStatus();
  grpc::ChannelArguments arguments;
  arguments.SetMaxReceiveMessageSize(-1);  // the server bounds what it sends
  gateway_.emplace(server.InProcessChannel(arguments), meter_, static_cast<size_t>(config_.max_message_bytes),
                   std::move(health), std::move(files_));
  for (const Socket& socket : sockets_) {
    absl::Status served = gateway_->Serve(socket.descriptor());
    if (!served.ok()) return served;
    Log(Severity::kInfo, "listening",
        {{"address", absl::StrCat("http://", config_.http.substr(0, config_.http.rfind(':')), ":", socket.Port())}});
  }
  return absl::OkStatus();
}

void Web::Close() {
  if (gateway_) gateway_->Close();
}

}  // namespace arendegang::server
