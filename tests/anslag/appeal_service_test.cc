#include "services/anslag/appeal_service.h"

#include "tests/anslag/anslag_fixture.h"

namespace arendegang::testing {
namespace {

// The clock is moved by days at a time: the board has no pulse.
class AppealTest : public AnslagTest {
 protected:
  AppealTest() : AnslagTest(absl::InfiniteDuration()) {}

  // Announced on 29 May 2026; the last day of appeal is 22 June.
  v1::Item Running() { return Announced("2026-05-29", &anslag_made_); }

  v1::Anslag anslag_made_;
};

void ExpectRefused(const absl::Status& status, const char* reason) {
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition) << status;
  EXPECT_EQ(ReasonOf(status), reason) << status;
}

TEST_F(AppealTest, TellsHowADecisionStandsPointByPoint) {
  const v1::Item item = Running();
  const v1::DecisionStatus status = StatusOf(item);
  EXPECT_EQ(status.state(), v1::DECISION_STATE_APPEAL_RUNS);
  EXPECT_EQ(status.paragraph(), 4);
  EXPECT_EQ(status.final_from(), "2026-06-23");
  ASSERT_EQ(status.points_size(), 2);
  for (const v1::PointStatus& point : status.points()) {
    EXPECT_EQ(point.route(), v1::APPEAL_ROUTE_LAGLIGHETSPROVNING);
    EXPECT_EQ(point.anslag(), anslag_made_.name());
    EXPECT_EQ(point.appeal_until(), "2026-06-22");
    EXPECT_EQ(point.source(), "KL 13:5");
  }
}

TEST_F(AppealTest, IsRefusedWhereNothingWasDecided) {
  meeting_ = Planned("2026-05-26");
  const v1::Item item = Scheduled(meeting_, Registered("Gästbrygga"));
  v1::GetDecisionStatusRequest request;
  request.set_item(item.name());
  ExpectRefused(appeals_.Status(request).status(), "DECISION_MISSING");
}

TEST_F(AppealTest, ConfirmsLagaKraftOnlyWhenAllThatMustHasHappened) {
  ItIs("2026-05-28");
  const v1::Item item = Decided("2026-05-26");
  ExpectRefused(Confirm(item).status(), "JUSTERING_NOT_DONE");
  const std::string justering = Certified({item}, "2026-05-28");
  ExpectRefused(Confirm(item).status(), "ANSLAG_MISSING");
  auto anslag = Announce(justering, "2026-05-29");
  ASSERT_TRUE(anslag.ok());
  ExpectRefused(Confirm(item).status(), "ANSLAG_MISSING");
  ItIs("2026-05-29");
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  ExpectRefused(Confirm(item).status(), "APPEAL_TIME_RUNS");
  ItIs("2026-06-22", 23);
  ExpectRefused(Confirm(item).status(), "APPEAL_TIME_RUNS");
  ItIs("2026-06-23", 1);
  EXPECT_EQ(StatusOf(item).state(), v1::DECISION_STATE_APPEAL_OVER);
  EXPECT_EQ(ReasonOf(Confirm(item, "2026-06-24").status()), "FIELDS_INVALID");
  ExpectRefused(Confirm(item, "2026-06-22").status(), "APPEAL_TIME_RUNS");
  auto final = Confirm(item);
  ASSERT_TRUE(final.ok()) << final.status();
  EXPECT_EQ(final->state(), v1::DECISION_STATE_FINAL);
  EXPECT_EQ(final->advice(), "");
  EXPECT_EQ(MeetingTest::StageOf(case_), v1::STAGE_FINAL);
  ExpectRefused(Confirm(item).status(), "DECISION_FINAL");
  ExpectRefused(Route(item, 0, v1::APPEAL_ROUTE_NONE).status(), "DECISION_FINAL");
}

TEST_F(AppealTest, AConfirmationDoesNotOutliveAGapThatBecameKnown) {
  const v1::Item item = Running();
  ItIs("2026-06-24");
  ASSERT_TRUE(keeper_.Tick(now_).ok());
  ASSERT_TRUE(Confirm(item).ok());
  auto gap = Interrupt(anslag_made_.name(), now_ - absl::Hours(24 * 10), now_ - absl::Hours(24 * 10 - 1));
  ASSERT_TRUE(gap.ok()) << gap.status();
  EXPECT_EQ(StatusOf(item).state(), v1::DECISION_STATE_ANSLAG_BROKEN);
  EXPECT_EQ(MeetingTest::StageOf(case_), v1::STAGE_ANNOUNCED);
  ExpectRefused(Confirm(item).status(), "ANSLAG_BROKEN");
  auto again = Repost(anslag_made_.name());
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->appeal_until(), "2026-07-15");
  ExpectRefused(Confirm(item).status(), "APPEAL_TIME_RUNS");
  ItIs("2026-07-16");
  EXPECT_EQ(Confirm(item)->state(), v1::DECISION_STATE_FINAL);
}

