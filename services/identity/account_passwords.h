// Checks passwords of accounts: slowly, seldom, and without telling which accounts there are.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/synchronization/mutex.h"
#include "services/base/clock.h"
#include "services/identity/account_gate.h"
#include "services/identity/account_store.h"
#include "services/identity/lockout.h"
#include "services/storage/database.h"

namespace arendegang::identity {

// Safe from several threads.
class AccountPasswords {
 public:
  AccountPasswords(storage::Database& database, Clock clock) : database_(database), clock_(std::move(clock)) {}

  // The account `id`, with the hash that is kept now, if that is its password. An account that does not exist, that may
  // not log in, or that has no password is answered as one whose password is another: as late, and it waits after five
  // as well. While an account waits, nothing is hashed and nothing is written. Errors: UNAUTHENTICATED with
  // LOGIN_REFUSED; RESOURCE_EXHAUSTED with LOGIN_WAITS, or as AccountGate.
  absl::StatusOr<KeptAccount> Check(const std::string& id, const std::string& password);

  // The hash of a new password. Errors: as AccountGate.
  absl::StatusOr<std::string> Hash(const std::string& id, const std::string& password);

 private:
  // What is kept of an account; one without a password if there is none, with the wrong ones that were given for it.
  absl::StatusOr<KeptAccount> Find(const std::string& id);
  // Notes how a check of what Find gave ended.
  absl::Status Note(const std::string& id, const KeptAccount& account, bool right, const std::string& rehash);
  void NoteStranger(const std::string& id, const WrongPasswords& wrong);

  storage::Database& database_;
  const Clock clock_;
  AccountGate gate_;
  absl::Mutex mutex_;
  // The wrong passwords given for names that no account has: if those did not wait, waiting would tell the others.
  std::map<std::string, WrongPasswords> strangers_ ABSL_GUARDED_BY(mutex_);
};

// UNAUTHENTICATED with LOGIN_REFUSED, the same whatever was wrong.
absl::Status LoginRefused();

}  // namespace arendegang::identity
