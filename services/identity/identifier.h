// Who calls, by what the call shows: a session, a program's token, a token of the municipality's issuer, or nothing.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "services/access/caller.h"
#include "services/access/guard.h"
#include "services/base/clock.h"
#include "services/identity/claim_rules.h"
#include "services/identity/key_cache.h"
#include "services/storage/database.h"

namespace arendegang::identity {

// An issuer whose tokens we take, and what they make of somebody here.
struct Trust {
  std::string issuer;
  std::string audience;
  FetchKeys fetch;
  std::vector<ClaimRule> rules;
};

// Safe from several threads.
class Identifier {
 public:
  // Without `trust` no issuer's tokens are taken.
  Identifier(storage::Database& database, Clock clock, std::optional<Trust> trust);

  // Who shows this. While there is neither an account nor an issuer, whoever calls from this machine may do
  // everything; otherwise she who shows nothing is anonymous. What is shown must be good: it is never passed over.
  // Errors: UNAUTHENTICATED with TOKEN_INVALID, the same whatever is wrong; UNAVAILABLE with ISSUER_UNAVAILABLE.
  absl::StatusOr<access::Caller> Identify(const access::Credentials& shown);

  // Fetches the issuer's keys if they are old: done now and then, so that no caller waits for it.
  void RefreshKeys();

 private:
  absl::StatusOr<access::Caller> Nobody(const access::Credentials& shown);
  absl::StatusOr<access::Caller> OfSession(const std::string& token);
  absl::StatusOr<access::Caller> OfProgram(const std::string& token);
  absl::StatusOr<access::Caller> OfIssuer(const std::string& token);
  absl::StatusOr<bool> HasAnyAccount();
  // TOKEN_INVALID; the cause goes to the log, at most once a second.
  absl::Status Invalid(absl::string_view cause);

  storage::Database& database_;
  const Clock clock_;
  const std::optional<Trust> trust_;
  std::optional<KeyCache> keys_;
  std::atomic<bool> has_account_{false};  // accounts are never removed: once there is one, there is
  absl::Mutex mutex_;
  absl::Time logged_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
};

// Whether nobody knows who it is, and she may nothing.
bool IsAnonymous(const access::Caller& caller);

// UNAUTHENTICATED with LOGIN_REQUIRED.
absl::Status LoginRequired();

// UNAUTHENTICATED with TOKEN_INVALID, of an invitation.
absl::Status InvitationInvalid();

}  // namespace arendegang::identity
