// What is answered without a call: whether the service is well, what it counted, the API as OpenAPI, the session of a
// browser, and the files of the web client.
#pragma once

#include <microhttpd.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "services/gateway/files.h"
#include "services/gateway/meter.h"
#include "services/gateway/reply.h"

namespace arendegang::gateway {

// Safe from several threads.
class Pages {
 public:
  // `health` is asked by /healthz, `connections` by /metrics: how many are open. `files` may be null.
  Pages(const Meter& meter, std::function<absl::Status()> health, std::function<int()> connections,
        std::unique_ptr<Files> files);

  // The page at a path; none if a method may be there.
  std::optional<Reply> At(MHD_Connection* connection, const std::string& path, const std::string& verb) const;

 private:
  std::optional<Reply> Own(MHD_Connection* connection, const std::string& path) const;

  const Meter& meter_;
  std::function<absl::Status()> health_;
  std::function<int()> connections_;
  std::unique_ptr<Files> files_;
  std::shared_ptr<const std::string> openapi_;
  std::shared_ptr<const std::string> openapi_gzip_;
};

}  // namespace arendegang::gateway
