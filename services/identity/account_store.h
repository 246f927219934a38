// The tables of accounts and of invitations to set a password.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "arendegang/v1/account.pb.h"
#include "services/identity/lockout.h"
#include "services/storage/transaction.h"

namespace arendegang::identity {

struct KeptAccount {
  v1::Account data;
  std::string password;  // its hash; empty: none was set
  WrongPasswords wrong;
};

// Whether there is any.
absl::StatusOr<bool> HasAccount(storage::Transaction& transaction);

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<KeptAccount> FindAccount(storage::Transaction& transaction, const std::string& id);
absl::StatusOr<std::vector<v1::Account>> AllAccounts(storage::Transaction& transaction);

// Errors: ALREADY_EXISTS.
absl::Status InsertAccount(storage::Transaction& transaction, const std::string& id, const v1::Account& account,
                           const std::string& now);
// Writes person, grants and disabled, and counts the revision up.
absl::Status StoreAccount(storage::Transaction& transaction, const std::string& id, const v1::Account& account,
                          const std::string& now);

// Writes the hash of a new password, wipes the wrong ones, and counts the revision up.
absl::Status StorePassword(storage::Transaction& transaction, const std::string& id, const std::string& hash,
                           const std::string& now);
// The hash of the same password, made with more work.
absl::Status StoreRehash(storage::Transaction& transaction, const std::string& id, const std::string& hash);

absl::Status StoreWrongPasswords(storage::Transaction& transaction, const std::string& id, const WrongPasswords& wrong);
// Writes as much as StoreWrongPasswords, and changes nothing: for a name that no account has.
absl::Status StoreNothing(storage::Transaction& transaction);

// Makes an invitation, in the place of an earlier one.
absl::Status StoreInvitation(storage::Transaction& transaction, const std::string& account, const std::string& digest,
                             absl::Time expiry);
// The id of the account that an invitation is for; none if there is none, or not any more.
absl::StatusOr<std::optional<std::string>> FindInvitation(storage::Transaction& transaction, const std::string& digest,
                                                          absl::Time now);
// Ends the account's invitation, if it has one.
absl::Status DeleteInvitation(storage::Transaction& transaction, const std::string& account);

}  // namespace arendegang::identity
