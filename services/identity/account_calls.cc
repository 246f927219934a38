// The methods of v1.AccountService as gRPC calls them.
#include "services/identity/account_service.h"

namespace arendegang::identity {

grpc::ServerUnaryReactor* AccountService::Login(grpc::CallbackServerContext* context, const v1::LoginRequest* request,
                                                v1::LoginResponse* response) {
  return calls_.Answer<v1::LoginResponse>(context, "Login", rpc::Work::kWaits, request, response,
                                          [=, this](const auto&) { return LogIn(*request); });
}

grpc::ServerUnaryReactor* AccountService::Logout(grpc::CallbackServerContext* context, const v1::LogoutRequest* request,
                                                 v1::LogoutResponse* response) {
  return calls_.Answer<v1::LogoutResponse>(context, "Logout", rpc::Work::kWaits, request, response,
                                           [=, this](const auto&) { return LogOut(rpc::TokenOf(*context)); });
}

grpc::ServerUnaryReactor* AccountService::GetOwnAccount(grpc::CallbackServerContext* context,
                                                        const v1::GetOwnAccountRequest* request,
                                                        v1::Account* response) {
  return calls_.Answer<v1::Account>(context, "GetOwnAccount", rpc::Work::kQuick, request, response,
                                    [=, this](const auto& caller) { return Own(caller); });
}

grpc::ServerUnaryReactor* AccountService::ChangePassword(grpc::CallbackServerContext* context,
                                                         const v1::ChangePasswordRequest* request,
                                                         v1::ChangePasswordResponse* response) {
  return calls_.Answer<v1::ChangePasswordResponse>(
      context, "ChangePassword", rpc::Work::kWaits, request, response,
      [=, this](const auto& caller) { return NewPassword(caller, rpc::TokenOf(*context), *request); });
}

grpc::ServerUnaryReactor* AccountService::AcceptInvitation(grpc::CallbackServerContext* context,
                                                           const v1::AcceptInvitationRequest* request,
                                                           v1::LoginResponse* response) {
  return calls_.Answer<v1::LoginResponse>(context, "AcceptInvitation", rpc::Work::kWaits, request, response,
                                          [=, this](const auto&) { return Accept(*request); });
}

grpc::ServerUnaryReactor* AccountService::CreateAccount(grpc::CallbackServerContext* context,
                                                        const v1::CreateAccountRequest* request,
                                                        v1::Account* response) {
  return calls_.Answer<v1::Account>(context, "CreateAccount", rpc::Work::kWaits, request, response,
                                    [=, this](const auto& caller) { return Create(caller, *request); });
}

grpc::ServerUnaryReactor* AccountService::ListAccounts(grpc::CallbackServerContext* context,
                                                       const v1::ListAccountsRequest* request,
                                                       v1::ListAccountsResponse* response) {
  return calls_.Answer<v1::ListAccountsResponse>(context, "ListAccounts", rpc::Work::kQuick, request, response,
                                                 [=, this](const auto&) { return List(); });
}

grpc::ServerUnaryReactor* AccountService::UpdateAccount(grpc::CallbackServerContext* context,
                                                        const v1::UpdateAccountRequest* request,
                                                        v1::Account* response) {
  return calls_.Answer<v1::Account>(context, "UpdateAccount", rpc::Work::kWaits, request, response,
                                    [=, this](const auto& caller) { return Update(caller, *request); });
}

grpc::ServerUnaryReactor* AccountService::InviteAccount(grpc::CallbackServerContext* context,
                                                        const v1::InviteAccountRequest* request,
                                                        v1::InviteAccountResponse* response) {
  return calls_.Answer<v1::InviteAccountResponse>(context, "InviteAccount", rpc::Work::kWaits, request, response,
                                                  [=, this](const auto& caller) { return Invite(caller, *request); });
}

grpc::ServerUnaryReactor* AccountService::CreateServiceToken(grpc::CallbackServerContext* context,
                                                             const v1::CreateServiceTokenRequest* request,
                                                             v1::CreateServiceTokenResponse* response) {
  return calls_.Answer<v1::CreateServiceTokenResponse>(
      context, "CreateServiceToken", rpc::Work::kWaits, request, response,
      [=, this](const auto& caller) { return CreateToken(caller, *request); });
}

grpc::ServerUnaryReactor* AccountService::ListServiceTokens(grpc::CallbackServerContext* context,
                                                            const v1::ListServiceTokensRequest* request,
                                                            v1::ListServiceTokensResponse* response) {
  return calls_.Answer<v1::ListServiceTokensResponse>(context, "ListServiceTokens", rpc::Work::kQuick, request,
                                                      response, [=, this](const auto&) { return Tokens(); });
}

grpc::ServerUnaryReactor* AccountService::RevokeServiceToken(grpc::CallbackServerContext* context,
                                                             const v1::RevokeServiceTokenRequest* request,
                                                             v1::ServiceToken* response) {
  return calls_.Answer<v1::ServiceToken>(context, "RevokeServiceToken", rpc::Work::kWaits, request, response,
                                         [=, this](const auto& caller) { return Revoke(caller, *request); });
}

}  // namespace arendegang::identity
