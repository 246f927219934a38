// What every answer over HTTP has in common, and what a request shows of who sent it.
#pragma once

#include <microhttpd.h>

#include <string>

#include "services/gateway/reply.h"
#include "services/gateway/session.h"

namespace arendegang::gateway {

// A header of the request; empty if it has none.
std::string HeaderOf(MHD_Connection* connection, const char* name);

// What the request shows of who sent it.
Shown ShownBy(MHD_Connection* connection);

// Where the request comes from, in gRPC's words for a peer: "ipv4:127.0.0.1:4711". "forwarded:" stands before it if it
// was passed on by a proxy on this machine, or meant for a name that is not this machine's: then the address is that of
// the machine, but who asks may be anybody, and is nobody's neighbour.
std::string PeerOf(MHD_Connection* connection);

// The same as of somebody who is nobody's neighbour, wherever the request comes from.
std::string StrangerOf(MHD_Connection* connection);

// Gives a response its headers, and those that each has which is not said otherwise: it is for this page alone, is
// never kept, and may run or frame nothing.
void Secure(const std::string& content_type, const Headers& headers, MHD_Response* response);

// Answers.
MHD_Result Send(MHD_Connection* connection, Reply reply);

}  // namespace arendegang::gateway
