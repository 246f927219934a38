// Old minutes taken in: an invented meeting, drafted to a text and read back.
#include "services/meetings/import.h"

#include "gtest/gtest.h"
#include "services/meetings/import_rules.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "tests/meetings/meeting_fixture.h"

namespace arendegang::meetings {
namespace {

using arendegang::testing::OrderlyMeeting;
using arendegang::testing::ReasonOf;

class ImportTest : public arendegang::testing::MeetingTest {
 protected:
  std::string TextOf(const v1::Minutes& minutes) {
    auto draft = minutes::Draft(minutes, **styles_.Find("stockholm"));
    EXPECT_TRUE(draft.ok()) << draft.status();
    return draft.ok() ? draft->text() : "";
  }

  absl::StatusOr<v1::ImportMinutesResponse> Taken(const std::string& text, const std::string& source = "hamnen.txt") {
    v1::ImportMinutesRequest request;
    request.set_parent("committees/hvn");
    request.set_text(text);
    request.set_source(source);
    return Import(*database_, clock_, caller_, styles_, request);
  }

  std::string Drafted(const std::string& meeting) {
    v1::DraftMeetingRequest request;
    request.set_name(meeting);
    auto draft = meetings_.Draft(request);
    EXPECT_TRUE(draft.ok()) << draft.status();
    return draft.ok() ? draft->text() : "";
  }
};

TEST_F(ImportTest, MakesAMeetingWithItsRollItemsAndCases) {
  const std::string text = TextOf(OrderlyMeeting());
  auto taken = Taken(text);
  ASSERT_TRUE(taken.ok()) << taken.status();
  EXPECT_EQ(taken->meeting(), "committees/hvn/meetings/1");
  EXPECT_FALSE(taken->unchanged());
  EXPECT_EQ(taken->new_cases(), 1);
  EXPECT_EQ(taken->known_cases(), 0);
  EXPECT_EQ(taken->report().paragraphs(), 3);

  v1::GetMeetingRequest get;
  get.set_name("committees/hvn/meetings/2026-05-26");
  EXPECT_EQ(meetings_.Get(get)->roll().chair().name(), "Eva Ek");
  auto items = Items(*meetings_.Get(get));
  ASSERT_EQ(items.items_size(), 3);
  EXPECT_EQ(items.items(2).case_name(), "committees/hvn/cases/2026-0102");
  EXPECT_EQ(items.items(2).outcome(), v1::OUTCOME_DECIDED);
  EXPECT_EQ(items.items(2).serving(), 5);

  v1::GetCaseRequest of_case;
  of_case.set_name("committees/hvn/cases/2026-0102");
  auto data = cases_.Get(of_case);
  ASSERT_TRUE(data.ok());
  EXPECT_EQ(data->diarienummer(), "HVN 2026-0102-1.6");
  EXPECT_EQ(data->classification(), "1.6");
  EXPECT_EQ(data->subject(), "Ny brygga");
  EXPECT_EQ(data->register_date(), "2026-05-26");
  EXPECT_EQ(data->kind(), v1::CASE_KIND_OWN);
  EXPECT_EQ(data->stage(), v1::STAGE_DECIDED);
  // A number that was drawn elsewhere is never drawn here.
  EXPECT_EQ(Registered("En till").name(), "committees/hvn/cases/2026-0103");
  EXPECT_EQ(minutes::WordsOf(Drafted(taken->meeting())), minutes::WordsOf(text));
}

TEST_F(ImportTest, TheSameTextAgainChangesNothing) {
  const std::string text = TextOf(OrderlyMeeting());
  ASSERT_TRUE(Taken(text).ok());
  const int64_t events = Events();
  auto again = Taken(text);
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->unchanged());
  EXPECT_EQ(again->new_cases(), 0);
  EXPECT_EQ(again->known_cases(), 1);
  EXPECT_EQ(Events(), events);
}

TEST_F(ImportTest, AChangedTextUpdatesOnlyTheItemsThatDiffer) {
  v1::Minutes minutes = OrderlyMeeting();
  ASSERT_TRUE(Taken(TextOf(minutes)).ok());
  const int64_t events = Events();
  minutes.mutable_paragraphs(2)->mutable_handling()->mutable_points(0)->set_decided("avslå förvaltningens förslag");
  auto again = Taken(TextOf(minutes));
  ASSERT_TRUE(again.ok());
  EXPECT_FALSE(again->unchanged());
  EXPECT_EQ(again->meeting(), "committees/hvn/meetings/1");
  EXPECT_EQ(Events(), events + 1);
  EXPECT_EQ(minutes::WordsOf(Drafted(again->meeting())), minutes::WordsOf(TextOf(minutes)));
}

TEST_F(ImportTest, APlannedMeetingBecomesTheOneOfTheText) {
  v1::Case data = Registered("Ny brygga");
  v1::Meeting meeting = Planned("2026-05-26");
  v1::Item item = Scheduled(meeting, data);
  v1::Minutes minutes = OrderlyMeeting();
  minutes.mutable_paragraphs(2)->set_diarienummer(0, data.diarienummer());
  auto taken = Taken(TextOf(minutes));
  ASSERT_TRUE(taken.ok()) << taken.status();
  EXPECT_EQ(taken->meeting(), meeting.name());
  EXPECT_EQ(taken->new_cases(), 0);
  auto items = Items(meeting);
  ASSERT_EQ(items.items_size(), 3);
  EXPECT_EQ(items.items(2).name(), item.name());
  EXPECT_EQ(items.items(2).facts().number(), 3);
}

TEST_F(ImportTest, SeveralNumbersOfOneParagraphBelongTogether) {
  v1::Minutes minutes = OrderlyMeeting();
  minutes.mutable_paragraphs(2)->add_diarienummer("HVN 2025-0007");
  auto taken = Taken(TextOf(minutes));
  ASSERT_TRUE(taken.ok()) << taken.status();
  EXPECT_EQ(taken->new_cases(), 2);
  v1::GetCaseRequest of_case;
  of_case.set_name("committees/hvn/cases/2025-0007");
  auto data = cases_.Get(of_case);
  ASSERT_TRUE(data.ok()) << data.status();
  ASSERT_EQ(data->relations_size(), 1);
  EXPECT_EQ(data->relations(0).other(), "committees/hvn/cases/2026-0102");
  EXPECT_TRUE(Taken(TextOf(minutes))->unchanged());
}

TEST_F(ImportTest, RefusesATextWithoutItsDay) {
  const int64_t events = Events();
  EXPECT_EQ(ReasonOf(Taken("Det var en gång en nämnd.").status()), "MINUTES_WITHOUT_DAY");
  EXPECT_EQ(ReasonOf(Taken("N\xff").status()), "TEXT_UNREADABLE");
  EXPECT_EQ(Events(), events);
  EXPECT_TRUE(Taken("Det var en gång en nämnd.", "2026-05-26.txt").ok());
}

TEST(Source, TellsADayIfItHasOne) {
  EXPECT_EQ(DayIn("2026-05-26.txt"), "2026-05-26");
  EXPECT_EQ(DayIn("protokoll/hvn 2026-05-26 (slutligt).txt"), "2026-05-26");
  for (const char* source : {"", "hamnen.txt", "2026-02-30.txt", "2026-05-26--2026-06-16.txt", "12026-05-26.txt"}) {
    EXPECT_EQ(DayIn(source), "") << source;
  }
}

TEST(Matching, PrefersTheSameNumberOfTheSameCase) {
  EXPECT_EQ(Matched({{1, 0}, {2, 7}, {3, 8}}, {{1, 0}, {2, 8}, {3, 7}}), (std::vector<size_t>{0, 2, 1}));
  EXPECT_EQ(Matched({{1, 0}, {2, 9}}, {{2, 7}}), (std::vector<size_t>{1, 0}));
  EXPECT_EQ(Matched({{1, 7}, {2, 7}}, {{2, 7}}), (std::vector<size_t>{1, 0}));
}

TEST(Matching, TellsTheNumbersOfAnotherAuthorityApart) {
  EXPECT_TRUE(SameSeries("HVN 2026-0102-1.6", "HVN 2026-0102"));
  EXPECT_FALSE(SameSeries("HVN 2026-0102", "KS 2026/102"));
}

}  // namespace
}  // namespace arendegang::meetings
