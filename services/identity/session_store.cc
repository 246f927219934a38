#include "services/identity/session_store.h"

#include <utility>

#include "services/base/clock.h"
#include "services/base/resource.h"
#include "services/identity/account_names.h"

namespace arendegang::identity {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

// Adds the grant whose role and committee are in the columns from `first`; an outer join has none.
void AddGrant(const Row& row, int first, std::vector<access::Grant>* grants) {
  if (row.IsNull(first)) return;
  const auto role = RoleOf(static_cast<v1::AccountRole>(row.Number(first)));
  if (role) grants->push_back({*role, std::string(row.Text(first + 1))});
}

void AddServiceToken(const Row& row, std::vector<v1::ServiceToken>* tokens) {
  const std::string name = ServiceTokenName(row.Number(0));
  if (tokens->empty() || tokens->back().name() != name) {
    v1::ServiceToken& token = tokens->emplace_back();
    token.set_name(name);
    token.set_purpose(std::string(row.Text(1)));
    token.set_until_date(std::string(row.Text(2)));
    token.set_revoked(row.Number(3) != 0);
    SetInstant(row.Text(4), token.mutable_create_time());
  }
  std::vector<access::Grant> grants;
  AddGrant(row, 5, &grants);
  for (const access::Grant& grant : grants) *tokens->back().add_grants() = GrantMessage(grant);
}

}  // namespace

absl::StatusOr<std::optional<KeptSession>> FindSession(Transaction& transaction, const std::string& digest) {
  std::optional<KeptSession> session;
  // One statement for a session and all grants: it is run for every call.
  absl::Status status = transaction.Query(
      Sql("SELECT a.id, a.person, a.disabled, s.use_time, s.expire_time, g.role, g.committee FROM sessions s "
          "JOIN accounts a ON a.id = s.account LEFT JOIN grants g ON g.account = a.id WHERE s.digest = $1"),
      {digest}, [&](const Row& row) {
        if (!session) {
          const std::string person(row.Text(1));
          session.emplace();
          session->caller = {person, AccountName(row.Text(0)), person, {}, false};
          session->disabled = row.Number(2) != 0;
          session->use_time = ParseInstant(row.Text(3));
          session->expire_time = ParseInstant(row.Text(4));
        }
        AddGrant(row, 5, &session->caller.grants);
      });
  if (!status.ok()) return status;
  return session;
}

absl::Status InsertSession(Transaction& transaction, const std::string& digest, const std::string& account,
                           absl::Time now) {
  return transaction
      .Run(Sql("INSERT INTO sessions (digest, account, use_time, expire_time, create_time) "
               "VALUES ($1, $2, $3, $4, $3)"),
           {digest, account, FormatInstant(now), FormatInstant(now + kLongestSession)})
      .status();
}

absl::Status StoreUse(Transaction& transaction, const std::string& digest, absl::Time now) {
  return transaction.Run(Sql("UPDATE sessions SET use_time = $2 WHERE digest = $1"), {digest, FormatInstant(now)})
      .status();
}

absl::Status DeleteSession(Transaction& transaction, const std::string& digest) {
  return transaction.Run(Sql("DELETE FROM sessions WHERE digest = $1"), {digest}).status();
}

absl::Status DeleteSessionsOf(Transaction& transaction, const std::string& account, const std::string& but) {
  return transaction.Run(Sql("DELETE FROM sessions WHERE account = $1 AND digest <> $2"), {account, but}).status();
}

absl::Status SweepSessions(Transaction& transaction, absl::Time now) {
  auto swept = transaction.Run(Sql("DELETE FROM sessions WHERE expire_time <= $1 OR use_time <= $2"),
                               {FormatInstant(now), FormatInstant(now - kIdle)});
  if (!swept.ok()) return swept.status();
  return transaction.Run(Sql("DELETE FROM invitations WHERE expire_time <= $1"), {FormatInstant(now)}).status();
}

absl::StatusOr<std::optional<KeptServiceToken>> FindProgram(Transaction& transaction, const std::string& digest) {
  std::optional<KeptServiceToken> program;
  absl::Status status =
      transaction.Query(Sql("SELECT t.purpose, t.until_date, t.revoked, g.role, g.committee FROM service_tokens t "
                            "LEFT JOIN grants g ON g.service_token = t.id WHERE t.digest = $1"),
                        {digest}, [&](const Row& row) {
                          if (!program) {
                            program.emplace();
                            program->caller = {std::string(row.Text(0)), "", "", {}, false};
                            program->until_date = std::string(row.Text(1));
                            program->revoked = row.Number(2) != 0;
                          }
                          AddGrant(row, 3, &program->caller.grants);
                        });
  if (!status.ok()) return status;
  return program;
}

absl::StatusOr<v1::ServiceToken> FindServiceToken(Transaction& transaction, int64_t id) {
  std::vector<v1::ServiceToken> tokens;
  absl::Status status = transaction.Query(
      Sql("SELECT t.id, t.purpose, t.until_date, t.revoked, t.create_time, g.role, g.committee FROM service_tokens t "
          "LEFT JOIN grants g ON g.service_token = t.id WHERE t.id = $1 ORDER BY g.role, g.committee"),
      {id}, [&](const Row& row) { AddServiceToken(row, &tokens); });
  if (!status.ok()) return status;
  if (tokens.empty()) return NotFound(ServiceTokenName(id));
  return std::move(tokens[0]);
}

absl::StatusOr<std::vector<v1::ServiceToken>> AllServiceTokens(Transaction& transaction) {
  std::vector<v1::ServiceToken> tokens;
  absl::Status status = transaction.Query(
      Sql("SELECT t.id, t.purpose, t.until_date, t.revoked, t.create_time, g.role, g.committee FROM service_tokens t "
          "LEFT JOIN grants g ON g.service_token = t.id ORDER BY t.id, g.role, g.committee"),
      {}, [&](const Row& row) { AddServiceToken(row, &tokens); });
  if (!status.ok()) return status;
  return tokens;
}

absl::StatusOr<int64_t> InsertServiceToken(Transaction& transaction, const std::string& digest,
                                           const v1::ServiceToken& token, const std::string& now) {
  int64_t id = 0;
  absl::Status status = transaction.Query(Sql("INSERT INTO service_tokens (digest, purpose, until_date, create_time) "
                                              "VALUES ($1, $2, $3, $4) RETURNING id"),
                                          {digest, token.purpose(), token.until_date(), now},
                                          [&](const Row& row) { id = row.Number(0); });
  for (const v1::Grant& grant : token.grants()) {
    if (!status.ok()) return status;
    status = transaction
                 .Run(Sql("INSERT INTO grants (service_token, role, committee) VALUES ($1, $2, $3)"),
                      {id, static_cast<int>(grant.role()), GrantedCommittee(grant.committee())})
                 .status();
  }
  if (!status.ok()) return status;
  return id;
}

absl::Status StoreRevoked(Transaction& transaction, int64_t id) {
  return transaction.Run(Sql("UPDATE service_tokens SET revoked = 1 WHERE id = $1"), {id}).status();
}

}  // namespace arendegang::identity
