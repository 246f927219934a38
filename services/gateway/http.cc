#include "services/gateway/http.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <memory>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace arendegang::gateway {
namespace {

// A browser believes what these forbid of no answer of ours: they are data, but for the day that one is shown as a
// page.
constexpr std::pair<const char*, const char*> kAlways[] = {
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Referrer-Policy", "no-referrer"},
    {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
};

// What proxies add to what they pass on.
constexpr const char* kForwarded[] = {"Forwarded",         "Via",      "X-Forwarded-For", "X-Forwarded-Host",
                                      "X-Forwarded-Proto", "X-Real-IP"};

std::string AddressOf(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (info == nullptr || info->client_addr == nullptr) return "";
  char text[INET6_ADDRSTRLEN] = "";
  if (info->client_addr->sa_family == AF_INET) {
    const auto& address = reinterpret_cast<const sockaddr_in&>(*info->client_addr);
    inet_ntop(AF_INET, &address.sin_addr, text, sizeof(text));
    return absl::StrCat("ipv4:", text, ":", ntohs(address.sin_port));
  }
  if (info->client_addr->sa_family != AF_INET6) return "";
  const auto& address = reinterpret_cast<const sockaddr_in6&>(*info->client_addr);
  inet_ntop(AF_INET6, &address.sin6_addr, text, sizeof(text));
  return absl::StrCat("ipv6:[", text, "]:", ntohs(address.sin6_port));
}

// The host that the client believes to talk to. A page that had its own name point at this machine says that name: the
// browser takes it for the page's own server, but we need not.
bool IsForThisMachine(MHD_Connection* connection) {
  std::string host = absl::AsciiStrToLower(HeaderOf(connection, "Host"));
  const size_t bracket = host.rfind(']');
  const size_t port = host.find(':', bracket == std::string::npos ? 0 : bracket);
  host = host.substr(0, port);
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

// Of what each of several proxies added to: the outermost's word.
std::string FirstOf(const std::string& list) {
  return std::string(absl::StripAsciiWhitespace(list.substr(0, list.find(','))));
}

bool IsForwarded(MHD_Connection* connection) {
  for (const char* header : kForwarded) {
    if (MHD_lookup_connection_value(connection, MHD_HEADER_KIND, header) != nullptr) return true;
  }
  return false;
}

}  // namespace

std::string HeaderOf(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? "" : value;
}

Shown ShownBy(MHD_Connection* connection) {
  Shown shown;
  shown.authorization = HeaderOf(connection, "Authorization");
  shown.fetch_site = HeaderOf(connection, "Sec-Fetch-Site");
  shown.origin = HeaderOf(connection, "Origin");
  // A page of another site cannot send these of a proxy either, without asking first.
  shown.host = FirstOf(HeaderOf(connection, "X-Forwarded-Host"));
  if (shown.host.empty()) shown.host = HeaderOf(connection, "Host");
  shown.https = absl::EqualsIgnoreCase(FirstOf(HeaderOf(connection, "X-Forwarded-Proto")), "https");
  const char* cookie = MHD_lookup_connection_value(connection, MHD_COOKIE_KIND, CookieName(shown.https));
  if (cookie != nullptr) shown.cookie = cookie;
  return shown;
}

std::string PeerOf(MHD_Connection* connection) {
  const bool own = IsForThisMachine(connection) && !IsForwarded(connection);
  return own ? AddressOf(connection) : StrangerOf(connection);
}

std::string StrangerOf(MHD_Connection* connection) { return absl::StrCat("forwarded:", AddressOf(connection)); }

void Secure(const std::string& content_type, const Headers& headers, MHD_Response* response) {
  for (const auto& [name, value] : kAlways) {
    if (headers.count(name) == 0) MHD_add_response_header(response, name, value);
  }
  for (const auto& [name, value] : headers) MHD_add_response_header(response, name.c_str(), value.c_str());
  if (!content_type.empty()) MHD_add_response_header(response, "Content-Type", content_type.c_str());
}

MHD_Result Send(MHD_Connection* connection, Reply reply) {
  using Body = std::shared_ptr<const std::string>;
  // The library keeps a share in it until it is sent.
  auto* body =
      new Body(reply.shared != nullptr ? reply.shared : std::make_shared<const std::string>(std::move(reply.body)));
  // Nobody writes there, though the library's parameter is not const.
  auto* response = MHD_create_response_from_buffer_with_free_callback_cls(
      (*body)->size(), const_cast<char*>((*body)->data()), [](void* kept) { delete static_cast<Body*>(kept); }, body);
  if (response == nullptr) {
    delete body;
    return MHD_NO;
  }
  Secure(reply.content_type, reply.headers, response);
  const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(reply.status), response);
  MHD_destroy_response(response);
  return queued;
}

}  // namespace arendegang::gateway