TEST_F(AppealTest, WaitsForTheCourt) {
  const v1::Item item = Running();
  ItIs("2026-06-22");
  auto appeal = Appealed(item, "2026-06-22");
  ASSERT_TRUE(appeal.ok()) << appeal.status();
  EXPECT_EQ(appeal->name(), absl::StrCat(item.name(), "/appeals/1"));
  EXPECT_FALSE(appeal->late());
  EXPECT_EQ(MeetingTest::StageOf(case_), v1::STAGE_APPEALED);
  ItIs("2026-09-02");
  ExpectRefused(Confirm(item).status(), "APPEAL_OPEN");
  EXPECT_EQ(ReasonOf(Judged(*appeal, v1::APPEAL_OUTCOME_REJECTED, "2026-09-03").status()), "FIELDS_INVALID");
  auto judged = Judged(*appeal, v1::APPEAL_OUTCOME_REJECTED, "2026-09-01");
  ASSERT_TRUE(judged.ok()) << judged.status();
  ExpectRefused(Judged(*appeal, v1::APPEAL_OUTCOME_QUASHED, "2026-09-02").status(), "APPEAL_DECIDED");
  EXPECT_EQ(StatusOf(item).final_from(), "2026-09-01");
  EXPECT_EQ(Confirm(item)->state(), v1::DECISION_STATE_FINAL);
}

TEST_F(AppealTest, ThatIsLateIsRecordedAndTold) {
  const v1::Item item = Running();
  ItIs("2026-06-25");
  auto late = Appealed(item, "2026-06-23");
  ASSERT_TRUE(late.ok()) << late.status();
  EXPECT_TRUE(late->late());
  ExpectRefused(Confirm(item).status(), "APPEAL_OPEN");
  ASSERT_TRUE(Judged(*late, v1::APPEAL_OUTCOME_DISMISSED, "2026-06-25").ok());
  EXPECT_TRUE(Confirm(item).ok());
}

TEST_F(AppealTest, OfAQuashedDecisionIsNeverFinal) {
  const v1::Item item = Running();
  auto appeal = Appealed(item, "2026-05-29");
  ItIs("2026-09-02");
  ASSERT_TRUE(Judged(*appeal, v1::APPEAL_OUTCOME_QUASHED, "2026-09-01").ok());
  ExpectRefused(Confirm(item).status(), "DECISION_QUASHED");
  ExpectRefused(Executed(item, "bråttom").status(), "DECISION_QUASHED");
  EXPECT_EQ(MeetingTest::StageOf(case_), v1::STAGE_QUASHED);
}

TEST_F(AppealTest, OfOnePointLeavesTheOther) {
  const v1::Item item = Running();
  auto appeal = Appealed(item, "2026-05-29", 1);
  ASSERT_TRUE(appeal.ok());
  const v1::DecisionStatus status = StatusOf(item);
  EXPECT_EQ(status.points(0).state(), v1::DECISION_STATE_APPEAL_RUNS);
  EXPECT_EQ(status.points(1).state(), v1::DECISION_STATE_APPEALED);
  ItIs("2026-09-02");
  ASSERT_TRUE(Judged(*appeal, v1::APPEAL_OUTCOME_QUASHED, "2026-09-01").ok());
  auto final = Confirm(item);
  ASSERT_TRUE(final.ok()) << final.status();
  EXPECT_EQ(final->points(0).state(), v1::DECISION_STATE_FINAL);
  EXPECT_EQ(final->points(1).state(), v1::DECISION_STATE_QUASHED);
}

