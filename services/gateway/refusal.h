// What the gateway itself refuses, before a call is made of it.
#pragma once

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "services/gateway/reply.h"

namespace arendegang::gateway {

// Errors, each with its reason; `swedish` says what to do instead.
absl::Status NotFound(absl::string_view swedish);
absl::Status TooLarge();

// An error as an answer of HTTP.
Reply Refusal(int status, const absl::Status& error);

// 405, with the verbs that are allowed: "GET, HEAD".
Reply WrongVerb(const char* allowed, absl::string_view swedish);

}  // namespace arendegang::gateway
