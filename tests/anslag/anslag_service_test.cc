#include "services/anslag/anslag_service.h"

#include "tests/anslag/anslag_fixture.h"

namespace arendegang::testing {
namespace {

constexpr absl::StatusCode kRefused = absl::StatusCode::kFailedPrecondition;

void ExpectRefused(const absl::Status& status, const char* reason) {
  EXPECT_EQ(status.code(), kRefused) << status;
  EXPECT_EQ(ReasonOf(status), reason) << status;
}

TEST_F(AnslagTest, TellsWhatTheLawAsksFor) {
  ItIs("2026-05-29", 9);
  const v1::Item item = Decided("2026-05-26");
  auto anslag = Announce(Certified({item}, "2026-05-28"));
  ASSERT_TRUE(anslag.ok()) << anslag.status();
  EXPECT_EQ(anslag->name(), "committees/hvn/anslag/1");
  EXPECT_EQ(anslag->committee_title(), "Hamnviksnämnden");
  EXPECT_EQ(anslag->kind(), v1::ANSLAG_KIND_ORDINARY);
  EXPECT_EQ(anslag->state(), v1::ANSLAG_STATE_UP);
  EXPECT_EQ(anslag->appeal_until(), "2026-06-22");
  EXPECT_EQ(anslag->remove_from(), "2026-06-23");
  EXPECT_EQ(anslag->announce_by_date(), "2026-06-01");
  EXPECT_FALSE(anslag->late());
  for (const char* told :
       {"Hamnviksnämnden", "tisdagen den 26 maj 2026", "§ 4", "torsdagen den 28 maj 2026", "fredagen den 29 maj 2026",
        "Nämndkansliet, Hamngatan 1", "Förvaltningsrätten i Hamnvik", "måndagen den 22 juni 2026"}) {
    EXPECT_NE(anslag->text().find(told), std::string::npos) << told << "\n" << anslag->text();
  }
}

TEST_F(AnslagTest, HasANoticeForWhatWasCertifiedAtOnceAndOneForTheRest) {
  ItIs("2026-05-26", 18);
  const v1::Item at_once = Decided("2026-05-26");
  const v1::Item other = Scheduled(meeting_, Registered("Båtplatser"));
  auto first = Announce(Certified({at_once}, "2026-05-26", true));
  auto second = Announce(Certified({other}, "2026-05-28"), "2026-05-29");
  ASSERT_TRUE(first.ok() && second.ok());
  EXPECT_EQ(first->kind(), v1::ANSLAG_KIND_IMMEDIATE);
  EXPECT_EQ(first->paragraphs(0), 4);
  EXPECT_EQ(second->kind(), v1::ANSLAG_KIND_ORDINARY);
  ASSERT_EQ(second->paragraphs_size(), 1);
  EXPECT_EQ(second->paragraphs(0), 5);
  EXPECT_EQ(second->state(), v1::ANSLAG_STATE_PLANNED);
}

TEST_F(AnslagTest, IsNotMadeBeforeAllHaveCertified) {
  const std::string justering = Certified({Decided("2026-05-04")}, "");
  ExpectRefused(Announce(justering).status(), "JUSTERING_NOT_DONE");
}

TEST_F(AnslagTest, IsNotMadeWhereItCouldNotTellWhatItMust) {
  const std::string justering = Certified({Decided("2026-05-04")}, "2026-05-04");
  Sql(storage::Sql("UPDATE committees SET appeal_court = ''"));
  ExpectRefused(Announce(justering).status(), "COMMITTEE_INCOMPLETE");
}

TEST_F(AnslagTest, IsMadeOnceForAJustering) {
  v1::Anslag anslag;
  Announced("2026-05-04", &anslag);
  ExpectRefused(Announce(justering_).status(), "ANSLAG_EXISTS");
  ASSERT_TRUE(Interrupt(anslag.name(), now_, absl::InfiniteFuture()).ok());
  auto again = Announce(justering_);
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(Seen(anslag.name()).superseded_by(), again->name());
}

TEST_F(AnslagTest, IsNeverBackDatedAndMayBeLate) {
  ItIs("2026-06-05");
  const std::string justering = Certified({Decided("2026-05-26")}, "2026-05-28");
  EXPECT_EQ(ReasonOf(Announce(justering, "2026-06-04").status()), "FIELDS_INVALID");
  auto anslag = Announce(justering);
  ASSERT_TRUE(anslag.ok()) << anslag.status();
  EXPECT_TRUE(anslag->late());
}

TEST_F(AnslagTest, IsMadeOnceHoweverOftenItIsAskedFor) {
  v1::CreateAnslagRequest request;
  request.set_parent("committees/hvn");
  request.set_request_id("7f3c");
  request.mutable_anslag()->set_justering(Certified({Decided("2026-05-04")}, "2026-05-04"));
  auto first = anslag_.Create(caller_, request);
  auto second = anslag_.Create(caller_, request);
  ASSERT_TRUE(first.ok() && second.ok()) << second.status();
  EXPECT_EQ(first->name(), second->name());
}

TEST_F(AnslagTest, OfOtherKindsIsHeldToTheListOfTheLaw) {
  v1::CreateAnslagRequest request;
  request.set_parent("committees/hvn");
  v1::Anslag* anslag = request.mutable_anslag();
  anslag->set_kind(static_cast<v1::AnslagKind>(99));
  EXPECT_EQ(ReasonOf(anslag_.Create(caller_, request).status()), "FIELDS_INVALID");
  anslag->set_kind(v1::ANSLAG_KIND_MEETING);
  anslag->set_subject("Sammanträde den 26 maj");
  EXPECT_EQ(ReasonOf(anslag_.Create(caller_, request).status()), "FIELDS_INVALID") << "no day it may be down from";
  anslag->set_remove_from("2026-05-27");
  auto meeting = anslag_.Create(caller_, request);
  ASSERT_TRUE(meeting.ok()) << meeting.status();
  EXPECT_EQ(meeting->appeal_until(), "");
  EXPECT_EQ(meeting->remove_from(), "2026-05-27");
  anslag->set_kind(v1::ANSLAG_KIND_DELEGATION);
  auto delegation = anslag_.Create(caller_, request);
  ASSERT_TRUE(delegation.ok()) << delegation.status();
  EXPECT_EQ(delegation->appeal_until(), "2026-05-25");
}

TEST_F(AnslagTest, StaysUpUntilItsTimeIsOver) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  ItIs("2026-06-22", 23);
  auto early = TakeDown(anslag.name());
  ExpectRefused(early.status(), "TOO_EARLY");
  EXPECT_NE(ToUserError(ToGoogleStatus(early.status())).text.find("2026-06-23"), std::string::npos);
  ItIs("2026-06-23", 0);
  EXPECT_EQ(Seen(anslag.name()).state(), v1::ANSLAG_STATE_TIME_OVER);
  EXPECT_TRUE(TakeDown(anslag.name()).ok());
  ExpectRefused(TakeDown(anslag.name()).status(), "ANSLAG_DOWN");
  ExpectRefused(Repost(anslag.name()).status(), "ANSLAG_DOWN");
}

TEST_F(AnslagTest, ThatIsPlannedIsNeitherTakenDownNorInterruptedNorCertified) {
  const std::string justering = Certified({Decided("2026-05-04")}, "2026-05-04");
  auto planned = Announce(justering, "2026-05-05");
  ASSERT_TRUE(planned.ok());
  ExpectRefused(TakeDown(planned->name()).status(), "ANSLAG_NOT_UP");
  ExpectRefused(Certificate(planned->name()).status(), "ANSLAG_NOT_UP");
  ExpectRefused(Interrupt(planned->name(), now_ - absl::Hours(1), now_).status(), "ANSLAG_NOT_UP");
}

TEST_F(AnslagTest, ThatWasAwayForAnHourIsPostedAnewWithANewTime) {
  v1::Anslag anslag;
  const v1::Item item = Announced("2026-05-29", &anslag);
  EXPECT_EQ(RegisterTest::cases_
                .Get([&] {
                  v1::GetCaseRequest request;
                  request.set_name(case_.name());
                  return request;
                }())
                ->final_from(),
            "2026-06-23");
  ItIs("2026-06-03");
  auto broken = Interrupt(anslag.name(), now_ - absl::Hours(1), now_);
  ASSERT_TRUE(broken.ok()) << broken.status();
  EXPECT_EQ(broken->state(), v1::ANSLAG_STATE_BROKEN);
  EXPECT_FALSE(broken->advice().empty());
  EXPECT_EQ(StatusOf(item).state(), v1::DECISION_STATE_ANSLAG_BROKEN);
  ExpectRefused(TakeDown(anslag.name()).status(), "ANSLAG_BROKEN");
  auto again = Repost(anslag.name());
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->state(), v1::ANSLAG_STATE_UP);
  EXPECT_EQ(again->appeal_until(), "2026-06-24");
  EXPECT_EQ(again->justering(), anslag.justering());
  const v1::Anslag old = Seen(anslag.name());
  EXPECT_EQ(old.state(), v1::ANSLAG_STATE_SUPERSEDED);
  EXPECT_TRUE(old.has_down_time());
  EXPECT_EQ(old.text(), anslag.text());
  ExpectRefused(Repost(anslag.name()).status(), "ANSLAG_SUPERSEDED");
  ExpectRefused(TakeDown(anslag.name()).status(), "ANSLAG_SUPERSEDED");
  EXPECT_EQ(StatusOf(item).points(0).anslag(), again->name());
  auto certificate = Certificate(anslag.name());
  ASSERT_TRUE(certificate.ok()) << certificate.status();
  EXPECT_FALSE(certificate->whole());
}

