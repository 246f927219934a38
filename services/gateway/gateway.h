// The API over HTTP as the Connect protocol, and a few pages. It is a client of the server in its own process:
// every call goes through the handlers, the guard and the limits that gRPC's go through.
//
//   curl -H 'Content-Type: application/json' -d '{}'
//   http://127.0.0.1:7380/arendegang.v1.CommitteeService/ListCommittees
#pragma once

#include <grpcpp/grpcpp.h>
#include <microhttpd.h>

#include <functional>
#include <memory>
#include <vector>

#include "absl/status/status.h"
#include "services/gateway/backend.h"
#include "services/gateway/files.h"
#include "services/gateway/meter.h"

namespace arendegang::gateway {

class Gateway {
 public:
  // `channel` leads to a server of this process. `health` is asked by /healthz; `files` are the web client's, or null.
  Gateway(const std::shared_ptr<grpc::Channel>& channel, Meter& meter, size_t message_bytes,
          std::function<absl::Status()> health, std::unique_ptr<Files> files);

  // After the server was shut down: waits for the calls under way, which that ended.
  ~Gateway();
  Gateway(const Gateway&) = delete;
  Gateway& operator=(const Gateway&) = delete;

  // Serves a socket that listens, and whose owner keeps it. Errors: INTERNAL.
  absl::Status Serve(int socket);

  // Takes no more calls; before the server is shut down.
  void Close() { backend_.Close(); }

 private:
  int Connections() const;

  Backend backend_;
  std::vector<MHD_Daemon*> daemons_;
};

}  // namespace arendegang::gateway
