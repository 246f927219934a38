#include "clients/cli/yaml_format.h"

#include <string>

#include "arendegang/v1/minutes.pb.h"
#include "arendegang/v1/planning.pb.h"
#include "gmock/gmock.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "services/phrasebook/sampler.h"
#include "tests/support/styles.h"

namespace arendegang::cli {
namespace {

using ::testing::HasSubstr;

TEST(Yaml, ReadsBackWhatItWrites) {
  auto style = arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  for (uint32_t seed = 0; seed < 200; ++seed) {
    v1::Minutes facts = phrasebook::Sampler(style->grammar(), seed, phrasebook::Prose::kTricky).Meeting(3);
    v1::Minutes read;
    absl::Status status = FromYaml(ToYaml(facts), &read);
    ASSERT_TRUE(status.ok()) << status << ToYaml(facts);
    ASSERT_TRUE(google::protobuf::util::MessageDifferencer::Equals(facts, read)) << ToYaml(facts);
  }
}

TEST(Yaml, KeepsAwkwardTexts) {
  for (const char* text : {"ja", "null", "~", "0x10", "1.0", "- a", "a: b", "# c", "'", "\"", "a\\nb", "\t", " ", "&a",
                           "{", "[", "å\u2068\u2069", "2026-05-26", "🛶"}) {
    v1::Minutes facts;
    facts.set_committee(text);
    v1::Minutes read;
    ASSERT_TRUE(FromYaml(ToYaml(facts), &read).ok()) << text;
    EXPECT_EQ(read.committee(), text);
  }
}

TEST(Yaml, TakesValuesAsPeopleWriteThem) {
  v1::Minutes minutes;
  absl::Status status = FromYaml(
      "committee: Hamnviksnämnden\nmeeting_date: 2026-05-26\n"
      "roll:\n  absences:\n    - {role: member, name: Bo Ek}\n    - {role: ROLE_CHAIR, name: Eva Ek}\n"
      "paragraphs:\n  - number: 1\n    opening: {agenda_approved: ja}\n",
      &minutes);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(minutes.roll().absences(0).role(), v1::ROLE_MEMBER);
  EXPECT_EQ(minutes.roll().absences(1).role(), v1::ROLE_CHAIR);
  EXPECT_TRUE(minutes.paragraphs(0).opening().agenda_approved());
}

TEST(Yaml, TakesListsOfNumbersAndOfWords) {
  v1::MeetingWish wish;
  absl::Status status =
      FromYaml("weekdays: [tuesday, WEEKDAY_FRIDAY]\nthemes: [{title: Taxor, months: [5, 6]}]\n", &wish);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_THAT(wish.weekdays(), ::testing::ElementsAre(v1::WEEKDAY_TUESDAY, v1::WEEKDAY_FRIDAY));
  EXPECT_THAT(wish.themes(0).months(), ::testing::ElementsAre(5, 6));
  v1::MeetingWish read;
  ASSERT_TRUE(FromYaml(ToYaml(wish), &read).ok()) << ToYaml(wish);
  EXPECT_TRUE(google::protobuf::util::MessageDifferencer::Equals(wish, read)) << ToYaml(wish);
  v1::MeetingWish faulty;
  EXPECT_THAT(std::string(FromYaml("themes: [{months: [maj]}]\n", &faulty).message()), HasSubstr("är ett heltal"));
}

struct Fault {
  const char* name;
  std::string text;
  const char* want;
};

class FaultyYaml : public ::testing::TestWithParam<Fault> {};

TEST_P(FaultyYaml, IsToldWithItsPlace) {
  v1::Minutes minutes;
  absl::Status status = FromYaml(GetParam().text, &minutes);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(status.message()), HasSubstr(GetParam().want));
}

std::string Deep(const std::string& opening, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += opening;
  return text;
}

INSTANTIATE_TEST_SUITE_P(
    Faults, FaultyYaml,
    ::testing::Values(
        Fault{"UnknownKey", "commitee: x\n", "1:1: Fältet ”commitee” finns inte i Minutes. Menas ”committee”?"},
        Fault{"UnknownKeyInside", "roll:\n  chair:\n    nam: x\n", "3:5: Fältet ”nam”"},
        Fault{"KeyTwice", "committee: x\ncommittee: y\n", "två gånger"},
        Fault{"TwoKinds", "paragraphs:\n  - opening: {agenda_approved: true}\n    free: {text: []}\n",
              "kan inte stå tillsammans"},
        Fault{"NotANumber", "paragraphs:\n  - number: ett\n", "2:13: ”number” är ett heltal"},
        Fault{"NotABool", "paragraphs:\n  - opening: {agenda_approved: kanske}\n", "true eller false"},
        Fault{"NotAValue", "roll:\n  absences:\n    - role: membr\n", "Menas ”member”?"},
        Fault{"NotAList", "paragraphs: ett\n", "är en lista"}, Fault{"NotAMapping", "roll: ett\n", "Här väntas fält"},
        Fault{"NotOneValue", "committee: [a]\n", "ett enda värde"}, Fault{"Broken", "committee: [a\n", "YAML-fel"},
        Fault{"Anchor", "committee: &a x\n", "tas inte emot"},
        Fault{"TwoDocuments", "committee: x\n---\ncommittee: y\n", "2:1: YAML-fel: Här börjar ett nytt dokument"},
        Fault{"BracketTooMany", "committee: x\n}\n", "2:1: YAML-fel"},
        Fault{"MillionBrackets", Deep("[", 1000000), "djupt nästlade"},
        Fault{"MillionBraces", Deep("{a: ", 1000000), "djupt nästlade"},
        Fault{"MillionDashes", Deep("- ", 1000000), "djupt nästlade"}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace arendegang::cli
