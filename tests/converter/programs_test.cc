// The same minutes as other programs save them: the documents in programs/ were made of the texts beside them
// (programs/README.md says how).
#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "services/converter/document.h"
#include "services/minutes/minutes.h"
#include "services/minutes/text.h"
#include "tests/support/files.h"
#include "tests/support/styles.h"

namespace arendegang::converter {
namespace {

struct Case {
  const char* style;
  const char* file;
};

class SavedBy : public ::testing::TestWithParam<Case> {};

TEST_P(SavedBy, AnotherProgramMinutesHaveTheSameWordsAndFacts) {
  const auto& [style_name, file] = GetParam();
  const auto style = testing::StyleOf(absl::StrCat("phrasebooks/", style_name, ".phrasebook"));
  const std::string text = testing::ReadSource(absl::StrCat("tests/converter/programs/", style_name, ".txt"));
  auto document = TextOfDocument(testing::ReadSource(absl::StrCat("tests/converter/programs/", style_name, file)));
  ASSERT_TRUE(document.ok()) << document.status();
  EXPECT_EQ(minutes::WordsOf(document->text), minutes::WordsOf(text));
  auto before = minutes::Read(text, *style, v1::TEXT_LAYOUT_CLEAN);
  auto after = minutes::Read(document->text, *style, v1::TEXT_LAYOUT_CLEAN);
  ASSERT_TRUE(before.ok() && after.ok());
  EXPECT_EQ(before->minutes().DebugString(), after->minutes().DebugString());
}

INSTANTIATE_TEST_SUITE_P(Programs, SavedBy,
                         ::testing::Values(Case{"stockholm", "-pandoc.docx"}, Case{"stockholm", "-libreoffice.docx"},
                                           Case{"stockholm", "-libreoffice.odt"}, Case{"goteborg", "-pandoc.docx"},
                                           Case{"goteborg", "-libreoffice.docx"},
                                           Case{"goteborg", "-libreoffice.odt"}));

// Where lines are broken, a reader guesses which of them go on: the words are there, and the paragraphs.
TEST(SavedAsPdf, MinutesHaveTheSameWordsAndParagraphs) {
  for (const char* name : {"stockholm", "goteborg"}) {
    SCOPED_TRACE(name);
    const std::string path = absl::StrCat("tests/converter/programs/", name);
    const std::string text = testing::ReadSource(absl::StrCat(path, ".txt"));
    auto document = TextOfDocument(testing::ReadSource(absl::StrCat(path, "-libreoffice.pdf")));
    ASSERT_TRUE(document.ok()) << document.status();
    EXPECT_EQ(minutes::WordsOf(document->text), minutes::WordsOf(text));
    const auto style = testing::StyleOf(absl::StrCat("phrasebooks/", name, ".phrasebook"));
    auto read = minutes::Read(document->text, *style, v1::TEXT_LAYOUT_UNSPECIFIED);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->minutes().paragraphs_size(), 6);
  }
}

}  // namespace
}  // namespace arendegang::converter
