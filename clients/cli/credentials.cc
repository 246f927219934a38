#include "clients/cli/credentials.h"

#include <cstdlib>
#include <iostream>

#include "absl/strings/match.h"
#include "services/base/files.h"

namespace arendegang::cli {
namespace {

// What the option says, else the environment.
std::string Said(const std::string& option, const char* variable) {
  const char* usual = std::getenv(variable);
  return option.empty() && usual != nullptr ? usual : option;
}

std::string WordsOf(const std::string& path) {
  if (path.empty()) return "";
  std::string words = ReadFile(path).value_or("");
  if (!words.empty()) return words;
  std::cerr << "Fel: ”" << path << "” går inte att läsa.\n";
  return "unreadable";  // not empty: that would be those whom the machine trusts, whom nobody named
}

// The four numbers of 127.0.0.0/8; a name that begins like one is another machine's.
bool IsLoopbackNumber(absl::string_view host) {
  if (!absl::StartsWith(host, "127.")) return false;
  for (char c : host) {
    if (c != '.' && (c < '0' || c > '9')) return false;
  }
  return true;
}

}  // namespace

bool StaysHere(absl::string_view address) {
  if (absl::StartsWith(address, "unix:") || absl::StartsWith(address, "unix-abstract:")) return true;
  const absl::string_view host = address.substr(0, address.rfind(':'));
  return host == "localhost" || host == "[::1]" || IsLoopbackNumber(host);
}

std::shared_ptr<grpc::ChannelCredentials> CredentialsFor(const std::string& address, TlsChoice choice) {
  const std::string ca = Said(choice.ca, "ARENDEGANG_CA");
  const bool is_unix = absl::StartsWith(address, "unix:") || absl::StartsWith(address, "unix-abstract:");
  if (is_unix || (ca.empty() && StaysHere(address))) return grpc::InsecureChannelCredentials();
  grpc::SslCredentialsOptions options;
  options.pem_root_certs = WordsOf(ca);
  options.pem_cert_chain = WordsOf(Said(choice.certificate, "ARENDEGANG_CERTIFICATE"));
  options.pem_private_key = WordsOf(Said(choice.key, "ARENDEGANG_KEY"));
  return grpc::SslCredentials(options);
}

}  // namespace arendegang::cli
