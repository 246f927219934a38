#include "services/server/transport_log.h"

#include <grpc/support/log.h>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/log.h"

namespace arendegang::server {
namespace {

// Those whose words are their own and the system's.
bool MayBeQuoted(absl::string_view file) {
  return absl::StrContains(file, "tcp_server") || absl::StrContains(file, "ssl_transport_security") ||
         absl::StrContains(file, "tls");
}

void Tell(gpr_log_func_args* told) {
  if (told->severity != GPR_LOG_SEVERITY_ERROR) return;
  absl::string_view file = told->file;
  file = file.substr(file.rfind('/') + 1);
  Log(Severity::kWarning, "transport",
      {{"at", absl::StrCat(file, ":", told->line)}, {"cause", MayBeQuoted(file) ? told->message : "not told"}});
}

}  // namespace

void LogTransport() { gpr_set_log_function(Tell); }

}  // namespace arendegang::server
