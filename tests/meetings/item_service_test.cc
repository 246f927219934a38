// Items: put on the agenda, moved, recorded, and what follows for their cases.
#include <set>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/meetings/meeting_service.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::meetings {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;

constexpr char kPostpones[] = "handling { points { postponed { proposal: PROPOSAL_KIND_BORDLAGGNING } } }";
constexpr char kDecides[] = "handling { points { decided: 'bygga bryggan' } }";

class ItemServiceTest : public arendegang::testing::MeetingTest {
 protected:
  v1::Item Standing(const v1::Meeting& meeting, const std::string& title) { return StandingOf(meeting, title, ""); }

  // A standing item of a kind, given as facts in protobuf text.
  v1::Item StandingOf(const v1::Meeting& meeting, const std::string& title, const char* kind) {
    v1::CreateItemRequest request;
    request.set_parent(meeting.name());
    request.mutable_item()->mutable_facts()->set_title(title);
    Merge(kind, request.mutable_item()->mutable_facts());
    auto item = meetings_.AddItem(caller_, request);
    EXPECT_TRUE(item.ok()) << item.status();
    return item.ok() ? *item : v1::Item();
  }

  absl::StatusOr<v1::ListItemsResponse> Move(const v1::Item& item, int position) {
    v1::MoveItemRequest request;
    request.set_name(item.name());
    request.set_position(position);
    return meetings_.Move(caller_, request);
  }

  std::vector<std::string> Agenda(const v1::Meeting& meeting) {
    std::vector<std::string> agenda;
    const v1::ListItemsResponse items = Items(meeting);
    for (const v1::Item& item : items.items()) {
      agenda.push_back(absl::StrCat("§ ", item.facts().number(), " ", item.facts().title()));
    }
    return agenda;
  }

