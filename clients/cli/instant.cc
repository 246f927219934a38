#include "clients/cli/instant.h"

#include "absl/time/time.h"

namespace arendegang::cli {
namespace {

absl::TimeZone Sweden() {
  absl::TimeZone zone = absl::UTCTimeZone();
  absl::LoadTimeZone("Europe/Stockholm", &zone);
  return zone;
}

}  // namespace

std::string InstantAsText(const google::protobuf::Timestamp& timestamp) {
  return absl::FormatTime("%Y-%m-%d %H.%M", absl::FromUnixSeconds(timestamp.seconds()), Sweden());
}

bool ReadInstant(const std::string& text, google::protobuf::Timestamp* timestamp) {
  absl::Time instant;
  if (!absl::ParseTime("%Y-%m-%dT%H:%M", text, Sweden(), &instant, nullptr)) return false;
  timestamp->set_seconds(absl::ToUnixSeconds(instant));
  return true;
}

}  // namespace arendegang::cli
