#include "services/server/limits.h"

#include <sys/resource.h>

#include <algorithm>

namespace arendegang::server {
namespace {

constexpr int kSecond = 1000;
constexpr int kMinute = 60 * kSecond;

// TLS and the first words of HTTP/2: who has not said them by then is gone.
constexpr int kHandshake = 10 * kSecond;
// A client that calls nothing for so long connects again when it does.
constexpr int kIdle = 5 * kMinute;
// However busy it seems: who sends a byte now and then is gone after this. Others are asked to connect again, which
// their library does by itself; a call under way has the grace, and the longest (a year's import) takes less.
constexpr int kAge = 15 * kMinute;
constexpr int kAgeGrace = 2 * kMinute;
// A peer that has gone without a word is asked whether it lives.
constexpr int kAskedAfter = kMinute;
constexpr int kAnswersWithin = 20 * kSecond;
// Peers that ask us all the time are sent away.
constexpr int kAskedAtMostEvery = 10 * kSecond;
// Calls at once on one connection: a person needs a few, another service some more.
constexpr int kStreams = 100;
// Names, tokens and the like of one call.
constexpr int kMetadataBytes = 16 << 10;

// Kept for what is no connection: database, log, documents being read, pipes of children.
constexpr int kOwnDescriptors = 128;

}  // namespace

void Limit(const Config& config, grpc::ServerBuilder* builder) {
  builder->SetMaxReceiveMessageSize(config.max_message_bytes);
  // A draft is larger than its facts: the text and the blocks.
  builder->SetMaxSendMessageSize(4 * config.max_message_bytes);
  builder->AddChannelArgument(GRPC_ARG_SERVER_HANDSHAKE_TIMEOUT_MS, kHandshake);
  builder->AddChannelArgument(GRPC_ARG_MAX_CONNECTION_IDLE_MS, kIdle);
  builder->AddChannelArgument(GRPC_ARG_MAX_CONNECTION_AGE_MS, kAge);
  builder->AddChannelArgument(GRPC_ARG_MAX_CONNECTION_AGE_GRACE_MS, kAgeGrace);
  builder->AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, kAskedAfter);
  builder->AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, kAnswersWithin);
  builder->AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, kAskedAtMostEvery);
  builder->AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, kStreams);
  builder->AddChannelArgument(GRPC_ARG_MAX_METADATA_SIZE, kMetadataBytes);
}

int DescriptorsOfConnections(const Config& config) {
  rlimit allowed = {};
  if (getrlimit(RLIMIT_NOFILE, &allowed) != 0) return config.max_connections;
  const auto wanted = static_cast<rlim_t>(config.max_connections + 2 * kOwnDescriptors);
  if (allowed.rlim_cur < wanted) {
    allowed.rlim_cur = std::min(wanted, allowed.rlim_max);
    setrlimit(RLIMIT_NOFILE, &allowed);
  }
  const auto most = static_cast<int>(std::min(wanted, allowed.rlim_cur));
  return std::max(most - kOwnDescriptors, most / 2);
}

}  // namespace arendegang::server
