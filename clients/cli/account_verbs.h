// What the verbs about accounts share.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "arendegang/v1/account.pb.h"
#include "clients/cli/session.h"

namespace arendegang::cli {

// Keeps the token of a new session, and says whose it is. Returns the exit code.
int Welcome(const Session& session, const v1::LoginResponse& response);

// Shows that no password was given; returns kBadInput.
int NoSecret();

// The grants of "sekreterare@hvn,läsare@*"; * and nothing are all committees. Errors, in Swedish: INVALID_ARGUMENT.
absl::Status ReadGrants(const std::string& text, google::protobuf::RepeatedPtrField<v1::Grant>* grants);

// The same grants as that text.
std::string GrantsAsText(const google::protobuf::RepeatedPtrField<v1::Grant>& grants);

}  // namespace arendegang::cli
