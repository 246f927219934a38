// Certifying the minutes of a meeting, from the gavel to the correction, and every refusal on the way.
#include "services/justering/justering_service.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/base/sha256.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::justering {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::ReasonOf;
using ::testing::HasSubstr;
using ::testing::Not;

class JusteringServiceTest : public arendegang::testing::JusteringTest {
 protected:
  v1::Meeting Closed() {
    v1::Meeting meeting = Held();
    auto closed = Close(meeting);
    EXPECT_TRUE(closed.ok()) << closed.status();
    return meeting;
  }

  // The ordinary justering of a meeting that was closed.
  v1::Justering Laid(const v1::Meeting& meeting) {
    auto laid = LayOut(meeting);
    EXPECT_TRUE(laid.ok()) << laid.status();
    return laid.ok() ? Get(laid->name()) : v1::Justering();
  }

  v1::Item ItemAt(const v1::Meeting& meeting, int place) { return Items(meeting).items(place); }

  std::string RefusalOf(v1::CreateJusteringRequest request) {
    return ReasonOf(justering_.Create(caller_, request).status());
  }
};

TEST_F(JusteringServiceTest, TheGavelKeepsTheWordsOnceAndShowsWhatChangedSince) {
  v1::Meeting meeting = Held();
  auto confirmed = Confirm(ItemAt(meeting, 3));
  ASSERT_TRUE(confirmed.ok()) << confirmed.status();
  EXPECT_EQ(confirmed->confirmed_words(), "1. Hamnviksnämnden beslutade att fastställa taxan för trettio båtplatser.");
  EXPECT_FALSE(ItemAt(meeting, 3).decision_changed());
  EXPECT_EQ(ReasonOf(Confirm(ItemAt(meeting, 3)).status()), "DECISION_CONFIRMED");
  auto changed = TryRecord(ItemAt(meeting, 3), Taxa("fastställa taxan för femtio båtplatser"));
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_TRUE(changed->decision_changed());
  EXPECT_EQ(changed->confirmed_words(), confirmed->confirmed_words());
  EXPECT_TRUE(ItemAt(meeting, 3).decision_changed());
  // What stands beside the decision is no word of it.
  v1::Paragraph beside = Taxa("fastställa taxan för trettio båtplatser");
  beside.mutable_handling()->add_summary()->set_text("Taxan är från 2020.");
  ASSERT_TRUE(TryRecord(ItemAt(meeting, 3), beside).ok());
  EXPECT_FALSE(ItemAt(meeting, 3).decision_changed());
}

TEST_F(JusteringServiceTest, TheGavelNeedsADecisionAndAQuorum) {
  v1::Meeting meeting = Held();
  EXPECT_EQ(ReasonOf(Confirm(ItemAt(meeting, 0)).status()), "DECISION_MISSING");
  v1::Item item = Scheduled(meeting, Registered("Utan beslut"));
  EXPECT_EQ(ReasonOf(Confirm(item).status()), "DECISION_MISSING");
  v1::Paragraph jav = Taxa("bygga");
  for (const char* name : {"Siv Lind", "Per Dahl", "Kim Holm"}) {
    jav.mutable_handling()->add_jav()->mutable_persons()->add_participants()->set_name(name);
  }
  RecordFacts(ItemAt(meeting, 4), jav);
  EXPECT_EQ(ReasonOf(Confirm(item).status()), "QUORUM_MISSING");
  EXPECT_EQ(ReasonOf(Close(meeting).status()), "QUORUM_MISSING");
  v1::Meeting without_roll = Planned("2026-05-25");
  RecordFacts(Scheduled(without_roll, Registered("Annat")), Taxa("bygga"));
  EXPECT_EQ(ReasonOf(Confirm(ItemAt(without_roll, 0)).status()), "QUORUM_MISSING");
}

