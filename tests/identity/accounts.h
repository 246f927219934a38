// Accounts on a temporary file, for tests of who may log in.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "services/identity/account_service.h"
#include "services/identity/identifier.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/reason.h"
#include "tests/support/temp_folder.h"

namespace arendegang::testing {

inline constexpr char kPassword[] = "måsar över piren";

class AccountsTest : public ::testing::Test {
 protected:
  static v1::CreateAccountRequest NewAccount(const std::string& id, v1::AccountRole role = v1::ACCOUNT_ROLE_SEKRETERARE,
                                             const std::string& committee = "committees/hvn") {
    v1::CreateAccountRequest request;
    request.set_account_id(id);
    request.mutable_account()->set_person("Majlis Kronvik");
    v1::Grant* grant = request.mutable_account()->add_grants();
    grant->set_role(role);
    grant->set_committee(committee);
    return request;
  }

  v1::LoginResponse Accepted(const std::string& invitation, const std::string& password = kPassword) {
    v1::AcceptInvitationRequest request;
    request.set_invitation(invitation);
    request.set_password(password);
    auto session = accounts_.Accept(request);
    EXPECT_TRUE(session.ok()) << session.status();
    return session.ok() ? *session : v1::LoginResponse();
  }

  std::string Invitation(const std::string& id) {
    v1::InviteAccountRequest request;
    request.set_name("accounts/" + id);
    auto made = accounts_.Invite(administrator_, request);
    EXPECT_TRUE(made.ok()) << made.status();
    return made.ok() ? made->invitation() : "";
  }

  // An account that has chosen its password, and the session that gave.
  v1::LoginResponse Settled(const std::string& id, v1::AccountRole role = v1::ACCOUNT_ROLE_SEKRETERARE,
                            const std::string& committee = "committees/hvn") {
    auto created = accounts_.Create(administrator_, NewAccount(id, role, committee));
    EXPECT_TRUE(created.ok()) << created.status();
    return Accepted(Invitation(id));
  }

  absl::StatusOr<v1::LoginResponse> LogIn(const std::string& account, const std::string& password = kPassword) {
    v1::LoginRequest request;
    request.set_account(account);
    request.set_password(password);
    return accounts_.LogIn(request);
  }

  absl::StatusOr<access::Caller> Identify(const std::string& token, const std::string& peer = "ipv4:10.0.0.7:4711") {
    return identifier_->Identify({token, "Den som säger det", peer});
  }

  // The reason why a token is refused; empty if it is taken.
  std::string Refusal(const std::string& token) { return ReasonOf(Identify(token).status()); }

  testing::TempFolder folder_;
  absl::Time now_ = absl::FromCivil(absl::CivilSecond(2026, 5, 4, 9, 0, 0), absl::UTCTimeZone());
  Clock clock_ = [this] { return now_; };
  access::Caller administrator_{
      "Ylva Strand", "accounts/ylva", "Ylva Strand", {{access::Role::kAdministrator, "*"}}, false};
  std::unique_ptr<storage::Database> database_ =
      *storage::OpenSqlite({folder_.File("a.db"), "2026-01-01T00:00:00Z"}, storage::SqliteMigrations());
  rpc::Calls calls_{64};
  identity::AccountService accounts_{*database_, clock_, calls_};
  std::unique_ptr<identity::Identifier> identifier_ =
      std::make_unique<identity::Identifier>(*database_, clock_, std::nullopt);
};

}  // namespace arendegang::testing
