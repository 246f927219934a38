// Real minutes, which stay outside the repository, taken in: read where ARENDEGANG_CORPUS names their folder.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "services/meetings/import.h"
#include "services/minutes/text.h"
#include "tests/meetings/meeting_fixture.h"
#include "tests/support/files.h"

namespace arendegang::meetings {
namespace {

class ImportCorpusTest : public arendegang::testing::MeetingTest {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("ARENDEGANG_CORPUS");
    if (folder == nullptr) GTEST_SKIP() << "ARENDEGANG_CORPUS is not set: the real minutes were not taken in";
    folder_ = folder;
  }

  void SetUpCommittee(const std::string& id, const std::string& title, v1::ParagraphNumbering numbering) {
    v1::CreateCommitteeRequest request;
    request.set_committee_id(id);
    request.mutable_committee()->set_title(title);
    request.mutable_committee()->set_short_title("X");
    request.mutable_committee()->set_numbering(numbering);
    ASSERT_TRUE(committees_.Create(caller_, request).ok());
  }

  // Takes in a text twice, and drafts the meeting in the words of the text.
  v1::ImportMinutesResponse TakeIn(const std::string& committee, const std::string& path) {
    SCOPED_TRACE(path);
    v1::ImportMinutesRequest request;
    request.set_parent(absl::StrCat("committees/", committee));
    request.set_text(arendegang::testing::ReadFile(path));
    request.set_source(std::filesystem::path(path).filename());
    auto taken = Import(*database_, clock_, caller_, styles_, request);
    EXPECT_TRUE(taken.ok()) << taken.status();
    if (!taken.ok()) return {};
    EXPECT_FALSE(taken->unchanged());
    auto again = Import(*database_, clock_, caller_, styles_, request);
    EXPECT_TRUE(again.ok() && again->unchanged()) << again.status();

    v1::GetMinutesRequest get;
    get.set_name(taken->meeting());
    const std::string style = meetings_.Minutes(get)->phrasebook();
    v1::DraftMeetingRequest draft;
    draft.set_name(taken->meeting());
    auto drafted = meetings_.Draft(draft);
    EXPECT_TRUE(drafted.ok()) << drafted.status();
    auto flow = minutes::MakeFlow(request.text(), (*styles_.Find(style))->grammar(), *v1::Minutes::descriptor(),
                                  v1::TEXT_LAYOUT_UNSPECIFIED);
    EXPECT_TRUE(flow.ok());
    if (!drafted.ok() || !flow.ok()) return *taken;
    EXPECT_EQ(minutes::WordsOf(drafted->text()), minutes::WordsOf(flow->text));
    return *taken;
  }

  std::string folder_;
};

TEST_F(ImportCorpusTest, OneMeetingOfTheFirstCity) {
  SetUpCommittee("ett", "Nämnden", v1::PARAGRAPH_NUMBERING_PER_MEETING);
  auto taken = TakeIn("ett", absl::StrCat(folder_, "/minutes-amn-2019-11-26.txt"));
  EXPECT_GT(taken.new_cases(), 5);
}

// What is known of that meeting: thirteen served, so that seven are enough; three proposals, of which two were lost, in
// § 4, which alone was certified at once; § 11 is not published.
TEST_F(ImportCorpusTest, TheMeetingOfTheFirstCityIsAsItWas) {
  SetUpCommittee("ett", "Nämnden", v1::PARAGRAPH_NUMBERING_PER_MEETING);
  auto taken = TakeIn("ett", absl::StrCat(folder_, "/minutes-amn-2019-11-26.txt"));
  v1::ListItemsRequest list;
  list.set_parent(taken.meeting());
  const auto items = *meetings_.Items(list);
  ASSERT_EQ(items.items_size(), 16);
  for (int i = 0; i < 16; ++i) {
    const v1::Paragraph& facts = items.items(i).facts();
    EXPECT_EQ(facts.number(), i + 1);
    EXPECT_EQ(items.items(i).serving(), 13);
    EXPECT_TRUE(items.items(i).quorum());
    EXPECT_EQ(facts.has_withheld(), facts.number() == 11);
    const auto& points = facts.handling().points();
    EXPECT_EQ(std::any_of(points.begin(), points.end(), [](const auto& point) { return point.adjusted_at_once(); }),
              facts.number() == 4);
  }
  const v1::Handling& fourth = items.items(3).facts().handling();
  EXPECT_EQ(fourth.yrkanden_size(), 3);
  std::map<v1::AttachmentKind, int> attachments;
  for (const v1::Attachment& attachment : fourth.attachments()) ++attachments[attachment.kind()];
  EXPECT_EQ(attachments[v1::ATTACHMENT_KIND_RESERVATION], 2);
  EXPECT_EQ(attachments[v1::ATTACHMENT_KIND_SARSKILT_UTTALANDE], 1);
  EXPECT_EQ(attachments[v1::ATTACHMENT_KIND_ERSATTARYTTRANDE], 2);
}

TEST_F(ImportCorpusTest, AYearOfTheSecondCity) {
  SetUpCommittee("tva", "Styrelsen", v1::PARAGRAPH_NUMBERING_PER_YEAR);
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder_ + "/goteborg-ks")) {
    const bool minutes = entry.path().extension() == ".txt" && entry.path().stem() != "furniture";
    if (minutes) paths.push_back(entry.path().string());
  }
  ASSERT_EQ(paths.size(), 23u);
  int cases = 0;
  int paragraphs = 0;
  for (const std::string& path : paths) {
    auto taken = TakeIn("tva", path);
    v1::GetMeetingRequest request;
    request.set_name(taken.meeting());
    EXPECT_EQ(meetings_.Get(request)->meeting_date(), std::filesystem::path(path).stem());
    cases += taken.new_cases();
    paragraphs += taken.report().paragraphs();
  }
  EXPECT_GT(cases, 450);
  EXPECT_GT(paragraphs, 900);
  // Something became of every one of them.
  v1::ListCasesRequest list;
  list.set_parent("committees/tva");
  list.set_stage(v1::STAGE_SCHEDULED);
  auto scheduled = cases_.List(list);
  ASSERT_TRUE(scheduled.ok());
  for (const v1::Case& data : scheduled->cases()) ADD_FAILURE() << data.diarienummer();
  for (v1::Stage stage : {v1::STAGE_BORDLAGD, v1::STAGE_ATERREMITTERAD, v1::STAGE_DECIDED}) {
    list.set_stage(stage);
    EXPECT_GT(cases_.List(list)->cases_size(), 0) << v1::Stage_Name(stage);
  }
}

}  // namespace
}  // namespace arendegang::meetings
