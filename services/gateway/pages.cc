#include "services/gateway/pages.h"

#include "absl/strings/match.h"
#include "proto/api_descriptors.h"
#include "services/gateway/codec.h"
#include "services/gateway/encoding.h"
#include "services/gateway/http.h"
#include "services/gateway/openapi.h"
#include "services/gateway/refusal.h"

namespace arendegang::gateway {
namespace {

constexpr char kText[] = "text/plain; charset=utf-8";

}  // namespace

Pages::Pages(const Meter& meter, std::function<absl::Status()> health, std::function<int()> connections,
             std::unique_ptr<Files> files)
    : meter_(meter),
      health_(std::move(health)),
      connections_(std::move(connections)),
      files_(std::move(files)),
      openapi_(std::make_shared<const std::string>(OpenApiOf(ApiDescriptors()))),
      openapi_gzip_(std::make_shared<const std::string>(Gzipped(*openapi_))) {}

std::optional<Reply> Pages::At(MHD_Connection* connection, const std::string& path, const std::string& verb) const {
  const bool gets = verb == "GET" || verb == "HEAD";
  if (path == "/session") return AnswerSession(verb, ShownBy(connection));
  auto own = Own(connection, path);
  if (own) return gets ? *std::move(own) : WrongVerb("GET, HEAD", "Sidan hämtas med GET.");
  if (files_ == nullptr || !gets || IsOfApi(path)) return std::nullopt;
  return files_->At({path, HeaderOf(connection, "Accept-Encoding"), HeaderOf(connection, "If-None-Match")},
                    meter_.now());
}

// Metrics are for this machine: who asks through a proxy is not told of them.
std::optional<Reply> Pages::Own(MHD_Connection* connection, const std::string& path) const {
  if (path == "/healthz") {
    return health_().ok() ? Reply{200, kText, "ok\n"} : Reply{503, kText, "the database does not answer\n"};
  }
  if (path == "/openapi.json") {
    Reply reply{.content_type = "application/json", .body = "", .shared = openapi_};
    reply.headers["Vary"] = "Accept-Encoding";
    if (QualityOf(HeaderOf(connection, "Accept-Encoding"), "gzip") <= 0) return reply;
    reply.headers["Content-Encoding"] = "gzip";
    reply.shared = openapi_gzip_;
    return reply;
  }
  if (path == "/metrics" && !absl::StartsWith(PeerOf(connection), "forwarded:")) {
    return Reply{200, "text/plain; version=0.0.4; charset=utf-8", meter_.Text(connections_())};
  }
  return std::nullopt;
}

}  // namespace arendegang::gateway
