#include "services/minutes/check.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/files.h"

namespace arendegang::minutes {
namespace {

using ::testing::HasSubstr;

TEST(CheckPhrasebook, FindsNothingInTheStyleThatShips) {
  v1::CheckPhrasebookResponse response =
      CheckPhrasebook(arendegang::testing::ReadSource("phrasebooks/stockholm.phrasebook"));
  EXPECT_EQ(response.problems_size(), 0) << response.DebugString();
  EXPECT_GT(response.samples(), 100);
}

TEST(CheckPhrasebook, StopsWhenNobodyWaits) {
  const std::string source = arendegang::testing::ReadSource("phrasebooks/stockholm.phrasebook");
  EXPECT_EQ(CheckPhrasebook(source, [] { return false; }).samples(), 0);
  int asked = 0;
  const int samples = CheckPhrasebook(source, [&] { return ++asked <= 100; }).samples();
  EXPECT_GT(samples, 0);
  EXPECT_LT(samples, 100);
}

struct FaultCase {
  const char* name;
  std::string source;
  int line;
  int column;
  const char* message;
};

class FaultyStyle : public ::testing::TestWithParam<FaultCase> {};

TEST_P(FaultyStyle, IsToldWithItsPlace) {
  v1::CheckPhrasebookResponse response = CheckPhrasebook(GetParam().source);
  ASSERT_GT(response.problems_size(), 0);
  EXPECT_EQ(response.problems(0).line(), GetParam().line) << response.DebugString();
  EXPECT_EQ(response.problems(0).column(), GetParam().column) << response.DebugString();
  EXPECT_THAT(response.problems(0).message(), HasSubstr(GetParam().message));
  for (const auto& problem : response.problems()) EXPECT_GT(problem.line(), 0) << problem.DebugString();
}

const char kHead[] = "phrasebook x \"X\"\n";

INSTANTIATE_TEST_SUITE_P(
    Faults, FaultyStyle,
    ::testing::Values(
        FaultCase{"Empty", "", 1, 1, "Minutes"},
        FaultCase{"UnknownKeyword", std::string(kHead) + "fras a : Group\n", 2, 1, "Okänt ord"},
        FaultCase{"UnclosedText", std::string(kHead) + "phrase a : Group\n  \"abc\n", 3, 3, "stängs aldrig"},
        FaultCase{"UnknownField", std::string(kHead) + "phrase a : Participant\n  \"å {nam}\"\n", 3, 7, "finns inte i"},
        FaultCase{"UnknownMessage", std::string(kHead) + "phrase a : Grupp\n  \"b\"\n", 2, 12, "finns inte i API:et"},
        FaultCase{"UnknownValue", std::string(kHead) + "words w : Role\n  ROLE_KING \"kung\"\n", 3, 3,
                  "finns inte i Role"},
        FaultCase{"UnclosedBrace", std::string(kHead) + "phrase a : Participant\n  \"{name\"\n", 3, 9, "väntas"},
        FaultCase{"BadPattern", std::string(kHead) + "pattern p `[` \"x\"\n", 2, 12, "Mönstret är fel"},
        FaultCase{"CapturingPattern", std::string(kHead) + "pattern p `(a)` \"a\"\n", 2, 12, "fångande"},
        FaultCase{"PatternWithoutExample", std::string(kHead) + "pattern p `a`\n", 2, 12, "exempel"},
        FaultCase{"ExampleThatDoesNotFit", std::string(kHead) + "pattern p `a` \"b\"\n", 2, 16, "passar inte"},
        FaultCase{"PhraseThatReachesItself",
                  std::string(kHead) + "phrase r : Roll\n  \"x {/roll}\"\nlayout Minutes\n  line \"{roll}\"\n", 2, 1,
                  "hänvisar till sig själv"},
        FaultCase{"LineWithoutText", std::string(kHead) + "layout Minutes\n  line\n", 3, 3, "väntas"},
        FaultCase{"TwoLayoutsOfOneMessage",
                  std::string(kHead) + "layout Free\n  prose text\nlayout Free\n  prose text\n", 4, 8,
                  "redan en layout"}),
    [](const auto& info) { return info.param.name; });

TEST(CheckPhrasebook, FindsAFactThatIsNeverWritten) {
  std::string source = arendegang::testing::ReadSource("phrasebooks/stockholm.phrasebook");
  size_t line = source.find("  line \"Ordföranden avgjorde");
  ASSERT_NE(line, std::string::npos);
  source.erase(line, source.find('\n', line) - line + 1);
  v1::CheckPhrasebookResponse response = CheckPhrasebook(source);
  ASSERT_GT(response.problems_size(), 0);
  EXPECT_THAT(response.problems(0).message(), HasSubstr("casting_vote"));
}

TEST(CheckPhrasebook, FindsPhrasesThatCanBeTakenForEachOther) {
  std::string source = arendegang::testing::ReadSource("phrasebooks/stockholm.phrasebook");
  size_t word = source.find("avslå förslaget.{proposal=PROPOSAL_KIND_AVSLAG}[");
  ASSERT_NE(word, std::string::npos);
  source.replace(word, std::string("avslå").size(), "bifalla");
  EXPECT_GT(CheckPhrasebook(source).problems_size(), 0);
}

}  // namespace
}  // namespace arendegang::minutes
