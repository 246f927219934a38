// Where the API and the web client are reached over HTTP: sockets of loopback, served by the gateway.
#pragma once

#include <grpcpp/grpcpp.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/base/clock.h"
#include "services/gateway/gateway.h"
#include "services/gateway/meter.h"
#include "services/server/config.h"
#include "services/server/door.h"

namespace arendegang::server {

class Web {
 public:
  // Takes the address of `http`, and reads the files of `web`; nothing if there is none. Errors, in Swedish:
  // INVALID_ARGUMENT if it is no address, others than this machine would reach it, or the files are not there;
  // UNAVAILABLE if it is taken.
  static absl::StatusOr<std::unique_ptr<Web>> Open(const Config& config);

  // Before the server is built.
  void AddTo(grpc::ServerBuilder* builder);

  // Lets requests in, and logs where. `health` is asked by /healthz. After the server is built. Errors: INTERNAL.
  absl::Status Begin(grpc::Server& server, std::function<absl::Status()> health);

  // Takes no more calls, before the server is shut down; and is gone, after that.
  void Close();
  void End() { gateway_.reset(); }

 private:
  explicit Web(const Config& config) : config_(config) {}

  const Config config_;
  std::vector<Socket> sockets_;
  std::unique_ptr<gateway::Files> files_;
  gateway::Meter meter_{Now};
  std::optional<gateway::Gateway> gateway_;
};

}  // namespace arendegang::server