TEST_F(JusteringServiceTest, AMeetingIsClosedOnceWhenEveryItemIsSettled) {
  v1::Meeting meeting = Held();
  v1::Item open = Scheduled(meeting, Registered("Utan beslut"));
  auto refused = Close(meeting).status();
  EXPECT_EQ(ReasonOf(refused), "ITEMS_OPEN");
  EXPECT_THAT(ToUserError(ToGoogleStatus(refused)).text, HasSubstr("§ 5 Utan beslut"));
  v1::MoveItemRequest remove;
  remove.set_name(open.name());
  ASSERT_TRUE(meetings_.Move(caller_, remove).ok());
  Day("2026-05-25");
  EXPECT_EQ(ReasonOf(Close(meeting).status()), "FIELDS_INVALID");
  Day("2026-05-26");
  auto closed = Close(meeting);
  ASSERT_TRUE(closed.ok()) << closed.status();
  EXPECT_EQ(closed->close_time().seconds(), absl::ToUnixSeconds(now_));
  EXPECT_EQ(ReasonOf(Close(meeting).status()), "MEETING_CLOSED");
  EXPECT_EQ(ItemAt(meeting, 0).confirmed_words(), "");
  EXPECT_THAT(ItemAt(meeting, 1).confirmed_words(), HasSubstr("justera"));
  EXPECT_THAT(ItemAt(meeting, 2).confirmed_words(), HasSubstr("1. Hamnviksnämnden beslutade"));
}

TEST_F(JusteringServiceTest, TheWholeMinutesAreLaidOutAfterTheClose) {
  v1::Meeting meeting = Held();
  EXPECT_EQ(ReasonOf(LayOut(meeting).status()), "MEETING_NOT_CLOSED");
  ASSERT_TRUE(Close(meeting).ok());
  auto created = LayOut(meeting);
  ASSERT_TRUE(created.ok()) << created.status();
  EXPECT_EQ(created->name(), meeting.name() + "/justeringar/1");
  EXPECT_EQ(created->text(), "");
  v1::Justering laid = Get(created->name());
  EXPECT_EQ(laid.text(), Draft(meeting));
  EXPECT_EQ(laid.sha256(), Sha256Hex(laid.text()));
  EXPECT_EQ(laid.text().back(), '\n');
  EXPECT_NE(laid.text()[laid.text().size() - 2], '\n');
  EXPECT_EQ(laid.planned_date(), "2026-05-28");
  EXPECT_EQ(laid.latest_date(), "2026-06-09");
  EXPECT_EQ(laid.outermost_date(), "2026-06-09");
  EXPECT_EQ(laid.paragraphs_size(), 4);
  EXPECT_EQ(laid.justerare_size(), 2);
  EXPECT_EQ(laid.state(), v1::JUSTERING_STATE_OPEN);
  EXPECT_EQ(ReasonOf(LayOut(meeting).status()), "FIELDS_INVALID");
}

TEST_F(JusteringServiceTest, LayingOutNeedsJusterareAndAVardag) {
  v1::CreateJusteringRequest request;
  request.set_parent(Closed().name());
  request.set_planned_date("2026-05-30");
  EXPECT_EQ(RefusalOf(request), "FIELDS_INVALID");
  request.set_planned_date("2026-05-29");
  request.add_justerare("Rut Berg");
  EXPECT_EQ(RefusalOf(request), "FIELDS_INVALID");
  request.clear_justerare();
  request.add_items("committees/hvn/meetings/1/items/9");
  EXPECT_EQ(RefusalOf(request), "RESOURCE_NOT_FOUND");
  request.clear_items();
  request.set_parent("committees/hvn/meetings/9");
  EXPECT_EQ(RefusalOf(request), "RESOURCE_NOT_FOUND");
}

TEST_F(JusteringServiceTest, BothCertifyAndTheTextIsSealed) {
  v1::Meeting meeting = Closed();
  v1::Justering laid = Laid(meeting);
  Day("2026-05-28");
  auto partly = Sign(laid, "Eva Ek");
  ASSERT_TRUE(partly.ok()) << partly.status();
  EXPECT_EQ(partly->state(), v1::JUSTERING_STATE_PARTLY);
  EXPECT_EQ(ReasonOf(Sign(laid, "Eva Ek").status()), "ALREADY_CERTIFIED");
  EXPECT_EQ(ReasonOf(Sign(laid, "Siv Lind").status()), "NOT_JUSTERARE");
  EXPECT_EQ(ReasonOf(Sign(laid, "Olle Alm", "2026-05-29").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Sign(laid, "Olle Alm", "2026-05-25").status()), "JUSTERING_TOO_EARLY");
  auto sealed = Sign(laid, "Olle Alm");
  ASSERT_TRUE(sealed.ok()) << sealed.status();
  EXPECT_EQ(sealed->state(), v1::JUSTERING_STATE_SEALED);
  EXPECT_EQ(sealed->justering_date(), "2026-05-28");
  EXPECT_FALSE(sealed->late());
  EXPECT_EQ(Get(laid.name()).text(), laid.text());
  EXPECT_EQ(ReasonOf(Sign(laid, "Olle Alm").status()), "JUSTERING_SEALED");
  EXPECT_EQ(ReasonOf(Say(laid, 0, "Eva Ek", v1::VERDICT_ACCEPTED).status()), "JUSTERING_SEALED");
  EXPECT_EQ(ReasonOf(LayOut(meeting).status()), "MEETING_SETTLED");
}

