// The tables of sessions and of programs' tokens: who shows this?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "arendegang/v1/account.pb.h"
#include "services/access/caller.h"
#include "services/storage/transaction.h"

namespace arendegang::identity {

// A session ends when it was not used for eight hours, and after seven days in any case.
inline constexpr absl::Duration kIdle = absl::Hours(8);
inline constexpr absl::Duration kLongestSession = absl::Hours(7 * 24);

struct KeptSession {
  access::Caller caller;
  absl::Time use_time;
  absl::Time expire_time;
  bool disabled = false;  // its account
};

// The session whose token has this digest; none if there is none. It may be over.
absl::StatusOr<std::optional<KeptSession>> FindSession(storage::Transaction& transaction, const std::string& digest);

absl::Status InsertSession(storage::Transaction& transaction, const std::string& digest, const std::string& account,
                           absl::Time now);
absl::Status StoreUse(storage::Transaction& transaction, const std::string& digest, absl::Time now);
absl::Status DeleteSession(storage::Transaction& transaction, const std::string& digest);
// Ends the sessions of an account but the one whose token has the digest `but`.
absl::Status DeleteSessionsOf(storage::Transaction& transaction, const std::string& account, const std::string& but);
// Removes sessions and invitations that are over.
absl::Status SweepSessions(storage::Transaction& transaction, absl::Time now);

struct KeptServiceToken {
  access::Caller caller;
  std::string until_date;
  bool revoked = false;
};

// The program whose token has this digest; none if there is none. It may be over.
absl::StatusOr<std::optional<KeptServiceToken>> FindProgram(storage::Transaction& transaction,
                                                            const std::string& digest);

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<v1::ServiceToken> FindServiceToken(storage::Transaction& transaction, int64_t id);
absl::StatusOr<std::vector<v1::ServiceToken>> AllServiceTokens(storage::Transaction& transaction);
// Returns the id of the new token.
absl::StatusOr<int64_t> InsertServiceToken(storage::Transaction& transaction, const std::string& digest,
                                           const v1::ServiceToken& token, const std::string& now);
absl::Status StoreRevoked(storage::Transaction& transaction, int64_t id);

}  // namespace arendegang::identity
