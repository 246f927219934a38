#include "services/meetings/proposal.h"

#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

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

}  // namespace
}  // namespace arendegang::meetings
