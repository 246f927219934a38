#include "services/planning/planning_service.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "google/protobuf/util/message_differencer.h"
#include "services/minutes/minutes.h"
#include "tests/meetings/meeting_fixture.h"
#include "tests/support/styles.h"

namespace arendegang::planning {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::ReasonOf;
using ::testing::SizeIs;

constexpr char kDecision[] = R"(handling { points { meeting_dates {
    body: "hamnviksnämnden" year: 2027 hour: "16:00"
    days { day { date: "2027-02-23" } theme: "Verksamhetsberättelse" }
    days { day { date: "2027-01-26" } } } } })";

class PlanningServiceTest : public testing::MeetingTest {
 protected:
  PlanningServiceTest() : planning_(*database_, clock_, calls_) {}

  void AddCommittee(const std::string& id) {
    v1::CreateCommitteeRequest request;
    request.set_committee_id(id);
    request.mutable_committee()->set_title(absl::StrCat("Nämnden ", id));
    request.mutable_committee()->set_short_title("KN");
    EXPECT_TRUE(committees_.Create(caller_, request).ok());
  }

  void AddMember(const std::string& committee, const std::string& person) {
    v1::CreateMemberRequest request;
    request.set_parent(absl::StrCat("committees/", committee));
    request.mutable_member()->set_person(person);
    request.mutable_member()->set_office(v1::ROLE_MEMBER);
    request.mutable_member()->set_from_date("2023-01-01");
    EXPECT_TRUE(committees_.AddMember(caller_, request).ok());
  }

  static v1::PlanMeetingsRequest Wishes(const std::vector<std::string>& committees, int meetings) {
    v1::PlanMeetingsRequest request;
    request.set_from_date("2027-01-01");
    request.set_to_date("2027-12-31");
    for (const std::string& id : committees) {
      v1::MeetingWish& wish = *request.add_committees();
      wish.set_committee(absl::StrCat("committees/", id));
      wish.add_weekdays(v1::WEEKDAY_TUESDAY);
      wish.set_start_hour("16.00");
      wish.set_meetings(meetings);
    }
    return request;
  }

  v1::PlanMeetingsResponse Planned(const v1::PlanMeetingsRequest& request) {
    auto response = planning_.Plan(request);
    EXPECT_TRUE(response.ok()) << response.status();
    return response.ok() ? *response : v1::PlanMeetingsResponse();
  }

  // An item "Nämndens sammanträdestider" of a meeting on `day`, with facts.
  v1::Item ItemOn(const std::string& day, const char* facts) {
    v1::CreateItemRequest request;
    request.set_parent(MeetingTest::Planned(day).name());
    request.mutable_item()->mutable_facts()->set_title("Nämndens sammanträdestider");
    auto item = meetings_.AddItem(caller_, request);
    EXPECT_TRUE(item.ok()) << item.status();
    return Recorded(*item, facts);
  }

  absl::StatusOr<v1::CreatePlannedMeetingsResponse> Create(const std::string& item, const std::string& id = "") {
    v1::CreatePlannedMeetingsRequest request;
    request.set_item(item);
    request.set_place("Hamnkontoret");
    request.set_request_id(id);
    return planning_.Create(caller_, request);
  }

  PlanningService planning_;
};

TEST_F(PlanningServiceTest, CommitteesThatShareAMemberAreKeptApart) {
  AddCommittee("kaj");
  AddMember("hvn", "Astrid Wallmark");
  AddMember("kaj", "Astrid Wallmark");
  const auto plan = Planned(Wishes({"hvn", "kaj"}, 10));
  EXPECT_THAT(plan.conflicts(), IsEmpty());
  ASSERT_THAT(plan.committees(), SizeIs(2));
  EXPECT_THAT(plan.committees(0).meetings(), SizeIs(10));
  for (const auto& mine : plan.committees(0).meetings()) {
    for (const auto& other : plan.committees(1).meetings()) EXPECT_NE(mine.date(), other.date());
  }
}

TEST_F(PlanningServiceTest, MeetingsOfCommitteesThatAreNotPlannedAreKeptClearOf) {
  AddCommittee("kaj");
  AddMember("hvn", "Astrid Wallmark");
  AddMember("kaj", "Astrid Wallmark");
  const std::string day = Planned(Wishes({"hvn"}, 10)).committees(0).meetings(3).date();
  v1::CreateMeetingRequest other;
  other.set_parent("committees/kaj");
  other.mutable_meeting()->set_meeting_date(day);
  ASSERT_TRUE(meetings_.Create(caller_, other).ok());
  const auto after = Planned(Wishes({"hvn"}, 10));
  for (const auto& meeting : after.committees(0).meetings()) EXPECT_NE(meeting.date(), day);
}

TEST_F(PlanningServiceTest, WithEveryDayPinnedOnlyWhatIsInTheWayIsTold) {
  v1::PlanMeetingsRequest request = Wishes({"hvn"}, 10);
  const auto planned = Planned(request);
  for (const auto& meeting : planned.committees(0).meetings()) {
    v1::PinnedDay& pin = *request.add_pins();
    pin.set_committee("committees/hvn");
    pin.set_date(meeting.date());
  }
  EXPECT_THAT(Planned(request).conflicts(), IsEmpty());
  request.mutable_pins(9)->set_date("2027-12-24");
  const auto warned = Planned(request);
  EXPECT_THAT(warned.committees(0).meetings(), SizeIs(10));
  EXPECT_EQ(warned.committees(0).meetings(9).date(), "2027-12-24");
  ASSERT_FALSE(warned.conflicts().empty());
  EXPECT_EQ(warned.conflicts(0).kind(), v1::PLAN_CONFLICT_KIND_FREE_DAY);
  EXPECT_THAT(warned.conflicts(0).text(), HasSubstr("24 december 2027"));
}