TEST_F(JusteringServiceTest, WhoeverLeavesOutHerNameActsInHerOwn) {
  const v1::Justering laid = Laid(Closed());
  Day("2026-05-28");
  const access::Caller eva{"Eva Ek", "accounts/eva", "Eva Ek"};
  v1::RecordViewRequest view;
  view.set_name(laid.name());
  view.set_item(laid.paragraphs(0).item());
  view.set_verdict(v1::VERDICT_ACCEPTED);
  ASSERT_TRUE(justering_.View(eva, view).ok());
  EXPECT_EQ(Get(laid.name()).paragraphs(0).views(0).person(), "Eva Ek");
  v1::CertifyRequest certify;
  certify.set_name(laid.name());
  certify.set_sha256(laid.sha256());
  const auto certified = justering_.CertifyText(eva, certify);
  ASSERT_TRUE(certified.ok()) << certified.status();
  EXPECT_EQ(certified->justerare(0).certify_date(), "2026-05-28");
  EXPECT_EQ(ReasonOf(justering_.CertifyText(caller_, certify).status()), "FIELDS_INVALID") << "nobody's name";
  EXPECT_EQ(ReasonOf(justering_.View(caller_, view).status()), "FIELDS_INVALID");
}

TEST_F(JusteringServiceTest, AChangeAfterSomebodyCertifiedMakesAllCertifyAgain) {
  v1::Meeting meeting = Closed();
  v1::Justering laid = Laid(meeting);
  ASSERT_TRUE(Sign(laid, "Eva Ek").ok());
  ASSERT_TRUE(Say(laid, 3, "Olle Alm", v1::VERDICT_ACCEPTED).ok());
  v1::Paragraph facts = Taxa("fastställa taxan för trettio båtplatser");
  facts.mutable_handling()->add_summary()->set_text("Taxan är från 2020.");
  RecordFacts(ItemAt(meeting, 3), facts);
  EXPECT_EQ(ReasonOf(Sign(laid, "Olle Alm").status()), "TEXT_CHANGED");
  v1::Justering now = Get(laid.name());
  EXPECT_NE(now.sha256(), laid.sha256());
  EXPECT_EQ(now.state(), v1::JUSTERING_STATE_OPEN);
  EXPECT_EQ(now.justerare(0).certify_date(), "");
  EXPECT_EQ(now.justerare(0).earlier_date(), "2026-05-26");
  EXPECT_TRUE(now.paragraphs(3).views(0).earlier_text());
  ASSERT_TRUE(Sign(now, "Olle Alm").ok());
  EXPECT_EQ(Get(now.name()).state(), v1::JUSTERING_STATE_PARTLY);
  ASSERT_TRUE(Sign(now, "Eva Ek").ok());
  EXPECT_EQ(Get(now.name()).state(), v1::JUSTERING_STATE_SEALED);
}

TEST_F(JusteringServiceTest, OtherWordsOfADecisionMustBeAcceptedByEachWhoCertifies) {
  v1::Meeting meeting = Closed();
  v1::Justering laid = Laid(meeting);
  RecordFacts(ItemAt(meeting, 3), Taxa("fastställa taxan för 30 båtplatser"));
  laid = Get(laid.name());
  EXPECT_TRUE(laid.paragraphs(3).differs());
  EXPECT_THAT(laid.paragraphs(3).confirmed_words(), HasSubstr("trettio"));
  EXPECT_THAT(laid.paragraphs(3).written_words(), HasSubstr("30"));
  EXPECT_EQ(ReasonOf(Sign(laid, "Eva Ek").status()), "DECISION_CHANGED");
  ASSERT_TRUE(Say(laid, 3, "Eva Ek", v1::VERDICT_ACCEPTED).ok());
  EXPECT_TRUE(Sign(laid, "Eva Ek").ok());
  EXPECT_EQ(ReasonOf(Sign(laid, "Olle Alm").status()), "DECISION_CHANGED");
  ASSERT_TRUE(Say(laid, 3, "Olle Alm", v1::VERDICT_ACCEPTED).ok());
  EXPECT_TRUE(Sign(laid, "Olle Alm").ok());
  EXPECT_TRUE(Get(laid.name()).paragraphs(3).differs());
}

