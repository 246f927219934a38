#include "services/server/door.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/base/log.h"

namespace arendegang::server {
namespace {

// How long accepting rests when the machine has nothing left to accept with.
constexpr int kRestMilliseconds = 100;
// A line in the log for the first one turned away, and then for each so many: a flood must not fill the disk.
constexpr int64_t kToldEvery = 10000;

absl::Status NoAddress(const std::string& address) {
  return absl::InvalidArgumentError(
      absl::StrCat("”", address, "” är ingen adress. Skriv listen som 127.0.0.1:7300, [::1]:7300 eller unix:/sökväg."));
}

void Set(int descriptor, int level, int option, int value) {
  setsockopt(descriptor, level, option, &value, sizeof(value));
}

}  // namespace

bool Endpoint::IsLoopback() const {
  if (address.ss_family == AF_INET) {
    return ntohl(reinterpret_cast<const sockaddr_in&>(address).sin_addr.s_addr) >> 24 == 127;
  }
  return address.ss_family == AF_INET6 &&
         IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6&>(address).sin6_addr);
}

absl::StatusOr<std::vector<Endpoint>> Resolve(const std::string& address) {
  const size_t colon = address.rfind(':');
  if (colon == std::string::npos || colon + 1 == address.size()) return NoAddress(address);
  absl::string_view host(address.data(), colon);
  if (absl::ConsumePrefix(&host, "[") && !absl::ConsumeSuffix(&host, "]")) return NoAddress(address);
  addrinfo hints = {};
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const std::string name(host);
  if (getaddrinfo(name.empty() ? nullptr : name.c_str(), address.c_str() + colon + 1, &hints, &found) != 0) {
    return NoAddress(address);
  }
  std::vector<Endpoint> endpoints;
  for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
    Endpoint endpoint;
    endpoint.size = each->ai_addrlen;
    std::memcpy(&endpoint.address, each->ai_addr, each->ai_addrlen);
    endpoints.push_back(endpoint);
  }
  freeaddrinfo(found);
  return endpoints;
}

absl::StatusOr<Socket> Socket::Listen(const Endpoint& endpoint) {
  const int family = endpoint.address.ss_family;
  Socket socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  Set(socket.descriptor_, SOL_SOCKET, SO_REUSEADDR, 1);
  Set(socket.descriptor_, IPPROTO_TCP, TCP_NODELAY, 1);  // those it accepts inherit it
  if (family == AF_INET6) Set(socket.descriptor_, IPPROTO_IPV6, IPV6_V6ONLY, 1);
  if (bind(socket.descriptor_, reinterpret_cast<const sockaddr*>(&endpoint.address), endpoint.size) != 0 ||
      listen(socket.descriptor_, SOMAXCONN) != 0) {
    return absl::UnavailableError(std::strerror(errno));
  }
  return socket;
}

Socket::Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Socket::~Socket() {
  if (descriptor_ >= 0) close(descriptor_);
}

int Socket::Port() const {
  sockaddr_storage address = {};
  socklen_t size = sizeof(address);
  if (getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &size) != 0) return 0;
  // The port stands in the same place in both.
  return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

Door::Door(std::vector<Socket> sockets, std::unique_ptr<Acceptor> acceptor, int descriptors)
    : sockets_(std::move(sockets)),
      acceptor_(std::move(acceptor)),
      descriptors_(descriptors),
      stopping_(eventfd(0, EFD_CLOEXEC)),
      thread_([this] { Run(); }) {}

Door::~Door() {
  eventfd_write(stopping_, 1);
  thread_.join();
  close(stopping_);
}

void Door::Run() {
  std::vector<pollfd> awaited = {{stopping_, POLLIN, 0}};
  for (const Socket& socket : sockets_) awaited.push_back({socket.descriptor(), POLLIN, 0});
  while ((awaited[0].revents & POLLIN) == 0) {
    if (poll(awaited.data(), awaited.size(), -1) < 0) continue;
    for (size_t i = 0; i < sockets_.size(); ++i) {
      if ((awaited[i + 1].revents & POLLIN) != 0) LetIn(sockets_[i]);
    }
  }
}

void Door::LetIn(const Socket& socket) {
  const int descriptor = accept4(socket.descriptor(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (descriptor < 0) {
    // What the peer took back, or what another thread's signal broke off, is tried again at once.
    if (errno != EMFILE && errno != ENFILE && errno != ENOBUFS && errno != ENOMEM) return;
    pollfd stop = {stopping_, POLLIN, 0};
    poll(&stop, 1, kRestMilliseconds);
    return;
  }
  if (descriptor >= descriptors_) {
    close(descriptor);
    if (turned_away_++ % kToldEvery == 0) {
      Log(Severity::kWarning, "connection turned away", {{"turned_away", absl::StrCat(turned_away_)}});
    }
    return;
  }
  Acceptor::NewConnectionParameters connection;
  connection.listener_fd = socket.descriptor();
  connection.fd = descriptor;
  acceptor_->HandleNewConnection(&connection);
}

}  // namespace arendegang::server