TEST_F(AnslagTest, IsNotInterruptedWhenItWasNotUpNorInTheFuture) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  ItIs("2026-06-03");
  EXPECT_EQ(ReasonOf(Interrupt(anslag.name(), now_ - absl::Hours(24 * 10), now_).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Interrupt(anslag.name(), now_ + absl::Hours(1), absl::InfiniteFuture()).status()),
            "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Interrupt(anslag.name(), now_, now_ - absl::Hours(1)).status()), "FIELDS_INVALID");
}

TEST_F(AnslagTest, HasAnInterruptionThatIsEndedLater) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  ItIs("2026-06-03");
  const absl::Time from = now_;
  EXPECT_FALSE(Interrupt(anslag.name(), from, absl::InfiniteFuture())->interruptions(0).has_to_time());
  now_ += absl::Hours(2);
  auto ended = Interrupt(anslag.name(), from, now_);
  ASSERT_EQ(ended->interruptions_size(), 1);
  EXPECT_TRUE(ended->interruptions(0).has_to_time());
}

TEST_F(AnslagTest, IsListedAsTheBoardIsAndAsItWas) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  v1::ListAnslagRequest request;
  request.set_on_board(true);
  EXPECT_EQ(anslag_.List(request)->anslag_size(), 1);
  ItIs("2026-06-23", 9);
  ASSERT_TRUE(TakeDown(anslag.name()).ok());
  EXPECT_EQ(anslag_.List(request)->anslag_size(), 0);
  request.set_on_board(false);
  for (const auto& [day, there] :
       {std::pair{"2026-05-28", 0}, {"2026-05-29", 1}, {"2026-06-23", 1}, {"2026-06-24", 0}}) {
    request.set_as_of_date(day);
    EXPECT_EQ(anslag_.List(request)->anslag_size(), there) << day;
  }
  request.clear_as_of_date();
  request.set_of(meeting_.name());
  EXPECT_EQ(anslag_.List(request)->anslag_size(), 1);
}

