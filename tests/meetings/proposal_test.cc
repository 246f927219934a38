#include "services/meetings/proposal.h"

#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "services/diarium/upload.h"
#include "services/minutes/tjansteutlatande.h"
#include "tests/meetings/meeting_fixture.h"
#include "tests/support/docx_writer.h"

namespace arendegang::meetings {
namespace {

v1::Tjansteutlatande Advice(const char* facts) {
  v1::Tjansteutlatande advice;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(facts, &advice));
  return advice;
}

TEST(HandlingOf, TakesThePointsAndTheDay) {
  v1::Handling handling = HandlingOf(Advice(R"pb(
    head { diarienummer: "HVN 2026-0087-1.1" }
    head { date: "2026-05-05" }
    proposals {
      proposer: "Hamnviksförvaltningen"
      points { committee: "Hamnviksnämnden" decided: "godkänna rapporten" }
      points {
        sentence: "Ärendet justeras omedelbart."
        more { mark: "a)" text: "genast" }
      }
      clauses { decided: "därutöver anföra följande" }
    }
  )pb"));
  ASSERT_EQ(handling.points_size(), 3);
  EXPECT_EQ(handling.tjansteutlatande_date(), "2026-05-05");
  EXPECT_EQ(handling.points(0).decided(), "godkänna rapporten");
  EXPECT_EQ(handling.points(1).sentence(), "Ärendet justeras omedelbart.");
  EXPECT_EQ(handling.points(1).more_size(), 1);
  EXPECT_EQ(handling.points(2).decided(), "därutöver anföra följande");
}

TEST(HandlingOf, IsEmptyWhereNothingIsProposed) {
  EXPECT_EQ(HandlingOf({}).points_size(), 0);
  EXPECT_EQ(HandlingOf(Advice("title: 'Hamnen'")).ByteSizeLong(), 0u);
}

class ProposedByWord : public arendegang::testing::MeetingTest {};

TEST_F(ProposedByWord, AreThePointsOfItsNumberedList) {
  const v1::Case data = Registered("Taxa");
  const v1::Meeting meeting = Planned("2026-05-26");
  Scheduled(meeting, data);
  auto draft = minutes::DraftTjansteutlatande(Advice(R"pb(
                                                head { date: "2026-05-05" }
                                                title: "Taxa"
                                                proposals {
                                                  proposer: "Hamnviksförvaltningen"
                                                  points { committee: "Hamnviksnämnden" decided: "fastställa taxan" }
                                                  points { committee: "Hamnviksnämnden" decided: "följa upp den" }
                                                }
                                              )pb"),
                                              **styles_.Find("stockholm"));
  ASSERT_TRUE(draft.ok()) << draft.status();
  const std::string word = arendegang::testing::DocxWriter().Written(draft->blocks());
  diarium::Upload upload(*database_, clock_, caller_);
  v1::UploadDocumentRequest message;
  message.mutable_head()->set_parent(data.name());
  message.mutable_head()->set_file_name("tjansteutlatande.docx");
  message.mutable_head()->set_size(static_cast<int64_t>(word.size()));
  message.mutable_head()->mutable_document()->set_role(v1::DOCUMENT_ROLE_TJANSTEUTLATANDE);
  ASSERT_TRUE(upload.Add(message).ok());
  message.set_bytes(word);
  ASSERT_TRUE(upload.Add(message).ok());
  ASSERT_TRUE(upload.Finish().ok());
  const v1::ListItemsResponse items = Items(meeting);
  const v1::Handling& proposed = items.items(0).proposed();
  ASSERT_EQ(proposed.points_size(), 2);
  EXPECT_EQ(proposed.points(0).decided(), "fastställa taxan");
  EXPECT_EQ(proposed.points(1).decided(), "följa upp den");
  EXPECT_EQ(proposed.tjansteutlatande_date(), "2026-05-05");
}

}  // namespace
}  // namespace arendegang::meetings