TEST_F(PlanningServiceTest, FreeDaysAreToldButThoseOfEveryWeek) {
  v1::PlanMeetingsRequest request = Wishes({"hvn"}, 1);
  request.set_from_date("2027-05-01");  // a Saturday
  request.set_to_date("2027-06-30");
  EXPECT_THAT(Planned(request).free_dates(), ElementsAre("2027-05-06", "2027-06-25"));
}

TEST_F(PlanningServiceTest, AnUnknownCommitteeIsTold) {
  EXPECT_EQ(ReasonOf(planning_.Plan(Wishes({"hvn", "kaj"}, 10)).status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(planning_.Plan({}).status()), "FIELDS_INVALID");
}

TEST_F(PlanningServiceTest, PlanningWritesNothing) {
  const int64_t before = Events();
  Planned(Wishes({"hvn"}, 10));
  EXPECT_EQ(Events(), before);
}

TEST_F(PlanningServiceTest, TheFactsOfThePlanAreDraftedAndReadByEveryHouse) {
  v1::PlanMeetingsRequest request = Wishes({"hvn"}, 10);
  v1::MeetingTheme& theme = *request.mutable_committees(0)->add_themes();
  theme.set_title("Tertialrapport 1");
  theme.add_months(5);
  v1::Minutes facts;
  facts.set_committee("Hamnviksnämnden");
  facts.set_meeting_date("2026-11-24");
  v1::Paragraph& paragraph = *facts.add_paragraphs();
  paragraph.set_number(1);
  paragraph.set_title("Nämndens sammanträdestider");
  *paragraph.mutable_handling()->add_points()->mutable_meeting_dates() =
      Planned(request).committees(0).meeting_dates(0);
  for (const char* house : {"phrasebooks/stockholm.phrasebook", "phrasebooks/goteborg.phrasebook"}) {
    const auto style = testing::StyleOf(house);
    auto draft = minutes::Draft(facts, *style);
    ASSERT_TRUE(draft.ok()) << draft.status();
    EXPECT_THAT(draft->text(), HasSubstr("Tertialrapport 1"));
    auto read = minutes::Read(draft->text(), *style, v1::TEXT_LAYOUT_CLEAN);
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(paragraph, read->minutes().paragraphs(0)))
        << house << "\n"
        << draft->text() << read->minutes().paragraphs(0).DebugString();
  }
}

TEST_F(PlanningServiceTest, DecidedMeetingsAreCreatedOnceAndLogged) {
  const v1::Item item = ItemOn("2026-05-04", kDecision);
  const int64_t before = Events();
  auto created = Create(item.name(), "11111111-1111-4111-8111-111111111111");
  ASSERT_TRUE(created.ok()) << created.status();
  ASSERT_THAT(created->meetings(), SizeIs(2));
  EXPECT_EQ(created->meetings(0).meeting_date(), "2027-01-26");
  EXPECT_EQ(created->meetings(0).start_hour(), "16.00");
  EXPECT_EQ(created->meetings(0).place(), "Hamnkontoret");
  EXPECT_EQ(created->meetings(1).meeting_date(), "2027-02-23");
  EXPECT_EQ(Events(), before + 2);
  auto again = Create(item.name(), "11111111-1111-4111-8111-111111111111");
  EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(*created, *again));
  EXPECT_EQ(Events(), before + 2);
}

TEST_F(PlanningServiceTest, MeetingsThatAreThereAreNotCreatedAgainNorCancelledOnes) {
  const v1::Meeting there = MeetingTest::Planned("2027-01-26");
  v1::CancelMeetingRequest cancel;
  cancel.set_name(there.name());
  cancel.set_reason("För få ärenden");
  ASSERT_TRUE(meetings_.Cancel(caller_, cancel).ok());
  auto created = Create(ItemOn("2026-05-04", kDecision).name());
  ASSERT_TRUE(created.ok()) << created.status();
  EXPECT_THAT(created->meetings(), SizeIs(1));
  EXPECT_THAT(created->existing(), ElementsAre(there.name()));
}

TEST_F(PlanningServiceTest, WhatIsNotDecidedIsRefusedWithWhatMustHappenFirst) {
  struct Case {
    const char* day;
    const char* facts;
    const char* told;
  };
  const Case cases[] = {
      {"2026-05-05", kDecision, "inte hållits"},
      {"2026-05-01", "handling { points { postponed { proposal: PROPOSAL_KIND_BORDLAGGNING } } }", "inte beslutad"},
      {"2026-05-02", "title: 'Tider'", "inte beslutad"},
      {"2026-05-03", "handling { points { decided: 'godkänna taxan' } }", "--record"},
  };
  for (const Case& c : cases) {
    const absl::Status status = Create(ItemOn(c.day, c.facts).name()).status();
    EXPECT_EQ(ReasonOf(status), "ITEM_NOT_DECIDED") << c.facts;
    EXPECT_THAT(ToUserError(ToGoogleStatus(status)).text, HasSubstr(c.told));
  }
  EXPECT_EQ(ReasonOf(Create("committees/hvn/meetings/99/items/1").status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(ReasonOf(Create("committees/hvn").status()), "NAME_MALFORMED");
}

TEST_F(PlanningServiceTest, TheDecisionOfACancelledMeetingIsRefused) {
  const v1::Item item = ItemOn("2026-05-04", kDecision);
  v1::CancelMeetingRequest cancel;
  cancel.set_name("committees/hvn/meetings/2026-05-04");
  cancel.set_reason("För få ärenden");
  ASSERT_TRUE(meetings_.Cancel(caller_, cancel).ok());
  EXPECT_EQ(ReasonOf(Create(item.name()).status()), "MEETING_CANCELLED");
}

}  // namespace
}  // namespace arendegang::planning
