#include "services/identity/account_store.h"

#include <map>
#include <utility>

#include "services/base/clock.h"
#include "services/base/resource.h"
#include "services/identity/account_names.h"

namespace arendegang::identity {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

KeptAccount AccountOf(const Row& row) {
  KeptAccount kept;
  kept.data.set_name(AccountName(row.Text(0)));
  kept.data.set_person(std::string(row.Text(1)));
  kept.password = std::string(row.Text(2));
  kept.data.set_has_password(!kept.password.empty());
  kept.wrong = {static_cast<int>(row.Number(3)), ParseInstant(row.Text(4))};
  kept.data.set_disabled(row.Number(5) != 0);
  kept.data.set_etag(EtagOf(row.Number(6)));
  SetInstant(row.Text(7), kept.data.mutable_create_time());
  SetInstant(row.Text(8), kept.data.mutable_update_time());
  return kept;
}

// A grant of a row whose columns `first` and the next are role and committee.
v1::Grant GrantOf(const Row& row, int first) {
  v1::Grant grant;
  grant.set_role(static_cast<v1::AccountRole>(row.Number(first)));
  const std::string committee(row.Text(first + 1));
  grant.set_committee("committees/" + (committee == "*" ? "-" : committee));
  return grant;
}

absl::Status InsertGrants(Transaction& transaction, const std::string& id, const v1::Account& account) {
  for (const v1::Grant& grant : account.grants()) {
    auto inserted = transaction.Run(Sql("INSERT INTO grants (account, role, committee) VALUES ($1, $2, $3)"),
                                    {id, static_cast<int>(grant.role()), GrantedCommittee(grant.committee())});
    if (!inserted.ok()) return inserted.status();
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<bool> HasAccount(Transaction& transaction) {
  return transaction.Find(Sql("SELECT 1 FROM accounts LIMIT 1"), {}, [](const Row&) {});
}

absl::StatusOr<KeptAccount> FindAccount(Transaction& transaction, const std::string& id) {
  KeptAccount kept;
  auto found = transaction.Find(Sql("SELECT id, person, password, failures, failure_time, disabled, revision, "
                                    "create_time, update_time FROM accounts WHERE id = $1"),
                                {id}, [&](const Row& row) { kept = AccountOf(row); });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(AccountName(id));
  absl::Status status =
      transaction.Query(Sql("SELECT role, committee FROM grants WHERE account = $1 ORDER BY role, committee"), {id},
                        [&](const Row& row) { *kept.data.add_grants() = GrantOf(row, 0); });
  if (!status.ok()) return status;
  return kept;
}

absl::StatusOr<std::vector<v1::Account>> AllAccounts(Transaction& transaction) {
  std::vector<v1::Account> accounts;
  std::map<std::string, size_t> places;
  absl::Status status = transaction.Query(Sql("SELECT id, person, password, failures, failure_time, disabled, "
                                              "revision, create_time, update_time FROM accounts ORDER BY id"),
                                          {}, [&](const Row& row) {
                                            places[std::string(row.Text(0))] = accounts.size();
                                            accounts.push_back(AccountOf(row).data);
                                          });
  if (!status.ok()) return status;
  status = transaction.Query(
      Sql("SELECT account, role, committee FROM grants WHERE account IS NOT NULL ORDER BY account, role, committee"),
      {}, [&](const Row& row) { *accounts[places.at(std::string(row.Text(0)))].add_grants() = GrantOf(row, 1); });
  if (!status.ok()) return status;
  return accounts;
}

absl::Status InsertAccount(Transaction& transaction, const std::string& id, const v1::Account& account,
                           const std::string& now) {
  auto inserted = transaction.Run(Sql("INSERT INTO accounts (id, person, password, disabled, revision, create_time, "
                                      "update_time) VALUES ($1, $2, '', $3, 1, $4, $4)"),
                                  {id, account.person(), account.disabled(), now});
  return inserted.ok() ? InsertGrants(transaction, id, account) : inserted.status();
}

absl::Status StoreAccount(Transaction& transaction, const std::string& id, const v1::Account& account,
                          const std::string& now) {
  auto stored = transaction.Run(Sql("UPDATE accounts SET person = $2, disabled = $3, revision = revision + 1, "
                                    "update_time = $4 WHERE id = $1"),
                                {id, account.person(), account.disabled(), now});
  if (stored.ok()) stored = transaction.Run(Sql("DELETE FROM grants WHERE account = $1"), {id});
  return stored.ok() ? InsertGrants(transaction, id, account) : stored.status();
}

absl::Status StorePassword(Transaction& transaction, const std::string& id, const std::string& hash,
                           const std::string& now) {
  return transaction
      .Run(Sql("UPDATE accounts SET password = $2, failures = 0, failure_time = '', revision = revision + 1, "
               "update_time = $3 WHERE id = $1"),
           {id, hash, now})
      .status();
}

absl::Status StoreRehash(Transaction& transaction, const std::string& id, const std::string& hash) {
  return transaction.Run(Sql("UPDATE accounts SET password = $2 WHERE id = $1"), {id, hash}).status();
}

absl::Status StoreWrongPasswords(Transaction& transaction, const std::string& id, const WrongPasswords& wrong) {
  return transaction
      .Run(Sql("UPDATE accounts SET failures = $2, failure_time = $3 WHERE id = $1"),
           {id, wrong.in_a_row, wrong.in_a_row == 0 ? "" : FormatInstant(wrong.last)})
      .status();
}

absl::Status StoreNothing(Transaction& transaction) {
  // A row that comes and goes: an update to what stood there would write nothing to the disk, and be quicker.
  auto written = transaction.Run(Sql("INSERT INTO service_tokens (digest, purpose, until_date, create_time) "
                                     "VALUES ('-', '-', '', '')"),
                                 {});
  if (!written.ok()) return written.status();
  return transaction.Run(Sql("DELETE FROM service_tokens WHERE digest = '-'"), {}).status();
}

absl::Status StoreInvitation(Transaction& transaction, const std::string& account, const std::string& digest,
                             absl::Time expiry) {
  return transaction
      .Run(Sql("INSERT INTO invitations (account, digest, expire_time) VALUES ($1, $2, $3) "
               "ON CONFLICT (account) DO UPDATE SET digest = excluded.digest, expire_time = excluded.expire_time"),
           {account, digest, FormatInstant(expiry)})
      .status();
}

absl::StatusOr<std::optional<std::string>> FindInvitation(Transaction& transaction, const std::string& digest,
                                                          absl::Time now) {
  std::optional<std::string> account;
  absl::Status status =
      transaction.Query(Sql("SELECT i.account FROM invitations i JOIN accounts a ON a.id = i.account "
                            "WHERE i.digest = $1 AND i.expire_time > $2 AND a.disabled = 0"),
                        {digest, FormatInstant(now)}, [&](const Row& row) { account = std::string(row.Text(0)); });
  if (!status.ok()) return status;
  return account;
}

absl::Status DeleteInvitation(Transaction& transaction, const std::string& account) {
  return transaction.Run(Sql("DELETE FROM invitations WHERE account = $1"), {account}).status();
}

}  // namespace arendegang::identity
