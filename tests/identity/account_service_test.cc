#include "services/identity/account_service.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "services/access/event_log.h"
#include "services/identity/account_names.h"
#include "services/identity/password.h"
#include "services/identity/secret_token.h"
#include "tests/identity/accounts.h"

namespace arendegang::identity {
namespace {

using testing::AccountsTest;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::kPassword;
using testing::ReasonOf;

class AccountServiceTest : public AccountsTest {
 protected:
  std::vector<access::LoggedEvent> Events() {
    std::vector<access::LoggedEvent> events;
    EXPECT_TRUE(database_
                    ->Read([&](storage::Transaction& transaction) {
                      return access::ReadEvents(transaction, "", 0, 1000,
                                                [&](const auto& event) { events.push_back(event); });
                    })
                    .ok());
    return events;
  }

  int64_t Count(storage::Sql sql) {
    int64_t count = -1;
    EXPECT_TRUE(database_
                    ->Read([&](storage::Transaction& transaction) {
                      return transaction.Query(sql, {}, [&](const storage::Row& row) { count = row.Number(0); });
                    })
                    .ok());
    return count;
  }

  std::string Wrong(const std::string& account) { return ReasonOf(LogIn(account, "fel lösenord igen").status()); }
};

TEST_F(AccountServiceTest, AnAccountIsCreatedOnceHoweverOftenItIsSent) {
  auto request = NewAccount("majlis");
  request.set_request_id("6a1f5a0e-4d8c-4f6e-9a51-000000000001");
  const auto created = accounts_.Create(administrator_, request);
  ASSERT_TRUE(created.ok()) << created.status();
  EXPECT_EQ(created->name(), "accounts/majlis");
  EXPECT_FALSE(created->has_password());
  EXPECT_EQ(accounts_.Create(administrator_, request)->etag(), created->etag());
  EXPECT_EQ(Events().size(), 1u);
  EXPECT_EQ(ReasonOf(accounts_.Create(administrator_, NewAccount("majlis")).status()), "RESOURCE_EXISTS");
}

TEST_F(AccountServiceTest, WhatIsWrongWithAnAccountIsToldAtOnce) {
  auto request = NewAccount("Majlis Kronvik", v1::ACCOUNT_ROLE_UNSPECIFIED, "hvn");
  request.mutable_account()->clear_person();
  const auto status = accounts_.Create(administrator_, request).status();
  EXPECT_EQ(ReasonOf(status), "FIELDS_INVALID");
  std::vector<std::string> paths;
  for (const auto& field : ToUserError(ToGoogleStatus(status)).fields) paths.push_back(field.path);
  EXPECT_THAT(paths,
              ElementsAre("account_id", "account.person", "account.grants[0].role", "account.grants[0].committee"));
}

TEST_F(AccountServiceTest, NamesOfAccounts) {
  for (const char* id : {"majlis", "majlis.kronvik", "a", "4u", "m-k"}) EXPECT_TRUE(IsAccountId(id)) << id;
  for (const char* id : {"", "Majlis", "måns", ".a", "-a", "a b", "a/b", "a\n"}) EXPECT_FALSE(IsAccountId(id)) << id;
  EXPECT_FALSE(IsAccountId(std::string(65, 'a')));
  for (access::Role role : access::AllRoles()) EXPECT_EQ(RoleOf(AccountRoleOf(role)), role) << access::NameOf(role);
  EXPECT_FALSE(RoleOf(v1::ACCOUNT_ROLE_UNSPECIFIED));
  EXPECT_EQ(GrantedCommittee("committees/-"), "*");
  EXPECT_EQ(GrantedCommittee("committees/hvn"), "hvn");
  for (const char* name : {"hvn", "committees/", "committees/*", "committees/a/b"})
    EXPECT_EQ(GrantedCommittee(name), "");
}

TEST_F(AccountServiceTest, AnInvitationSetsAPasswordOnce) {
  ASSERT_TRUE(accounts_.Create(administrator_, NewAccount("majlis")).ok());
  const std::string first = Invitation("majlis"), second = Invitation("majlis");
  v1::AcceptInvitationRequest request;
  request.set_password(kPassword);
  request.set_invitation(first);
  EXPECT_EQ(ReasonOf(accounts_.Accept(request).status()), "TOKEN_INVALID") << "a later one took its place";
  request.set_invitation(second);
  request.set_password("majlismajlis");
  EXPECT_EQ(ReasonOf(accounts_.Accept(request).status()), "PASSWORD_WEAK");
  const auto session = Accepted(second);
  EXPECT_TRUE(session.account().has_password());
  request.set_password(kPassword);
  EXPECT_EQ(ReasonOf(accounts_.Accept(request).status()), "TOKEN_INVALID") << "it is used up";
  EXPECT_EQ(Refusal(session.token()), "");
  EXPECT_TRUE(LogIn("accounts/majlis").ok());
  Accepted(Invitation("majlis"), "en annan mening helt");
  EXPECT_EQ(Refusal(session.token()), "TOKEN_INVALID") << "a new password ends all sessions";
  EXPECT_EQ(ReasonOf(LogIn("majlis").status()), "LOGIN_REFUSED");
}

TEST_F(AccountServiceTest, AnInvitationIsGoodForThreeDays) {
  ASSERT_TRUE(accounts_.Create(administrator_, NewAccount("majlis")).ok());
  v1::AcceptInvitationRequest request;
  request.set_password(kPassword);
  request.set_invitation(Invitation("majlis"));
  now_ += absl::Hours(72);
  EXPECT_EQ(ReasonOf(accounts_.Accept(request).status()), "TOKEN_INVALID");
  request.set_invitation(Invitation("majlis"));
  now_ += absl::Hours(72) - absl::Seconds(1);
  EXPECT_TRUE(accounts_.Accept(request).ok());
}

TEST_F(AccountServiceTest, WhateverIsWrongTheAnswerIsTheSame) {
  const auto session = Settled("majlis");
  Settled("sven");
  ASSERT_TRUE(accounts_.Create(administrator_, NewAccount("inget-losenord")).ok());
  v1::UpdateAccountRequest disable;
  *disable.mutable_account() = *accounts_.Own(*Identify(LogIn("sven")->token()));
  disable.mutable_account()->set_disabled(true);
  ASSERT_TRUE(accounts_.Update(administrator_, disable).ok());
  const absl::Status refused = LogIn("majlis", "fel lösenord igen").status();
  for (const char* account : {"sven", "inget-losenord", "finns-inte", "Finns Inte", "accounts/majlis/x", "\xff"}) {
    const auto status = LogIn(account).status();
    EXPECT_EQ(ReasonOf(status), "LOGIN_REFUSED") << account;
    EXPECT_EQ(status, refused) << account;
  }
  EXPECT_EQ(ReasonOf(LogIn("majlis", "").status()), "FIELDS_INVALID");
}

TEST_F(AccountServiceTest, AfterFiveWrongPasswordsTheAccountWaits) {
  Settled("majlis");
  for (const char* account : {"majlis", "finns-inte"}) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(Wrong(account), "LOGIN_REFUSED") << account << i;
    EXPECT_EQ(Wrong(account), "LOGIN_WAITS") << account;
  }
  const auto waits = LogIn("majlis").status();
  EXPECT_EQ(ReasonOf(waits), "LOGIN_WAITS") << "the right one waits too";
  EXPECT_THAT(ToUserError(ToGoogleStatus(waits)).text, HasSubstr("Vänta 1 minut och"));
  now_ += absl::Minutes(1);
  EXPECT_EQ(Wrong("majlis"), "LOGIN_REFUSED");
  EXPECT_THAT(ToUserError(ToGoogleStatus(LogIn("majlis").status())).text, HasSubstr("Vänta 2 minuter och"));
  now_ += absl::Minutes(2);
  EXPECT_TRUE(LogIn("majlis").ok());
  for (int i = 0; i < 4; ++i) EXPECT_EQ(Wrong("majlis"), "LOGIN_REFUSED") << "the slate was wiped";
  EXPECT_TRUE(LogIn("majlis").ok());
}

TEST_F(AccountServiceTest, GuessesMadeAtOnceCountOneByOne) {
  Settled("majlis");
  std::atomic<int> refused{0}, waits{0}, busy{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 9; ++i) {
    threads.emplace_back([&] {
      const std::string reason = Wrong("majlis");
      (reason == "LOGIN_REFUSED" ? refused : reason == "LOGIN_WAITS" ? waits : busy)++;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(refused, 5);
  EXPECT_EQ(waits + busy, 4);
}

// The figures are printed: what is asserted is what was hashed, and that others are not kept waiting.
TEST_F(AccountServiceTest, TenThousandWrongPasswordsAreFiveHashes) {
  const auto session = Settled("majlis");
  const auto start = absl::Now();
  int refused = 0, waits = 0;
  for (int i = 0; i < 10000; ++i) {
    const std::string reason = Wrong("majlis");
    refused += reason == "LOGIN_REFUSED";
    waits += reason == "LOGIN_WAITS";
  }
  std::cout << "10,000 wrong passwords: " << refused << " hashed, " << waits << " refused without, "
            << absl::FormatDuration(absl::Now() - start) << "\n";
  EXPECT_EQ(refused, 5);
  EXPECT_EQ(waits, 9995);
  EXPECT_EQ(Refusal(session.token()), "") << "who is logged in goes on working";
  EXPECT_EQ(Count(storage::Sql("SELECT failures FROM accounts")), 5);
  EXPECT_EQ(Events().size(), 3u) << "created, invited, accepted: guesses do not fill the log";
}

// Half is far from the few microseconds that an answer without a hash takes, and from what a busy machine makes of it.
TEST_F(AccountServiceTest, ANameThatNoAccountHasIsAnsweredAsLate) {
  Settled("majlis");
  const auto fastest = [&](const std::string& account) {
    absl::Duration best = absl::InfiniteDuration();
    for (int i = 0; i < 4; ++i) {
      const auto start = absl::Now();
      const auto written = std::filesystem::file_size(folder_.File("a.db-wal"));
      EXPECT_EQ(Wrong(account), "LOGIN_REFUSED");
      EXPECT_GT(std::filesystem::file_size(folder_.File("a.db-wal")), written) << account << " is written to the disk";
      best = std::min(best, absl::Now() - start);
    }
    return best;
  };
  const absl::Duration known = fastest("majlis"), unknown = fastest("finns-inte");
  std::cout << "wrong password " << absl::FormatDuration(known) << ", no account " << absl::FormatDuration(unknown)
            << "\n";
  EXPECT_GT(unknown, known / 2);
  EXPECT_GT(known, unknown / 2);
  EXPECT_EQ(Count(storage::Sql("SELECT COUNT(*) FROM service_tokens")), 0);
}

// Sixteen guess at names without end; the figures are printed.
TEST_F(AccountServiceTest, WhoIsLoggedInGoesOnWhileOthersGuess) {
  const std::string token = Settled("majlis").token();
  std::atomic<bool> enough{false};
  std::atomic<int> guesses{0}, unexpected{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&, i] {
      for (int j = 0; !enough; ++j, ++guesses) {
        const std::string reason = Wrong(absl::StrCat("namn-", i, "-", j));
        unexpected += reason != "LOGIN_REFUSED" && reason != "TOO_MANY_CALLS";
      }
    });
  }
  std::vector<absl::Duration> taken;
  const auto end = absl::Now() + absl::Seconds(1);
  while (absl::Now() < end || taken.size() < 100) {
    const auto start = absl::Now();
    EXPECT_EQ(Refusal(token), "");
    taken.push_back(absl::Now() - start);
    std::this_thread::yield();
  }
  enough = true;
  for (std::thread& thread : threads) thread.join();
  std::sort(taken.begin(), taken.end());
  std::cout << guesses << " guesses beside " << taken.size() << " calls, half of them within "
            << absl::FormatDuration(taken[taken.size() / 2]) << ", 95 % within "
            << absl::FormatDuration(taken[taken.size() * 95 / 100]) << "\n";
  EXPECT_EQ(unexpected, 0);
  EXPECT_GT(guesses, 0);
}

TEST_F(AccountServiceTest, ManyAtOnceDoNotHashMoreThanTwo) {
  AccountGate gate;
  auto one = gate.Enter("a"), other = gate.Enter("b");
  ASSERT_TRUE(one.ok() && other.ok());
  std::atomic<int> entered{0}, refused{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 20; ++i) {
    threads.emplace_back([&, i] {
      auto place = gate.Enter(absl::StrCat("c", i));
      (place.ok() ? entered : refused)++;
      EXPECT_EQ(ReasonOf(place.status()), place.ok() ? "" : "TOO_MANY_CALLS");
    });
  }
  while (refused < 12) std::this_thread::yield();
  EXPECT_EQ(entered, 0);
  one->reset();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(entered, AccountGate::kWaiting);
  EXPECT_EQ(refused, 12);
}

TEST_F(AccountServiceTest, ChangingThePasswordEndsTheOtherSessions) {
  const auto first = Settled("majlis"), second = *LogIn("majlis");
  const auto caller = *Identify(second.token());
  v1::ChangePasswordRequest request;
  request.set_old_password("fel lösenord igen");
  request.set_new_password("tre båtar vid piren");
  EXPECT_EQ(ReasonOf(accounts_.NewPassword(caller, second.token(), request).status()), "LOGIN_REFUSED");
  request.set_old_password(kPassword);
  request.set_new_password("kort");
  EXPECT_EQ(ReasonOf(accounts_.NewPassword(caller, second.token(), request).status()), "PASSWORD_WEAK");
  request.set_new_password("tre båtar vid piren");
  ASSERT_TRUE(accounts_.NewPassword(caller, second.token(), request).ok());
  EXPECT_EQ(Refusal(first.token()), "TOKEN_INVALID");
  EXPECT_EQ(Refusal(second.token()), "");
  EXPECT_EQ(ReasonOf(LogIn("majlis").status()), "LOGIN_REFUSED");
  EXPECT_TRUE(LogIn("majlis", "tre båtar vid piren").ok());
  const access::Caller elsewhere{"Eva Ek", "", "Eva Ek", {}, false};
  EXPECT_EQ(ReasonOf(accounts_.NewPassword(elsewhere, "", request).status()), "LOGIN_REFUSED");
  EXPECT_EQ(ReasonOf(accounts_.NewPassword(*Identify(""), "", request).status()), "LOGIN_REQUIRED");
}

TEST_F(AccountServiceTest, SomebodyMustBeLeftToKeepAccounts) {
  const auto first = Settled("ylva", v1::ACCOUNT_ROLE_ADMINISTRATOR, "committees/-");
  // One for a single committee, and one that never chose a password, do not count.
  Settled("sven", v1::ACCOUNT_ROLE_ADMINISTRATOR, "committees/hvn");
  ASSERT_TRUE(accounts_.Create(administrator_, NewAccount("eva", v1::ACCOUNT_ROLE_ADMINISTRATOR, "committees/-")).ok());
  v1::UpdateAccountRequest request;
  *request.mutable_account() = first.account();
  request.mutable_account()->set_disabled(true);
  EXPECT_EQ(ReasonOf(accounts_.Update(administrator_, request).status()), "LAST_ADMINISTRATOR");
  request.mutable_account()->set_disabled(false);
  request.mutable_account()->mutable_grants(0)->set_role(v1::ACCOUNT_ROLE_LASARE);
  EXPECT_EQ(ReasonOf(accounts_.Update(administrator_, request).status()), "LAST_ADMINISTRATOR");
  Accepted(Invitation("eva"));
  EXPECT_TRUE(accounts_.Update(administrator_, request).ok());
  EXPECT_EQ(ReasonOf(accounts_.Update(administrator_, request).status()), "ETAG_MISMATCH");
  request.mutable_account()->set_name("accounts/finns-inte");
  EXPECT_EQ(ReasonOf(accounts_.Update(administrator_, request).status()), "RESOURCE_NOT_FOUND");
}

TEST_F(AccountServiceTest, OwnAccountIsWhatTheCallerIs) {
  const auto session = Settled("majlis");
  EXPECT_EQ(accounts_.Own(*Identify(session.token()))->name(), "accounts/majlis");
  const access::Caller elsewhere{"Eva Ek", "", "Eva Ek", {{access::Role::kRevisor, "*"}}, false};
  const auto own = accounts_.Own(elsewhere);
  ASSERT_TRUE(own.ok());
  EXPECT_EQ(own->name(), "");
  EXPECT_EQ(own->person(), "Eva Ek");
  EXPECT_EQ(own->grants(0).committee(), "committees/-");
  EXPECT_EQ(own->grants(0).role(), v1::ACCOUNT_ROLE_REVISOR);
  EXPECT_EQ(ReasonOf(accounts_.Own(*Identify("")).status()), "LOGIN_REQUIRED");
}

TEST_F(AccountServiceTest, TokensOfProgramsAreListedWithoutThemselves) {
  v1::CreateServiceTokenRequest request;
  EXPECT_EQ(ReasonOf(accounts_.CreateToken(administrator_, request).status()), "FIELDS_INVALID");
  request.mutable_service_token()->set_purpose("E-tjänsten");
  *request.mutable_service_token()->add_grants() = NewAccount("x").account().grants(0);
  for (const char* day : {"2026-05-03", "2031-05-05", "i maj"}) {
    request.mutable_service_token()->set_until_date(day);
    EXPECT_EQ(ReasonOf(accounts_.CreateToken(administrator_, request).status()), "FIELDS_INVALID") << day;
  }
  request.mutable_service_token()->set_until_date("2026-05-04");
  const auto made = accounts_.CreateToken(administrator_, request);
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_EQ(made->service_token().name(), "serviceTokens/1");
  v1::RevokeServiceTokenRequest revoke;
  for (const char* name : {"serviceTokens/0", "serviceTokens/01", "serviceTokens/x", "1"}) {
    revoke.set_name(name);
    EXPECT_EQ(ReasonOf(accounts_.Revoke(administrator_, revoke).status()), "NAME_MALFORMED") << name;
  }
  revoke.set_name("serviceTokens/1");
  for (int i = 0; i < 2; ++i) EXPECT_TRUE(accounts_.Revoke(administrator_, revoke)->revoked());
  EXPECT_EQ(Events().size(), 2u) << "ended once";
  const auto listed = *accounts_.Tokens();
  ASSERT_EQ(listed.service_tokens_size(), 1);
  EXPECT_TRUE(listed.service_tokens(0).revoked());
  EXPECT_EQ(listed.service_tokens(0).grants_size(), 1);
}

TEST_F(AccountServiceTest, WhatIsOverIsSweptAtTheNextLogin) {
  Settled("majlis");
  EXPECT_TRUE(LogIn("majlis").ok());
  Invitation("majlis");
  EXPECT_EQ(Count(storage::Sql("SELECT COUNT(*) FROM sessions")), 2);
  now_ += absl::Hours(7 * 24);
  EXPECT_TRUE(LogIn("majlis").ok());
  EXPECT_EQ(Count(storage::Sql("SELECT COUNT(*) FROM sessions")), 1);
  EXPECT_EQ(Count(storage::Sql("SELECT COUNT(*) FROM invitations")), 0);
}

TEST_F(AccountServiceTest, OnlyTheFirstAccountIsMadeWithoutAnAdministrator) {
  EXPECT_EQ(ReasonOf(MakeFirstAccount(*database_, "Majlis", "Majlis Kronvik", now_).status()), "FIELDS_INVALID");
  const auto made = MakeFirstAccount(*database_, "majlis", "Majlis Kronvik", now_);
  ASSERT_TRUE(made.ok()) << made.status();
  const auto session = Accepted(made->invitation());
  EXPECT_TRUE(Identify(session.token())->Has(access::Role::kAdministrator, "vilken-som-helst"));
  EXPECT_EQ(ReasonOf(MakeFirstAccount(*database_, "sven", "Sven Ek", now_).status()), "RESOURCE_EXISTS");
  EXPECT_EQ(Events()[0].actor, "arendegangd init");
}

TEST_F(AccountServiceTest, AnAdministratorWhoLostHerInvitationOrPasswordIsInvitedBesideTheService) {
  EXPECT_EQ(ReasonOf(InviteAdministrator(*database_, "majlis", now_).status()), "RESOURCE_NOT_FOUND");
  const auto lost = MakeFirstAccount(*database_, "majlis", "Majlis Kronvik", now_);
  ASSERT_TRUE(lost.ok()) << lost.status();
  const auto again = InviteAdministrator(*database_, "majlis", now_);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_NE(again->invitation(), lost->invitation());
  v1::AcceptInvitationRequest late;
  late.set_invitation(lost->invitation());
  late.set_password(kPassword);
  EXPECT_EQ(ReasonOf(accounts_.Accept(late).status()), "TOKEN_INVALID");
  Accepted(again->invitation());
  const auto forgotten = InviteAdministrator(*database_, "majlis", now_);
  ASSERT_TRUE(forgotten.ok()) << forgotten.status();
  Accepted(forgotten->invitation());
  EXPECT_EQ(Events()[1].actor, "arendegangd init");
  Settled("ylva");
  EXPECT_EQ(ReasonOf(InviteAdministrator(*database_, "ylva", now_).status()), "RESOURCE_NOT_FOUND") << "no administrator";
}

// Whoever is trusted for where she calls from is so only while there is no account.
TEST_F(AccountServiceTest, WhoeverMayCallWithoutAnAccountCannotMakeTheFirst) {
  const access::Caller neighbour{"Den som sitter vid datorn"};
  const auto status = accounts_.Create(neighbour, NewAccount("majlis")).status();
  EXPECT_EQ(ReasonOf(status), "FIRST_ACCOUNT_BY_INIT");
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(ToUserError(ToGoogleStatus(status)).text, HasSubstr("arendegangd init"));
  EXPECT_TRUE(Identify("", "unix:")->trusted) << "nobody is locked out";
  EXPECT_TRUE(MakeFirstAccount(*database_, "majlis", "Majlis Kronvik", now_).ok());
}

TEST_F(AccountServiceTest, AnIssuersAdministratorMakesTheFirst) {
  EXPECT_TRUE(
      accounts_.Create({"Ylva", "", "Ylva", {{access::Role::kAdministrator, "*"}}, false}, NewAccount("sven")).ok());
}

TEST_F(AccountServiceTest, NoSecretIsInTheDatabaseOrTheLog) {
  ::testing::internal::CaptureStderr();
  ASSERT_TRUE(accounts_.Create(administrator_, NewAccount("majlis")).ok());
  const std::string invitation = Invitation("majlis");
  const auto session = Accepted(invitation);
  const std::string typed = "hemligt i fel ruta";
  EXPECT_EQ(ReasonOf(LogIn(typed, kPassword).status()), "LOGIN_REFUSED");
  EXPECT_EQ(Wrong("majlis"), "LOGIN_REFUSED");
  const auto later = *LogIn("majlis");
  v1::CreateServiceTokenRequest request;
  request.mutable_service_token()->set_purpose("E-tjänsten");
  request.mutable_service_token()->set_until_date("2026-05-05");
  *request.mutable_service_token()->add_grants() = NewAccount("x").account().grants(0);
  const auto program = *accounts_.CreateToken(administrator_, request);
  Refusal(later.token() + "x");
  std::string all = ::testing::internal::GetCapturedStderr();
  EXPECT_THAT(all, AllOf(HasSubstr("login_refused"), HasSubstr("account=majlis")));
  for (const auto& event : Events()) absl::StrAppend(&all, event.before, event.after, event.actor, event.resource);
  for (const char* file : {"a.db", "a.db-wal"}) {
    std::ifstream stream(folder_.File(file), std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    all += bytes.str();
  }
  EXPECT_THAT(all, HasSubstr(DigestOfToken(session.token()))) << "the files were looked at";
  for (const std::string& secret : {std::string(kPassword), invitation, session.token(), later.token(), program.token(),
                                    typed, std::string("fel lösenord igen")}) {
    EXPECT_FALSE(absl::StrContains(all, secret)) << secret;
  }
  std::string events;
  for (const auto& event : Events()) absl::StrAppend(&events, event.before, event.after);
  EXPECT_FALSE(absl::StrContains(events, "argon2")) << "nor a hash in the event log";
  EXPECT_FALSE(absl::StrContains(events, DigestOfToken(program.token())));
}

}  // namespace
}  // namespace arendegang::identity
