#include "services/identity/account_gate.h"

#include "services/base/error.h"

namespace arendegang::identity {
namespace {

constexpr absl::Duration kPatience = absl::Seconds(5);

}  // namespace

absl::Status TooManyPasswords() {
  return MakeError(absl::StatusCode::kResourceExhausted, "TOO_MANY_CALLS", "too many passwords to check at once",
                   "Många loggar in just nu. Försök igen om några sekunder.");
}

absl::StatusOr<std::unique_ptr<AccountGate::Place>> AccountGate::Enter(const std::string& account) {
  absl::MutexLock lock(&mutex_);
  if (!IsFree(account)) {
    if (waiting_ >= kWaiting) return TooManyPasswords();
    ++waiting_;
    const auto is_free = [&]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) { return IsFree(account); };
    const bool free = mutex_.AwaitWithTimeout(absl::Condition(&is_free), kPatience);
    --waiting_;
    if (!free) return TooManyPasswords();
  }
  at_work_.insert(account);
  return std::make_unique<Place>(*this, account);
}

void AccountGate::Leave(const std::string& account) {
  absl::MutexLock lock(&mutex_);
  at_work_.erase(account);
}

bool AccountGate::IsFree(const std::string& account) const {
  return at_work_.size() < kPlaces && !at_work_.contains(account);
}

}  // namespace arendegang::identity
