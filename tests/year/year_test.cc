// A year of one committee, from the decision on its meeting days to the last laga kraft: every act on its day, and on
// every day the stage of every case, the notices on the board and what is overdue (expected.h).
#include <functional>
#include <map>

#include "gmock/gmock.h"
#include "tests/year/expected.h"
#include "tests/year/secretary.h"

namespace arendegang {
namespace {

using ::testing::HasSubstr;
using ::testing::UnorderedElementsAreArray;

constexpr char kFirstDay[] = "2027-11-15";
constexpr char kLastDay[] = "2029-01-12";

class YearTest : public testing::Secretary {
 protected:
  YearTest() {
    ItIs(kFirstDay, 8);
    SetUpCommittee();
    WriteFirstHalf();
    WriteSecondHalf();
  }

  // --- the script

  void On(const std::string& day, std::function<void()> act) { script_[day].push_back(std::move(act)); }

  // A case is registered and put on the agenda of a meeting.
  void Comes(const std::string& subject, const char* registered, const char* scheduled, const char* meeting) {
    On(registered, [=, this] { Register(subject); });
    On(scheduled, [=, this] { Schedule(subject, meeting); });
  }

  void Final(const char* day, const char* meeting, const char* subject) {
    On(day, [=, this] { ConfirmLagaKraft(meeting, subject); });
  }

  // A meeting with its kallelse, what is `recorded` at it, its justering and its notice.
  void Meets(const std::string& day, const char* kallelse, const char* justering, const char* notice,
             std::function<void()> recorded) {
    On(kallelse, [=, this] { SendKallelse(day); });
    On(day, [=, this] {
      OpenMeeting(justering);
      recorded();
      CloseMeeting();
      LayOut(day);
    });
    On(justering, [=, this] { Certify(day); });
    On(notice, [=, this] { Post(day, day); });
  }

  void Post(const std::string& day, const std::string& called) {
    Announce(day);
    called_[justering_of_[day]] = called;
  }

  void WriteFirstHalf() {
    On("2027-11-15", [this] {
      Register("Sammanträdestider 2028");
      Planned("2027-12-14");
    });
    On("2027-11-29", [this] { Schedule("Sammanträdestider 2028", "2027-12-14"); });
    Meets("2027-12-14", "2027-12-03", "2027-12-16", "2027-12-17", [this] { DecideMeetingDays(); });
    On("2027-12-16", [this] { CreateMeetings(); });
    Final("2028-01-10", "2027-12-14", "Sammanträdestider 2028");

    Comes("Ny brygga", "2028-01-10", "2028-01-13", "2028-01-25");
    On("2028-01-11", [this] { Prepare("Ny brygga"); });
    Meets("2028-01-25", "2028-01-14", "2028-01-31", "2028-02-01", [this] { DecideAtOnce(); });
    On("2028-01-27", [this] { SendExtract("2028-01-25", "Ny brygga", "Båtklubben"); });
    Final("2028-02-18", "2028-01-25", "Ny brygga");
    On("2028-02-21", [this] { CloseCase("Ny brygga"); });

    Comes("Ny taxa", "2028-01-12", "2028-02-07", "2028-02-22");
    Meets("2028-02-22", "2028-02-11", "2028-02-29", "2028-02-29", [this] {
      Record("2028-02-22", "Ny taxa",
             "handling { points { postponed { proposal: PROPOSAL_KIND_ATERREMISS reason: 'utreda kostnaden' } } }");
    });
    On("2028-03-06", [this] { Schedule("Ny taxa", "2028-03-21"); });
    Meets("2028-03-21", "2028-03-10", "2028-03-27", "2028-03-27",
          [this] { Record("2028-03-21", "Ny taxa", "handling { points { decided: 'fastställa taxan' } }"); });
    Final("2028-04-20", "2028-03-21", "Ny taxa");

    Comes("Hamnplan", "2028-04-03", "2028-05-02", "2028-05-16");
    Meets("2028-05-16", "2028-05-05", "2028-05-22", "2028-05-23",
          [this] { Record("2028-05-16", "Hamnplan", "handling { points { decided: 'anta hamnplanen' } }"); });
    On("2028-06-09", [this] { Appeal(); });
    On("2028-09-12", [this] { CourtRejects(); });
    Final("2028-09-13", "2028-05-16", "Hamnplan");
  }

