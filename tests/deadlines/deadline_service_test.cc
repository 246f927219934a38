#include "services/deadlines/deadline_service.h"

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "services/meetings/meeting_service.h"
#include "tests/support/register.h"

namespace arendegang::deadlines {
namespace {

using testing::ReasonOf;

class DeadlineServiceTest : public testing::RegisterTest {
 protected:
  DeadlineServiceTest()
      : meetings_(*database_, clock_, *styles::Phrasebooks::Load(ARENDEGANG_SOURCE_DIR "/phrasebooks", "stockholm"),
                  calls_),
        deadlines_(*database_, clock_, calls_) {}

  // What is listed as of a day, a line each: "2026-05-19 DISPATCH COMING".
  std::vector<std::string> AsOf(const std::string& day, const std::string& person = "") {
    v1::ListDeadlinesRequest request;
    request.set_as_of_date(day);
    request.set_person(person);
    auto response = deadlines_.List(request);
    EXPECT_TRUE(response.ok()) << response.status();
    std::vector<std::string> lines;
    for (const v1::Deadline& deadline : response->deadlines()) {
      EXPECT_FALSE(deadline.why().empty() || deadline.source().empty() || deadline.resource().empty());
      lines.push_back(absl::StrCat(deadline.date(), " ", v1::DeadlineKind_Name(deadline.kind()).substr(14), " ",
                                   v1::DeadlineState_Name(deadline.state()).substr(15)));
    }
    return lines;
  }

  void PlanMeeting(const std::string& day) {
    v1::UpdateCommitteeRequest rule;
    rule.mutable_committee()->set_name("committees/hvn");
    rule.mutable_committee()->set_kallelse_days(5);
    rule.mutable_committee()->set_kallelse_working_days(true);
    ASSERT_TRUE(committees_.Update(caller_, rule).ok());
    v1::CreateMeetingRequest request;
    request.set_parent("committees/hvn");
    request.mutable_meeting()->set_meeting_date(day);
    ASSERT_TRUE(meetings_.Create(caller_, request).ok());
  }

  meetings::MeetingService meetings_;
  DeadlineService deadlines_;
};

TEST_F(DeadlineServiceTest, ListsWhatIsOverdueDueAndComingByDay) {
  v1::CreateCaseRequest request = CaseRequest("Brygga");
  request.mutable_registered_case()->set_officer("Ylva Strand");
  request.mutable_registered_case()->set_due_date("2026-05-20");
  request.mutable_registered_case()->set_watch_date("2026-05-18");
  ASSERT_TRUE(cases_.Create(caller_, request).ok());
  PlanMeeting("2026-05-26");
  EXPECT_THAT(AsOf("2026-05-19"), ::testing::ElementsAre("2026-05-18 WATCH OVERDUE", "2026-05-19 DISPATCH DUE",
                                                         "2026-05-20 ANSWER COMING", "2026-06-09 JUSTERING COMING"));
  EXPECT_THAT(AsOf("2026-05-19", "Ylva Strand"),
              ::testing::ElementsAre("2026-05-18 WATCH OVERDUE", "2026-05-20 ANSWER COMING"));
  EXPECT_TRUE(AsOf("2026-04-01").empty());
}

TEST_F(DeadlineServiceTest, ForgetsWhatIsDone) {
  PlanMeeting("2026-05-26");
  EXPECT_THAT(AsOf("2026-05-10"), ::testing::ElementsAre("2026-05-19 DISPATCH COMING", "2026-06-09 JUSTERING COMING"));
  v1::UpdateMeetingRequest sent;
  sent.mutable_meeting()->set_name("committees/hvn/meetings/1");
  sent.mutable_meeting()->set_dispatch_date("2026-05-18");
  ASSERT_TRUE(meetings_.Update(caller_, sent).ok());
  EXPECT_THAT(AsOf("2026-05-10"), ::testing::ElementsAre("2026-06-09 JUSTERING COMING"));

  v1::CreateCaseRequest request = CaseRequest("Brygga");
  request.mutable_registered_case()->set_due_date("2026-05-20");
  v1::CloseCaseRequest close;
  close.set_name(cases_.Create(caller_, request)->name());
  close.set_closed_date("2026-05-11");
  EXPECT_EQ(AsOf("2026-05-10").size(), 2u);
  ASSERT_TRUE(cases_.Close(caller_, close).ok());
  EXPECT_THAT(AsOf("2026-05-10"), ::testing::ElementsAre("2026-06-09 JUSTERING COMING"));
}

TEST_F(DeadlineServiceTest, FollowsAMeetingThatIsMovedOrCancelled) {
  PlanMeeting("2026-05-26");
  v1::UpdateMeetingRequest moved;
  moved.mutable_meeting()->set_name("committees/hvn/meetings/1");
  moved.mutable_meeting()->set_meeting_date("2026-05-28");
  ASSERT_TRUE(meetings_.Update(caller_, moved).ok());
  EXPECT_THAT(AsOf("2026-05-10"), ::testing::ElementsAre("2026-05-21 DISPATCH COMING"));
  v1::CancelMeetingRequest cancel;
  cancel.set_name("committees/hvn/meetings/1");
  cancel.set_reason("För få ärenden");
  ASSERT_TRUE(meetings_.Cancel(caller_, cancel).ok());
  EXPECT_TRUE(AsOf("2026-05-10").empty());
}

TEST_F(DeadlineServiceTest, RefusesADayThatIsNone) {
  v1::ListDeadlinesRequest request;
  request.set_as_of_date("2026-02-30");
  EXPECT_EQ(ReasonOf(deadlines_.List(request).status()), "FIELDS_INVALID");
  request.set_as_of_date("2026-02-28");
  request.set_parent("committees/ks");
  EXPECT_EQ(ReasonOf(deadlines_.List(request).status()), "RESOURCE_NOT_FOUND");
}

}  // namespace
}  // namespace arendegang::deadlines
