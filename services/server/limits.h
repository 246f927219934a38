// What one connection may ask for, and how many there may be.
#pragma once

#include <grpcpp/grpcpp.h>

#include "services/server/config.h"

namespace arendegang::server {

// Bounds what a peer can hold by saying little, slowly or nothing: sizes, streams, and how long a connection lives.
void Limit(const Config& config, grpc::ServerBuilder* builder);

// Raises the number of descriptors that the process may have to what the connections need, as far as it is allowed.
// Returns the number below which those of connections stay; what is above is for the database, documents and children.
int DescriptorsOfConnections(const Config& config);

}  // namespace arendegang::server
