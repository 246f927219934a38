#include "services/reminders/reminder_service.h"

#include "gmock/gmock.h"
#include "services/deadlines/deadline_service.h"
#include "tests/support/register.h"

namespace arendegang::reminders {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::ReasonOf;

class ReminderServiceTest : public testing::RegisterTest {
 protected:
  ReminderServiceTest()
      : deadlines_(*database_, clock_, calls_),
        reminders_(
            *database_, clock_, [this](const auto& request) { return deadlines_.List(request); },
            {"diariet@hamnvik.example", [this](const Mail& mail) { return Post(mail); }}, calls_) {
    SetAddress("Ylva Strand", "ylva@hamnvik.example");
    v1::CreateCaseRequest request = CaseRequest("Brygga");
    request.mutable_registered_case()->set_officer("Ylva Strand");
    request.mutable_registered_case()->set_due_date("2026-05-20");
    case_name_ = cases_.Create(caller_, request)->name();
  }

  void SetAddress(const std::string& person, const std::string& email) {
    v1::SetAddressRequest request;
    request.set_parent("committees/hvn");
    request.mutable_address()->set_person(person);
    request.mutable_address()->set_email(email);
    ASSERT_TRUE(reminders_.Set(caller_, request).ok());
  }

  absl::Status Post(const Mail& mail) {
    if (post_.ok()) sent_.push_back(mail);
    return post_;
  }

  absl::StatusOr<v1::SendRemindersResponse> Send(const std::string& day, bool dry_run = false) {
    v1::SendRemindersRequest request;
    request.set_as_of_date(day);
    request.set_dry_run(dry_run);
    return reminders_.Send(caller_, request);
  }

  // How many mails a run sends.
  size_t SentOn(const std::string& day) {
    const size_t before = sent_.size();
    EXPECT_TRUE(Send(day).ok());
    return sent_.size() - before;
  }

  void ChangeCase(const std::function<void(v1::Case&)>& change) {
    v1::UpdateCaseRequest request;
    request.mutable_registered_case()->set_name(case_name_);
    change(*request.mutable_registered_case());
    ASSERT_TRUE(cases_.Update(caller_, request).ok());
  }

