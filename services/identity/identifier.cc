#include "services/identity/identifier.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/calendar/day.h"
#include "services/identity/account_store.h"
#include "services/identity/jws.h"
#include "services/identity/jwt.h"
#include "services/identity/secret_token.h"
#include "services/identity/session_store.h"

namespace arendegang::identity {
namespace {

using access::Caller;
using storage::Transaction;

constexpr char kNobody[] = "okänd";
// How exactly it is kept when a session was last used: a write for every call would be too many.
constexpr absl::Duration kUseNoted = absl::Minutes(1);
constexpr absl::Duration kBetweenLogs = absl::Seconds(1);

// gRPC writes the brackets of an address as they are or as %5B and %5D.
bool IsThisMachine(absl::string_view peer) {
  return absl::StartsWith(peer, "ipv4:127.") || absl::StartsWith(peer, "ipv6:[::1]:") ||
         absl::StartsWith(peer, "ipv6:%5B::1%5D:") || absl::StartsWith(peer, "unix:");
}

// A name that can stand in a line of the log; what an issuer sends could be anything.
bool IsPlain(const std::string& name) {
  constexpr size_t kLongest = 200;
  return !name.empty() && name.size() <= kLongest &&
         std::none_of(name.begin(), name.end(), [](unsigned char each) { return absl::ascii_iscntrl(each); });
}

Caller CallerOf(const Claims& claims, const std::vector<ClaimRule>& rules) {
  const std::string person = IsPlain(claims.name) ? claims.name : "";
  const std::string subject = IsPlain(claims.subject) ? claims.subject : kNobody;
  return {person.empty() ? subject : person, "", person, GrantsOf(claims.values, rules), false};
}

absl::Status TokenInvalid(absl::string_view swedish) {
  return MakeError(absl::StatusCode::kUnauthenticated, "TOKEN_INVALID", "the token is not, or no more, good", swedish);
}

}  // namespace

Identifier::Identifier(storage::Database& database, Clock clock, std::optional<Trust> trust)
    : database_(database), clock_(std::move(clock)), trust_(std::move(trust)) {
  if (trust_) keys_.emplace(trust_->fetch, clock_);
}

absl::StatusOr<Caller> Identifier::Identify(const access::Credentials& shown) {
  if (shown.token.empty()) return Nobody(shown);
  const auto kind = KindOfToken(shown.token);
  if (kind == TokenKind::kSession) return OfSession(shown.token);
  if (kind == TokenKind::kService) return OfProgram(shown.token);
  if (kind || !trust_) return Invalid("no token to call with");
  return OfIssuer(shown.token);
}

void Identifier::RefreshKeys() {
  if (!keys_) return;
  auto keys = keys_->KeysFor("");
  if (!keys.ok()) Log(Severity::kWarning, "issuer_unavailable", {{"cause", std::string(keys.status().message())}});
}

absl::StatusOr<Caller> Identifier::Nobody(const access::Credentials& shown) {
  const Caller anonymous{kNobody, "", "", {}, false};
  if (trust_ || !IsThisMachine(shown.peer)) return anonymous;
  auto any = HasAnyAccount();
  if (!any.ok()) return any.status();
  if (*any) return anonymous;
  return Caller{shown.actor.empty() ? kNobody : shown.actor};
}

absl::StatusOr<Caller> Identifier::OfSession(const std::string& token) {
  const std::string digest = DigestOfToken(token);
  std::optional<KeptSession> session;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto found = FindSession(transaction, digest);
    if (found.ok()) session = *std::move(found);
    return found.status();
  });
  if (!status.ok()) return status;
  const absl::Time now = clock_();
  if (!session) return Invalid("no such session");
  if (session->disabled) return Invalid("the account is disabled");
  if (now >= session->expire_time || now - session->use_time >= kIdle) return Invalid("the session is over");
  if (now - session->use_time >= kUseNoted) {
    absl::Status noted = database_.Write([&](Transaction& transaction) { return StoreUse(transaction, digest, now); });
    // Where nothing can be written she may still read; her session ends earlier.
    if (!noted.ok()) Log(Severity::kWarning, "session_use_not_noted", {{"cause", std::string(noted.message())}});
  }
  return std::move(session->caller);
}

absl::StatusOr<Caller> Identifier::OfProgram(const std::string& token) {
  std::optional<KeptServiceToken> program;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto found = FindProgram(transaction, DigestOfToken(token));
    if (found.ok()) program = *std::move(found);
    return found.status();
  });
  if (!status.ok()) return status;
  if (!program) return Invalid("no such service token");
  if (program->revoked) return Invalid("the service token was revoked");
  if (program->until_date < calendar::FormatIso(calendar::DayInSweden(clock_()))) {
    return Invalid("the service token has expired");
  }
  return std::move(program->caller);
}

absl::StatusOr<Caller> Identifier::OfIssuer(const std::string& token) {
  auto id = KeyIdOf(token);
  if (!id.ok()) return Invalid(id.status().message());
  auto keys = keys_->KeysFor(*id);
  if (!keys.ok()) {
    return MakeError(absl::StatusCode::kUnavailable, "ISSUER_UNAVAILABLE", "the keys of the issuer cannot be fetched",
                     "Kommunens inloggning svarar inte. Försök igen om en stund; kvarstår felet, be driften se i "
                     "loggen.");
  }
  auto claims = VerifyJwt(token, **keys, {trust_->issuer, trust_->audience, clock_()});
  if (!claims.ok()) return Invalid(claims.status().message());
  return CallerOf(*claims, trust_->rules);
}

absl::StatusOr<bool> Identifier::HasAnyAccount() {
  if (has_account_) return true;
  bool any = false;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto has = HasAccount(transaction);
    if (has.ok()) any = *has;
    return has.status();
  });
  if (!status.ok()) return status;
  if (any) has_account_ = true;
  return any;
}

absl::Status Identifier::Invalid(absl::string_view cause) {
  const absl::Time now = clock_();
  absl::MutexLock lock(&mutex_);
  if (now - logged_ >= kBetweenLogs) {
    logged_ = now;
    Log(Severity::kWarning, "token_refused", {{"cause", std::string(cause)}});
  }
  return TokenInvalid("Inloggningen gäller inte, eller inte längre. Logga in igen, med arende login NAMN.");
}

bool IsAnonymous(const Caller& caller) {
  return !caller.trusted && caller.account.empty() && caller.person.empty() && caller.grants.empty() &&
         caller.actor == kNobody;
}

absl::Status LoginRequired() {
  return MakeError(absl::StatusCode::kUnauthenticated, "LOGIN_REQUIRED", "the call shows no token",
                   "Logga in först, med arende login NAMN.");
}

absl::Status InvitationInvalid() {
  return TokenInvalid("Inbjudan gäller inte, eller är redan använd. Be en administratör om en ny.");
}

}  // namespace arendegang::identity
