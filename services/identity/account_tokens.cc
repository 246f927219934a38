// The tokens of programs.
#include "services/access/change.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/identity/account_names.h"
#include "services/identity/account_rules.h"
#include "services/identity/account_service.h"
#include "services/identity/secret_token.h"
#include "services/identity/session_store.h"

namespace arendegang::identity {

using access::Change;
using storage::Transaction;

absl::StatusOr<v1::CreateServiceTokenResponse> AccountService::CreateToken(
    const access::Caller& caller, const v1::CreateServiceTokenRequest& request) {
  const absl::Time now = clock_();
  absl::Status status = CheckServiceToken(request.service_token(), calendar::DayInSweden(now));
  if (!status.ok()) return status;
  v1::CreateServiceTokenResponse response;
  response.set_token(NewToken(TokenKind::kService));
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateServiceToken", now);
    auto id = InsertServiceToken(transaction, DigestOfToken(response.token()), request.service_token(), change.now());
    if (!id.ok()) return id.status();
    auto made = FindServiceToken(transaction, *id);
    if (!made.ok()) return made.status();
    *response.mutable_service_token() = *std::move(made);
    return change.Log(response.service_token().name(), nullptr, &response.service_token());
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::ListServiceTokensResponse> AccountService::Tokens() const {
  v1::ListServiceTokensResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto tokens = AllServiceTokens(transaction);
    if (!tokens.ok()) return tokens.status();
    for (v1::ServiceToken& token : *tokens) *response.add_service_tokens() = std::move(token);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::ServiceToken> AccountService::Revoke(const access::Caller& caller,
                                                        const v1::RevokeServiceTokenRequest& request) {
  auto id = ParseServiceTokenName(request.name());
  if (!id.ok()) return id.status();
  v1::ServiceToken revoked;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "RevokeServiceToken", clock_());
    auto before = FindServiceToken(transaction, *id);
    if (!before.ok()) return before.status();
    revoked = *before;
    // Ended is ended: a second time changes nothing.
    if (before->revoked()) return absl::OkStatus();
    revoked.set_revoked(true);
    absl::Status stored = StoreRevoked(transaction, *id);
    return stored.ok() ? change.Log(revoked.name(), &*before, &revoked) : stored;
  });
  if (!status.ok()) return status;
  return revoked;
}

}  // namespace arendegang::identity