  deadlines::DeadlineService deadlines_;
  ReminderService reminders_;
  std::string case_name_;
  absl::Status post_;
  std::vector<Mail> sent_;
};

TEST_F(ReminderServiceTest, TellsADeadlineOnceWhenItIsNearAndOnceWhenItHasPassed) {
  EXPECT_EQ(SentOn("2026-05-04"), 0u);
  EXPECT_EQ(SentOn("2026-05-15"), 1u);
  EXPECT_EQ(sent_[0].to, "ylva@hamnvik.example");
  EXPECT_EQ(sent_[0].subject, "Påminnelse: 1 frist");
  EXPECT_THAT(sent_[0].text, HasSubstr("HVN 2026-0001 Brygga"));
  EXPECT_EQ(SentOn("2026-05-15"), 0u);
  EXPECT_EQ(SentOn("2026-05-20"), 0u);
  EXPECT_EQ(SentOn("2026-05-21"), 1u);
  EXPECT_EQ(sent_[1].subject, "Påminnelse: 1 frist, försenad");
  EXPECT_EQ(SentOn("2026-06-21"), 0u);
  EXPECT_NE(sent_[0].id, sent_[1].id);
}

TEST_F(ReminderServiceTest, TellsAgainWhenTheDayMovesOrItBecomesAnothers) {
  EXPECT_EQ(SentOn("2026-05-19"), 1u);
  ChangeCase([](v1::Case& changed) { changed.set_due_date("2026-05-22"); });
  EXPECT_EQ(SentOn("2026-05-19"), 1u);
  SetAddress("Sten Ask", "sten@hamnvik.example");
  ChangeCase([](v1::Case& changed) { changed.set_officer("Sten Ask"); });
  EXPECT_EQ(SentOn("2026-05-19"), 1u);
  EXPECT_EQ(sent_.back().to, "sten@hamnvik.example");
}

TEST_F(ReminderServiceTest, SendsAndWritesNothingInADryRun) {
  for (int i = 0; i < 2; ++i) {
    auto planned = Send("2026-05-19", /*dry_run=*/true);
    ASSERT_TRUE(planned.ok()) << planned.status();
    EXPECT_EQ(planned->mails_size(), 1);
    EXPECT_EQ(planned->mails(0).name(), "");
  }
  EXPECT_TRUE(sent_.empty());
  EXPECT_EQ(SentOn("2026-05-19"), 1u);
}

TEST_F(ReminderServiceTest, TriesAgainTheNextTimeWhenTheServerIsDown) {
  post_ = absl::UnavailableError("connection refused");
  EXPECT_EQ(ReasonOf(Send("2026-05-19").status()), "MAIL_FAILED");
  post_ = absl::OkStatus();
  auto sent = Send("2026-05-19");
  ASSERT_TRUE(sent.ok());
  ASSERT_EQ(sent->mails_size(), 1);
  EXPECT_FALSE(sent->mails(0).reminders(0).perhaps_repeated()) << "it is known that nothing was sent";
  EXPECT_EQ(SentOn("2026-05-19"), 0u);
}

TEST_F(ReminderServiceTest, GoesOnToTheNextWhenAMailIsNotTaken) {
  SetAddress("", "sekr@hamnvik.example");
  v1::CreateCaseRequest request = CaseRequest("Kran");
  request.mutable_registered_case()->set_due_date("2026-05-20");
  ASSERT_TRUE(cases_.Create(caller_, request).ok());
  post_ = absl::InvalidArgumentError("550 no such user");
  auto refused = Send("2026-05-19");
  ASSERT_TRUE(refused.ok()) << refused.status();
  ASSERT_EQ(refused->mails_size(), 2);
  EXPECT_EQ(refused->mails(0).failure(), "550 no such user");
  EXPECT_EQ(refused->mails(1).failure(), "550 no such user");
  post_ = absl::OkStatus();
  EXPECT_EQ(SentOn("2026-05-19"), 2u);
}

TEST_F(ReminderServiceTest, SaysThatItMayRepeatWhatNobodyKnowsWhetherItWasSent) {
  post_ = absl::DeadlineExceededError("no answer");
  EXPECT_EQ(ReasonOf(Send("2026-05-19").status()), "MAIL_FAILED");
  post_ = absl::OkStatus();
  auto sent = Send("2026-05-19");
  ASSERT_TRUE(sent.ok());
  ASSERT_EQ(sent->mails_size(), 1);
  EXPECT_TRUE(sent->mails(0).reminders(0).perhaps_repeated());
  EXPECT_THAT(sent_[0].text, HasSubstr("Kan ha sänts förut"));
  EXPECT_EQ(SentOn("2026-05-19"), 0u);
}

TEST_F(ReminderServiceTest, ListsWhatHasNoAddress) {
  v1::RemoveAddressRequest remove;
  remove.set_parent("committees/hvn");
  remove.set_person("Ylva Strand");
  ASSERT_TRUE(reminders_.Remove(caller_, remove).ok());
  EXPECT_EQ(ReasonOf(reminders_.Remove(caller_, remove).status()), "RESOURCE_NOT_FOUND");
  auto sent = Send("2026-05-19");
  ASSERT_TRUE(sent.ok());
  EXPECT_EQ(sent->unaddressed_size(), 1);
  EXPECT_TRUE(sent_.empty());
  SetAddress("", "sekr@hamnvik.example");
  EXPECT_EQ(SentOn("2026-05-19"), 1u);
}

TEST_F(ReminderServiceTest, KeepsOneAddressAPersonTheSecretarysFirst) {
  SetAddress("Ylva Strand", "ylva.strand@hamnvik.example");
  SetAddress("", "sekr@hamnvik.example");
  v1::ListAddressesRequest request;
  request.set_parent("committees/hvn");
  auto listed = reminders_.Addresses(request);
  ASSERT_TRUE(listed.ok());
  std::vector<std::string> emails;
  for (const v1::Address& address : listed->addresses()) emails.push_back(address.email());
  EXPECT_THAT(emails, ElementsAre("sekr@hamnvik.example", "ylva.strand@hamnvik.example"));
}

TEST_F(ReminderServiceTest, RefusesWhatIsNoAddressOrNoDayOrNoCommittee) {
  v1::SetAddressRequest request;
  request.set_parent("committees/hvn");
  request.mutable_address()->set_email("Ylva <ylva@hamnvik.example>");
  EXPECT_EQ(ReasonOf(reminders_.Set(caller_, request).status()), "FIELDS_INVALID");
  request.mutable_address()->set_email("ylva@hamnvik.example");
  request.set_parent("committees/ks");
  EXPECT_EQ(ReasonOf(reminders_.Set(caller_, request).status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(Send("2026-02-30").status()), "FIELDS_INVALID");
}

TEST_F(ReminderServiceTest, IsRefusedWithoutAMailServerButForADryRun) {
  ReminderService without(
      *database_, clock_, [this](const auto& request) { return deadlines_.List(request); }, {}, calls_);
  v1::SendRemindersRequest request;
  EXPECT_EQ(ReasonOf(without.Send(caller_, request).status()), "MAIL_NOT_CONFIGURED");
  request.set_dry_run(true);
  EXPECT_TRUE(without.Send(caller_, request).ok());
}

TEST_F(ReminderServiceTest, TellsNoMoreThanTheNumberOfACaseThatIsMarkedAsSecret) {
  ChangeCase([](v1::Case& changed) { changed.set_secrecy_source("OSL 21:1"); });
  EXPECT_EQ(SentOn("2026-05-19"), 1u);
  EXPECT_THAT(sent_[0].text, HasSubstr("- 2026-05-20  HVN 2026-0001\n  Se ärendet i diariet.\n"));
  EXPECT_THAT(sent_[0].text, ::testing::Not(HasSubstr("Brygga")));
  EXPECT_EQ(SentOn("2026-05-19"), 0u);
}

TEST_F(ReminderServiceTest, SendsNoMoreOnceItStops) {
  reminders_.Stop();
  EXPECT_EQ(ReasonOf(Send("2026-05-19").status()), "MAIL_FAILED");
  EXPECT_TRUE(sent_.empty());
}

}  // namespace
}  // namespace arendegang::reminders
