#include "services/gateway/session.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/base/error.h"
#include "services/gateway/connect.h"
#include "services/gateway/refusal.h"

namespace arendegang::gateway {
namespace {

constexpr char kBearer[] = "Bearer ";
// Browsers drop a cookie of 4096 bytes without a word, its name and attributes included.
constexpr size_t kLongestToken = 3900;

// A browser says whence a request comes in either header, or, an old one, in neither: then SameSite alone guards.
bool IsFromOwnPage(const Shown& shown) {
  const std::string& site = shown.fetch_site;
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  if (shown.origin.empty()) return true;
  absl::string_view host = shown.origin;
  return (absl::ConsumePrefix(&host, "https://") || absl::ConsumePrefix(&host, "http://")) &&
         absl::EqualsIgnoreCase(host, shown.host);
}

absl::Status CrossSite() {
  return MakeError(absl::StatusCode::kPermissionDenied, "CROSS_SITE", "a page of another site sent this",
                   "Anropet kom från en annan webbplats och utfördes inte. Öppna tjänsten på dess egen adress.");
}

// RFC 6750's token68: nothing in it ends a cookie or a header.
bool IsToken(absl::string_view token) {
  return !token.empty() && std::all_of(token.begin(), token.end(), [](char each) {
    return absl::ascii_isalnum(static_cast<unsigned char>(each)) || absl::StrContains("-._~+/=", each);
  });
}

Reply Cookie(const Shown& shown, absl::string_view token) {
  Reply reply{204, "", ""};
  reply.headers["Set-Cookie"] = absl::StrCat(CookieName(shown.https), "=", token, token.empty() ? "; Max-Age=0" : "",
                                             "; Path=/; HttpOnly; SameSite=Strict", shown.https ? "; Secure" : "");
  return reply;
}

}  // namespace

const char* CookieName(bool https) { return https ? "__Host-arendegang" : "arendegang"; }

absl::StatusOr<std::string> AuthorizationOf(const Shown& shown) {
  if (!shown.authorization.empty() || shown.cookie.empty()) return shown.authorization;
  if (!IsFromOwnPage(shown)) return CrossSite();
  return absl::StrCat(kBearer, shown.cookie);
}

Reply AnswerSession(const std::string& verb, const Shown& shown) {
  if (verb != "POST" && verb != "DELETE")
    return WrongVerb("POST, DELETE", "Sessionen sätts med POST, tas bort med DELETE.");
  // Nobody else logs a browser in, or out.
  if (!IsFromOwnPage(shown)) return Refusal(403, CrossSite());
  if (verb == "DELETE") return Cookie(shown, "");
  absl::string_view token = shown.authorization;
  if (!absl::ConsumePrefix(&token, kBearer) || !IsToken(token) || token.size() > kLongestToken) {
    return Refusal(400, FieldInvalid("Authorization", "Huvudet är Bearer och en token, som ryms i en kaka."));
  }
  return Cookie(shown, token);
}

}  // namespace arendegang::gateway
