// How the service is spoken to: in plain words on this machine, encrypted to any other.
#pragma once

#include <grpcpp/grpcpp.h>

#include <memory>
#include <string>

#include "absl/strings/string_view.h"

namespace arendegang::cli {

// The files of --ca, --certificate and --key; one that is empty is that of $ARENDEGANG_CA, ..._CERTIFICATE or ..._KEY.
struct TlsChoice {
  std::string ca;
  std::string certificate;
  std::string key;
};

// Whether words to an address stay on this machine: a unix socket or loopback.
bool StaysHere(absl::string_view address);

// TLS, unless the words stay here and no authority is named. Without one those that the machine trusts are asked. A
// file that cannot be read gives nothing, so that the connection is refused.
std::shared_ptr<grpc::ChannelCredentials> CredentialsFor(const std::string& address, TlsChoice choice);

}  // namespace arendegang::cli
