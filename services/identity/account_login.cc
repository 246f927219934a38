// Letting people in and out. Passwords and tokens are in no event and no kept answer: nothing here is done "once".
#include "absl/strings/strip.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/log.h"
#include "services/base/resource.h"
#include "services/identity/account_names.h"
#include "services/identity/account_rules.h"
#include "services/identity/account_service.h"
#include "services/identity/account_store.h"
#include "services/identity/identifier.h"
#include "services/identity/secret_token.h"
#include "services/identity/session_store.h"

namespace arendegang::identity {
namespace {

using access::Change;
using storage::Transaction;

absl::Status CheckGiven(std::initializer_list<std::pair<const char*, const std::string&>> fields) {
  std::vector<FieldViolation> faults;
  for (const auto& [path, text] : fields) {
    if (text.empty()) faults.push_back({path, "Fyll i den."});
  }
  return FieldsInvalid(std::move(faults));
}

v1::LoginResponse NewSession(absl::Time now) {
  v1::LoginResponse response;
  response.set_token(NewToken(TokenKind::kSession));
  SetInstant(FormatInstant(now + kLongestSession), response.mutable_expire_time());
  return response;
}

// Keeps the session, if the account may still log in.
absl::Status Begin(Transaction& transaction, const std::string& id, absl::Time now, v1::LoginResponse* session) {
  auto account = FindAccount(transaction, id);
  if (!account.ok()) return account.status();
  if (account->data.disabled()) return LoginRefused();
  *session->mutable_account() = std::move(account->data);
  absl::Status swept = SweepSessions(transaction, now);
  return swept.ok() ? InsertSession(transaction, DigestOfToken(session->token()), id, now) : swept;
}

// Writes a new password, and logs that there is one.
absl::Status SetPassword(Change& change, const std::string& id, const std::string& hash) {
  auto before = FindAccount(change.transaction(), id);
  if (!before.ok()) return before.status();
  absl::Status stored = StorePassword(change.transaction(), id, hash, change.now());
  if (!stored.ok()) return stored;
  auto after = FindAccount(change.transaction(), id);
  return after.ok() ? change.Log(after->data.name(), &before->data, &after->data) : after.status();
}

}  // namespace

absl::StatusOr<v1::LoginResponse> AccountService::LogIn(const v1::LoginRequest& request) {
  absl::Status status = CheckGiven({{"account", request.account()}, {"password", request.password()}});
  if (!status.ok()) return status;
  const absl::string_view given = absl::StripPrefix(request.account(), "accounts/");
  // What no account can be called is all one name that no account has.
  const std::string id(IsAccountId(given) ? given : "");
  auto account = passwords_.Check(id, request.password());
  if (!account.ok()) return account.status();
  const absl::Time now = clock_();
  v1::LoginResponse session = NewSession(now);
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    auto again = FindAccount(transaction, id);
    if (!again.ok()) return again.status();
    // It was changed meanwhile, and what was checked is the old one.
    if (again->password != account->password) return LoginRefused();
    return Begin(transaction, id, now, &session);
  });
  if (!status.ok()) return status;
  Log(Severity::kInfo, "login", {{"account", id}});
  return session;
}

absl::StatusOr<v1::LogoutResponse> AccountService::LogOut(const std::string& token) {
  if (KindOfToken(token) != TokenKind::kSession) return v1::LogoutResponse();
  absl::Status status =
      database_.Write([&](Transaction& transaction) { return DeleteSession(transaction, DigestOfToken(token)); });
  if (!status.ok()) return status;
  return v1::LogoutResponse();
}

absl::StatusOr<v1::Account> AccountService::Own(const access::Caller& caller) const {
  v1::Account own;
  if (caller.account.empty()) {
    if (IsAnonymous(caller)) return LoginRequired();
    own.set_person(caller.person.empty() ? caller.actor : caller.person);
    for (const access::Grant& grant : caller.grants) *own.add_grants() = GrantMessage(grant);
    return own;
  }
  auto id = ParseAccountName(caller.account);
  if (!id.ok()) return id.status();
  absl::Status status = database_.Read([&](Transaction& transaction) {
    auto account = FindAccount(transaction, *id);
    if (account.ok()) own = std::move(account->data);
    return account.status();
  });
  if (!status.ok()) return status;
  return own;
}

absl::StatusOr<v1::ChangePasswordResponse> AccountService::NewPassword(const access::Caller& caller,
                                                                       const std::string& token,
                                                                       const v1::ChangePasswordRequest& request) {
  if (IsAnonymous(caller)) return LoginRequired();
  if (caller.account.empty()) {
    return MakeError(absl::StatusCode::kUnauthenticated, "LOGIN_REFUSED", "the caller has no password here",
                     "Du har inget lösenord i Ärendegång. Byt det där du loggar in.");
  }
  auto id = ParseAccountName(caller.account);
  if (!id.ok()) return id.status();
  absl::Status status =
      CheckGiven({{"old_password", request.old_password()}, {"new_password", request.new_password()}});
  if (status.ok()) status = CheckNewPassword("new_password", request.new_password(), *id);
  if (!status.ok()) return status;
  auto account = passwords_.Check(*id, request.old_password());
  if (!account.ok()) return account.status();
  auto hash = passwords_.Hash(*id, request.new_password());
  if (!hash.ok()) return hash.status();
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "ChangePassword", clock_());
    absl::Status set = SetPassword(change, *id, *hash);
    return set.ok() ? DeleteSessionsOf(transaction, *id, DigestOfToken(token)) : set;
  });
  if (!status.ok()) return status;
  return v1::ChangePasswordResponse();
}

absl::StatusOr<v1::LoginResponse> AccountService::Accept(const v1::AcceptInvitationRequest& request) {
  absl::Status status = CheckGiven({{"invitation", request.invitation()}, {"password", request.password()}});
  if (!status.ok()) return status;
  const absl::Time now = clock_();
  const std::string digest = DigestOfToken(request.invitation());
  std::optional<std::string> id;
  const auto find = [&](Transaction& transaction) -> absl::Status {
    auto found = FindInvitation(transaction, digest, now);
    if (found.ok()) id = *found;
    if (found.ok() && !id) return InvitationInvalid();
    return found.status();
  };
  status = database_.Read(find);
  if (status.ok()) status = CheckNewPassword("password", request.password(), *id);
  if (!status.ok()) return status;
  auto hash = passwords_.Hash(*id, request.password());
  if (!hash.ok()) return hash.status();
  v1::LoginResponse session = NewSession(now);
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    // Somebody else may have used it up meanwhile.
    absl::Status done = find(transaction);
    if (!done.ok()) return done;
    auto account = FindAccount(transaction, *id);
    if (!account.ok()) return account.status();
    const access::Caller caller{account->data.person()};
    Change change(transaction, caller, "AcceptInvitation", now);
    done = DeleteInvitation(transaction, *id);
    if (done.ok()) done = SetPassword(change, *id, *hash);
    if (done.ok()) done = DeleteSessionsOf(transaction, *id, "");
    return done.ok() ? Begin(transaction, *id, now, &session) : done;
  });
  if (!status.ok()) return status;
  return session;
}

}  // namespace arendegang::identity
