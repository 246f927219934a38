// Reporting: everything that is to be reported is, once and only once.
#include <map>
#include <random>
#include <set>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/anmalan/anmalan_rules.h"
#include "services/minutes/minutes.h"
#include "tests/anmalan/anmalan_fixture.h"

namespace arendegang::anmalan {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class AnmalanServiceTest : public arendegang::testing::AnmalanTest {
 protected:
  void SetKallelse(int days) {
    v1::UpdateCommitteeRequest request;
    request.mutable_committee()->set_name("committees/hvn");
    request.mutable_committee()->set_kallelse_days(days);
    EXPECT_TRUE(committees_.Update(caller_, request).ok());
  }

  absl::StatusOr<v1::ReceivedMinutes> Receive(const char* more = "", const std::string& request_id = "") {
    v1::CreateReceivedMinutesRequest request;
    request.set_parent("committees/hvn");
    request.set_request_id(request_id);
    Merge(
        "body: 'rådet för funktionshinderfrågor' meeting_date: '2026-05-06' justering_date: '2026-05-11' "
        "received_date: '2026-05-12'",
        request.mutable_received_minutes());
    Merge(more, request.mutable_received_minutes());
    return anmalan_.Receive(caller_, request);
  }

  // The last parts of the names of what is to be reported; "inkommet" for what has none.
  std::vector<std::string> ToReport(const v1::Meeting& meeting) {
    std::vector<std::string> names;
    const v1::ProposeAnmalningarResponse proposed = Proposed(meeting);
    for (const v1::Anmalan& thing : proposed.things()) {
      const std::string& name = thing.resource();
      names.push_back(name.empty() ? "inkommet" : name.substr(name.rfind('/') + 1));
    }
    return names;
  }

  std::string Drafted(const v1::Meeting& meeting, const std::string& phrasebook) {
    v1::DraftMeetingRequest request;
    request.set_name(meeting.name());
    request.set_phrasebook(phrasebook);
    auto draft = meetings_.Draft(request);
    EXPECT_TRUE(draft.ok()) << draft.status();
    return draft.ok() ? draft->text() : "";
  }

