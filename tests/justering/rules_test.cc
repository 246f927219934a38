// What may be laid before those who certify, and when they may certify it.
#include "gtest/gtest.h"
#include "services/justering/certify_rules.h"
#include "services/justering/justering_rules.h"
#include "services/meetings/names.h"
#include "tests/review/meeting_builder.h"
#include "tests/support/reason.h"

namespace arendegang::justering {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::OrderlyMeeting;
using arendegang::testing::ReasonOf;
using ::testing::TestWithParam;

const absl::CivilDay kMeeting(2026, 5, 26);

TEST(JusteringName, IsOneOfAMeetingByNumberOrDay) {
  auto name = meetings::ParseJusteringName("committees/hvn/meetings/7/justeringar/2");
  ASSERT_TRUE(name.ok()) << name.status();
  EXPECT_EQ(NameOf(*name), "committees/hvn/meetings/7/justeringar/2");
  EXPECT_EQ(meetings::ParseJusteringName("committees/hvn/meetings/2026-05-26/justeringar/1")->meeting.date,
            "2026-05-26");
  for (const char* wrong : {"committees/hvn/meetings/7", "committees/hvn/meetings/x/justeringar/1",
                            "committees/hvn/meetings/7/justeringar/0", "committees/hvn/meetings/7/items/1"}) {
    EXPECT_EQ(ReasonOf(meetings::ParseJusteringName(wrong).status()), "NAME_MALFORMED") << wrong;
  }
}

struct PlannedDay {
  const char* name;
  std::string day;
  const char* says;  // in the refusal; empty: it may be
};

class PlannedDays : public TestWithParam<PlannedDay> {};

TEST_P(PlannedDays, AreVardagarFromTheMeetingOn) {
  absl::Status status = CheckPlannedDay(GetParam().day, kMeeting);
  EXPECT_EQ(status.ok(), std::string(GetParam().says).empty()) << status;
  if (status.ok()) return;
  const auto error = ToUserError(ToGoogleStatus(status));
  EXPECT_NE(error.fields[0].description.find(GetParam().says), std::string::npos) << error.text;
}

INSTANTIATE_TEST_SUITE_P(Days, PlannedDays,
                         ::testing::Values(PlannedDay{"TheMeetingDay", "2026-05-26", ""},
                                           PlannedDay{"TheDayBefore", "2026-05-25", "före sammanträdet"},
                                           PlannedDay{"AThursday", "2026-05-28", ""},
                                           PlannedDay{"ASaturday", "2026-05-30", "fredagen den 29 maj 2026"},
                                           PlannedDay{"ASunday", "2026-05-31", "2026-05-29"},
                                           PlannedDay{"Midsommarafton", "2026-06-19", "2026-06-18"},
                                           PlannedDay{"AfterTheOutermostDay", "2026-06-15", ""},
                                           PlannedDay{"NoDay", "", "Ange dagen"},
                                           PlannedDay{"NotADate", "2026-02-30", "Ange dagen"}),
                         [](const auto& info) { return info.param.name; });

struct Lateness {
  const char* name;
  absl::CivilDay meeting;
  absl::CivilDay day;
  bool immediate;
  bool late;
};

class Latenesses : public TestWithParam<Lateness> {};

TEST_P(Latenesses, FollowTheFourteenthDayOrTheMeetingDay) {
  EXPECT_EQ(IsLate(GetParam().day, GetParam().meeting, GetParam().immediate), GetParam().late);
}

INSTANTIATE_TEST_SUITE_P(
    Days, Latenesses,
    ::testing::Values(Lateness{"TheFourteenthDay", kMeeting, absl::CivilDay(2026, 6, 9), false, false},
                      Lateness{"TheFifteenthDay", kMeeting, absl::CivilDay(2026, 6, 10), false, true},
                      Lateness{"TheFourteenthIsMidsommarafton", absl::CivilDay(2026, 6, 5), absl::CivilDay(2026, 6, 22),
                               false, false},
                      Lateness{"TheDayAfterThat", absl::CivilDay(2026, 6, 5), absl::CivilDay(2026, 6, 23), false, true},
                      Lateness{"AtOnceOnTheDay", kMeeting, kMeeting, true, false},
                      Lateness{"AtOnceTheDayAfter", kMeeting, absl::CivilDay(2026, 5, 27), true, true}),
    [](const auto& info) { return info.param.name; });

TEST(ChosenJusterare, AreThoseOfTheChoiceAndTheChairWhereItSaysSo) {
  v1::Minutes minutes = OrderlyMeeting();
  EXPECT_EQ(ChosenJusterare(minutes), (std::vector<std::string>{"Eva Ek", "Olle Alm"}));
  EXPECT_EQ(ChosenDay(minutes), "2026-05-28");
  auto* choice = minutes.mutable_paragraphs(1)->mutable_justerare_choice();
  choice->mutable_justerare()->mutable_participants()->DeleteSubrange(0, 1);
  choice->set_with_chair(true);
  EXPECT_EQ(ChosenJusterare(minutes), (std::vector<std::string>{"Eva Ek", "Olle Alm"}));
  minutes.mutable_paragraphs(1)->clear_justerare_choice();
  EXPECT_TRUE(ChosenJusterare(minutes).empty());
}

struct Candidates {
  const char* name;
  std::vector<std::string> persons;
  bool may;
};

class Justerare : public TestWithParam<Candidates> {};

TEST_P(Justerare, ServeOrPreside) {
  EXPECT_EQ(CheckJusterare(OrderlyMeeting(), GetParam().persons).ok(), GetParam().may);
}

INSTANTIATE_TEST_SUITE_P(Persons, Justerare,
                         ::testing::Values(Candidates{"TheChairAndAMember", {"Eva Ek", "Siv Lind"}, true},
                                           Candidates{"AServingSubstitute", {"Kim Holm"}, true},
                                           Candidates{"ASubstituteWhoDoesNotServe", {"Eva Ek", "Rut Berg"}, false},
                                           Candidates{"TheAbsent", {"Ulf Falk"}, false},
                                           Candidates{"AStranger", {"Nils Okänd"}, false},
                                           Candidates{"Nobody", {}, false}),
                         [](const auto& info) { return info.param.name; });

TEST(AtOnce, IsToldByAPointOfTheDecision) {
  EXPECT_TRUE(IsForAtOnce(OrderlyMeeting().paragraphs(2)));
  EXPECT_FALSE(IsForAtOnce(OrderlyMeeting().paragraphs(1)));
  v1::Paragraph facts;
  facts.mutable_handling()->add_further()->add_points()->set_adjusted_at_once(true);
  EXPECT_TRUE(IsForAtOnce(facts));
}

// Two who certify one paragraph, none has yet.
constexpr char kLaid[] =
    "name: 'committees/hvn/meetings/7/justeringar/1' from_date: '2026-05-28' sha256: 'abc' "
    "justerare { person: 'Eva Ek' } justerare { person: 'Olle Alm' } "
    "paragraphs { item: 'committees/hvn/meetings/7/items/3' number: 3 confirmed_words: 'x' written_words: 'x' }";

struct Certifying {
  const char* name;
  const char* also;    // in protobuf text
  const char* reason;  // empty: she may
  std::string person = "Eva Ek";
  std::string sha256 = "abc";
  std::string day = "2026-05-28";
};

class Certifyings : public TestWithParam<Certifying> {};

TEST_P(Certifyings, AreRefusedWhenSomethingComesBefore) {
  v1::Justering data;
  Merge(kLaid, &data);
  Merge(GetParam().also, &data);
  if (data.state() == v1::JUSTERING_STATE_UNSPECIFIED) data.set_state(StateOf(data));
  absl::Status status = CheckCertify(data, GetParam().person, GetParam().sha256, GetParam().day);
  EXPECT_EQ(ReasonOf(status), GetParam().reason) << status;
}

INSTANTIATE_TEST_SUITE_P(
    Certify, Certifyings,
    ::testing::Values(
        Certifying{"AllInOrder", "", ""}, Certifying{"OnALaterDay", "", "", "Eva Ek", "abc", "2026-09-01"},
        Certifying{"AStranger", "", "NOT_JUSTERARE", "Siv Lind"},
        Certifying{"AnotherText", "", "TEXT_CHANGED", "Eva Ek", "abd"},
        Certifying{"TheDayBeforeTheFirst", "", "JUSTERING_TOO_EARLY", "Eva Ek", "abc", "2026-05-27"},
        Certifying{"WhenSealed", "justering_date: '2026-05-28'", "JUSTERING_SEALED"},
        Certifying{"WhenWithdrawn", "state: JUSTERING_STATE_WITHDRAWN", "JUSTERING_WITHDRAWN"},
        Certifying{"Twice", "justerare { person: 'Eva Ek' certify_date: '2026-05-28' }", "ALREADY_CERTIFIED"},
        Certifying{"AfterAnEarlierText", "justerare { person: 'Eva Ek' earlier_date: '2026-05-28' }", ""},
        Certifying{"AnothersObjection",
                   "paragraphs { views { person: 'Olle Alm' verdict: VERDICT_OBJECTED comment: 'Fel' } }",
                   "OBJECTION_OPEN"},
        Certifying{"AResolvedObjection",
                   "paragraphs { views { person: 'Olle Alm' verdict: VERDICT_OBJECTED resolution: 'Rättat' } }", ""},
        Certifying{"AChangedDecision", "paragraphs { differs: true }", "DECISION_CHANGED"},
        Certifying{"AChangedDecisionThatAnotherAccepted",
                   "paragraphs { differs: true views { person: 'Olle Alm' verdict: VERDICT_ACCEPTED } }",
                   "DECISION_CHANGED"},
        Certifying{"AChangedDecisionThatSheAccepted",
                   "paragraphs { differs: true views { person: 'Eva Ek' verdict: VERDICT_ACCEPTED } }", ""},
        Certifying{
            "AChangedDecisionThatSheAcceptedInAnEarlierText",
            "paragraphs { differs: true views { person: 'Eva Ek' verdict: VERDICT_ACCEPTED earlier_text: true } }",
            "DECISION_CHANGED"}),
    [](const auto& info) { return info.param.name; });

struct State {
  const char* name;
  const char* also;
  v1::JusteringState state;
};

class States : public TestWithParam<State> {};

TEST_P(States, FollowFromWhoHasCertifiedAndWhatWasSaid) {
  v1::Justering data;
  Merge(kLaid, &data);
  Merge(GetParam().also, &data);
  EXPECT_EQ(StateOf(data), GetParam().state);
}

INSTANTIATE_TEST_SUITE_P(
    Of, States,
    ::testing::Values(State{"Nobody", "", v1::JUSTERING_STATE_OPEN},
                      State{"AnEarlierText", "justerare { earlier_date: '2026-05-28' }", v1::JUSTERING_STATE_OPEN},
                      State{"One", "justerare { certify_date: '2026-05-28' }", v1::JUSTERING_STATE_PARTLY},
                      State{
                          "OneAndAnObjection",
                          "justerare { certify_date: '2026-05-28' } paragraphs { views { verdict: VERDICT_OBJECTED } }",
                          v1::JUSTERING_STATE_DISPUTED},
                      State{"Sealed", "justering_date: '2026-05-28'", v1::JUSTERING_STATE_SEALED}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace arendegang::justering
