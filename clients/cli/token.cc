// arende token: the tokens that programs call with.
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/account.grpc.pb.h"
#include "clients/cli/account_verbs.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::AccountService::Stub;

int Usage() {
  return Session::Complain("", absl::InvalidArgumentError("skriv arende token list, create SYFTE --role=ROLL@NÄMND,... "
                                                          "--until=DAG eller revoke NR."));
}

int Show(const Session& session, const v1::ListServiceTokensResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Nr", "Syfte", "Roller", "Till", ""});
  for (const v1::ServiceToken& one : response.service_tokens()) {
    table.Add({IdOf(one.name()), one.purpose(), GrantsAsText(one.grants()), one.until_date(),
               one.revoked() ? "avslutad" : ""});
  }
  std::cout << table.Text("Inga nycklar för program.");
  return kDone;
}

int List(Session* session) {
  int exit_code = kDone;
  v1::ListServiceTokensResponse response;
  if (!session->Call(&Stub::ListServiceTokens, v1::ListServiceTokensRequest(), &response, &exit_code)) return exit_code;
  return Show(*session, response);
}

int Create(Session* session, const std::string& purpose) {
  int exit_code = kDone;
  v1::CreateServiceTokenRequest request;
  request.mutable_service_token()->set_purpose(purpose);
  request.mutable_service_token()->set_until_date(session->Take("until"));
  absl::Status read = ReadGrants(session->Take("role"), request.mutable_service_token()->mutable_grants());
  if (!read.ok()) return Session::Complain("", read);
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::CreateServiceTokenResponse response;
  if (!session->Call(&Stub::CreateServiceToken, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  // The token alone on standard output, to be put where the program finds it.
  std::cerr << "Nyckel " << IdOf(response.service_token().name()) << " visas bara nu. Programmet skickar den som "
            << "”authorization: Bearer NYCKEL”.\n";
  std::cout << response.token() << "\n";
  return kDone;
}

int Revoke(Session* session, const std::string& number) {
  int exit_code = kDone;
  v1::RevokeServiceTokenRequest request;
  request.set_name(absl::StrCat("serviceTokens/", number));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListServiceTokensResponse shown;
  if (!session->Call(&Stub::RevokeServiceToken, request, shown.add_service_tokens(), &exit_code)) return exit_code;
  return Show(*session, shown);
}

}  // namespace

int Token(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  if (what == "list" && arguments.size() <= 2) return List(session);
  if (arguments.size() != 3) return Usage();
  if (what == "create") return Create(session, arguments[2]);
  return what == "revoke" ? Revoke(session, arguments[2]) : Usage();
}

}  // namespace arendegang::cli
