// What was changed in minutes, told fact by fact and word by word.
#include "services/minutes/compare.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "services/minutes/word_changes.h"

namespace arendegang::minutes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Minutes Facts(const std::string& text) {
  v1::Minutes minutes;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &minutes)) << text;
  return minutes;
}

std::vector<std::string> Told(const std::vector<v1::FactChange>& changes) {
  std::vector<std::string> told;
  for (const v1::FactChange& change : changes) {
    told.push_back(absl::StrCat(change.path(), ": ", change.before(), " > ", change.after()));
  }
  return told;
}

// A handling with the points given.
std::string Points(const std::vector<std::string>& points) {
  return absl::StrCat(
      "handling { ",
      absl::StrJoin(points, " ",
                    [](std::string* out, const std::string& point) { absl::StrAppend(out, "points { ", point, " }"); }),
      " }");
}

struct Case {
  const char* name;
  std::string before;  // the facts of § 4, the second paragraph
  std::string after;
  std::vector<std::string> want;
};

class ComparedParagraph : public ::testing::TestWithParam<Case> {};

TEST_P(ComparedParagraph, IsToldAsItsChangedFacts) {
  const std::string first = "paragraphs { number: 3 title: 'Öppnande' opening { agenda_approved: true } }";
  const auto minutes = [&](const std::string& facts) {
    return Facts(absl::StrCat(first, " paragraphs { number: 4 title: 'Brygga' ", facts, " }"));
  };
  const MinutesComparison compared = CompareMinutes(minutes(GetParam().before), minutes(GetParam().after));
  EXPECT_THAT(compared.others, IsEmpty());
  if (GetParam().want.empty()) {
    EXPECT_THAT(compared.paragraphs, IsEmpty());
    return;
  }
  ASSERT_EQ(compared.paragraphs.size(), 1u);
  EXPECT_EQ(compared.paragraphs[0].before, 1);
  EXPECT_EQ(compared.paragraphs[0].after, 1);
  EXPECT_EQ(Told(compared.paragraphs[0].changes), GetParam().want);
}

const std::string kBuild = "decided: 'bygga bryggan'";
const std::string kPay = "decided: 'betala den'";

INSTANTIATE_TEST_SUITE_P(
    Changes, ComparedParagraph,
    ::testing::Values(Case{"Nothing", Points({kBuild, kPay}), Points({kBuild, kPay}), {}},
                      Case{"OnePoint",
                           Points({kBuild, kPay}),
                           Points({"decided: 'riva bryggan'", kPay}),
                           {"paragraphs[1].handling.points[0].decided: bygga bryggan > riva bryggan"}},
                      Case{"APointPutFirst",
                           Points({kBuild, kPay}),
                           Points({"decided: 'fira'", kBuild, kPay}),
                           {"paragraphs[1].handling.points[0].decided:  > fira"}},
                      Case{"APointTakenAway",
                           Points({kBuild, kPay}),
                           Points({kPay}),
                           {"paragraphs[1].handling.points[0].decided: bygga bryggan > "}},
                      Case{"APointOfAnotherKind",
                           Points({kBuild}),
                           Points({"laid_to_files: 'rapporten'"}),
                           {"paragraphs[1].handling.points[0].decided: bygga bryggan > ",
                            "paragraphs[1].handling.points[0].laid_to_files:  > rapporten"}},
                      Case{"AFlag",
                           "opening { agenda_approved: true }",
                           "opening {}",
                           {"paragraphs[1].opening.agenda_approved: true > "}},
                      Case{"ADay",
                           "handling { tjansteutlatande_date: '2026-05-04' }",
                           "handling { tjansteutlatande_date: '2026-05-05' }",
                           {"paragraphs[1].handling.tjansteutlatande_date: 2026-05-04 > 2026-05-05"}},
                      Case{"AnElementOfAList",
                           "diarienummer: 'HVN 2026-0001' diarienummer: 'HVN 2026-0002'",
                           "diarienummer: 'HVN 2026-0001' diarienummer: 'HVN 2026-0003'",
                           {"paragraphs[1].diarienummer[1]: HVN 2026-0002 > HVN 2026-0003"}},
                      Case{"AKindWithoutFacts", "", "questions {}", {"paragraphs[1].questions:  > {}"}},
                      Case{"CorrectionsAreMadeOtherwise", "rattelser { before: 'a' after: 'b' }", "", {}}),
    [](const auto& info) { return info.param.name; });

TEST(CompareMinutes, KnowsParagraphsByTheirNumber) {
  const auto compared =
      CompareMinutes(Facts("paragraphs { number: 1 title: 'A' } paragraphs { number: 2 title: 'B' }"),
                     Facts("paragraphs { number: 2 title: 'B' } paragraphs { number: 3 title: 'C' }"));
  ASSERT_EQ(compared.paragraphs.size(), 2u);
  EXPECT_EQ(compared.paragraphs[0].before, 0);
  EXPECT_EQ(compared.paragraphs[0].after, -1);
  EXPECT_EQ(compared.paragraphs[1].before, -1);
  EXPECT_EQ(compared.paragraphs[1].after, 1);
}

TEST(CompareMinutes, TellsTheRollApartFromTheParagraphs) {
  const auto compared = CompareMinutes(Facts("committee: 'Hamnviksnämnden' roll { chair { name: 'Eva Ek' } }"),
                                       Facts("furniture: 'Sida 1' roll { chair { name: 'Eva Ask' } }"));
  EXPECT_THAT(compared.paragraphs, IsEmpty());
  EXPECT_THAT(Told(compared.others), ElementsAre("roll.chair.name: Eva Ek > Eva Ask"));
}

std::string Marked(const std::vector<v1::WordChange>& pieces) {
  std::vector<std::string> marked;
  for (const v1::WordChange& piece : pieces) {
    const char sign = piece.kind() == v1::WORD_CHANGE_KIND_KEPT    ? '='
                      : piece.kind() == v1::WORD_CHANGE_KIND_ADDED ? '+'
                                                                   : '-';
    marked.push_back(absl::StrCat(std::string(1, sign), piece.text()));
  }
  return absl::StrJoin(marked, "|");
}

TEST(WordChanges, KeepsWhatBothTextsSay) {
  EXPECT_EQ(Marked(WordChanges("godkänna förslaget till brygga", "godkänna nämndens eget förslag till brygga")),
            "=godkänna|-förslaget|+nämndens eget förslag|=till brygga");
  EXPECT_EQ(Marked(WordChanges("en brygga", "en brygga till")), "=en brygga|+till");
  EXPECT_EQ(Marked(WordChanges("en ny brygga", "en brygga")), "=en|-ny|=brygga");
  EXPECT_EQ(Marked(WordChanges("", "brygga")), "+brygga");
  EXPECT_EQ(Marked(WordChanges("a  b", "a b")), "=a b");
}

}  // namespace
}  // namespace arendegang::minutes
