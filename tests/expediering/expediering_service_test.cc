// Extracts: who is to get one, who got one, and when one may be sent.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/expediering/expediering_rules.h"
#include "tests/anmalan/anmalan_fixture.h"

namespace arendegang::expediering {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char kDecides[] =
    "handling { points { decided: 'bygga bryggan' } extracts { name: 'Båtklubben' } extracts { name: 'Stadsarkivet' } "
    "}";

class ExpedieringServiceTest : public arendegang::testing::AnmalanTest {
 protected:
  ExpedieringServiceTest()
      : meeting_(Planned("2026-05-26")), item_(Recorded(Scheduled(meeting_, Registered("Gästbrygga")), kDecides)) {}

  absl::StatusOr<v1::Expediering> Send(const std::string& recipient, const std::string& day = "2026-06-01",
                                       const std::string& request_id = "") {
    v1::RecordExpedieringRequest request;
    request.set_parent(item_.name());
    request.set_request_id(request_id);
    request.mutable_expediering()->set_recipient(recipient);
    request.mutable_expediering()->set_sent_date(day);
    request.mutable_expediering()->set_channel("e-post");
    return expediering_.Record(caller_, request);
  }

  // "Båtklubben 2026-06-01", with what is remarkable about it.
  std::vector<std::string> Listed(bool unsent_only = false) {
    v1::ListExpedieringarRequest request;
    request.set_parent(meeting_.name());
    request.set_unsent_only(unsent_only);
    auto listed = expediering_.List(request);
    EXPECT_TRUE(listed.ok()) << listed.status();
    std::vector<std::string> lines;
    for (const v1::Expediering& one : listed->expedieringar()) {
      lines.push_back(absl::StrCat(one.recipient(), " ", one.sent_date(), one.outside_facts() ? " outside" : "",
                                   one.certified() ? "" : " uncertified"));
    }
    return lines;
  }

  v1::Meeting meeting_;
  v1::Item item_;
};

TEST_F(ExpedieringServiceTest, NothingIsSentBeforeTheParagraphIsCertified) {
  EXPECT_EQ(ReasonOf(Send("Båtklubben").status()), "PARAGRAPH_NOT_SEALED");
  EXPECT_THAT(Listed(), ElementsAre("Båtklubben  uncertified", "Stadsarkivet  uncertified"));
}

TEST_F(ExpedieringServiceTest, AJusteringThatIsNotSealedDoesNotCount) {
  Certify(meeting_, "2026-05-28");
  Write([](storage::Transaction& transaction) {
    return transaction.Run(storage::Sql("UPDATE justeringar SET justering_date = NULL"), {}).status();
  });
  EXPECT_EQ(ReasonOf(Send("Båtklubben").status()), "PARAGRAPH_NOT_SEALED");
}

TEST_F(ExpedieringServiceTest, WhatTheFactsNameAndNobodySentIsToBeSent) {
  Certify(meeting_, "2026-05-28");
  auto sent = Send("Båtklubben");
  ASSERT_TRUE(sent.ok()) << sent.status();
  EXPECT_EQ(sent->name(), item_.name() + "/expedieringar/1");
  EXPECT_EQ(sent->paragraph(), 1);
  EXPECT_EQ(sent->title(), "Gästbrygga");
  EXPECT_THAT(Listed(), ElementsAre("Båtklubben 2026-06-01", "Stadsarkivet "));
  EXPECT_THAT(Listed(true), ElementsAre("Stadsarkivet "));
}

TEST_F(ExpedieringServiceTest, SomebodyOutsideTheFactsMayGetOneAndIsMarked) {
  Certify(meeting_, "2026-05-28");
  auto sent = Send("Kustmuseet");
  ASSERT_TRUE(sent.ok()) << sent.status();
  EXPECT_TRUE(sent->outside_facts());
  EXPECT_THAT(Listed(), ElementsAre("Båtklubben ", "Stadsarkivet ", "Kustmuseet 2026-06-01 outside"));
}

TEST_F(ExpedieringServiceTest, WhoeverGotOneTwiceIsListedTwice) {
  Certify(meeting_, "2026-05-28");
  ASSERT_TRUE(Send("Båtklubben").ok());
  ASSERT_TRUE(Send("Båtklubben", "2026-06-08").ok());
  EXPECT_THAT(Listed(), ElementsAre("Båtklubben 2026-06-01", "Båtklubben 2026-06-08", "Stadsarkivet "));
}

TEST_F(ExpedieringServiceTest, ACallThatIsRepeatedRecordsOnce) {
  Certify(meeting_, "2026-05-28");
  const std::string id = "5f0c3f0e-8a34-4f5b-9d3a-0a4a36f1f004";
  EXPECT_EQ(Send("Båtklubben", "2026-06-01", id)->name(), Send("Båtklubben", "2026-06-01", id)->name());
  EXPECT_THAT(Listed(), ElementsAre("Båtklubben 2026-06-01", "Stadsarkivet "));
}

TEST_F(ExpedieringServiceTest, TheExtractsAreThoseOfTheCertifiedText) {
  Certify(meeting_, "2026-05-28");
  Write([](storage::Transaction& transaction) {
    return transaction.Run(storage::Sql("UPDATE meeting_items SET facts = x''"), {}).status();
  });
  EXPECT_THAT(Listed(), ElementsAre("Båtklubben ", "Stadsarkivet "));
}

TEST_F(ExpedieringServiceTest, WhatIsWrongIsTold) {
  Certify(meeting_, "2026-05-28");
  EXPECT_EQ(ReasonOf(Send("").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Send("Båtklubben", "").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Send("Båtklubben", "2026-05-27").status()), "FIELDS_INVALID") << "before it was certified";
  item_.set_name(meeting_.name() + "/items/99");
  EXPECT_EQ(ReasonOf(Send("Båtklubben").status()), "RESOURCE_NOT_FOUND");
  item_.set_name("items/1");
  EXPECT_EQ(ReasonOf(Send("Båtklubben").status()), "NAME_MALFORMED");
}

TEST_F(ExpedieringServiceTest, NothingIsSentOfACancelledMeeting) {
  v1::CancelMeetingRequest cancel;
  cancel.set_name(meeting_.name());
  cancel.set_reason("för få ledamöter");
  ASSERT_TRUE(meetings_.Cancel(caller_, cancel).ok());
  EXPECT_EQ(ReasonOf(Send("Båtklubben").status()), "MEETING_CANCELLED");
}

}  // namespace
}  // namespace arendegang::expediering