TEST_F(AnslagTest, IsCertifiedByTheTimesOfTheLog) {
  v1::Anslag anslag;
  Announced("2026-05-29", &anslag);
  ExpectRefused(Certificate(anslag.name()).status(), "ANSLAG_STILL_UP");
  ItIs("2026-06-23", 9);
  ASSERT_TRUE(TakeDown(anslag.name()).ok());
  auto certificate = Certificate(anslag.name());
  ASSERT_TRUE(certificate.ok()) << certificate.status();
  EXPECT_TRUE(certificate->whole());
  EXPECT_EQ(certificate->up_time().seconds(), anslag.up_time().seconds());
  Sql(storage::Sql("UPDATE anslag SET up_time = '2026-05-28T07:00:00.000000Z'"));
  EXPECT_EQ(ReasonOf(Certificate(anslag.name()).status()), "STORE_CORRUPT");
}

TEST_F(AnslagTest, ThatWasPlannedWrongIsPlannedAnew) {
  auto planned = Announce(Certified({Decided("2026-05-04")}, "2026-05-04"), "2026-05-05");
  ASSERT_TRUE(planned.ok());
  auto now = Repost(planned->name());
  ASSERT_TRUE(now.ok()) << now.status();
  EXPECT_EQ(now->state(), v1::ANSLAG_STATE_UP);
  ItIs("2026-05-05");
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  EXPECT_FALSE(Seen(planned->name()).has_up_time());
}

}  // namespace
}  // namespace arendegang::testing
