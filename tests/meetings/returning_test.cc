// Cases that were postponed come back by themselves, to the right meeting and once.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/meetings/returning_rules.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::meetings {
namespace {

using arendegang::testing::Merge;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kToNext[] = "handling { points { postponed { proposal: PROPOSAL_KIND_BORDLAGGNING } } }";
constexpr char kToJune[] =
    "handling { points { postponed { proposal: PROPOSAL_KIND_BORDLAGGNING to_date: '2026-06-16' } } }";
constexpr char kToAugust[] =
    "handling { points { postponed { proposal: PROPOSAL_KIND_BORDLAGGNING to_date: '2026-08-25' } } }";
constexpr char kDecides[] = "handling { points { decided: 'bygga bryggan' } }";

TEST(ReturnOf, IsTheDayNamedOrTheNextMeeting) {
  struct {
    const char* item;
    std::optional<std::string> want;
  } const kTable[] = {
      {"outcome: OUTCOME_DECIDED", std::nullopt},
      {"outcome: OUTCOME_UNSPECIFIED", std::nullopt},
      {"outcome: OUTCOME_BORDLAGD", ""},
      {"outcome: OUTCOME_BORDLAGD facts { handling { points { postponed { to_date: '2026-06-16' } } } }", "2026-06-16"},
      {"outcome: OUTCOME_BORDLAGD facts { handling { procedures { postponement { to_date: '2026-06-16' } } } }",
       "2026-06-16"},
      {"outcome: OUTCOME_BORDLAGD facts { handling { further { points { postponed { to_date: '2026-06-16' } } } } }",
       "2026-06-16"},
      {"outcome: OUTCOME_BORDLAGD facts { handling { points { postponed { to_date: '2026-05-26' } } } }", std::nullopt},
      {"outcome: OUTCOME_ATERREMITTERAD", std::nullopt},
      {"outcome: OUTCOME_ATERREMITTERAD facts { handling { points { postponed { to_date: '2026-06-16' } } } }",
       "2026-06-16"},
  };
  for (const auto& row : kTable) {
    v1::Item item;
    Merge(row.item, &item);
    EXPECT_EQ(ReturnOf(item, "2026-05-26"), row.want) << row.item;
  }
}

class ReturningTest : public arendegang::testing::MeetingTest {
 protected:
  ReturningTest() : bridge_(Registered("Gästbrygga")), may_(Planned("2026-05-26")), item_(Scheduled(may_, bridge_)) {}

  std::vector<std::string> Titles(const v1::Meeting& meeting) {
    std::vector<std::string> titles;
    const v1::ListItemsResponse items = Items(meeting);
    for (const v1::Item& item : items.items()) titles.push_back(item.facts().title());
    return titles;
  }

  void Postpone(const char* facts) { item_ = Recorded(item_, facts); }

  void Cancel(const v1::Meeting& meeting) {
    v1::CancelMeetingRequest request;
    request.set_name(meeting.name());
    request.set_reason("för få ledamöter");
    EXPECT_TRUE(meetings_.Cancel(caller_, request).ok());
  }

