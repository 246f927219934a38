#include "services/gateway/etag.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "services/base/sha256.h"

namespace arendegang::gateway {
namespace {

// Of a digest, in hexadecimal digits: 128 bits tell files apart.
constexpr size_t kTagDigits = 32;

}  // namespace

std::string EtagOf(absl::string_view bytes) { return absl::StrCat("\"", Sha256Hex(bytes).substr(0, kTagDigits), "\""); }

bool Matches(absl::string_view if_none_match, absl::string_view etag) {
  absl::ConsumePrefix(&etag, "W/");
  for (absl::string_view each : absl::StrSplit(if_none_match, ',')) {
    each = absl::StripAsciiWhitespace(each);
    absl::ConsumePrefix(&each, "W/");
    if (each == "*" || each == etag) return true;
  }
  return false;
}

void Tag(absl::string_view if_none_match, Reply* reply) {
  const std::string etag = absl::StrCat("W/", EtagOf(reply->body));
  reply->headers["ETag"] = etag;
  if (!Matches(if_none_match, etag)) return;
  reply->status = 304;
  reply->body.clear();
}

}  // namespace arendegang::gateway
