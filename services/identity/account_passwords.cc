#include "services/identity/account_passwords.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/identity/password.h"

namespace arendegang::identity {
namespace {

using storage::Transaction;

// Names that no account has are remembered up to this many; then the one that waits the shortest is forgotten.
constexpr size_t kMostStrangers = 4096;

absl::Status LoginWaits(absl::Duration wait) {
  const int64_t minutes = std::max<int64_t>(1, absl::ToInt64Minutes(wait + absl::Minutes(1) - absl::Nanoseconds(1)));
  return MakeError(absl::StatusCode::kResourceExhausted, "LOGIN_WAITS", "too many wrong passwords in a row",
                   absl::StrCat("Det blev fel lösenord för många gånger. Vänta ", minutes,
                                minutes == 1 ? " minut" : " minuter", " och försök igen."));
}

// Somebody who types her password as the name must not find it in the log: only names of accounts are logged.
void LogRefused(const std::string& id, const KeptAccount& account, const WrongPasswords& now) {
  Log(Severity::kWarning, "login_refused",
      {{"account", account.data.name().empty() ? "none" : id}, {"in_a_row", std::to_string(now.in_a_row)}});
}

}  // namespace

absl::Status LoginRefused() {
  return MakeError(
      absl::StatusCode::kUnauthenticated, "LOGIN_REFUSED", "account or password is wrong",
      "Kontot eller lösenordet är fel. Skriv om dem; har du glömt lösenordet, be en administratör om en ny "
      "inbjudan.");
}

absl::StatusOr<KeptAccount> AccountPasswords::Check(const std::string& id, const std::string& password) {
  // Asked before the gate, so that guesses at an account that waits are no work and stand in nobody's way.
  auto account = Find(id);
  if (!account.ok()) return account;
  if (auto wait = WaitAfter(account->wrong, clock_()); wait > absl::ZeroDuration()) return LoginWaits(wait);
  auto place = gate_.Enter(id);
  if (!place.ok()) return place.status();
  account = Find(id);
  if (!account.ok()) return account;
  if (auto wait = WaitAfter(account->wrong, clock_()); wait > absl::ZeroDuration()) return LoginWaits(wait);
  const bool right = CheckPassword(password, account->data.disabled() ? "" : account->password);
  std::string rehash;
  if (right && NeedsRehash(account->password)) {
    auto hash = HashPassword(password);
    if (hash.ok()) account->password = rehash = *std::move(hash);
  }
  absl::Status noted = Note(id, *account, right, rehash);
  if (!noted.ok()) return noted;
  if (!right) return LoginRefused();
  return account;
}

absl::StatusOr<std::string> AccountPasswords::Hash(const std::string& id, const std::string& password) {
  auto place = gate_.Enter(id);
  if (!place.ok()) return place.status();
  auto hash = HashPassword(password);
  return hash.ok() ? hash : TooManyPasswords();
}

absl::StatusOr<KeptAccount> AccountPasswords::Find(const std::string& id) {
  absl::StatusOr<KeptAccount> found;
  absl::Status status = database_.Read([&](Transaction& transaction) {
    found = FindAccount(transaction, id);
    return absl::IsNotFound(found.status()) ? absl::OkStatus() : found.status();
  });
  if (!status.ok()) return status;
  if (found.ok()) return found;
  KeptAccount stranger;
  absl::MutexLock lock(&mutex_);
  auto known = strangers_.find(id);
  if (known != strangers_.end()) stranger.wrong = known->second;
  return stranger;
}

absl::Status AccountPasswords::Note(const std::string& id, const KeptAccount& account, bool right,
                                    const std::string& rehash) {
  const WrongPasswords now = AfterPassword(account.wrong, right, clock_());
  if (!right) LogRefused(id, account, now);
  const bool stranger = account.data.name().empty();
  if (stranger) NoteStranger(id, now);
  if (now.in_a_row == account.wrong.in_a_row && rehash.empty()) return absl::OkStatus();
  return database_.Write([&](Transaction& transaction) {
    // A write takes longer than none, and would tell that there is such an account.
    if (stranger) return StoreNothing(transaction);
    absl::Status stored = StoreWrongPasswords(transaction, id, now);
    return stored.ok() && !rehash.empty() ? StoreRehash(transaction, id, rehash) : stored;
  });
}

void AccountPasswords::NoteStranger(const std::string& id, const WrongPasswords& wrong) {
  absl::MutexLock lock(&mutex_);
  strangers_[id] = wrong;
  if (strangers_.size() <= kMostStrangers) return;
  const absl::Time now = clock_();
  strangers_.erase(std::min_element(strangers_.begin(), strangers_.end(), [&](const auto& one, const auto& other) {
    const auto wait = WaitAfter(one.second, now), longer = WaitAfter(other.second, now);
    return wait != longer ? wait < longer : one.second.last < other.second.last;
  }));
}

}  // namespace arendegang::identity