  std::vector<v1::AssignmentRecord> Assignments(const v1::Case& data) {
    v1::ListAssignmentsRequest request;
    request.set_parent(data.name());
    auto listed = cases_.Assignments(request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    return {listed->assignments().begin(), listed->assignments().end()};
  }

  void NumberByYear() {
    v1::UpdateCommitteeRequest request;
    request.mutable_committee()->set_name("committees/hvn");
    request.mutable_committee()->set_numbering(v1::PARAGRAPH_NUMBERING_PER_YEAR);
    EXPECT_TRUE(committees_.Update(caller_, request).ok());
  }
};

TEST_F(ItemServiceTest, AnItemTakesNumberTitleAndDiarienummerFromAgendaAndRegister) {
  v1::Case data = Registered("Ny brygga");
  v1::Meeting meeting = Planned("2026-05-26");
  Standing(meeting, "Öppnande");
  v1::Item item = Scheduled(meeting, data);
  EXPECT_EQ(item.name(), absl::StrCat(meeting.name(), "/items/2"));
  EXPECT_EQ(item.case_name(), data.name());
  EXPECT_EQ(item.facts().number(), 2);
  EXPECT_EQ(item.facts().title(), "Ny brygga");
  EXPECT_THAT(item.facts().diarienummer(), ElementsAre(data.diarienummer()));
  EXPECT_EQ(item.outcome(), v1::OUTCOME_UNSPECIFIED);
  EXPECT_FALSE(item.late());
}

TEST_F(ItemServiceTest, WhatIsGivenOutAndComesBackGoesOnFollowing) {
  v1::Meeting meeting = Planned("2026-05-26");
  v1::Item item = Scheduled(meeting, Registered("Ny brygga"));
  Recorded(item, "number: 1 title: 'Ny brygga' diarienummer: 'HVN 2026-0001' handling { points { decided: 'x' } }");
  v1::Item first = Standing(meeting, "Öppnande");
  ASSERT_TRUE(Move(first, 1).ok());
  EXPECT_THAT(Agenda(meeting), ElementsAre("§ 1 Öppnande", "§ 2 Ny brygga"));
}

TEST_F(ItemServiceTest, AStandingItemKeepsItsTitle) {
  v1::Item item = Recorded(Standing(Planned("2026-05-26"), "Frågor"), "questions { none: true }");
  EXPECT_EQ(item.facts().title(), "Frågor");
  EXPECT_EQ(Recorded(item, "title: 'Övriga frågor' questions { none: true }").facts().title(), "Övriga frågor");
}

TEST_F(ItemServiceTest, ACaseIsOnAnAgendaOnceAndNotIfItIsStruckOrAnothers) {
  v1::Case data = Registered("Ny brygga");
  v1::Meeting meeting = Planned("2026-05-26");
  Scheduled(meeting, data);
  EXPECT_EQ(ReasonOf(AddCase(meeting, data.name()).status()), "RESOURCE_EXISTS");
  EXPECT_EQ(ReasonOf(AddCase(meeting, "committees/hvn/cases/2026-0099").status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(AddCase(meeting, "committees/annan/cases/2026-0001").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(AddCase(meeting, "").status()), "FIELDS_INVALID");
  v1::Case struck = Registered("Fel");
  v1::StrikeCaseRequest strike;
  strike.set_name(struck.name());
  strike.set_reason("Dubblett");
  ASSERT_TRUE(cases_.Strike(caller_, strike).ok());
  EXPECT_EQ(ReasonOf(AddCase(meeting, struck.name()).status()), "CASE_STRUCK");
}

TEST_F(ItemServiceTest, AnItemAfterTheKallelseIsLate) {
  v1::Meeting meeting = Planned("2026-05-26");
  v1::UpdateMeetingRequest request;
  request.mutable_meeting()->set_name(meeting.name());
  request.mutable_meeting()->set_dispatch_date("2026-05-15");
  ASSERT_TRUE(meetings_.Update(caller_, request).ok());
  EXPECT_TRUE(Scheduled(meeting, Registered("Ny brygga")).late());
}

TEST_F(ItemServiceTest, ANewItemFallsIntoPlaceAndAMovedOneStays) {
  v1::Meeting meeting = Planned("2026-05-26");
  StandingOf(meeting, "Anmälningar", "anmalningar {}");
  Scheduled(meeting, Registered("Ny brygga"));
  StandingOf(meeting, "Öppnande", "opening {}");
  Scheduled(meeting, Registered("Ny kaj"));
  EXPECT_THAT(Agenda(meeting), ElementsAre("§ 1 Öppnande", "§ 2 Ny brygga", "§ 3 Ny kaj", "§ 4 Anmälningar"));
  ASSERT_TRUE(Move(Items(meeting).items(3), 1).ok());
  v1::Item late = Scheduled(meeting, Registered("Isskador"), /*late=*/true);
  EXPECT_EQ(late.facts().number(), 5);
  EXPECT_EQ(StandingOf(meeting, "Justerare", "justerare_choice {}").facts().number(), 3);
  Scheduled(meeting, Registered("Taxa"));
  EXPECT_THAT(Agenda(meeting), ElementsAre("§ 1 Anmälningar", "§ 2 Öppnande", "§ 3 Justerare", "§ 4 Ny brygga",
                                           "§ 5 Ny kaj", "§ 6 Taxa", "§ 7 Isskador"));
}

TEST_F(ItemServiceTest, FactsAreOnlyChangedByWhoSawThem) {
  v1::Item item = Scheduled(Planned("2026-05-26"), Registered("Ny brygga"));
  v1::UpdateItemRequest request;
  *request.mutable_item() = item;
  request.mutable_item()->clear_etag();
  EXPECT_EQ(ReasonOf(meetings_.Record(caller_, request).status()), "FIELDS_INVALID");
  Recorded(item, kDecides);
  request.mutable_item()->set_etag(item.etag());
  EXPECT_EQ(ReasonOf(meetings_.Record(caller_, request).status()), "ETAG_MISMATCH");
}

TEST_F(ItemServiceTest, FactsAreChangedInPart) {
  v1::Item item = Recorded(Scheduled(Planned("2026-05-26"), Registered("Ny brygga")),
                           "handling { points { decided: 'bygga' } tjansteutlatande_date: '2026-05-12' }");
  v1::UpdateItemRequest request;
  request.mutable_item()->set_name(item.name());
  request.mutable_item()->set_etag(item.etag());
  Merge("handling { points { decided: 'riva' } }", request.mutable_item()->mutable_facts());
  request.mutable_update_mask()->add_paths("facts.handling.points");
  auto updated = meetings_.Record(caller_, request);
  ASSERT_TRUE(updated.ok()) << updated.status();
  ASSERT_EQ(updated->facts().handling().points_size(), 1);
  EXPECT_EQ(updated->facts().handling().points(0).decided(), "riva");
  EXPECT_EQ(updated->facts().handling().tjansteutlatande_date(), "2026-05-12");
  request.mutable_update_mask()->add_paths("outcome");
  request.mutable_item()->set_etag(updated->etag());
  EXPECT_EQ(ReasonOf(meetings_.Record(caller_, request).status()), "FIELDS_INVALID");
}

TEST_F(ItemServiceTest, TheStageOfACaseFollowsWhatIsRecorded) {
  v1::Case data = Registered("Ny brygga");
  EXPECT_EQ(StageOf(data), v1::STAGE_REGISTERED);
  v1::Meeting may = Planned("2026-05-26");
  v1::Item item = Scheduled(may, data);
  EXPECT_EQ(StageOf(data), v1::STAGE_SCHEDULED);
  item = Recorded(item, kPostpones);
  EXPECT_EQ(item.outcome(), v1::OUTCOME_BORDLAGD);
  EXPECT_EQ(StageOf(data), v1::STAGE_BORDLAGD);
  const v1::Item again = Items(Planned("2026-06-16")).items(0);
  EXPECT_EQ(StageOf(data), v1::STAGE_SCHEDULED);
  Recorded(again, kDecides);
  EXPECT_EQ(StageOf(data), v1::STAGE_DECIDED);
}

TEST_F(ItemServiceTest, AssignmentsAreBornReportedAndCorrectedWithTheirFacts) {
  v1::Case data = Registered("Ny brygga");
  v1::Item gives = Recorded(Scheduled(Planned("2026-01-20"), data),
                            "handling { points { decided: 'bygga' } points { assignment { assignee: 'förvaltningen' "
                            "task: 'utreda läget och återkomma senast i maj 2026' } } }");
  ASSERT_EQ(Assignments(data).size(), 1u);
  EXPECT_EQ(Assignments(data)[0].item(), gives.name());
  EXPECT_EQ(Assignments(data)[0].point(), 1);
  EXPECT_EQ(Assignments(data)[0].due_date(), "2026-05-31");
  EXPECT_EQ(Assignments(data)[0].reported_item(), "");
  v1::Item reports = Recorded(Scheduled(Planned("2026-05-26"), data),
                              "handling { points { decided: 'finna uppdraget slutrapporterat' } }");
  EXPECT_EQ(Assignments(data)[0].reported_item(), reports.name());
  Recorded(reports, kDecides);
  EXPECT_EQ(Assignments(data)[0].reported_item(), "");
  Recorded(gives, kDecides);
  EXPECT_TRUE(Assignments(data).empty());
}

TEST_F(ItemServiceTest, ItemsAreMovedAndTakenOff) {
  v1::Case data = Registered("Ny brygga");
  v1::Meeting meeting = Planned("2026-05-26");
  Standing(meeting, "Öppnande");
  v1::Item second = Standing(meeting, "Justerare");
  v1::Item third = Scheduled(meeting, data);
  ASSERT_TRUE(Move(third, 1).ok());
  EXPECT_THAT(Agenda(meeting), ElementsAre("§ 1 Ny brygga", "§ 2 Öppnande", "§ 3 Justerare"));
  ASSERT_TRUE(Move(third, 3).ok());
  EXPECT_THAT(Agenda(meeting), ElementsAre("§ 1 Öppnande", "§ 2 Justerare", "§ 3 Ny brygga"));
  EXPECT_EQ(ReasonOf(Move(third, 4).status()), "FIELDS_INVALID");
  ASSERT_TRUE(Move(third, 0).ok());
  EXPECT_EQ(StageOf(data), v1::STAGE_REGISTERED);
  EXPECT_EQ(ReasonOf(Move(third, 1).status()), "RESOURCE_NOT_FOUND");
  EXPECT_THAT(Agenda(meeting), ElementsAre("§ 1 Öppnande", "§ 2 Justerare"));
  // Its number stays taken.
  EXPECT_EQ(Scheduled(meeting, data).name(), absl::StrCat(meeting.name(), "/items/4"));
  Recorded(second, "justerare_choice { with_chair: true }");
  EXPECT_EQ(ReasonOf(Move(second, 0).status()), "ITEM_RECORDED");
}

TEST_F(ItemServiceTest, ParagraphsRunThroughTheYearWhereTheHouseNumbersThemSo) {
  NumberByYear();
  v1::Meeting june = Planned("2026-06-16");
  v1::Meeting may = Planned("2026-05-26");
  v1::Meeting next_year = Planned("2027-01-19");
  v1::Meeting april = Planned("2026-04-21");
  for (const v1::Meeting& meeting : {june, may, next_year, april}) {
    Standing(meeting, "Öppnande");
    Standing(meeting, "Justerare");
  }
  EXPECT_THAT(Agenda(april), ElementsAre("§ 1 Öppnande", "§ 2 Justerare"));
  EXPECT_THAT(Agenda(june), ElementsAre("§ 5 Öppnande", "§ 6 Justerare"));
  EXPECT_THAT(Agenda(next_year), ElementsAre("§ 1 Öppnande", "§ 2 Justerare"));
  v1::CancelMeetingRequest cancel;
  cancel.set_name(may.name());
  cancel.set_reason("För få ärenden");
  ASSERT_TRUE(meetings_.Cancel(caller_, cancel).ok());
  EXPECT_THAT(Agenda(june), ElementsAre("§ 3 Öppnande", "§ 4 Justerare"));
}

TEST_F(ItemServiceTest, EveryWriteIsLoggedOnce) {
  v1::Case data = Registered("Ny brygga");
  v1::Meeting meeting = Planned("2026-05-26");
  const int64_t before = Events();
  v1::Item item = Scheduled(meeting, data);
  Recorded(item, kDecides);
  Standing(meeting, "Öppnande");
  EXPECT_TRUE(Move(item, 2).ok());
  EXPECT_EQ(Events(), before + 4);
}

}  // namespace
}  // namespace arendegang::meetings
