#include "services/rpc/rate_limit.h"

#include <arpa/inet.h>

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace arendegang::rpc {
namespace {

// Of those who are allowed so many a second, in seconds.
constexpr double kStretch = 10;
// Sweeping looks at every bucket, so a flood of addresses must not make it often.
constexpr absl::Duration kSweptEvery = absl::Seconds(1);
// Whom no bucket is left for.
constexpr char kOthers[] = "others";

// The first half of an IPv6 address; an IPv4 address written as one is itself.
std::string NetworkOf(const std::string& host) {
  in6_addr address;
  if (inet_pton(AF_INET6, host.substr(0, host.find('%')).c_str(), &address) != 1) return host;
  if (IN6_IS_ADDR_V4MAPPED(&address)) {
    const uint8_t* bytes = address.s6_addr + 12;
    return absl::StrCat("ipv4:", bytes[0], ".", bytes[1], ".", bytes[2], ".", bytes[3]);
  }
  std::fill(address.s6_addr + 8, address.s6_addr + 16, uint8_t{0});
  char text[INET6_ADDRSTRLEN] = "";
  inet_ntop(AF_INET6, &address, text, sizeof(text));
  return absl::StrCat("ipv6:", text);
}

}  // namespace

std::string PayerOf(absl::string_view peer) {
  if (absl::StartsWith(peer, "unix")) return "";
  if (!absl::StartsWith(peer, "ipv6:")) return std::string(peer.substr(0, peer.rfind(':')));
  std::string host = absl::StrReplaceAll(peer.substr(5), {{"%5B", "["}, {"%5D", "]"}, {"%25", "%"}});
  const size_t end = host.rfind(']');
  return end == std::string::npos || host[0] != '[' ? host : NetworkOf(host.substr(1, end - 1));
}

RateLimit::RateLimit(int per_second, Clock clock)
    : per_second_(per_second), most_(per_second * kStretch), clock_(std::move(clock)) {}

bool RateLimit::Take(const std::string& payer) {
  if (per_second_ == 0 || payer.empty()) return true;
  const absl::Time now = clock_();
  absl::MutexLock lock(&mutex_);
  Bucket& bucket = BucketOf(payer, now);
  bucket = {Filled(bucket, now), now};
  if (bucket.calls < 1) return false;
  bucket.calls -= 1;
  return true;
}

RateLimit::Bucket& RateLimit::BucketOf(const std::string& payer, absl::Time now) {
  auto found = buckets_.find(payer);
  if (found != buckets_.end()) return found->second;
  if (buckets_.size() >= kBuckets) Sweep(now);
  return buckets_.try_emplace(buckets_.size() < kBuckets ? payer : kOthers, Bucket{most_, now}).first->second;
}

// A full bucket is as good as none.
void RateLimit::Sweep(absl::Time now) {
  if (now - swept_ < kSweptEvery) return;
  swept_ = now;
  absl::erase_if(buckets_, [&](const auto& each) { return Filled(each.second, now) >= most_; });
}

// A clock that was set back fills nothing.
double RateLimit::Filled(const Bucket& bucket, absl::Time now) const {
  const double passed = std::max(0.0, absl::ToDoubleSeconds(now - bucket.filled));
  return std::min(most_, bucket.calls + passed * per_second_);
}

}  // namespace arendegang::rpc
