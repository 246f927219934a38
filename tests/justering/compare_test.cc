// Minutes that were edited elsewhere and come home: told fact by fact, taken over where nothing is certified.
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::justering {
namespace {

using arendegang::testing::ReasonOf;
using ::testing::IsEmpty;

class CompareTest : public arendegang::testing::JusteringTest {
 protected:
  absl::StatusOr<v1::CompareMinutesResponse> TryCompare(const v1::Meeting& meeting, const std::string& text) {
    v1::CompareMinutesRequest request;
    request.set_name(meeting.name());
    request.set_text(text);
    request.set_layout(v1::TEXT_LAYOUT_CLEAN);
    return meetings_.Compare(request);
  }

  v1::CompareMinutesResponse Compared(const v1::Meeting& meeting, const std::string& text) {
    auto compared = TryCompare(meeting, text);
    EXPECT_TRUE(compared.ok()) << compared.status();
    return compared.ok() ? *compared : v1::CompareMinutesResponse();
  }

  // The minutes of the meeting with one text in the place of another, which stands there once.
  std::string Edited(const v1::Meeting& meeting, const std::string& before, const std::string& after) {
    std::string text = Draft(meeting);
    EXPECT_EQ(absl::StrReplaceAll({{before, after}}, &text), 1) << before;
    return text;
  }

  absl::StatusOr<v1::Item> TakeOver(const v1::ParagraphComparison& paragraph) {
    v1::UpdateItemRequest request;
    request.mutable_item()->set_name(paragraph.item());
    request.mutable_item()->set_etag(paragraph.etag());
    *request.mutable_item()->mutable_facts() = paragraph.facts();
    request.mutable_update_mask()->add_paths("facts");
    return meetings_.Record(caller_, request);
  }
};

TEST_F(CompareTest, FindsNothingInWhatWasNotEdited) {
  const v1::Meeting meeting = Held();
  const auto compared = Compared(meeting, Draft(meeting));
  EXPECT_THAT(compared.paragraphs(), IsEmpty()) << compared.DebugString();
  EXPECT_THAT(compared.others(), IsEmpty()) << compared.DebugString();
  EXPECT_EQ(compared.report().paragraphs(), 4);
}

TEST_F(CompareTest, TakesOverAPointThatWasEdited) {
  const v1::Meeting meeting = Held();
  const std::string text = Edited(meeting, "taxan för trettio båtplatser", "taxan för fyrtio båtplatser");
  const auto compared = Compared(meeting, text);
  ASSERT_EQ(compared.paragraphs_size(), 1);
  const v1::ParagraphComparison& paragraph = compared.paragraphs(0);
  EXPECT_EQ(paragraph.number(), 4);
  EXPECT_EQ(paragraph.item(), Items(meeting).items(3).name());
  EXPECT_EQ(paragraph.status(), v1::COMPARISON_STATUS_CHANGED);
  ASSERT_EQ(paragraph.changes_size(), 1);
  EXPECT_EQ(paragraph.changes(0).path(), "paragraphs[3].handling.points[0].decided");
  EXPECT_EQ(paragraph.changes(0).after(), "fastställa taxan för fyrtio båtplatser");

  const int64_t events = Events();
  auto taken = TakeOver(paragraph);
  ASSERT_TRUE(taken.ok()) << taken.status();
  EXPECT_EQ(Events(), events + 1);
  EXPECT_EQ(Draft(meeting), text);
  EXPECT_THAT(Compared(meeting, text).paragraphs(), IsEmpty());
  EXPECT_EQ(ReasonOf(TakeOver(paragraph).status()), "ETAG_MISMATCH") << "what was compared is there no longer";
}

TEST_F(CompareTest, LeavesASealedParagraphAsItIs) {
  const v1::Meeting meeting = Held();
  Sealed(Get(LayOut(meeting, true)->name()));
  const auto compared = Compared(meeting, Edited(meeting, "att godkänna förvaltningens förslag", "att avslå allt"));
  ASSERT_EQ(compared.paragraphs_size(), 1);
  EXPECT_EQ(compared.paragraphs(0).number(), 3);
  EXPECT_EQ(compared.paragraphs(0).status(), v1::COMPARISON_STATUS_SEALED);
  EXPECT_EQ(compared.paragraphs(0).changes_size(), 1);
  EXPECT_EQ(ReasonOf(TakeOver(compared.paragraphs(0)).status()), "PARAGRAPH_SEALED");
}

TEST_F(CompareTest, TellsParagraphsThatOneSideLacks) {
  const v1::Meeting meeting = Held();
  const auto compared = Compared(meeting, Edited(meeting, "§ 4", "§ 5"));
  ASSERT_EQ(compared.paragraphs_size(), 2);
  EXPECT_EQ(compared.paragraphs(0).number(), 4);
  EXPECT_EQ(compared.paragraphs(0).status(), v1::COMPARISON_STATUS_MISSING);
  EXPECT_EQ(compared.paragraphs(1).number(), 5);
  EXPECT_EQ(compared.paragraphs(1).status(), v1::COMPARISON_STATUS_ADDED);
  EXPECT_EQ(compared.paragraphs(1).item(), "");
}

TEST_F(CompareTest, TellsTheRollApart) {
  const v1::Meeting meeting = Held();
  const auto compared = Compared(meeting, Edited(meeting, "Kim Holm (V) för", "Kim Holmb (V) för"));
  EXPECT_THAT(compared.paragraphs(), IsEmpty());
  ASSERT_EQ(compared.others_size(), 1);
  EXPECT_EQ(compared.others(0).path(), "roll.serving[0].ersattare.name");
}

TEST_F(CompareTest, SaysWhatItCannotCompare) {
  const v1::Meeting meeting = Held();
  EXPECT_EQ(ReasonOf(TryCompare(meeting, "").status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(TryCompare(meeting, "\xff").status()), "TEXT_UNREADABLE");
  v1::Meeting other;
  other.set_name("committees/hvn/meetings/2027-01-01");
  EXPECT_EQ(ReasonOf(TryCompare(other, "§ 1").status()), "RESOURCE_NOT_FOUND");
}

}  // namespace
}  // namespace arendegang::justering
