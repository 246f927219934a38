// The accounts themselves. account_login.cc lets people in; account_tokens.cc keeps the tokens of programs.
#include "services/identity/account_service.h"

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/identity/account_names.h"
#include "services/identity/account_rules.h"
#include "services/identity/account_store.h"
#include "services/identity/secret_token.h"
#include "services/identity/session_store.h"

namespace arendegang::identity {
namespace {

using access::Change;
using storage::Transaction;

constexpr absl::Duration kInvitationGood = absl::Hours(3 * 24);
// In the log: whoever has the database in her hands.
constexpr char kInit[] = "arendegangd init";

// A new invitation, and what is told of it once.
v1::InviteAccountResponse NewInvitation(absl::Time now) {
  v1::InviteAccountResponse response;
  response.set_invitation(NewToken(TokenKind::kInvitation));
  SetInstant(FormatInstant(now + kInvitationGood), response.mutable_expire_time());
  return response;
}

absl::Status KeepInvitation(Transaction& transaction, const std::string& id, const v1::InviteAccountResponse& made,
                            absl::Time now) {
  return StoreInvitation(transaction, id, DigestOfToken(made.invitation()), now + kInvitationGood);
}

absl::Status Invited(Transaction& transaction, const access::Caller& caller, const v1::Account& account,
                     const v1::InviteAccountResponse& made, absl::Time now) {
  Change change(transaction, caller, "InviteAccount", now);
  auto id = ParseAccountName(account.name());
  if (!id.ok()) return id.status();
  absl::Status kept = KeepInvitation(transaction, *id, made, now);
  return kept.ok() ? change.Log(account.name(), &account, &account) : kept;
}

// Whoever may call without an account may not after the first one: she could invite nobody to it.
absl::Status CheckNotFirst(Transaction& transaction, const access::Caller& caller) {
  if (!caller.trusted) return absl::OkStatus();
  auto any = HasAccount(transaction);
  if (!any.ok() || *any) return any.status();
  return MakeError(absl::StatusCode::kFailedPrecondition, "FIRST_ACCOUNT_BY_INIT",
                   "the first account is made by arendegangd init",
                   "Det första kontot görs på tjänstens egen dator: stanna tjänsten och kör arendegangd init "
                   "--account=NAMN --person=\"Förnamn Efternamn\". Annars kan ingen logga in.");
}

absl::Status MakeAccount(Transaction& transaction, const std::string& id, const v1::Account& account,
                         const std::string& now, v1::Account* created) {
  absl::Status inserted = InsertAccount(transaction, id, account, now);
  if (absl::IsAlreadyExists(inserted)) {
    return MakeError(absl::StatusCode::kAlreadyExists, "RESOURCE_EXISTS", absl::StrCat(AccountName(id), " exists"),
                     absl::StrCat("Kontot ”", id, "” finns redan. Välj ett annat namn."));
  }
  if (!inserted.ok()) return inserted;
  auto found = FindAccount(transaction, id);
  if (found.ok()) *created = std::move(found->data);
  return found.status();
}

}  // namespace

absl::StatusOr<v1::Account> AccountService::Create(const access::Caller& caller,
                                                   const v1::CreateAccountRequest& request) {
  absl::Status status = CheckNewAccount(request.account_id(), request.account());
  if (!status.ok()) return status;
  v1::Account created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateAccount", clock_());
    return change.Once(request.request_id(), request, &created, [&] {
      absl::Status taken = CheckNotFirst(transaction, caller);
      if (!taken.ok()) return taken;
      return MakeAccount(transaction, request.account_id(), request.account(), change.now(), &created);
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::ListAccountsResponse> AccountService::List() const {
  v1::ListAccountsResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto accounts = AllAccounts(transaction);
    if (!accounts.ok()) return accounts.status();
    for (v1::Account& account : *accounts) *response.add_accounts() = std::move(account);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Account> AccountService::Update(const access::Caller& caller,
                                                   const v1::UpdateAccountRequest& request) {
  auto id = ParseAccountName(request.account().name());
  if (!id.ok()) return id.status();
  absl::Status status = CheckAccount(request.account());
  if (!status.ok()) return status;
  v1::Account updated;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "UpdateAccount", clock_());
    auto before = FindAccount(transaction, *id);
    if (!before.ok()) return before.status();
    auto all = AllAccounts(transaction);
    if (!all.ok()) return all.status();
    updated = before->data;
    updated.set_person(request.account().person());
    updated.set_disabled(request.account().disabled());
    *updated.mutable_grants() = request.account().grants();
    absl::Status taken = CheckEtag(before->data.name(), request.account().etag(), before->data.etag());
    if (taken.ok()) taken = CheckAdministratorLeft(*all, updated);
    if (taken.ok()) taken = StoreAccount(transaction, *id, updated, change.now());
    if (taken.ok() && updated.disabled()) taken = DeleteSessionsOf(transaction, *id, "");
    if (!taken.ok()) return taken;
    auto after = FindAccount(transaction, *id);
    if (!after.ok()) return after.status();
    updated = std::move(after->data);
    return change.Log(updated.name(), &before->data, &updated);
  });
  if (!status.ok()) return status;
  return updated;
}

absl::StatusOr<v1::InviteAccountResponse> AccountService::Invite(const access::Caller& caller,
                                                                 const v1::InviteAccountRequest& request) {
  auto id = ParseAccountName(request.name());
  if (!id.ok()) return id.status();
  const absl::Time now = clock_();
  // Made outside the write, which keeps its digest alone: neither log nor answers have it.
  v1::InviteAccountResponse made = NewInvitation(now);
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    auto account = FindAccount(transaction, *id);
    return account.ok() ? Invited(transaction, caller, account->data, made, now) : account.status();
  });
  if (!status.ok()) return status;
  return made;
}

