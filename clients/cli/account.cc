// arende account: who may log in, and what she may be.
#include <functional>
#include <iostream>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "arendegang/v1/account.grpc.pb.h"
#include "clients/cli/account_verbs.h"
#include "clients/cli/instant.h"
#include "clients/cli/request_id.h"
#include "clients/cli/secret_input.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::AccountService::Stub;

int Usage() {
  return Session::Complain(
      "", absl::InvalidArgumentError(
              "skriv arende account list, show [NAMN], create NAMN PERSON --role=ROLL@NÄMND,..., set NAMN "
              "[--person=PERSON] [--role=...] [--enable], disable NAMN, invite NAMN, accept INBJUDAN eller password."));
}

std::string NameOf(const std::string& id) { return absl::StrContains(id, '/') ? id : absl::StrCat("accounts/", id); }

int Show(const Session& session, const v1::ListAccountsResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Konto", "Namn", "Roller", "Lösenord", ""});
  for (const v1::Account& one : response.accounts()) {
    table.Add({one.name().empty() ? "-" : IdOf(one.name()), one.person(), GrantsAsText(one.grants()),
               one.has_password() ? "ja" : "nej", one.disabled() ? "spärrat" : ""});
  }
  std::cout << table.Text("Inga konton. Det första görs med arendegangd init.");
  return kDone;
}

int List(Session* session) {
  int exit_code = kDone;
  v1::ListAccountsResponse response;
  if (!session->Call(&Stub::ListAccounts, v1::ListAccountsRequest(), &response, &exit_code)) return exit_code;
  return Show(*session, response);
}

// The account of a name, out of the list. On failure shows why and returns false with the exit code.
bool Find(Session* session, const std::string& id, v1::Account* account, int* exit_code) {
  v1::ListAccountsResponse all;
  if (!session->Call(&Stub::ListAccounts, v1::ListAccountsRequest(), &all, exit_code)) return false;
  for (v1::Account& one : *all.mutable_accounts()) {
    if (one.name() != NameOf(id)) continue;
    *account = std::move(one);
    return true;
  }
  *exit_code = Session::Complain("", absl::NotFoundError(absl::StrCat("kontot ”", id, "” finns inte.")));
  return false;
}

int ShowOne(Session* session, const std::string& id) {
  int exit_code = kDone;
  v1::ListAccountsResponse shown;
  const bool found =
      id.empty() ? session->Call(&Stub::GetOwnAccount, v1::GetOwnAccountRequest(), shown.add_accounts(), &exit_code)
                 : Find(session, id, shown.add_accounts(), &exit_code);
  return found ? Show(*session, shown) : exit_code;
}

int Create(Session* session, const std::string& id, const std::string& person) {
  int exit_code = kDone;
  v1::CreateAccountRequest request;
  request.set_request_id(NewRequestId());
  request.set_account_id(id);
  request.mutable_account()->set_person(person);
  absl::Status read = ReadGrants(session->Take("role"), request.mutable_account()->mutable_grants());
  if (!read.ok()) return Session::Complain("", read);
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListAccountsResponse shown;
  if (!session->Call(&Stub::CreateAccount, request, shown.add_accounts(), &exit_code)) return exit_code;
  if (WantsText(*session)) std::cerr << "Bjud in med arende account invite " << id << ".\n";
  return Show(*session, shown);
}

// Has the service keep an account as `change` makes it.
int Update(Session* session, const std::string& id, const std::function<absl::Status(v1::Account*)>& change) {
  int exit_code = kDone;
  v1::UpdateAccountRequest request;
  if (!Find(session, id, request.mutable_account(), &exit_code)) return exit_code;
  absl::Status changed = change(request.mutable_account());
  if (!changed.ok()) return Session::Complain("", changed);
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListAccountsResponse shown;
  if (!session->Call(&Stub::UpdateAccount, request, shown.add_accounts(), &exit_code)) return exit_code;
  return Show(*session, shown);
}

