// Who may do what: asked before every call is worked on, and of every answer before it is given.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "services/access/caller.h"

namespace arendegang::access {

// What a call shows of its caller.
struct Credentials {
  std::string token;  // what follows "Bearer"; empty: none
  std::string actor;  // the name she gives
  std::string peer;   // where she calls from: "ipv4:127.0.0.1:4711"
};

class Guard {
 public:
  virtual ~Guard() = default;

  // Who it is. Nobody in particular, without grants, where nothing is shown.
  // Errors: UNAUTHENTICATED with TOKEN_INVALID if what is shown is not, or no more, good.
  virtual absl::StatusOr<Caller> Identify(const Credentials& credentials) = 0;

  // Whether she may make the call. Errors: UNAUTHENTICATED with LOGIN_REQUIRED; PERMISSION_DENIED with NOT_PERMITTED.
  virtual absl::Status Admit(const Caller& caller, const google::protobuf::Message& request) = 0;

  // Takes out of an answer what she may not know. Errors: NOT_FOUND with RESOURCE_NOT_FOUND if that is all of it.
  virtual absl::Status Veil(const Caller& caller, const google::protobuf::Message& request,
                            google::protobuf::Message* answer) = 0;
};

}  // namespace arendegang::access
