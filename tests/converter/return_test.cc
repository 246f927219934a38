// A protocol goes out as a Word document and comes home: with the same words and the same facts, and where a point was
// edited, with exactly that change.
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "clients/cli/yaml_format.h"
#include "gmock/gmock.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "services/converter/document.h"
#include "services/minutes/compare.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "tests/support/docx_writer.h"
#include "tests/support/files.h"
#include "tests/support/styles.h"

namespace arendegang::converter {
namespace {

using google::protobuf::util::MessageDifferencer;
using testing::ReadFile;

v1::Minutes Sample() {
  v1::Minutes sample;
  EXPECT_TRUE(cli::FromYaml(testing::ReadSource("deploy/sample/meeting.yaml"), &sample).ok());
  return sample;
}

class Returning : public ::testing::TestWithParam<const char*> {
 protected:
  v1::DraftMinutesResponse Drafted(const v1::Minutes& facts) const {
    auto draft = minutes::Draft(facts, *style_);
    EXPECT_TRUE(draft.ok()) << draft.status();
    return draft.ok() ? *draft : v1::DraftMinutesResponse();
  }

  v1::Minutes Read(const std::string& text) const {
    auto read = minutes::Read(text, *style_, v1::TEXT_LAYOUT_CLEAN);
    EXPECT_TRUE(read.ok()) << read.status();
    return read.ok() ? read->minutes() : v1::Minutes();
  }

  // The text of the blocks after their way through a Word document.
  static std::string ThroughWord(const v1::DraftMinutesResponse& draft) {
    auto document = TextOfDocument(testing::DocxWriter().Written(draft.blocks()));
    EXPECT_TRUE(document.ok()) << document.status();
    return document.ok() ? document->text : "";
  }

  void ComesHomeAsItWent(const v1::Minutes& facts) const {
    const v1::DraftMinutesResponse draft = Drafted(facts);
    const std::string text = ThroughWord(draft);
    EXPECT_EQ(minutes::WordsOf(text), minutes::WordsOf(draft.text()));
    const v1::Minutes before = Read(draft.text());
    const v1::Minutes after = Read(text);
    EXPECT_TRUE(MessageDifferencer::Equals(before, after));
    const auto compared = minutes::CompareMinutes(before, after);
    EXPECT_TRUE(compared.paragraphs.empty() && compared.others.empty());
  }

  std::shared_ptr<const phrasebook::Phrasebook> style_ =
      testing::StyleOf(absl::StrCat("phrasebooks/", GetParam(), ".phrasebook"));
};

TEST_P(Returning, SampleHasTheSameWordsAndFacts) { ComesHomeAsItWent(Sample()); }

TEST_P(Returning, ChangedPointIsSeenAsExactlyThat) {
  v1::DraftMinutesResponse draft = Drafted(Sample());
  const v1::Minutes before = Read(draft.text());
  int edited = 0;
  for (v1::Block& block : *draft.mutable_blocks()) {
    if (block.source() != "paragraphs[4].handling.points[0]") continue;
    edited += absl::StrReplaceAll({{"taxan för båtplatser", "taxan för gästplatser"}}, block.mutable_text());
  }
  ASSERT_EQ(edited, 1);
  const auto compared = minutes::CompareMinutes(before, Read(ThroughWord(draft)));
  EXPECT_TRUE(compared.others.empty());
  ASSERT_EQ(compared.paragraphs.size(), 1u);
  ASSERT_EQ(compared.paragraphs[0].changes.size(), 1u);
  const v1::FactChange& change = compared.paragraphs[0].changes[0];
  EXPECT_EQ(change.path(), "paragraphs[4].handling.points[0].decided");
  EXPECT_EQ(change.before(), "fastställa taxan för båtplatser 2027");
  EXPECT_EQ(change.after(), "fastställa taxan för gästplatser 2027");
  ASSERT_EQ(change.words_size(), 4);
  EXPECT_EQ(change.words(1).text(), "båtplatser");
  EXPECT_EQ(change.words(2).text(), "gästplatser");
}

TEST_P(Returning, RealMinutesHaveTheSameWordsAndFacts) {
  const char* folder = std::getenv("ARENDEGANG_CORPUS");
  if (folder == nullptr) GTEST_SKIP() << "ARENDEGANG_CORPUS is not set: the real minutes were not read";
  const bool stockholm = std::string(GetParam()) == "stockholm";
  const std::string text =
      ReadFile(absl::StrCat(folder, stockholm ? "/minutes-amn-2019-11-26.txt" : "/goteborg-ks/2024-05-29.txt"));
  auto read = minutes::Read(text, *style_, v1::TEXT_LAYOUT_UNSPECIFIED);
  ASSERT_TRUE(read.ok()) << read.status();
  ASSERT_GT(read->minutes().paragraphs_size(), 10);
  ComesHomeAsItWent(read->minutes());
}

INSTANTIATE_TEST_SUITE_P(Styles, Returning, ::testing::Values("stockholm", "goteborg"),
                         [](const auto& info) { return std::string(info.param); });

}  // namespace
}  // namespace arendegang::converter
