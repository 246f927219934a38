#include "services/gateway/gateway.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

#include "services/gateway/exchange.h"

namespace arendegang::gateway {
namespace {

// They read, write and turn JSON into messages; none waits for a call.
constexpr unsigned kThreads = 4;
// Open at once on a socket; more wait to be let in.
constexpr unsigned kConnections = 256;
// A connection on which nothing moves for so many seconds is closed.
constexpr unsigned kIdleSeconds = 30;
// Of a connection: its request's head and what is on its way.
constexpr size_t kConnectionBytes = 64 << 10;
// Of a connection, what waits in the kernel, which takes twice as much, until it is read. It tells of room when a third
// of this is free, and nothing moves before: with the megabytes that it takes by itself, whoever reads slowly would be
// closed as if she had left.
constexpr int kUnreadBytes = 128 << 10;

// The library keeps a pointer for each request: to a share in its exchange.
using Kept = std::shared_ptr<Exchange>;

MHD_Result Handle(void* backend, MHD_Connection* connection, const char* path, const char* verb, const char*,
                  const char* data, size_t* size, void** kept) {
  if (*kept == nullptr) {
    auto* exchange = new Kept(std::make_shared<Exchange>(*static_cast<Backend*>(backend), connection));
    *kept = exchange;
    return (*exchange)->Begin(path, verb);
  }
  Exchange& exchange = **static_cast<Kept*>(*kept);
  if (*size == 0) return exchange.End();
  return exchange.Take(data, size);
}

void Completed(void*, MHD_Connection*, void** kept, MHD_RequestTerminationCode) {
  auto* exchange = static_cast<Kept*>(*kept);
  if (exchange == nullptr) return;
  (*exchange)->Gone();
  delete exchange;
  *kept = nullptr;
}

// In place. Nothing stands before NUL but to hide what follows: it is left as it is written.
size_t Unescape(void*, MHD_Connection*, char* text) {
  return strstr(text, "%00") == nullptr ? MHD_http_unescape(text) : strlen(text);
}

}  // namespace

Gateway::Gateway(const std::shared_ptr<grpc::Channel>& channel, Meter& meter, size_t message_bytes,
                 std::function<absl::Status()> health, std::unique_ptr<Files> files)
    : backend_(channel, meter, message_bytes,
               Pages(
                   meter, std::move(health), [this] { return Connections(); }, std::move(files))) {}

Gateway::~Gateway() {
  Close();
  // The library wants nobody asleep when it stops. Then it closes the connections of those who do not read on, and only
  // that ends their calls.
  backend_.Awaken();
  for (MHD_Daemon* daemon : daemons_) MHD_stop_daemon(daemon);
  backend_.Wait();
}

absl::Status Gateway::Serve(int socket) {
  // The library closes what it is given.
  const int own = fcntl(socket, F_DUPFD_CLOEXEC, 0);
  // Each connection takes it over. Where that fails, nothing is lost but this.
  setsockopt(own, SOL_SOCKET, SO_SNDBUF, &kUnreadBytes, sizeof(kUnreadBytes));
  MHD_Daemon* daemon = MHD_start_daemon(
      MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, nullptr, nullptr, &Handle, &backend_,
      MHD_OPTION_LISTEN_SOCKET, own, MHD_OPTION_THREAD_POOL_SIZE, kThreads, MHD_OPTION_CONNECTION_LIMIT, kConnections,
      MHD_OPTION_CONNECTION_TIMEOUT, kIdleSeconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, kConnectionBytes,
      MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_NOTIFY_COMPLETED, &Completed, nullptr, MHD_OPTION_UNESCAPE_CALLBACK,
      &Unescape, nullptr, MHD_OPTION_END);
  if (daemon == nullptr) {
    close(own);
    return absl::InternalError("the HTTP server does not start");
  }
  daemons_.push_back(daemon);
  return absl::OkStatus();
}

int Gateway::Connections() const {
  unsigned connections = 0;
  for (MHD_Daemon* daemon : daemons_) {
    const auto* info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
    if (info != nullptr) connections += info->num_connections;
  }
  return static_cast<int>(connections);
}

}  // namespace arendegang::gateway