TEST_F(JusteringServiceTest, AnObjectionIsResolvedBeforeAnybodyCertifies) {
  v1::Justering laid = Laid(Closed());
  EXPECT_EQ(ReasonOf(Say(laid, 2, "Olle Alm", v1::VERDICT_OBJECTED).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Say(laid, 2, "Olle Alm", v1::VERDICT_UNSPECIFIED).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Say(laid, 2, "Siv Lind", v1::VERDICT_ACCEPTED).status()), "NOT_JUSTERARE");
  auto disputed = Say(laid, 2, "Olle Alm", v1::VERDICT_OBJECTED, "Jag reserverade mig.");
  ASSERT_TRUE(disputed.ok()) << disputed.status();
  EXPECT_EQ(disputed->state(), v1::JUSTERING_STATE_DISPUTED);
  EXPECT_EQ(ReasonOf(Sign(laid, "Eva Ek").status()), "OBJECTION_OPEN");
  v1::ResolveObjectionRequest request;
  request.set_name(laid.name());
  request.set_item(laid.paragraphs(2).item());
  request.set_person("Eva Ek");
  EXPECT_EQ(ReasonOf(justering_.Resolve(caller_, request).status()), "FIELDS_INVALID");
  request.set_resolution("Reservationen är införd.");
  EXPECT_EQ(ReasonOf(justering_.Resolve(caller_, request).status()), "OBJECTION_MISSING");
  request.set_person("Olle Alm");
  auto resolved = justering_.Resolve(caller_, request);
  ASSERT_TRUE(resolved.ok()) << resolved.status();
  EXPECT_EQ(resolved->paragraphs(2).views(0).resolution(), "Reservationen är införd.");
  EXPECT_EQ(ReasonOf(justering_.Resolve(caller_, request).status()), "OBJECTION_MISSING");
  EXPECT_TRUE(Sign(laid, "Eva Ek").ok());
}

TEST_F(JusteringServiceTest, AParagraphIsCertifiedAtOnceWhereThatWasDecided) {
  v1::Meeting meeting = Held();
  v1::CreateJusteringRequest request;
  request.set_parent(meeting.name());
  request.set_immediate(true);
  request.add_items(ItemAt(meeting, 3).name());
  EXPECT_EQ(RefusalOf(request), "IMMEDIATE_NOT_DECIDED");
  auto created = LayOut(meeting, true);
  ASSERT_TRUE(created.ok()) << created.status();
  EXPECT_EQ(created->planned_date(), "2026-05-26");
  ASSERT_EQ(created->paragraphs_size(), 1);
  EXPECT_EQ(created->paragraphs(0).number(), 3);
  EXPECT_THAT(created->paragraphs(0).confirmed_words(), HasSubstr("godkänna förvaltningens förslag"));
  EXPECT_FALSE(created->paragraphs(0).differs());
  EXPECT_EQ(ReasonOf(LayOut(meeting, true).status()), "FIELDS_INVALID");
  request.set_items(0, created->paragraphs(0).item());
  EXPECT_EQ(RefusalOf(request), "RESOURCE_EXISTS");
  v1::Justering at_once = Sealed(Get(created->name()));
  EXPECT_THAT(at_once.text(), HasSubstr("§ 3"));
  EXPECT_THAT(at_once.text(), Not(HasSubstr("§ 4")));
  ASSERT_TRUE(Close(meeting).ok());
  v1::Justering rest = Laid(meeting);
  EXPECT_EQ(rest.paragraphs_size(), 3);
  EXPECT_THAT(rest.text(), Not(HasSubstr("§ 3")));
  Day("2026-05-28");
  Sealed(rest);
  EXPECT_EQ(ReasonOf(LayOut(meeting).status()), "MEETING_SETTLED");
  EXPECT_EQ(Get(at_once.name()).text(), at_once.text());
}

TEST_F(JusteringServiceTest, LateIsSeenAndNeverRefused) {
  v1::Meeting meeting = Held();
  auto at_once = LayOut(meeting, true);
  ASSERT_TRUE(at_once.ok()) << at_once.status();
  Day("2026-05-27");
  EXPECT_TRUE(Sealed(Get(at_once->name())).late());
  ASSERT_TRUE(Close(meeting).ok());
  v1::Justering rest = Laid(meeting);
  Day("2026-06-10");
  EXPECT_TRUE(Sealed(rest).late());
}