absl::StatusOr<v1::InviteAccountResponse> MakeFirstAccount(storage::Database& database, const std::string& id,
                                                           const std::string& person, absl::Time now) {
  v1::Account account;
  account.set_person(person);
  *account.add_grants() = GrantMessage({access::Role::kAdministrator, "*"});
  absl::Status status = CheckNewAccount(id, account);
  if (!status.ok()) return status;
  v1::InviteAccountResponse made = NewInvitation(now);
  const access::Caller caller{kInit};
  status = database.Write([&](Transaction& transaction) -> absl::Status {
    auto any = HasAccount(transaction);
    if (!any.ok()) return any.status();
    if (*any) {
      return MakeError(absl::StatusCode::kAlreadyExists, "RESOURCE_EXISTS", "there is an account",
                       "Det finns redan konton. Be en administratör om ett, med arende account create. En administratör "
                       "som inte kommer in bjuds in på nytt med arendegangd init --account=NAMN, utan --person.");
    }
    Change change(transaction, caller, "CreateAccount", now);
    v1::Account created;
    absl::Status kept = MakeAccount(transaction, id, account, change.now(), &created);
    if (kept.ok()) kept = KeepInvitation(transaction, id, made, now);
    return kept.ok() ? change.Log(created.name(), nullptr, &created) : kept;
  });
  if (!status.ok()) return status;
  return made;
}

absl::StatusOr<v1::InviteAccountResponse> InviteAdministrator(storage::Database& database, const std::string& id,
                                                              absl::Time now) {
  v1::InviteAccountResponse made = NewInvitation(now);
  absl::Status status = database.Write([&](Transaction& transaction) -> absl::Status {
    auto account = FindAccount(transaction, id);
    if (!account.ok() && !absl::IsNotFound(account.status())) return account.status();
    if (!account.ok() || account->data.disabled() || !IsAdministrator(account->data.grants())) {
      return MakeError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND", "no such administrator",
                       absl::StrCat("Det finns ingen administratör med kontot ”", id, "”. Det första kontot görs med "
                                    "--account=NAMN --person=\"Förnamn Efternamn\"."));
    }
    return Invited(transaction, access::Caller{kInit}, account->data, made, now);
  });
  if (!status.ok()) return status;
  return made;
}

}  // namespace arendegang::identity
