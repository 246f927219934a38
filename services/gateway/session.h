// The session of a browser as a cookie that no script can read, and what keeps other sites' pages from using it. Pure.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "services/gateway/reply.h"

namespace arendegang::gateway {

// What a request shows of who sent it, and, from a browser, of the page that did.
struct Shown {
  std::string authorization;
  std::string cookie;      // the token in it
  std::string fetch_site;  // "same-origin"; a page cannot set it
  std::string origin;      // "https://arenden.hamnvik.example"
  std::string host;        // that was asked: "arenden.hamnvik.example"
  bool https = false;      // between the browser and who forwarded it
};

// The name of the cookie. Over plain HTTP, which is on this machine alone, not every browser takes a secure one.
const char* CookieName(bool https);

// What the call shows: its own Authorization, or the token of the cookie if one of our own pages sent it; empty if it
// has neither. Errors: PERMISSION_DENIED with CROSS_SITE.
absl::StatusOr<std::string> AuthorizationOf(const Shown& shown);

// The answer at /session: POST puts the token that is shown into the cookie, DELETE takes it away. Whether the token is
// good is seen when it is used.
Reply AnswerSession(const std::string& verb, const Shown& shown);

}  // namespace arendegang::gateway