  v1::Case bridge_;
  v1::Meeting may_;
  v1::Item item_;
};

TEST_F(ReturningTest, ACaseJoinsTheAgendaOfTheMeetingItWasPostponedTo) {
  const v1::Meeting extra = Planned("2026-06-02");
  const v1::Meeting june = Planned("2026-06-16");
  const int64_t events = Events();
  Postpone(kToJune);
  EXPECT_THAT(Titles(june), ElementsAre("Gästbrygga"));
  EXPECT_THAT(Titles(extra), IsEmpty());
  EXPECT_EQ(Events(), events + 2) << "the recording and the new item are both logged";
  EXPECT_EQ(StageOf(bridge_), v1::STAGE_SCHEDULED);
}

TEST_F(ReturningTest, WithoutADayItComesToTheNextMeeting) {
  const v1::Meeting extra = Planned("2026-06-02");
  const v1::Meeting june = Planned("2026-06-16");
  Postpone(kToNext);
  EXPECT_THAT(Titles(extra), ElementsAre("Gästbrygga"));
  EXPECT_THAT(Titles(june), IsEmpty());
}

TEST_F(ReturningTest, ItWaitsForAMeetingThatIsPlannedLater) {
  Postpone(kToJune);
  EXPECT_EQ(StageOf(bridge_), v1::STAGE_BORDLAGD);
  EXPECT_THAT(Titles(Planned("2026-06-02")), IsEmpty());
  EXPECT_THAT(Titles(Planned("2026-06-16")), ElementsAre("Gästbrygga"));
  EXPECT_THAT(Titles(Planned("2026-08-25")), IsEmpty()) << "it came back once";
  EXPECT_EQ(StageOf(bridge_), v1::STAGE_SCHEDULED);
}

TEST_F(ReturningTest, ItWaitsForAMeetingThatIsMovedToTheDay) {
  Postpone(kToJune);
  const v1::Meeting moved = Planned("2026-06-09");
  v1::UpdateMeetingRequest request;
  request.mutable_meeting()->set_name(moved.name());
  request.mutable_meeting()->set_meeting_date("2026-06-16");
  ASSERT_TRUE(meetings_.Update(caller_, request).ok());
  EXPECT_THAT(Titles(moved), ElementsAre("Gästbrygga"));
}

TEST_F(ReturningTest, RecordingTheSameAgainAddsNothing) {
  const v1::Meeting june = Planned("2026-06-16");
  Postpone(kToJune);
  Postpone(kToJune);
  EXPECT_THAT(Titles(june), ElementsAre("Gästbrygga"));
}

TEST_F(ReturningTest, AnotherDayMovesIt) {
  const v1::Meeting june = Planned("2026-06-16");
  const v1::Meeting august = Planned("2026-08-25");
  Postpone(kToJune);
  Postpone(kToAugust);
  EXPECT_THAT(Titles(june), IsEmpty());
  EXPECT_THAT(Titles(august), ElementsAre("Gästbrygga"));
}

TEST_F(ReturningTest, AnotherDayLeavesItWhereSomethingIsRecorded) {
  const v1::Meeting june = Planned("2026-06-16");
  const v1::Meeting august = Planned("2026-08-25");
  Postpone(kToJune);
  Recorded(Items(june).items(0), kDecides);
  Postpone(kToAugust);
  EXPECT_THAT(Titles(june), ElementsAre("Gästbrygga"));
  EXPECT_THAT(Titles(august), IsEmpty());
}

TEST_F(ReturningTest, ACaseThatWasDecidedAfterAllDoesNotComeBack) {
  const v1::Meeting june = Planned("2026-06-16");
  Postpone(kToJune);
  Postpone(kDecides);
  EXPECT_THAT(Titles(june), IsEmpty());
  EXPECT_EQ(StageOf(bridge_), v1::STAGE_DECIDED);
}

TEST_F(ReturningTest, WhereItStandsAlreadyItIsNotPutTwice) {
  const v1::Meeting june = Planned("2026-06-16");
  Scheduled(june, bridge_);
  Postpone(kToJune);
  EXPECT_THAT(Titles(june), ElementsAre("Gästbrygga"));
}

TEST_F(ReturningTest, TakenOffByHandItStaysOff) {
  const v1::Meeting june = Planned("2026-06-16");
  Postpone(kToJune);
  v1::MoveItemRequest request;
  request.set_name(Items(june).items(0).name());
  ASSERT_TRUE(meetings_.Move(caller_, request).ok());
  Postpone(kToJune);
  EXPECT_THAT(Titles(june), IsEmpty());
}

TEST_F(ReturningTest, ACancelledMeetingPassesItOn) {
  const v1::Meeting june = Planned("2026-06-16");
  const v1::Meeting august = Planned("2026-08-25");
  Postpone(kToJune);
  Cancel(june);
  EXPECT_THAT(Titles(august), ElementsAre("Gästbrygga"));
}

TEST_F(ReturningTest, WhatACancelledMeetingPostponedDoesNotComeBack) {
  const v1::Meeting june = Planned("2026-06-16");
  Postpone(kToJune);
  Cancel(may_);
  EXPECT_THAT(Titles(june), IsEmpty());
}

TEST_F(ReturningTest, ItMayBePostponedMeetingAfterMeeting) {
  const v1::Meeting june = Planned("2026-06-16");
  Postpone(kToNext);
  Recorded(Items(june).items(0), kToNext);
  const v1::Meeting august = Planned("2026-08-25");
  EXPECT_THAT(Titles(august), ElementsAre("Gästbrygga"));
  EXPECT_THAT(Titles(Planned("2026-09-22")), IsEmpty());
}

TEST_F(ReturningTest, ACaseThatWasDecidedInBetweenDoesNotComeBack) {
  Postpone(kToJune);
  Recorded(Scheduled(Planned("2026-06-02"), bridge_), kDecides);
  EXPECT_THAT(Titles(Planned("2026-06-16")), IsEmpty());
}

TEST_F(ReturningTest, AStruckCaseDoesNotComeBack) {
  Postpone(kToJune);
  v1::StrikeCaseRequest strike;
  strike.set_name(bridge_.name());
  strike.set_reason("dubbelt");
  ASSERT_TRUE(cases_.Strike(caller_, strike).ok());
  EXPECT_THAT(Titles(Planned("2026-06-16")), IsEmpty());
}

TEST_F(ReturningTest, AfterTheKallelseItIsAnExtraCase) {
  const v1::Meeting june = Planned("2026-06-16");
  v1::UpdateMeetingRequest request;
  request.mutable_meeting()->set_name(june.name());
  request.mutable_meeting()->set_dispatch_date("2026-05-25");
  ASSERT_TRUE(meetings_.Update(caller_, request).ok());
  Postpone(kToJune);
  EXPECT_TRUE(Items(june).items(0).late());
}

}  // namespace
}  // namespace arendegang::meetings
