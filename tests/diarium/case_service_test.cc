#include <set>
#include <thread>

#include "gmock/gmock.h"
#include "services/access/event_log.h"
#include "services/archive/check.h"
#include "tests/support/register.h"

namespace arendegang::diarium {
namespace {

using testing::ReasonOf;

class CaseServiceTest : public testing::RegisterTest {};

TEST_F(CaseServiceTest, DrawsTheNextNumberOfTheYear) {
  EXPECT_EQ(Registered("Brygga").diarienummer(), "HVN 2026-0001");
  EXPECT_EQ(Registered("Boj").name(), "committees/hvn/cases/2026-0002");
  EXPECT_EQ(Registered("Fyr", "2025-12-31").diarienummer(), "HVN 2025-0001");
  EXPECT_EQ(Registered("Kran").diarienummer(), "HVN 2026-0003");
}

TEST_F(CaseServiceTest, DrawsNoNumberForWhatIsRefused) {
  Registered("Brygga");
  v1::CreateCaseRequest request = CaseRequest("");
  EXPECT_EQ(ReasonOf(cases_.Create(caller_, request).status()), "FIELDS_INVALID");
  request = CaseRequest("Boj", "2026-02-30");
  EXPECT_EQ(ReasonOf(cases_.Create(caller_, request).status()), "FIELDS_INVALID");
  request = CaseRequest("Boj");
  request.set_parent("committees/ks");
  EXPECT_EQ(ReasonOf(cases_.Create(caller_, request).status()), "RESOURCE_NOT_FOUND");
  EXPECT_EQ(Registered("Boj").diarienummer(), "HVN 2026-0002");
}

TEST_F(CaseServiceTest, DrawsOneNumberForACallThatIsRepeated) {
  v1::CreateCaseRequest request = CaseRequest("Brygga");
  request.set_request_id("6d1f2a2e-7a3c-4c9a-9a39-0b1c2d3e4f50");
  auto first = cases_.Create(caller_, request);
  auto again = cases_.Create(caller_, request);
  ASSERT_TRUE(first.ok() && again.ok());
  EXPECT_EQ(first->SerializeAsString(), again->SerializeAsString());
  request.mutable_registered_case()->set_subject("Boj");
  EXPECT_EQ(ReasonOf(cases_.Create(caller_, request).status()), "REQUEST_ID_REUSED");
  EXPECT_EQ(Registered("Kran").diarienummer(), "HVN 2026-0002");
}

TEST_F(CaseServiceTest, DrawsWithoutGapsOrDoublesForManyAtOnce) {
  constexpr int kClients = 64;
  constexpr int kEach = 20;
  std::vector<std::thread> clients;
  for (int client = 0; client < kClients; ++client) {
    clients.emplace_back([&] {
      for (int i = 0; i < kEach; ++i) EXPECT_TRUE(cases_.Create(caller_, CaseRequest("Brygga")).ok());
    });
  }
  for (std::thread& client : clients) client.join();
  std::set<std::string> names;
  v1::ListCasesRequest request;
  request.set_parent("committees/hvn");
  do {
    auto page = cases_.List(request);
    ASSERT_TRUE(page.ok()) << page.status();
    for (const v1::Case& data : page->cases()) names.insert(data.name());
    request.set_page_token(page->next_page_token());
  } while (!request.page_token().empty());
  EXPECT_EQ(names.size(), kClients * kEach);
  EXPECT_TRUE(names.contains("committees/hvn/cases/2026-1280"));
  auto checked = archive::Check(*database_);
  EXPECT_EQ(checked->problems_size(), 0) << checked->DebugString();
  EXPECT_EQ(checked->events(), kClients * kEach + 1);
}

TEST_F(CaseServiceTest, IsFoundByItsNumberInTheForm) {
  v1::Case registered = Registered("Brygga");
  v1::GetCaseRequest request;
  request.set_name("committees/hvn/cases/HVN 2026-0001");
  EXPECT_EQ(cases_.Get(request)->name(), registered.name());
  request.set_name("committees/hvn/cases/2026-0009");
  EXPECT_EQ(ReasonOf(cases_.Get(request).status()), "RESOURCE_NOT_FOUND");
  request.set_name("2026-0009");
  EXPECT_EQ(ReasonOf(cases_.Get(request).status()), "NAME_MALFORMED");
}

TEST_F(CaseServiceTest, ListsTheLatestFirstPageByPage) {
  for (int i = 0; i < 5; ++i) Registered("Brygga");
  Registered("Fyr", "2027-01-02");
  v1::ListCasesRequest request;
  request.set_parent("committees/hvn");
  request.set_page_size(4);
  auto first = cases_.List(request);
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first->cases(0).diarienummer(), "HVN 2027-0001");
  EXPECT_EQ(first->cases_size(), 4);
  request.set_page_token(first->next_page_token());
  auto second = cases_.List(request);
  EXPECT_EQ(second->cases_size(), 2);
  EXPECT_EQ(second->cases(1).diarienummer(), "HVN 2026-0001");
  EXPECT_EQ(second->next_page_token(), "");
  request.set_year(2026);
  EXPECT_EQ(ReasonOf(cases_.List(request).status()), "PAGE_TOKEN_INVALID");
  request.set_page_token("x");
  EXPECT_EQ(ReasonOf(cases_.List(request).status()), "PAGE_TOKEN_INVALID");
  request.clear_page_token();
  request.set_page_size(-1);
  EXPECT_EQ(ReasonOf(cases_.List(request).status()), "FIELDS_INVALID");
}

TEST_F(CaseServiceTest, ListsWhatIsAskedFor) {
  v1::CreateCaseRequest request = CaseRequest("Brygga");
  request.mutable_registered_case()->set_officer("Ylva Strand");
  request.mutable_registered_case()->set_due_date("2026-06-01");
  ASSERT_TRUE(cases_.Create(caller_, request).ok());
  Registered("Boj");
  v1::StrikeCaseRequest strike;
  strike.set_name(Registered("Fel").name());
  strike.set_reason("Registrerat två gånger");
  ASSERT_TRUE(cases_.Strike(caller_, strike).ok());
  auto count = [&](const std::function<void(v1::ListCasesRequest*)>& filter) {
    v1::ListCasesRequest list;
    list.set_parent("committees/hvn");
    filter(&list);
    return cases_.List(list)->cases_size();
  };
  EXPECT_EQ(count([](auto*) {}), 3);
  EXPECT_EQ(count([](auto* list) { list->set_open_only(true); }), 2);
  EXPECT_EQ(count([](auto* list) { list->set_officer("Ylva Strand"); }), 1);
  EXPECT_EQ(count([](auto* list) { list->set_stage(v1::STAGE_PREPARED); }), 1);
  EXPECT_EQ(count([](auto* list) { list->set_kind(v1::CASE_KIND_REMISS); }), 0);
  EXPECT_EQ(count([](auto* list) { list->set_due_by_date("2026-05-31"); }), 0);
  EXPECT_EQ(count([](auto* list) { list->set_due_by_date("2026-06-01"); }), 1);
}

TEST_F(CaseServiceTest, KeepsANumberThatWasStruck) {
  v1::StrikeCaseRequest strike;
  strike.set_name(Registered("Fel").name());
  EXPECT_EQ(ReasonOf(cases_.Strike(caller_, strike).status()), "FIELDS_INVALID");
  strike.set_reason("Registrerat två gånger");
  EXPECT_EQ(cases_.Strike(caller_, strike)->stage(), v1::STAGE_STRUCK);
  EXPECT_EQ(ReasonOf(cases_.Strike(caller_, strike).status()), "CASE_STRUCK");
  EXPECT_EQ(Registered("Boj").diarienummer(), "HVN 2026-0002");
}

TEST_F(CaseServiceTest, IsClosedAndOpenedAgain) {
  v1::CloseCaseRequest close;
  close.set_name(Registered("Brygga").name());
  close.set_closed_date("2026-06-01");
  EXPECT_EQ(cases_.Close(caller_, close)->stage(), v1::STAGE_CLOSED);
  close.clear_closed_date();
  EXPECT_EQ(cases_.Close(caller_, close)->stage(), v1::STAGE_REGISTERED);
}

TEST_F(CaseServiceTest, BelongsToAnotherFromBothSides) {
  v1::RelateCasesRequest relate;
  relate.set_name(Registered("Svar").name());
  relate.mutable_relation()->set_other(Registered("Fråga").name());
  relate.mutable_relation()->set_kind(v1::CASE_RELATION_KIND_ANSWERS);
  EXPECT_EQ(cases_.Relate(caller_, relate)->relations(0).kind(), v1::CASE_RELATION_KIND_ANSWERS);
  v1::GetCaseRequest get;
  get.set_name("committees/hvn/cases/2026-0002");
  EXPECT_EQ(cases_.Get(get)->relations(0).kind(), v1::CASE_RELATION_KIND_ANSWERED_BY);
  relate.mutable_relation()->set_other(relate.name());
  EXPECT_EQ(ReasonOf(cases_.Relate(caller_, relate).status()), "FIELDS_INVALID");
}

TEST_F(CaseServiceTest, TellsItsCourse) {
  v1::CreateCaseRequest request = CaseRequest("Brygga");
  request.mutable_registered_case()->set_sender("Båtklubben");
  v1::ListTimelineRequest list;
  list.set_name(cases_.Create(caller_, request)->name());
  auto timeline = cases_.Timeline(list);
  ASSERT_TRUE(timeline.ok()) << timeline.status();
  ASSERT_EQ(timeline->entries_size(), 1);
  EXPECT_EQ(timeline->entries(0).text(), "Inkommet från Båtklubben och registrerat");
}

TEST_F(CaseServiceTest, LogsWhoDidWhatInAChain) {
  v1::UpdateCaseRequest update;
  update.mutable_registered_case()->set_name(Registered("Brygga").name());
  update.mutable_registered_case()->set_officer("Ylva Strand");
  ASSERT_TRUE(cases_.Update(caller_, update).ok());
  std::vector<access::LoggedEvent> events;
  auto read = [&](storage::Transaction& transaction) {
    return access::ReadEvents(transaction, "committees/hvn/cases/2026-0001", 0, 10,
                              [&](const auto& event) { events.push_back(event); });
  };
  ASSERT_TRUE(database_->Read(read).ok());
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[1].actor, "Majlis Kronvik");
  EXPECT_EQ(events[1].method, "UpdateCase");
  EXPECT_THAT(events[1].before, ::testing::Not(::testing::HasSubstr("Ylva Strand")));
  EXPECT_THAT(events[1].after, ::testing::HasSubstr("Ylva Strand"));
  auto tamper = [](storage::Transaction& transaction) {
    return transaction.Run(storage::Sql("UPDATE events SET actor = 'någon annan'"), {}).status();
  };
  EXPECT_FALSE(database_->Write(tamper).ok());
}

TEST_F(CaseServiceTest, DoesNotMindAClockThatGoesBack) {
  Registered("Brygga");
  now_ -= absl::Hours(48);
  EXPECT_EQ(Registered("Boj").diarienummer(), "HVN 2026-0002");
  EXPECT_EQ(archive::Check(*database_)->problems_size(), 0);
}

}  // namespace
}  // namespace arendegang::diarium
