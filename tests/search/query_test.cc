#include "services/search/query.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace arendegang::search {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* match;
  int phrases;
};

class ParsedQuery : public ::testing::TestWithParam<Case> {};

TEST_P(ParsedQuery, IsAnExpressionOfFts5) {
  std::vector<FieldViolation> faults;
  Query query = ParseQuery(GetParam().text, &faults);
  EXPECT_EQ(query.match, GetParam().match);
  EXPECT_EQ(query.phrases, GetParam().phrases);
  EXPECT_TRUE(faults.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Query, ParsedQuery,
    ::testing::Values(Case{"Word", "Gästbrygga", "\"gästbrygga\"", 1},
                      Case{"Words", " gästbrygga\tavgift\n", "\"gästbrygga\" AND \"avgift\"", 2},
                      Case{"Phrase", "\"norra viken\" kaj", "\"norra viken\" AND \"kaj\"", 2},
                      Case{"PhraseInSwedishQuotes", "”norra viken”", "\"norra viken\"", 1},
                      Case{"PhraseThatIsNeverClosed", "kaj \"norra viken", "\"kaj\" AND \"norra viken\"", 2},
                      Case{"Beginning", "brygg*", "\"brygg\" *", 1},
                      Case{"BeginningBeforeAComma", "brygg*, kaj", "\"brygg\" * AND \"kaj\"", 2},
                      Case{"BeginningInAPhrase", "\"norra vik\"*", "\"norra vik\" *", 1},
                      Case{"BeginningWithinAPhrase", "\"norra vik*\"", "\"norra vik\" *", 1},
                      Case{"StarInFront", "*brygga", "\"brygga\"", 1},
                      Case{"ShortBeginningOfANumber", "2026-0*", "\"2026 0\" *", 1},
                      Case{"Diarienummer", "HVN 2026-0102-1.6", "\"hvn\" AND \"2026 0102 1 6\"", 2},
                      Case{"DoubleName", "Anna-Lena", "\"anna lena\"", 1},
                      Case{"OperatorsAreWords", "a AND b OR NOT NEAR(c)",
                           "\"a\" AND \"and\" AND \"b\" AND \"or\" AND \"not\" AND \"near c\"", 6},
                      Case{"ColumnsAreWords", "filters:k1 {title}:x -y ^z",
                           "\"filters k1\" AND \"title x\" AND \"y\" AND \"z\"", 4},
                      Case{"QuotesInWords", "a\"b\"\"c", "\"a\" AND \"b\" AND \"c\"", 3},
                      Case{"SqlIsWords", "'; DROP TABLE cases; --", "\"drop\" AND \"table\" AND \"cases\"", 3},
                      Case{"BadBytes", "bro\xFF\xFEn \xC3", "\"bro n\"", 1}),
    [](const auto& info) { return std::string(info.param.name); });

std::vector<std::string> FaultsOf(absl::string_view text) {
  std::vector<FieldViolation> faults;
  ParseQuery(text, &faults);
  std::vector<std::string> told;
  for (const FieldViolation& fault : faults) told.push_back(fault.path + ": " + fault.description);
  return told;
}

TEST(Query, NeedsAWord) {
  for (absl::string_view text : {"", " ", "\"\"", "*", "\" – \"*", "\xFF"}) {
    EXPECT_THAT(FaultsOf(text), ::testing::ElementsAre("query: Skriv minst ett ord att söka efter."));
  }
}

TEST(Query, NeedsThreeLettersOfABeginning) {
  EXPECT_THAT(FaultsOf("br* ås*"), ::testing::SizeIs(2));
  EXPECT_THAT(FaultsOf("åsa*"), ::testing::IsEmpty());
}

TEST(Query, HasAnEnd) {
  std::string text;
  for (int i = 0; i < 33; ++i) text += "ord ";
  EXPECT_THAT(FaultsOf(text), ::testing::SizeIs(1));
}

}  // namespace
}  // namespace arendegang::search
