// What a browser has already, and whether it still is that. Pure.
#pragma once

#include <string>

#include "absl/strings/string_view.h"
#include "services/gateway/reply.h"

namespace arendegang::gateway {

// A strong tag of bytes: "\"3f2a...\"".
std::string EtagOf(absl::string_view bytes);

// Whether an If-None-Match has the tag. RFC 9110 13.1.2: a list of tags, which are compared without the mark of a weak
// one.
bool Matches(absl::string_view if_none_match, absl::string_view etag);

// Gives an answer that may yet be compressed a weak tag of its body; 304 without the body if the asker has that.
void Tag(absl::string_view if_none_match, Reply* reply);

}  // namespace arendegang::gateway