int Set(Session* session, const std::string& id) {
  const std::string person = session->Take("person"), role = session->Take("role");
  const bool enable = session->TakeFlag("enable");
  if (person.empty() && role.empty() && !enable) return Usage();
  return Update(session, id, [&](v1::Account* account) -> absl::Status {
    if (!person.empty()) account->set_person(person);
    if (enable) account->set_disabled(false);
    if (role.empty()) return absl::OkStatus();
    account->clear_grants();
    return role == "ingen" ? absl::OkStatus() : ReadGrants(role, account->mutable_grants());
  });
}

int Disable(Session* session, const std::string& id) {
  return Update(session, id, [](v1::Account* account) {
    account->set_disabled(true);
    return absl::OkStatus();
  });
}

int Invite(Session* session, const std::string& id) {
  if (session->ComplainOfUntaken()) return kBadInput;
  int exit_code = kDone;
  v1::InviteAccountRequest request;
  request.set_name(NameOf(id));
  v1::InviteAccountResponse response;
  if (!session->Call(&Stub::InviteAccount, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  std::cout << "Lämna det här till den som kontot är för. Det gäller en gång, till "
            << InstantAsText(response.expire_time()) << ", och visas bara nu.\n\n  arende account accept "
            << response.invitation() << "\n";
  return kDone;
}

int Accept(Session* session, const std::string& invitation) {
  if (session->ComplainOfUntaken()) return kBadInput;
  const auto password = ReadNewSecret();
  if (!password) return NoSecret();
  int exit_code = kDone;
  v1::AcceptInvitationRequest request;
  request.set_invitation(invitation);
  request.set_password(*password);
  v1::LoginResponse response;
  session->DropToken();
  if (!session->Call(&Stub::AcceptInvitation, request, &response, &exit_code)) return exit_code;
  return Welcome(*session, response);
}

int Password(Session* session) {
  if (session->ComplainOfUntaken()) return kBadInput;
  const auto old = ReadSecret("Lösenordet du har: ");
  const auto chosen = old ? ReadNewSecret() : std::nullopt;
  if (!chosen) return NoSecret();
  int exit_code = kDone;
  v1::ChangePasswordRequest request;
  request.set_old_password(*old);
  request.set_new_password(*chosen);
  v1::ChangePasswordResponse response;
  if (!session->Call(&Stub::ChangePassword, request, &response, &exit_code)) return exit_code;
  std::cout << "Lösenordet är bytt, och du är utloggad överallt utom här.\n";
  return kDone;
}

}  // namespace

absl::Status ReadGrants(const std::string& text, google::protobuf::RepeatedPtrField<v1::Grant>* grants) {
  for (absl::string_view one : absl::StrSplit(text, ',', absl::SkipWhitespace())) {
    const std::pair<absl::string_view, absl::string_view> parts = absl::StrSplit(one, absl::MaxSplits('@', 1));
    auto role = AccountRoleOf(parts.first);
    if (!role.ok()) return role.status();
    const bool all = parts.second.empty() || parts.second == "*";
    v1::Grant* grant = grants->Add();
    grant->set_role(*role);
    grant->set_committee(absl::StrCat("committees/", all ? "-" : parts.second));
  }
  return absl::OkStatus();
}

std::string GrantsAsText(const google::protobuf::RepeatedPtrField<v1::Grant>& grants) {
  return absl::StrJoin(grants, ", ", [](std::string* text, const v1::Grant& grant) {
    const std::string committee = IdOf(grant.committee());
    absl::StrAppend(text, WordFor(grant.role()), "@", committee == "-" ? "*" : committee);
  });
}

int Account(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  const std::string which = arguments.size() > 2 ? arguments[2] : "";
  if (what == "create" && arguments.size() == 4) return Create(session, which, arguments[3]);
  if (arguments.size() <= 2 && what == "list") return List(session);
  if (arguments.size() <= 3 && what == "show") return ShowOne(session, which);
  if (arguments.size() == 2 && what == "password") return Password(session);
  if (arguments.size() != 3) return Usage();
  if (what == "set") return Set(session, which);
  if (what == "disable") return Disable(session, which);
  if (what == "invite") return Invite(session, which);
  return what == "accept" ? Accept(session, which) : Usage();
}

}  // namespace arendegang::cli
