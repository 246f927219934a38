// Where the daemon is reached: its addresses, each with the words it is spoken to in. TCP is TLS where there is a
// certificate, and plain on loopback only; unix sockets are plain, for whoever may open the file.
#pragma once

#include <grpcpp/grpcpp.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/server/config.h"
#include "services/server/door.h"
#include "services/server/minutely.h"
#include "services/server/tls.h"

namespace arendegang::server {

class Listening {
 public:
  // Takes the addresses of TCP. Errors, in Swedish: INVALID_ARGUMENT if the settings are wrong, or an address would be
  // plain for others than this machine; UNAVAILABLE if one is taken.
  static absl::StatusOr<std::unique_ptr<Listening>> Open(const Config& config);

  // Before the server is built.
  void AddTo(grpc::ServerBuilder* builder);

  // Lets connections in, and logs where. After the server is built.
  void Begin();

  // Lets nobody in any more. Before the server is shut down, which still needs the certificates.
  void End();

  // Takes over certificates that were replaced; it also does so by itself, each minute.
  void LookAtCertificates();

 private:
  explicit Listening(const Config& config) : config_(config) {}

  absl::Status Take(const std::string& address);

  const Config config_;
  std::vector<Socket> sockets_;
  std::vector<std::string> told_;  // as the log tells the addresses
  std::vector<std::string> unix_;
  std::unique_ptr<Certificates> certificates_;
  std::unique_ptr<Door::Acceptor> acceptor_;
  std::optional<Minutely> looking_;
  std::optional<Door> door_;
};

}  // namespace arendegang::server
