// arende login and arende logout.
#include <cstdlib>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/account.grpc.pb.h"
#include "clients/cli/account_verbs.h"
#include "clients/cli/instant.h"
#include "clients/cli/secret_input.h"
#include "clients/cli/session.h"
#include "clients/cli/token_file.h"

namespace arendegang::cli {
namespace {

using Stub = v1::AccountService::Stub;

}  // namespace

int NoSecret() { return Session::Complain("", absl::InvalidArgumentError("inget lösenord angavs.")); }

int Welcome(const Session& session, const v1::LoginResponse& response) {
  absl::Status kept = KeepToken(session.options().server, response.token());
  if (!kept.ok()) return Session::Complain("", kept);
  // The token itself is never printed: what is printed is often kept.
  if (PrintedAsAsked(session, response.account())) return kDone;
  std::cout << "Inloggad som " << response.account().person() << ", längst till "
            << InstantAsText(response.expire_time()) << ".\n";
  if (std::getenv("ARENDEGANG_TOKEN") != nullptr) {
    std::cerr << "$ARENDEGANG_TOKEN är satt och går före inloggningen. Ta bort den med unset ARENDEGANG_TOKEN.\n";
  }
  return kDone;
}

int Login(Session* session) {
  const std::string account = session->file();
  if (account.empty()) return Session::Complain("", absl::InvalidArgumentError("skriv arende login NAMN."));
  if (session->ComplainOfUntaken()) return kBadInput;
  const auto password = ReadSecret("Lösenord: ");
  if (!password) return NoSecret();
  int exit_code = kDone;
  v1::LoginRequest request;
  request.set_account(account);
  request.set_password(*password);
  v1::LoginResponse response;
  session->DropToken();
  if (!session->Call(&Stub::Login, request, &response, &exit_code)) return exit_code;
  return Welcome(*session, response);
}

int Logout(Session* session) {
  if (session->options().arguments.size() != 1) {
    return Session::Complain("", absl::InvalidArgumentError("skriv arende logout, utan mer."));
  }
  int exit_code = kDone;
  grpc::ClientContext context;
  session->Prepare(&context);
  v1::LogoutResponse response;
  const grpc::Status status = Stub(session->channel()).Logout(&context, v1::LogoutRequest(), &response);
  // What the service does not know any more is over as well.
  const bool over = status.error_code() == grpc::StatusCode::UNAUTHENTICATED;
  if (!over && !session->Succeeded(status, &exit_code)) return exit_code;
  ForgetToken();
  std::cout << (over ? "Du var redan utloggad.\n" : "Utloggad.\n");
  return kDone;
}

}  // namespace arendegang::cli