// FL 44 §: three weeks from the day the party got it, whatever the notice says.
TEST_F(AppealTest, ByForvaltningsbesvarCountsFromTheDayThePartyGotIt) {
  ItIs("2019-11-29");
  const v1::Item item = Decided("2019-11-26");
  ASSERT_TRUE(Announce(Certified({item}, "2019-11-29")).ok());
  ExpectRefused(Served(item, 0, "Vårdnadshavaren", "2019-11-28").status(), "ROUTE_MISMATCH");
  for (int point : {0, 1}) {
    auto routed = Route(item, point, v1::APPEAL_ROUTE_FORVALTNINGSBESVAR);
    ASSERT_TRUE(routed.ok()) << routed.status();
  }
  ExpectRefused(Confirm(item).status(), "DELGIVNING_MISSING");
  ASSERT_TRUE(Served(item, 0, "Vårdnadshavaren", "2019-11-28").ok());
  EXPECT_EQ(StatusOf(item).state(), v1::DECISION_STATE_NOT_SERVED) << "of the other point";
  auto served = Served(item, 1, "Vårdnadshavaren", "2019-11-28");
  ASSERT_TRUE(served.ok());
  EXPECT_EQ(served->points(0).appeal_until(), "2019-12-19");
  EXPECT_EQ(served->points(0).anslag(), "");
  EXPECT_EQ(served->points(0).source(), "FL 44 §");
  EXPECT_EQ(served->final_from(), "2019-12-20");
  ItIs("2019-12-20");
  EXPECT_TRUE(Confirm(item).ok());
}

TEST_F(AppealTest, ByAnotherStatuteIsForAPersonToConfirm) {
  const v1::Item item = Running();
  ASSERT_TRUE(Route(item, 0, v1::APPEAL_ROUTE_OTHER).ok());
  ASSERT_TRUE(Route(item, 1, v1::APPEAL_ROUTE_NONE).ok());
  EXPECT_EQ(StatusOf(item).state(), v1::DECISION_STATE_OTHER_LAW);
  EXPECT_EQ(StatusOf(item).final_from(), "");
  EXPECT_EQ(Confirm(item)->state(), v1::DECISION_STATE_FINAL);
}

TEST_F(AppealTest, ChecksItsFields) {
  const v1::Item item = Running();
  EXPECT_EQ(ReasonOf(Route(item, 2, v1::APPEAL_ROUTE_NONE).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Route(item, 0, v1::APPEAL_ROUTE_UNSPECIFIED).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Appealed(item, "2026-05-30").status()), "FIELDS_INVALID") << "the future";
  EXPECT_EQ(ReasonOf(Appealed(item, "2026-05-28").status()), "FIELDS_INVALID") << "before the meeting";
  EXPECT_EQ(ReasonOf(Appealed(item, "2026-05-29", 2).status()), "FIELDS_INVALID");
  v1::DecideAppealRequest request;
  request.set_name(absl::StrCat(item.name(), "/appeals/7"));
  request.set_outcome(v1::APPEAL_OUTCOME_REJECTED);
  request.set_outcome_date("2026-05-29");
  EXPECT_EQ(ReasonOf(appeals_.Decide(caller_, request).status()), "RESOURCE_NOT_FOUND");
}

// KL 13:14.
TEST_F(AppealTest, ExecutionBeforeLagaKraftNeedsAReason) {
  const v1::Item item = Running();
  ExpectRefused(Executed(item, "").status(), "DECISION_NOT_FINAL");
  auto executed = Executed(item, "Bryggan behövs till midsommar och kan tas bort igen.");
  ASSERT_TRUE(executed.ok()) << executed.status();
  EXPECT_EQ(executed->execution_date(), "2026-05-29");
  ExpectRefused(Executed(item, "igen").status(), "EXECUTION_RECORDED");
}

TEST_F(AppealTest, ExecutionAfterLagaKraftNeedsNone) {
  const v1::Item item = Running();
  ItIs("2026-06-23");
  ASSERT_TRUE(Confirm(item).ok());
  EXPECT_TRUE(Executed(item, "").ok());
}

}  // namespace
}  // namespace arendegang::testing
