// Content codings: who takes which, and gzip. Pure.
#pragma once

#include <string>

#include "absl/strings/string_view.h"
#include "services/gateway/reply.h"

namespace arendegang::gateway {

// How gladly the sender of an Accept-Encoding takes a coding: "gzip;q=0.5, *;q=0". 0: not at all, as without a word of
// it.
double QualityOf(absl::string_view accept_encoding, absl::string_view coding);

// Bytes as gzip; empty if that is no gain, or cannot be done.
std::string Gzipped(absl::string_view bytes);

// Answers with gzip if it is worth it to whoever takes it.
void Compress(absl::string_view accept_encoding, Reply* reply);

}  // namespace arendegang::gateway
