// The TCP addresses that are listened on, and who is let in. gRPC's own listener ends for good when descriptors run
// out, and then nobody gets in any more. This one keeps some back, closes what is one too many, and goes on.
#pragma once

#include <grpcpp/grpcpp.h>
#include <grpcpp/server_builder.h>
#include <sys/socket.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/statusor.h"

namespace arendegang::server {

// Where a name and a port lead.
struct Endpoint {
  sockaddr_storage address = {};
  socklen_t size = 0;

  // Whether only this machine reaches it.
  bool IsLoopback() const;
};

// The endpoints of "127.0.0.1:7300", "[::1]:7300" or "localhost:7300"; without a host it is every address of the
// machine. Errors, in Swedish: INVALID_ARGUMENT if it is no address, or leads nowhere.
absl::StatusOr<std::vector<Endpoint>> Resolve(const std::string& address);

// A socket that listens, closed with its owner.
class Socket {
 public:
  // Errors, in Swedish: UNAVAILABLE if the endpoint is taken, or not this machine's.
  static absl::StatusOr<Socket> Listen(const Endpoint& endpoint);

  Socket(Socket&& other) noexcept;
  Socket& operator=(Socket&&) = delete;
  ~Socket();

  int descriptor() const { return descriptor_; }

  // The port, also where 0 asked for a free one.
  int Port() const;

 private:
  explicit Socket(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

class Door {
 public:
  using Acceptor = grpc::experimental::ExternalConnectionAcceptor;

  // Hands connections on to `acceptor` until it is destroyed. A descriptor is the lowest number that is free: one at or
  // above `descriptors` says that so many are open, and is closed at once.
  Door(std::vector<Socket> sockets, std::unique_ptr<Acceptor> acceptor, int descriptors);
  ~Door();
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

 private:
  void Run();
  void LetIn(const Socket& socket);

  const std::vector<Socket> sockets_;
  const std::unique_ptr<Acceptor> acceptor_;
  const int descriptors_;
  const int stopping_;  // readable when it is to stop
  int64_t turned_away_ = 0;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace arendegang::server