TEST_F(JusteringServiceTest, WhatNobodyHasCertifiedIsTakenBackAndStaysOnRecord) {
  v1::Meeting meeting = Closed();
  v1::Justering laid = Laid(meeting);
  v1::WithdrawJusteringRequest request;
  request.set_name(laid.name());
  request.set_etag("99");
  EXPECT_EQ(ReasonOf(justering_.Withdraw(caller_, request).status()), "ETAG_MISMATCH");
  request.clear_etag();
  auto withdrawn = justering_.Withdraw(caller_, request);
  ASSERT_TRUE(withdrawn.ok()) << withdrawn.status();
  EXPECT_EQ(withdrawn->state(), v1::JUSTERING_STATE_WITHDRAWN);
  EXPECT_EQ(ReasonOf(justering_.Withdraw(caller_, request).status()), "JUSTERING_WITHDRAWN");
  EXPECT_EQ(ReasonOf(Sign(laid, "Eva Ek").status()), "JUSTERING_WITHDRAWN");
  v1::Justering again = Laid(meeting);
  EXPECT_EQ(again.name(), meeting.name() + "/justeringar/2");
  v1::ListJusteringarRequest list;
  list.set_parent(meeting.name());
  EXPECT_EQ(justering_.List(list)->justeringar_size(), 2);
  ASSERT_TRUE(Sign(again, "Eva Ek").ok());
  request.set_name(again.name());
  EXPECT_EQ(ReasonOf(justering_.Withdraw(caller_, request).status()), "JUSTERING_STARTED");
}

TEST_F(JusteringServiceTest, AnActSentTwiceIsDoneOnce) {
  v1::Justering laid = Laid(Closed());
  v1::CertifyRequest request;
  request.set_name(laid.name());
  request.set_person("Eva Ek");
  request.set_sha256(laid.sha256());
  request.set_request_id("6f1c6a0e-7f5e-4a5c-9a53-6d1f2f0f7b11");
  ASSERT_TRUE(justering_.CertifyText(caller_, request).ok());
  const int64_t events = Events();
  EXPECT_TRUE(justering_.CertifyText(caller_, request).ok());
  EXPECT_EQ(Events(), events);
  request.set_person("Olle Alm");
  EXPECT_EQ(ReasonOf(justering_.CertifyText(caller_, request).status()), "REQUEST_ID_REUSED");
}

TEST_F(JusteringServiceTest, ASlipIsCorrectedBesideTheText) {
  v1::Meeting meeting = Closed();
  EXPECT_EQ(ReasonOf(Correct(ItemAt(meeting, 3), "trettio", "femtio").status()), "PARAGRAPH_NOT_SEALED");
  v1::Justering sealed = Sealed(Laid(meeting));
  EXPECT_EQ(ReasonOf(Correct(ItemAt(meeting, 3), "sjuttio", "femtio").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Correct(ItemAt(meeting, 3), "trettio", "trettio").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Correct(ItemAt(meeting, 3), "", "femtio").status()), "FIELDS_INVALID");
  auto corrected = Correct(ItemAt(meeting, 3), "trettio", "femtio");
  ASSERT_TRUE(corrected.ok()) << corrected.status();
  EXPECT_EQ(corrected->name(), ItemAt(meeting, 3).name() + "/rattelser/1");
  EXPECT_EQ(corrected->paragraph(), 4);
  EXPECT_EQ(corrected->rattelse().date(), "2026-05-26");
  EXPECT_EQ(Get(sealed.name()).text(), sealed.text());
  EXPECT_EQ(Get(sealed.name()).paragraphs(3).rattelser(0).after(), "femtio");
  EXPECT_THAT(Draft(meeting), HasSubstr("Rättelse den 26 maj 2026: ”trettio” ska vara ”femtio”. Skäl: skrivfel. "
                                        "Beslutad av ordföranden Eva Ek."));
  EXPECT_EQ(Correct(ItemAt(meeting, 3), "trettio", "sextio")->name(), ItemAt(meeting, 3).name() + "/rattelser/2");
  v1::ListRattelserRequest list;
  list.set_parent(meeting.name());
  auto listed = justering_.Corrections(list);
  ASSERT_TRUE(listed.ok()) << listed.status();
  EXPECT_EQ(listed->rattelser_size(), 2);
}

}  // namespace
}  // namespace arendegang::justering
