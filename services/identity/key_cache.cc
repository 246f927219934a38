#include "services/identity/key_cache.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/log.h"
#include "services/identity/jwks.h"

namespace arendegang::identity {
namespace {

constexpr absl::Duration kFresh = absl::Minutes(10);
constexpr absl::Duration kBetween = absl::Seconds(30);
constexpr absl::Duration kServe = absl::Hours(24);

bool Has(const PublicKeys& keys, absl::string_view id) {
  return std::any_of(keys.begin(), keys.end(), [&](const PublicKey& key) { return key.id == id; });
}

absl::StatusOr<PublicKeys> KeysOf(const absl::StatusOr<std::string>& json) {
  if (!json.ok()) return json.status();
  return ParseJwks(*json);
}

}  // namespace

absl::StatusOr<std::shared_ptr<const PublicKeys>> KeyCache::KeysFor(absl::string_view id) {
  const absl::Time now = clock_();
  {
    absl::MutexLock lock(&mutex_);
    // Who has other keys need not wait for them to be renewed; who has not, waits for the one who fetches.
    const bool renewing = fetching_ && keys_ != nullptr && Has(*keys_, id);
    if (!renewing)
      mutex_.Await(absl::Condition(
          +[](bool* fetching) { return !*fetching; }, &fetching_));
    if (renewing || !Wants(id, now) || now - tried_ < kBetween) return AtHand(now);
    fetching_ = true;
    tried_ = now;
  }
  Refresh(now);
  absl::MutexLock lock(&mutex_);
  return AtHand(now);
}

bool KeyCache::Wants(absl::string_view id, absl::Time now) const {
  return keys_ == nullptr || now - fetched_ >= kFresh || (!id.empty() && !Has(*keys_, id));
}

absl::StatusOr<std::shared_ptr<const PublicKeys>> KeyCache::AtHand(absl::Time now) const {
  if (keys_ != nullptr && now - fetched_ < kServe) return keys_;
  return absl::UnavailableError(absl::StrCat("no keys of the issuer: ", failure_.message()));
}

void KeyCache::Refresh(absl::Time now) {
  absl::StatusOr<PublicKeys> keys = KeysOf(fetch_());
  absl::MutexLock lock(&mutex_);
  fetching_ = false;
  failure_ = keys.status();
  if (!keys.ok()) {
    Log(Severity::kWarning, "issuer_keys_failed", {{"cause", std::string(failure_.message())}});
    return;
  }
  keys_ = std::make_shared<const PublicKeys>(*std::move(keys));
  fetched_ = now;
}

}  // namespace arendegang::identity