  void WriteSecondHalf() {
    Comes("Båtuppläggning", "2028-05-22", "2028-05-30", "2028-06-13");
    Meets("2028-06-13", "2028-06-02", "2028-06-19", "2028-06-19",
          [this] { Record("2028-06-13", "Båtuppläggning", "handling { points { decided: 'ordna vinterplatser' } }"); });
    On("2028-06-25", [this] { BoardWasDown(); });
    On("2028-06-26", [this] { PostAnew(); });
    Final("2028-07-20", "2028-06-13", "Båtuppläggning");

    Comes("Avgift", "2028-08-15", "2028-09-04", "2028-09-19");
    Meets("2028-09-19", "2028-09-08", "2028-09-25", "2028-09-26", [this] {
      Record("2028-09-19", "Avgift", "handling { points { decided: 'höja avgiften till 300 kronor' } }");
    });
    On("2028-10-03", [this] { Correct(); });
    Final("2028-10-19", "2028-09-19", "Avgift");

    On("2028-09-01", [this] {
      AddRule("code: '1.1' subject: 'Brådskande ärenden' delegate: 'ordföranden' delegate_kind: DELEGATE_KIND_URGENT");
      AddRule(
          "code: '3.2' subject: 'Anbud upp till fem prisbasbelopp' delegate: 'förvaltningschefen' "
          "delegate_kind: DELEGATE_KIND_EMPLOYEE");
    });
    On("2028-09-28", [this] { Delegate("rule_code: '3.2' text: 'Anbudet antas'"); });
    On("2028-10-02", [this] { Delegate("rule_code: '9.9' text: 'Marken arrenderas ut'"); });
    On("2028-10-10", [this] {
      Delegate(
          "rule_code: '1.1' text: 'Bommen repareras genast' decider: 'Eva Ek' decider_title: 'ordförande' "
          "urgent: true");
    });
    Comes("Strandpromenad", "2028-09-26", "2028-10-02", "2028-10-17");
    Meets("2028-10-17", "2028-10-06", "2028-10-23", "2028-10-24", [this] {
      Record("2028-10-17", "Strandpromenad",
             "handling { points { postponed { proposal: PROPOSAL_KIND_BORDLAGGNING to_date: '2028-11-28' } } }");
      // Minutes of seven meetings, three decisions, of which one urgent after stoptid, and what came in.
      Report("2028-10-17", 7, 3);
    });
    Meets("2028-11-28", "2028-11-17", "2028-12-01", "2028-12-03", [this] {
      Record("2028-11-28", "Strandpromenad", "handling { points { decided: 'anlägga strandpromenaden' } }");
      Report("2028-11-28", 1, 0);
    });
    Final("2028-12-29", "2028-11-28", "Strandpromenad");

    Comes("Vinterstängt", "2028-11-20", "2028-11-30", "2028-12-12");
    Meets("2028-12-12", "2028-12-01", "2028-12-18", "2028-12-19", [this] {
      Record("2028-12-12", "Vinterstängt", "handling { points { decided: 'stänga hamnen under vintern' } }");
    });
    Final("2029-01-11", "2028-12-12", "Vinterstängt");
  }

  // --- single acts

  void DecideMeetingDays() {
    Record("2027-12-14", "Sammanträdestider 2028", R"pb(
      handling {
        points {
          meeting_dates {
            body: "hamnviksnämnden"
            year: 2028
            hour: "16:00"
            days { day { date: "2028-01-25" } }
            days { day { date: "2028-02-22" } }
            days { day { date: "2028-03-21" } }
            days { day { date: "2028-05-16" } }
            days { day { date: "2028-06-13" } }
            days { day { date: "2028-09-19" } }
            days { day { date: "2028-10-17" } }
            days { day { date: "2028-11-28" } }
            days { day { date: "2028-12-12" } }
          }
        }
      })pb");
  }

  void CreateMeetings() {
    v1::CreatePlannedMeetingsRequest request;
    request.set_item(ItemOf("2027-12-14", "Sammanträdestider 2028").name());
    EXPECT_EQ(Must(planning_.Create(caller_, request)).meetings_size(), 9);
  }

  void DecideAtOnce() {
    Record("2028-01-25", "Ny brygga",
           "handling { points { decided: 'bygga bryggan' } points { adjusted_at_once: true } "
           "extracts { name: 'Båtklubben' } }");
    LayOut("2028-01-25", true);
    Certify("2028-01-25");
    Post("2028-01-25", "2028-01-25 omedelbar");
  }

  void SendExtract(const std::string& day, const std::string& subject, const std::string& recipient) {
    v1::RecordExpedieringRequest request;
    request.set_parent(ItemOf(day, subject).name());
    request.mutable_expediering()->set_recipient(recipient);
    request.mutable_expediering()->set_sent_date(Today());
    Must(expediering_.Record(caller_, request));
  }

