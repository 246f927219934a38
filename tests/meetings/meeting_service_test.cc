// Meetings: planned, moved, cancelled, with their rolls and their minutes.
#include "services/meetings/meeting_service.h"

#include "gtest/gtest.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::meetings {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::ReasonOf;

class MeetingServiceTest : public arendegang::testing::MeetingTest {
 protected:
  absl::StatusOr<v1::Meeting> Get(const std::string& name) {
    v1::GetMeetingRequest request;
    request.set_name(name);
    return meetings_.Get(request);
  }

  v1::Meeting Cancelled(const v1::Meeting& meeting) {
    v1::CancelMeetingRequest request;
    request.set_name(meeting.name());
    request.set_reason("För få ärenden");
    auto cancelled = meetings_.Cancel(caller_, request);
    EXPECT_TRUE(cancelled.ok()) << cancelled.status();
    return cancelled.ok() ? *cancelled : v1::Meeting();
  }

  void AddMember(const char* text) {
    v1::CreateMemberRequest request;
    request.set_parent("committees/hvn");
    Merge(text, request.mutable_member());
    EXPECT_TRUE(committees_.AddMember(caller_, request).ok());
  }
};

TEST_F(MeetingServiceTest, NumbersMeetingsForEverAndListsThemByDay) {
  EXPECT_EQ(Planned("2026-06-16").name(), "committees/hvn/meetings/1");
  EXPECT_EQ(Planned("2026-05-26").name(), "committees/hvn/meetings/2");
  v1::ListMeetingsRequest request;
  request.set_parent("committees/hvn");
  auto listed = meetings_.List(request);
  ASSERT_TRUE(listed.ok());
  ASSERT_EQ(listed->meetings_size(), 2);
  EXPECT_EQ(listed->meetings(0).meeting_date(), "2026-05-26");
  request.set_from_date("2026-06-01");
  EXPECT_EQ(meetings_.List(request)->meetings_size(), 1);
  request.set_to_date("2026-06-15");
  EXPECT_EQ(meetings_.List(request)->meetings_size(), 0);
}

TEST_F(MeetingServiceTest, FindsAMeetingByItsDayWhileItIsTheOnlyOne) {
  v1::Meeting first = Planned("2026-05-26");
  EXPECT_EQ(Get("committees/hvn/meetings/2026-05-26")->name(), first.name());
  EXPECT_EQ(ReasonOf(Get("committees/hvn/meetings/2026-05-27").status()), "RESOURCE_NOT_FOUND");
  v1::Meeting second = Planned("2026-05-26");
  EXPECT_EQ(ReasonOf(Get("committees/hvn/meetings/2026-05-26").status()), "FIELDS_INVALID");
  Cancelled(first);
  EXPECT_EQ(Get("committees/hvn/meetings/2026-05-26")->name(), second.name());
  EXPECT_EQ(Get(first.name())->cancelled_reason(), "För få ärenden");
}

TEST_F(MeetingServiceTest, PlansOnceHoweverOftenItIsAsked) {
  v1::CreateMeetingRequest request;
  request.set_parent("committees/hvn");
  request.mutable_meeting()->set_meeting_date("2026-05-26");
  request.set_request_id("8d4e6a2c-9f7b-4f0e-b4f4-0d7c5f9a1b11");
  EXPECT_EQ(meetings_.Create(caller_, request)->name(), meetings_.Create(caller_, request)->name());
  request.mutable_meeting()->set_place("Hamnhuset");
  EXPECT_EQ(ReasonOf(meetings_.Create(caller_, request).status()), "REQUEST_ID_REUSED");
}

TEST_F(MeetingServiceTest, KeepsTheHourInOneForm) {
  v1::CreateMeetingRequest request;
  request.set_parent("committees/hvn");
  request.mutable_meeting()->set_meeting_date("2026-05-26");
  request.mutable_meeting()->set_start_hour("16:00");
  const auto created = meetings_.Create(caller_, request);
  ASSERT_TRUE(created.ok()) << created.status();
  EXPECT_EQ(created->start_hour(), "16.00");
  v1::UpdateMeetingRequest update;
  update.mutable_meeting()->set_name(created->name());
  update.mutable_update_mask()->add_paths("start_hour");
  update.mutable_meeting()->set_start_hour("9:30");
  EXPECT_EQ(meetings_.Update(caller_, update)->start_hour(), "09.30");
  for (const char* other : {"efter lunch", "16", "24.00"}) {
    request.mutable_meeting()->set_start_hour(other);
    EXPECT_EQ(ReasonOf(meetings_.Create(caller_, request).status()), "FIELDS_INVALID") << other;
    update.mutable_meeting()->set_start_hour(other);
    EXPECT_EQ(ReasonOf(meetings_.Update(caller_, update).status()), "FIELDS_INVALID") << other;
  }
  update.mutable_meeting()->set_start_hour("");
  EXPECT_EQ(meetings_.Update(caller_, update)->start_hour(), "");
}

