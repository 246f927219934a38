// The part of an exchange that is a page made of one call: what is asked for it, and as whom.
#include "absl/strings/str_cat.h"
#include "services/gateway/exchange.h"
#include "services/gateway/refusal.h"
#include "services/rpc/calls.h"

namespace arendegang::gateway {
namespace {

// Nobody waits longer for a page.
constexpr absl::Duration kLongest = absl::Seconds(30);

std::string ArgumentOf(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, name);
  return value == nullptr ? "" : value;
}

}  // namespace

std::optional<Reply> Exchange::PageAt(const std::string& path, const std::string& verb) {
  auto page = PublicPageAt({path, SiteOf(ShownBy(connection_)), HeaderOf(connection_, "If-None-Match"),
                            ArgumentOf(connection_, "namnd"), ArgumentOf(connection_, "person"),
                            ArgumentOf(connection_, "token"), backend_.meter.now()});
  if (!page) return std::nullopt;
  if (verb != "GET" && verb != "HEAD") return WrongVerb("GET, HEAD", "Sidan hämtas med GET.");
  accept_encoding_ = HeaderOf(connection_, "Accept-Encoding");
  if (auto* reply = std::get_if<Reply>(&*page)) return std::move(*reply);
  errand_ = std::get<Errand>(*std::move(page));
  return std::nullopt;
}

// As a stranger, wherever the page is fetched from: it tells everybody the same, or everybody with that token.
Request Exchange::Asked() const {
  Request request{errand_->method,
                  errand_->message,
                  {{rpc::kPeerKey, rpc::SealedPeer(StrangerOf(connection_))}},
                  backend_.meter.now() + kLongest};
  if (!errand_->token.empty()) request.metadata["authorization"] = absl::StrCat("Bearer ", errand_->token);
  return request;
}

}  // namespace arendegang::gateway