  void Appeal() {
    v1::RecordAppealRequest request;
    request.set_item(ItemOf("2028-05-16", "Hamnplan").name());
    request.mutable_appeal()->set_arrival_date(Today());
    request.mutable_appeal()->set_arrived_at("kommunen");
    request.mutable_appeal()->set_appellant("Båtklubben");
    appeal_ = Must(appeals_.Record(caller_, request)).name();
  }

  void CourtRejects() {
    v1::DecideAppealRequest request;
    request.set_name(appeal_);
    request.set_outcome(v1::APPEAL_OUTCOME_REJECTED);
    request.set_outcome_date("2028-09-11");
    Must(appeals_.Decide(caller_, request));
  }

  std::string NoticeOf(const std::string& meeting) {
    for (const v1::Anslag& anslag : Board()) {
      if (called_[anslag.justering()] == meeting) return anslag.name();
    }
    ADD_FAILURE() << "no notice of " << meeting;
    return "";
  }

  void BoardWasDown() {
    v1::RecordInterruptionRequest request;
    request.set_name(NoticeOf("2028-06-13"));
    auto* interruption = request.mutable_interruption();
    interruption->mutable_from_time()->set_seconds(
        absl::ToUnixSeconds(calendar::TimeInSweden(absl::CivilDay(2028, 6, 24), 3)));
    interruption->mutable_to_time()->set_seconds(
        absl::ToUnixSeconds(calendar::TimeInSweden(absl::CivilDay(2028, 6, 24), 4)));
    interruption->set_reason("webbplatsen låg nere");
    EXPECT_TRUE(Must(anslag_.Interrupted(caller_, request)).broken());
  }

  void PostAnew() {
    v1::RepostAnslagRequest request;
    request.set_name(NoticeOf("2028-06-13"));
    Must(anslag_.Repost(caller_, request));
  }

  void Correct() {
    const std::string sealed = JusteringOf("2028-09-19").sha256();
    v1::CreateRattelseRequest request;
    request.set_parent(ItemOf("2028-09-19", "Avgift").name());
    request.mutable_rattelse()->set_before("300 kronor");
    request.mutable_rattelse()->set_after("330 kronor");
    request.mutable_rattelse()->set_reason("skrivfel");
    request.mutable_rattelse()->set_decided_by("ordföranden Eva Ek");
    Must(justering_.Correct(caller_, request));
    EXPECT_EQ(JusteringOf("2028-09-19").sha256(), sealed);
    EXPECT_THAT(Draft("2028-09-19"), HasSubstr("330 kronor"));
  }

  void AddRule(const char* rule) {
    v1::CreateDelegationRuleRequest request;
    request.set_parent("committees/hvn");
    testing::Merge("field: 'hamndrift' from_date: '2028-09-01'", request.mutable_rule());
    testing::Merge(rule, request.mutable_rule());
    Must(delegation_.AddRule(caller_, request));
  }

  void Delegate(const char* decision) {
    v1::CreateDelegationsbeslutRequest request;
    request.set_parent("committees/hvn");
    testing::Merge("decider: 'Ylva Strand' decider_title: 'förvaltningschef' field: 'hamndrift'",
                   request.mutable_delegationsbeslut());
    testing::Merge(decision, request.mutable_delegationsbeslut());
    request.mutable_delegationsbeslut()->set_decision_date(Today());
    const bool outside = request.delegationsbeslut().rule_code() == "9.9";
    EXPECT_EQ(Must(delegation_.Decide(caller_, request)).findings_size() > 0, outside);
  }

  // Reports what is to be at a meeting: that many minutes and decisions, each once.
  void Report(const std::string& day, int minutes, int decisions) {
    v1::Paragraph facts;
    facts.set_title("Anmälningsärenden");
    AddStanding(day, facts);
    v1::ReportAnmalningarRequest request;
    request.set_name(ItemOf(day, "Anmälningsärenden").name());
    v1::ProposeAnmalningarRequest propose;
    propose.set_name(Meeting(day));
    int found_minutes = 0;
    int found_decisions = 0;
    const auto proposed = Must(anmalan_.Propose(propose));
    for (const v1::Anmalan& thing : proposed.things()) {
      found_minutes += thing.kind() == v1::ANMALAN_KIND_MINUTES;
      found_decisions += thing.kind() == v1::ANMALAN_KIND_DELEGATIONSBESLUT;
    }
    EXPECT_EQ(found_minutes, minutes) << day;
    EXPECT_EQ(found_decisions, decisions) << day;
    Must(anmalan_.Report(caller_, request));
    EXPECT_EQ(Must(anmalan_.Propose(propose)).things_size(), 0) << "each thing is reported once";
  }