TEST_F(MeetingServiceTest, AnHourTakenInOtherWordsOnceStandsUntilItIsChanged) {
  const v1::Meeting meeting = Planned("2026-05-26");
  ASSERT_TRUE(database_
                  ->Write([](storage::Transaction& transaction) {
                    return transaction.Run(storage::Sql("UPDATE meetings SET start_hour = 'efter lunch'"), {}).status();
                  })
                  .ok());
  v1::UpdateMeetingRequest update;
  update.mutable_meeting()->set_name(meeting.name());
  update.mutable_meeting()->set_place("Hamnhuset");
  update.mutable_update_mask()->add_paths("place");
  const auto updated = meetings_.Update(caller_, update);
  ASSERT_TRUE(updated.ok()) << updated.status();
  EXPECT_EQ(updated->start_hour(), "efter lunch");
}

TEST_F(MeetingServiceTest, RefusesWhatIsWrongAllAtOnce) {
  v1::CreateMeetingRequest request;
  request.set_parent("committees/hvn");
  request.mutable_meeting()->set_dispatch_date("igår");
  EXPECT_EQ(ReasonOf(meetings_.Create(caller_, request).status()), "FIELDS_INVALID");
  request.set_parent("committees/okand");
  request.mutable_meeting()->set_meeting_date("2026-05-26");
  request.mutable_meeting()->clear_dispatch_date();
  EXPECT_EQ(ReasonOf(meetings_.Create(caller_, request).status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(Get("committees/hvn").status()), "NAME_MALFORMED");
}

TEST_F(MeetingServiceTest, ChangesOnlyWhatIsAskedAndOnlyWhatWasSeen) {
  v1::Meeting meeting = Planned("2026-05-26");
  v1::UpdateMeetingRequest request;
  *request.mutable_meeting() = meeting;
  request.mutable_meeting()->set_place("Hamnhuset");
  request.mutable_meeting()->mutable_roll()->mutable_chair()->set_name("Eva Ek");
  request.mutable_update_mask()->add_paths("place");
  auto updated = meetings_.Update(caller_, request);
  ASSERT_TRUE(updated.ok()) << updated.status();
  EXPECT_EQ(updated->place(), "Hamnhuset");
  EXPECT_FALSE(updated->has_roll());
  EXPECT_NE(updated->etag(), meeting.etag());
  EXPECT_EQ(ReasonOf(meetings_.Update(caller_, request).status()), "ETAG_MISMATCH");
  request.mutable_meeting()->set_etag(updated->etag());
  request.mutable_update_mask()->add_paths("roll");
  EXPECT_EQ(meetings_.Update(caller_, request)->roll().chair().name(), "Eva Ek");
  request.mutable_update_mask()->add_paths("cancelled_reason");
  request.mutable_meeting()->clear_etag();
  EXPECT_EQ(ReasonOf(meetings_.Update(caller_, request).status()), "FIELDS_INVALID");
}

TEST_F(MeetingServiceTest, ACancelledMeetingFreesItsCasesAndTakesNoMoreChanges) {
  v1::Case data = Registered("Ny brygga");
  v1::Meeting meeting = Planned("2026-05-26");
  v1::Item item = Scheduled(meeting, data);
  EXPECT_EQ(StageOf(data), v1::STAGE_SCHEDULED);
  Cancelled(meeting);
  EXPECT_EQ(StageOf(data), v1::STAGE_REGISTERED);
  v1::CancelMeetingRequest cancel;
  cancel.set_name(meeting.name());
  cancel.set_reason("Igen");
  EXPECT_EQ(ReasonOf(meetings_.Cancel(caller_, cancel).status()), "MEETING_CANCELLED");
  v1::UpdateMeetingRequest update;
  *update.mutable_meeting() = meeting;
  update.mutable_meeting()->clear_etag();
  EXPECT_EQ(ReasonOf(meetings_.Update(caller_, update).status()), "MEETING_CANCELLED");
  EXPECT_EQ(ReasonOf(AddCase(meeting, data.name()).status()), "MEETING_CANCELLED");
  v1::UpdateItemRequest record;
  *record.mutable_item() = item;
  EXPECT_EQ(ReasonOf(meetings_.Record(caller_, record).status()), "MEETING_CANCELLED");
  Scheduled(Planned("2026-06-16"), data);
  EXPECT_EQ(StageOf(data), v1::STAGE_SCHEDULED);
}

TEST_F(MeetingServiceTest, ProposesARollFromTheMandatesOfTheDay) {
  AddMember("person: 'Eva Ek' party: 'S' office: ROLE_CHAIR from_date: '2026-01-01'");
  AddMember("person: 'Ulf Falk' party: 'V' office: ROLE_MEMBER from_date: '2026-01-01'");
  AddMember("person: 'Kim Holm' party: 'V' office: ROLE_ERSATTARE substitution_rank: 1 from_date: '2026-01-01'");
  AddMember("person: 'Rut Berg' party: 'V' office: ROLE_MEMBER from_date: '2027-01-01'");
  v1::ProposeRollRequest request;
  request.set_name(Planned("2026-05-26").name());
  request.add_present("Eva Ek");
  request.add_present("Kim Holm");
  request.add_present("Rut Berg");
  auto proposed = meetings_.Propose(request);
  ASSERT_TRUE(proposed.ok()) << proposed.status();
  ASSERT_EQ(proposed->roll().serving_size(), 1);
  EXPECT_EQ(proposed->roll().serving(0).serves_for().name(), "Ulf Falk");
  ASSERT_EQ(proposed->unknown_size(), 1);
  EXPECT_EQ(proposed->unknown(0), "Rut Berg");
}

TEST_F(MeetingServiceTest, DraftsAndReviewsWhatIsRecorded) {
  v1::Case data = Registered("Ny brygga");
  v1::Meeting meeting = Planned("2026-05-26");
  const v1::Minutes orderly = arendegang::testing::OrderlyMeeting();
  v1::UpdateMeetingRequest roll;
  roll.mutable_meeting()->set_name(meeting.name());
  *roll.mutable_meeting()->mutable_roll() = orderly.roll();
  ASSERT_TRUE(meetings_.Update(caller_, roll).ok());
  for (int i = 0; i < 2; ++i) {
    v1::CreateItemRequest request;
    request.set_parent(meeting.name());
    *request.mutable_item()->mutable_facts() = orderly.paragraphs(i);
    ASSERT_TRUE(meetings_.AddItem(caller_, request).ok());
  }
  v1::Item item = Scheduled(meeting, data);
  *item.mutable_facts()->mutable_handling() = orderly.paragraphs(2).handling();
  v1::UpdateItemRequest record;
  *record.mutable_item() = item;
  ASSERT_TRUE(meetings_.Record(caller_, record).ok());

  v1::GetMinutesRequest get;
  get.set_name(meeting.name());
  auto minutes = meetings_.Minutes(get);
  ASSERT_TRUE(minutes.ok()) << minutes.status();
  EXPECT_EQ(minutes->committee(), "Hamnviksnämnden");
  EXPECT_EQ(minutes->phrasebook(), "stockholm");
  EXPECT_EQ(minutes->paragraphs(2).number(), 3);
  EXPECT_EQ(minutes->paragraphs(2).diarienummer(0), data.diarienummer());

  v1::DraftMeetingRequest draft;
  draft.set_name(meeting.name());
  auto drafted = meetings_.Draft(draft);
  ASSERT_TRUE(drafted.ok()) << drafted.status();
  EXPECT_NE(drafted->text().find("Ny brygga"), std::string::npos);
  draft.set_phrasebook("okänd");
  EXPECT_EQ(ReasonOf(meetings_.Draft(draft).status()), "PHRASEBOOK_NOT_FOUND");

  v1::ReviewMeetingRequest review;
  review.set_name(meeting.name());
  EXPECT_EQ(meetings_.Review(review)->findings_size(), 0);
  roll.mutable_meeting()->mutable_roll()->clear_chair();
  ASSERT_TRUE(meetings_.Update(caller_, roll).ok());
  EXPECT_GT(meetings_.Review(review)->findings_size(), 0);
}

}  // namespace
}  // namespace arendegang::meetings
