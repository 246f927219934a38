// v1.AccountService: who may log in, what she may be, and the tokens that programs call with.
#pragma once

#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/account.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/identity/account_passwords.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::identity {

// Whether the caller may make the call is the guard's to say, before it comes here.
class AccountService final : public v1::AccountService::CallbackService {
 public:
  AccountService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(clock), calls_(calls), passwords_(database, std::move(clock)) {}

  absl::StatusOr<v1::LoginResponse> LogIn(const v1::LoginRequest& request);
  // `token` is what the call shows.
  absl::StatusOr<v1::LogoutResponse> LogOut(const std::string& token);
  absl::StatusOr<v1::Account> Own(const access::Caller& caller) const;
  absl::StatusOr<v1::ChangePasswordResponse> NewPassword(const access::Caller& caller, const std::string& token,
                                                         const v1::ChangePasswordRequest& request);
  absl::StatusOr<v1::LoginResponse> Accept(const v1::AcceptInvitationRequest& request);

  absl::StatusOr<v1::Account> Create(const access::Caller& caller, const v1::CreateAccountRequest& request);
  absl::StatusOr<v1::ListAccountsResponse> List() const;
  absl::StatusOr<v1::Account> Update(const access::Caller& caller, const v1::UpdateAccountRequest& request);
  absl::StatusOr<v1::InviteAccountResponse> Invite(const access::Caller& caller,
                                                   const v1::InviteAccountRequest& request);
  absl::StatusOr<v1::CreateServiceTokenResponse> CreateToken(const access::Caller& caller,
                                                             const v1::CreateServiceTokenRequest& request);
  absl::StatusOr<v1::ListServiceTokensResponse> Tokens() const;
  absl::StatusOr<v1::ServiceToken> Revoke(const access::Caller& caller, const v1::RevokeServiceTokenRequest& request);

  grpc::ServerUnaryReactor* Login(grpc::CallbackServerContext* context, const v1::LoginRequest* request,
                                  v1::LoginResponse* response) override;
  grpc::ServerUnaryReactor* Logout(grpc::CallbackServerContext* context, const v1::LogoutRequest* request,
                                   v1::LogoutResponse* response) override;
  grpc::ServerUnaryReactor* GetOwnAccount(grpc::CallbackServerContext* context, const v1::GetOwnAccountRequest* request,
                                          v1::Account* response) override;
  grpc::ServerUnaryReactor* ChangePassword(grpc::CallbackServerContext* context,
                                           const v1::ChangePasswordRequest* request,
                                           v1::ChangePasswordResponse* response) override;
  grpc::ServerUnaryReactor* AcceptInvitation(grpc::CallbackServerContext* context,
                                             const v1::AcceptInvitationRequest* request,
                                             v1::LoginResponse* response) override;
  grpc::ServerUnaryReactor* CreateAccount(grpc::CallbackServerContext* context, const v1::CreateAccountRequest* request,
                                          v1::Account* response) override;
  grpc::ServerUnaryReactor* ListAccounts(grpc::CallbackServerContext* context, const v1::ListAccountsRequest* request,
                                         v1::ListAccountsResponse* response) override;
  grpc::ServerUnaryReactor* UpdateAccount(grpc::CallbackServerContext* context, const v1::UpdateAccountRequest* request,
                                          v1::Account* response) override;
  grpc::ServerUnaryReactor* InviteAccount(grpc::CallbackServerContext* context, const v1::InviteAccountRequest* request,
                                          v1::InviteAccountResponse* response) override;
  grpc::ServerUnaryReactor* CreateServiceToken(grpc::CallbackServerContext* context,
                                               const v1::CreateServiceTokenRequest* request,
                                               v1::CreateServiceTokenResponse* response) override;
  grpc::ServerUnaryReactor* ListServiceTokens(grpc::CallbackServerContext* context,
                                              const v1::ListServiceTokensRequest* request,
                                              v1::ListServiceTokensResponse* response) override;
  grpc::ServerUnaryReactor* RevokeServiceToken(grpc::CallbackServerContext* context,
                                               const v1::RevokeServiceTokenRequest* request,
                                               v1::ServiceToken* response) override;

 private:
  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
  AccountPasswords passwords_;
};

// Makes the first account, an administrator for all committees, with an invitation: for whoever has the database in
// her hands. Errors: ALREADY_EXISTS with RESOURCE_EXISTS if there is an account; FIELDS_INVALID.
absl::StatusOr<v1::InviteAccountResponse> MakeFirstAccount(storage::Database& database, const std::string& id,
                                                           const std::string& person, absl::Time now);

// A new invitation of an administrator who cannot log in, for whoever has the database in her hands.
// Errors: NOT_FOUND with RESOURCE_NOT_FOUND if there is no such administrator, or she is disabled.
absl::StatusOr<v1::InviteAccountResponse> InviteAdministrator(storage::Database& database, const std::string& id,
                                                              absl::Time now);

}  // namespace arendegang::identity