  std::string Draft(const std::string& day) {
    v1::DraftMeetingRequest request;
    request.set_name(Meeting(day));
    return Must(meetings_.Draft(request)).text();
  }

  std::vector<std::string> Timeline(const std::string& subject) {
    v1::ListTimelineRequest request;
    request.set_name(case_of_[subject]);
    const v1::ListTimelineResponse response = Must(cases_.Timeline(request));
    std::vector<std::string> lines;
    for (const v1::TimelineEntry& entry : response.entries()) {
      lines.push_back(absl::StrCat(entry.date(), " ", entry.text()));
    }
    return lines;
  }

  // --- the looks of every evening

  std::vector<v1::Anslag> Board() {
    v1::ListAnslagRequest request;
    request.set_parent("committees/hvn");
    request.set_on_board(true);
    auto response = Must(anslag_.List(request));
    return {response.anslag().begin(), response.anslag().end()};
  }

  void LookAtCases(const std::string& day) {
    for (const auto& [subject, course] : Courses()) {
      v1::Stage expected = v1::STAGE_UNSPECIFIED;
      for (const StageFrom& from : course) {
        if (from.day <= day) expected = from.stage;
      }
      if (expected == v1::STAGE_UNSPECIFIED) continue;
      ASSERT_EQ(StageNow(subject), expected) << day << " " << subject << ": " << v1::Stage_Name(StageNow(subject));
    }
  }

  void LookAtBoard(const std::string& day) {
    std::vector<std::string> expected;
    for (const OnBoard& one : kBoard) {
      if (one.up <= day && day < one.down) expected.emplace_back(one.notice);
    }
    std::vector<std::string> seen;
    for (const v1::Anslag& anslag : Board()) seen.push_back(called_[anslag.justering()]);
    ASSERT_THAT(seen, UnorderedElementsAreArray(expected)) << day;
  }

  void LookAtDeadlines(const std::string& day) {
    std::vector<std::string> overdue;
    const auto response = Must(deadlines_.List(v1::ListDeadlinesRequest()));
    for (const v1::Deadline& deadline : response.deadlines()) {
      if (deadline.state() == v1::DEADLINE_STATE_OVERDUE) overdue.push_back(v1::DeadlineKind_Name(deadline.kind()));
    }
    auto expected = Overdue().find(day);
    ASSERT_THAT(overdue,
                UnorderedElementsAreArray(expected == Overdue().end() ? std::vector<std::string>() : expected->second))
        << day;
  }

  std::map<std::string, std::vector<std::function<void()>>> script_;  // by day
  std::map<std::string, std::string> called_;                         // notices, by justering
  std::string appeal_;
};

TEST_F(YearTest, IsRightOnEveryDay) {
  absl::CivilDay day = *calendar::ParseIso(kFirstDay);
  int days = 0;
  for (; day <= *calendar::ParseIso(kLastDay); ++day, ++days) {
    const std::string today = calendar::FormatIso(day);
    for (const int hour : {0, 9}) {
      ItIs(today, hour);
      Tick();
    }
    ItIs(today, 18);
    for (const auto& act : script_[today]) act();
    ItIs(today, 20);
    Tick();
    ASSERT_NO_FATAL_FAILURE(LookAtCases(today));
    ASSERT_NO_FATAL_FAILURE(LookAtBoard(today));
    ASSERT_NO_FATAL_FAILURE(LookAtDeadlines(today));
    ASSERT_FALSE(HasFailure()) << today;
  }
  EXPECT_EQ(days, 425);
  EXPECT_THAT(Timeline("Ny brygga"),
              ::testing::ElementsAre("2028-01-10 Upprättat och registrerat", "2028-01-25 Beslutat",
                                     "2028-01-25 Justerat", "2028-01-25 Anslaget, överklagas senast 2028-02-15",
                                     "2028-01-27 Expedierat till Båtklubben", "2028-02-16 Anslaget nedtaget",
                                     "2028-02-18 Laga kraft bekräftad: domstolen har inget överklagande",
                                     "2028-02-21 Avslutat"));
  for (const auto& [meeting, justering] : justering_of_) EXPECT_FALSE(Draft(meeting).empty()) << meeting;
}

}  // namespace
}  // namespace arendegang