  std::vector<std::string> ReviewOf(const v1::Meeting& meeting, const std::string& rule) {
    v1::ReviewMeetingRequest request;
    request.set_name(meeting.name());
    const v1::ReviewMinutesResponse found = *meetings_.Review(request);
    std::vector<std::string> places;
    for (const v1::Finding& finding : found.findings()) {
      if (finding.rule() == rule) places.push_back(finding.place());
    }
    return places;
  }
};

TEST(StoptidOf, IsTheDayOfTheRuleOrOfTheMeeting) {
  v1::Committee committee;
  const absl::CivilDay meeting(2026, 5, 26);
  EXPECT_EQ(StoptidOf(committee, meeting), meeting);
  committee.set_kallelse_days(7);
  EXPECT_EQ(StoptidOf(committee, meeting), absl::CivilDay(2026, 5, 19));
  committee.set_stoptid_days(12);
  EXPECT_EQ(StoptidOf(committee, meeting), absl::CivilDay(2026, 5, 13)) << "14 May is Kristi himmelsfärdsdag";
  committee.clear_stoptid_days();
  committee.set_kallelse_working_days(true);
  EXPECT_EQ(StoptidOf(committee, meeting), absl::CivilDay(2026, 5, 15)) << "without the weekend";
}

TEST_F(AnmalanServiceTest, AllThatIsToBeReportedIsProposedInOrder) {
  SetKallelse(7);
  ASSERT_TRUE(AddRule("3.2").ok());
  ASSERT_TRUE(AddRule("1.1", "delegate: 'ordföranden' delegate_kind: DELEGATE_KIND_URGENT field: 'brandskydd'").ok());
  const v1::Case bridge = Registered("Gästbrygga", "2026-05-04");
  const v1::Meeting april = Planned("2026-04-21");
  Certify(april, "2026-04-28");
  const v1::Meeting may = Planned("2026-05-26");
  ASSERT_TRUE(Receive().ok());
  Decided(("case_name: '" + bridge.name() + "'").c_str());
  Decided();
  Decided("rule_code: '1.1' decider: 'Astrid Wallmark' decision_date: '2026-05-25'");
  Decided("decision_date: '2026-05-20'");  // after stoptid
  EXPECT_THAT(ToReport(may), ElementsAre("1", "1", "2026-3", "2026-1", "2026-2", "inkommet"));
  const v1::ProposeAnmalningarResponse proposed = Proposed(may);
  EXPECT_EQ(proposed.stoptid_date(), "2026-05-19");
  EXPECT_EQ(proposed.anmalningar().items_size(), 5);
  v1::Anmalningar want;
  Merge(
      "items { minutes { meeting_date: '2026-04-21' justering_date: '2026-04-28' } }"
      "items { minutes { body: 'rådet för funktionshinderfrågor' meeting_date: '2026-05-06' "
      "  justering_date: '2026-05-11' } }"
      "items { delegation { decided_by: 'ordföranden' urgent: true fields { field: 'brandskydd' "
      "  delegationsbeslut: '2026-3' } } }"
      "items { delegation { fields { field: 'ekonomi/upphandling' diarienummer: 'HVN 2026-0001' "
      "  delegationsbeslut: '2026-2' } } }"
      "items { received_until: '2026-05-19' }",
      &want);
  EXPECT_EQ(proposed.anmalningar().DebugString(), want.DebugString());
}

TEST_F(AnmalanServiceTest, WhatIsReportedIsInTheItemAndNeverProposedAgain) {
  ASSERT_TRUE(AddRule("3.2").ok());
  const v1::Meeting may = Planned("2026-05-26");
  const v1::Meeting june = Planned("2026-06-16");
  const v1::Delegationsbeslut decision = Decided();
  auto item = Report(Standing(may));
  ASSERT_TRUE(item.ok()) << item.status();
  EXPECT_EQ(item->outcome(), v1::OUTCOME_NOTED);
  EXPECT_EQ(item->facts().anmalningar().items(0).delegation().fields(0).delegationsbeslut(0), "2026-1");
  EXPECT_THAT(ToReport(may), IsEmpty());
  EXPECT_THAT(ToReport(june), IsEmpty());
  EXPECT_THAT(Proposed(may).reported(), SizeIs(1));
  EXPECT_EQ(Again(decision).reported_item(), item->name());
  EXPECT_EQ(Again(decision).reported_date(), "2026-05-26");
}

TEST_F(AnmalanServiceTest, ReportingAgainAddsOnlyWhatCameSince) {
  ASSERT_TRUE(AddRule("3.2").ok());
  const v1::Meeting may = Planned("2026-05-26");
  const v1::Item item = Standing(may);
  Decided();
  const std::string id = "5f0c3f0e-8a34-4f5b-9d3a-0a4a36f1f002";
  auto first = Report(item, id);
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_EQ(Report(item, id)->etag(), first->etag()) << "a repeated call does nothing";
  Decided("field: 'personal'");
  Decided();
  auto second = Report(item);
  ASSERT_TRUE(second.ok()) << second.status();
  v1::Anmalningar want;
  Merge(
      "items { delegation { fields { field: 'ekonomi/upphandling' delegationsbeslut: '2026-1' "
      "  delegationsbeslut: '2026-3' } fields { field: 'personal' delegationsbeslut: '2026-2' } } }",
      &want);
  EXPECT_EQ(second->facts().anmalningar().DebugString(), want.DebugString());
}

TEST_F(AnmalanServiceTest, WhatIsTakenOutOfTheFactsIsFreeAgain) {
  ASSERT_TRUE(AddRule("3.2").ok());
  const v1::Meeting may = Planned("2026-05-26");
  Decided();
  Decided("field: 'personal'");
  const v1::Item item = *Report(Standing(may));
  Recorded(
      item,
      "anmalningar { items { delegation { fields { field: 'ekonomi/upphandling' delegationsbeslut: '2026-1' } } } }");
  EXPECT_THAT(ToReport(may), ElementsAre("2026-2"));
}

TEST_F(AnmalanServiceTest, ACancelledMeetingFreesWhatItReported) {
  const v1::Meeting may = Planned("2026-05-26");
  const v1::Meeting june = Planned("2026-06-16");
  Decided();
  const v1::Item item = Standing(may);
  ASSERT_TRUE(Report(item).ok());
  v1::CancelMeetingRequest cancel;
  cancel.set_name(may.name());
  cancel.set_reason("för få ledamöter");
  ASSERT_TRUE(meetings_.Cancel(caller_, cancel).ok());
  EXPECT_THAT(ToReport(june), ElementsAre("2026-1"));
  EXPECT_EQ(ReasonOf(Report(item).status()), "MEETING_CANCELLED");
  v1::ProposeAnmalningarRequest request;
  request.set_name(may.name());
  EXPECT_EQ(ReasonOf(anmalan_.Propose(request).status()), "MEETING_CANCELLED");
}

TEST_F(AnmalanServiceTest, WhatIsNotReportedByRuleOrStruckIsLeftOut) {
  ASSERT_TRUE(AddRule("3.2", "unreported: true").ok());
  const v1::Meeting may = Planned("2026-05-26");
  Decided();
  v1::StrikeDelegationsbeslutRequest strike;
  strike.set_name(Decided("rule_code: '8.1'").name());
  strike.set_reason("fel");
  ASSERT_TRUE(delegation_.Strike(caller_, strike).ok());
  EXPECT_THAT(ToReport(may), IsEmpty());
}

TEST_F(AnmalanServiceTest, AReportedDecisionIsNotStruck) {
  const v1::Delegationsbeslut decision = Decided();
  ASSERT_TRUE(Report(Standing(Planned("2026-05-26"))).ok());
  v1::StrikeDelegationsbeslutRequest strike;
  strike.set_name(decision.name());
  strike.set_reason("fel");
  EXPECT_EQ(ReasonOf(delegation_.Strike(caller_, strike).status()), "DELEGATIONSBESLUT_SETTLED");
}

TEST_F(AnmalanServiceTest, WhereNothingCanBeReportedThatIsTold) {
  const v1::Meeting may = Planned("2026-05-26");
  const v1::Item item = Standing(may);
  EXPECT_EQ(ReasonOf(Report(item, "", "gammalt").status()), "ETAG_MISMATCH");
  EXPECT_EQ(ReasonOf(Report(Scheduled(may, Registered("Gästbrygga"))).status()), "ITEM_OF_ANOTHER_KIND");
  EXPECT_EQ(ReasonOf(Report(Recorded(Standing(may, "Frågor"), "questions { none: true }")).status()),
            "ITEM_OF_ANOTHER_KIND");
  v1::Item missing;
  missing.set_name(may.name() + "/items/99");
  EXPECT_EQ(ReasonOf(Report(missing).status()), "RESOURCE_NOT_FOUND");
  missing.set_name("items/99");
  EXPECT_EQ(ReasonOf(Report(missing).status()), "NAME_MALFORMED");
  Certify(may, "2026-05-28");
  EXPECT_EQ(ReasonOf(Report(item).status()), "PARAGRAPH_SEALED");
}

TEST_F(AnmalanServiceTest, ReceivedMinutesAreCheckedAndNumbered) {
  EXPECT_EQ(ReasonOf(Receive("body: ''").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Receive("meeting_date: '2026-02-30'").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Receive("received_date: ''").status()), "FIELDS_INVALID");
  const std::string id = "5f0c3f0e-8a34-4f5b-9d3a-0a4a36f1f003";
  EXPECT_EQ(Receive("", id)->name(), "committees/hvn/receivedMinutes/1");
  EXPECT_EQ(Receive("", id)->name(), "committees/hvn/receivedMinutes/1");
  EXPECT_EQ(Receive()->name(), "committees/hvn/receivedMinutes/2");
}

TEST_F(AnmalanServiceTest, ParagraphsCertifiedAtOnceAreNoMinutesUnlessThereAreNoOthers) {
  const v1::Meeting april = Planned("2026-04-21");
  const v1::Meeting may = Planned("2026-05-26");
  Certify(april, "2026-04-21");
  auto set = [&](const char* sql_immediate, int settled) {
    Write([&](storage::Transaction& transaction) -> absl::Status {
      auto changed = transaction.Run(storage::Sql("UPDATE justeringar SET immediate = $1"), {std::stoi(sql_immediate)});
      if (!changed.ok()) return changed.status();
      return transaction.Run(storage::Sql("UPDATE meetings SET settled = $1 WHERE number = 1"), {settled}).status();
    });
  };
  EXPECT_THAT(ToReport(may), ElementsAre("1"));
  set("1", 0);
  EXPECT_THAT(ToReport(may), IsEmpty());
  set("1", 1);
  EXPECT_THAT(ToReport(may), ElementsAre("1"));
}

TEST_F(AnmalanServiceTest, ReceivedUntilIsReportedWhenSomethingCameSince) {
  SetKallelse(7);
  Registered("Gästbrygga", "2026-05-04");
  const v1::Meeting may = Planned("2026-05-26");
  const v1::Meeting june = Planned("2026-06-16");
  ASSERT_TRUE(Report(Standing(may)).ok());
  EXPECT_THAT(ToReport(june), IsEmpty());
  auto document = [&](const std::string& time) {
    Write([&](storage::Transaction& transaction) {
      return transaction
          .Run(
              storage::Sql("INSERT INTO documents (case_id, number, role, title, struck_reason, revision, create_time, "
                           "update_time) SELECT 1, coalesce(max(number), 0) + 1, 1, 'x', '', 1, $1, $1 FROM documents"),
              {time})
          .status();
    });
  };
  document("2026-05-19T23:59:59.000000Z");
  EXPECT_THAT(ToReport(june), IsEmpty());
  document("2026-05-20T00:00:00.000000Z");
  EXPECT_THAT(ToReport(june), ElementsAre("inkommet"));
  Registered("Muddring", "2026-05-20");
  EXPECT_THAT(ToReport(june), ElementsAre("inkommet"));
}

TEST_F(AnmalanServiceTest, AnUrgentDecisionThatIsNotOnTheNextAgendaIsAFinding) {
  ASSERT_TRUE(AddRule("1.1", "delegate: 'ordföranden' delegate_kind: DELEGATE_KIND_URGENT").ok());
  const v1::Delegationsbeslut decision = Decided("rule_code: '1.1'");
  const v1::Meeting before = Planned("2026-04-21");
  const v1::Meeting may = Planned("2026-05-26");
  EXPECT_THAT(ReviewOf(before, "urgent-reported"), IsEmpty());
  EXPECT_THAT(ReviewOf(may, "urgent-reported"), ElementsAre(decision.name()));
  ASSERT_TRUE(Report(Standing(may)).ok());
  EXPECT_THAT(ReviewOf(may, "urgent-reported"), IsEmpty());
}

TEST_F(AnmalanServiceTest, ADecisionFollowsTheNoticeOfItsParagraph) {
  const v1::Meeting may = Planned("2026-05-26");
  const v1::Delegationsbeslut decision = Decided();
  const v1::Delegationsbeslut other = Decided("appeal_route: APPEAL_ROUTE_FORVALTNINGSBESVAR");
  ASSERT_TRUE(Report(Standing(may)).ok());
  Certify(may, "2026-05-28");
  EXPECT_EQ(Again(decision).appeal_until(), "");
  Write([](storage::Transaction& transaction) {
    return transaction
        .Run(storage::Sql(
                 "INSERT INTO anslag (committee, number, kind, justering_id, subject, post_date, up_time, "
                 "appeal_until, remove_from, broken, text, revision, create_time, update_time) VALUES ('hvn', 1, "
                 "1, 1, '', '2026-05-29', '2026-05-29T08:00:00Z', '2026-06-22', '2026-06-23', 0, 'x', 1, 'x', "
                 "'x')"),
             {})
        .status();
  });
  EXPECT_EQ(Again(decision).appeal_until(), "2026-06-22");
  EXPECT_EQ(Again(other).appeal_until(), "") << "it is appealed from the day its party got it";
}

TEST_F(AnmalanServiceTest, TheParagraphIsDraftedInBothHouseStylesAndReadBack) {
  ASSERT_TRUE(AddRule("3.2").ok());
  ASSERT_TRUE(AddRule("1.1", "delegate: 'ordföranden' delegate_kind: DELEGATE_KIND_URGENT field: 'brandskydd'").ok());
  const v1::Case bridge = Registered("Gästbrygga", "2026-05-04");
  Certify(Planned("2026-04-21"), "2026-04-28");
  const v1::Meeting may = Planned("2026-05-26");
  ASSERT_TRUE(Receive().ok());
  Decided(("case_name: '" + bridge.name() + "'").c_str());
  Decided("field: 'personal'");
  Decided("rule_code: '1.1' decider: 'Astrid Wallmark'");
  const v1::Item item = *Report(Standing(may));
  for (const char* style : {"stockholm", "goteborg"}) {
    const std::string text = Drafted(may, style);
    EXPECT_THAT(text, HasSubstr("Hamnviksnämndens protokoll från den 21 april 2026, justerat den 28 april 2026."));
    EXPECT_THAT(text, HasSubstr("rådet för funktionshinderfrågor den 6 maj 2026"));
    EXPECT_THAT(text, HasSubstr("inom området ekonomi/upphandling med dnr "));
    EXPECT_THAT(text, HasSubstr("HVN 2026-0001")) << "in Göteborg between marks: it is no number of theirs";
    EXPECT_THAT(text, HasSubstr("inom området personal med nummer 2026-2"));
    EXPECT_THAT(text, HasSubstr("av ordföranden inom området brandskydd med nummer 2026-3."));
    auto read = minutes::Read(text, **styles_.Find(style), v1::TEXT_LAYOUT_CLEAN);
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_EQ(read->minutes().paragraphs(0).anmalningar().DebugString(), item.facts().anmalningar().DebugString())
        << text;
  }
}

// Random sequences of deciding, proposing, reporting, taking out and cancelling: at any time each thing stands in at
// most one item, and what stands in none is proposed.
TEST_F(AnmalanServiceTest, EachThingIsReportedAtMostOnceWhateverIsDone) {
  ASSERT_TRUE(AddRule("3.2").ok());
  for (unsigned seed = 0; seed < 6; ++seed) {
    std::mt19937 random(seed);
    std::vector<v1::Meeting> meetings;
    std::vector<v1::Item> items;
    for (int i = 0; i < 3; ++i) {
      meetings.push_back(Planned(absl::StrCat("20", 30 + seed, "-0", i + 1, "-10")));
      items.push_back(Standing(meetings.back()));
    }
    std::set<std::string> decided;
    for (int step = 0; step < 40; ++step) {
      const size_t at = random() % meetings.size();
      switch (random() % 3) {
        case 0:
          decided.insert(Decided(absl::StrCat("decision_date: '20", 30 + seed, "-01-02'").c_str()).name());
          break;
        case 1:
          ASSERT_TRUE(Report(items[at]).ok());
          break;
        default: {
          v1::Item now = Items(meetings[at]).items(0);
          auto* anmalningar = now.mutable_facts()->mutable_anmalningar();
          if (anmalningar->items().empty()) break;
          auto* numbers = anmalningar->mutable_items(0)->mutable_delegation()->mutable_fields(0);
          if (!numbers->delegationsbeslut().empty()) numbers->mutable_delegationsbeslut()->RemoveLast();
          Recorded(now, now.facts().ShortDebugString().c_str());
        }
      }
      std::multiset<std::string> seen;
      for (const v1::Meeting& meeting : meetings) {
        const v1::ProposeAnmalningarResponse proposed = Proposed(meeting);
        for (const v1::Anmalan& thing : proposed.reported()) seen.insert(thing.resource());
        const v1::ListItemsResponse agenda = Items(meeting);
        for (const v1::AnmalanItem& item : agenda.items(0).facts().anmalningar().items()) {
          for (const v1::DelegationField& field : item.delegation().fields()) {
            for (const std::string& number : field.delegationsbeslut()) {
              seen.insert("facts committees/hvn/delegationsbeslut/" + number);
            }
          }
        }
      }
      std::set<std::string> free;
      const v1::ProposeAnmalningarResponse last = Proposed(meetings.back());
      for (const v1::Anmalan& thing : last.things()) free.insert(thing.resource());
      for (const std::string& name : decided) {
        EXPECT_EQ(seen.count(name) + free.count(name), 1) << name << " seed " << seed << " step " << step;
        EXPECT_EQ(seen.count(name), seen.count("facts " + name)) << name << " seed " << seed << " step " << step;
      }
    }
  }
}

}  // namespace
}  // namespace arendegang::anmalan
