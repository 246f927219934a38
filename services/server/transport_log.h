// What gRPC itself complains of, as lines of our log.
#pragma once

namespace arendegang::server {

// From now on gRPC's errors say where they come from, but not what they say where that may be a peer's words: it writes
// out the headers that it does not understand, with tokens in them.
void LogTransport();

}  // namespace arendegang::server
