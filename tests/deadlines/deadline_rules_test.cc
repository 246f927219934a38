#include "services/deadlines/deadline_rules.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"

namespace arendegang::deadlines {
namespace {

using absl::CivilDay;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr CivilDay kMeeting(2019, 11, 26);

v1::Committee Committee() {
  v1::Committee committee;
  committee.set_title("Hamnviksnämnden");
  committee.set_kallelse_days(5);
  committee.set_kallelse_working_days(true);
  committee.set_stoptid_days(12);
  return committee;
}

// A line each: "2019-12-10 (2019-12-10) JUSTERING Sten Falk".
std::vector<std::string> Lines(const std::vector<v1::Deadline>& deadlines) {
  std::vector<std::string> lines;
  for (const v1::Deadline& deadline : deadlines) {
    EXPECT_FALSE(deadline.why().empty() || deadline.source().empty() || deadline.resource().empty());
    lines.push_back(absl::StrCat(deadline.date(), " (", deadline.outermost_date(), ") ",
                                 v1::DeadlineKind_Name(deadline.kind()).substr(14),
                                 deadline.person().empty() ? "" : " ", deadline.person()));
  }
  return lines;
}

TEST(OfMeeting, CountsStoptidAndKallelseBackwardsAndJusteringForwards) {
  EXPECT_THAT(Lines(OfMeeting(Committee(), {"m", kMeeting, false}, false)),
              ElementsAre("2019-11-14 (2019-11-14) STOPTID", "2019-11-19 (2019-11-19) DISPATCH",
                          "2019-12-10 (2019-12-10) JUSTERING"));
}

TEST(OfMeeting, TellsTheHourOfStoptid) {
  v1::Committee committee = Committee();
  committee.set_stoptid_hour("12.00");
  EXPECT_EQ(OfMeeting(committee, {"m", kMeeting, false}, false)[0].why(),
            "Sista dag för handlingar, före klockan 12.00, 12 dagar före sammanträdet.");
}

TEST(OfMeeting, ShowsTheDayToAimForAndTheOutermostWhereTheyDiffer) {
  // The fourteenth day after 17 December is nyårsafton.
  EXPECT_THAT(Lines(OfMeeting(v1::Committee(), {"m", CivilDay(2019, 12, 17), true}, false)),
              ElementsAre("2019-12-31 (2020-01-02) JUSTERING"));
}

TEST(OfMeeting, AsksForNothingThatIsDone) {
  EXPECT_THAT(Lines(OfMeeting(Committee(), {"m", kMeeting, true}, true)),
              ElementsAre("2019-11-14 (2019-11-14) STOPTID"));
}

TEST(OfJustering, WaitsForEachWhoHasNotCertified) {
  OpenJustering justering{"j", kMeeting, false, CivilDay(2019, 12, 2), {"Astrid Wallmark", "Sten Falk"}};
  EXPECT_THAT(
      Lines(OfJustering(Committee(), justering)),
      ElementsAre("2019-12-02 (2019-12-10) JUSTERING Astrid Wallmark", "2019-12-02 (2019-12-10) JUSTERING Sten Falk"));
  justering.planned.reset();
  justering.waiting_for = {"Sten Falk"};
  EXPECT_THAT(Lines(OfJustering(Committee(), justering)), ElementsAre("2019-12-10 (2019-12-10) JUSTERING Sten Falk"));
  justering.immediate = true;
  EXPECT_THAT(Lines(OfJustering(Committee(), justering)), ElementsAre("2019-11-26 (2019-11-26) JUSTERING Sten Falk"));
}

TEST(OfUnannounced, IsTheSecondDayAfterJustering) {
  // The second day after a Friday is a Sunday.
  EXPECT_THAT(Lines({OfUnannounced(Committee(), {"j", CivilDay(2019, 10, 22), CivilDay(2019, 10, 25), false})}),
              ElementsAre("2019-10-27 (2019-10-28) ANSLAG"));
}

TEST(OfExtract, IsAWeekAfterJustering) {
  EXPECT_THAT(Lines({OfExtract(Committee(), {"i", kMeeting, 4, "Båtklubben", CivilDay(2019, 12, 17)})}),
              ElementsAre("2019-12-27 (2019-12-27) EXPEDIERING"));  // a week on is julafton
}

TEST(OfUnreported, IsTheNextMeeting) {
  const v1::Deadline deadline = OfUnreported(Committee(), {"m", kMeeting, 3, true});
  EXPECT_THAT(Lines({deadline}), ElementsAre("2019-11-26 (2019-11-26) ANMALAN"));
  EXPECT_THAT(deadline.why(), ::testing::HasSubstr("brådskande"));
}

TEST(OfAnslag, IsTheEndOfAppealAndTheDayAfter) {
  EXPECT_THAT(Lines(OfAnslag(Committee(), {"a", kMeeting, "", CivilDay(2019, 12, 27), CivilDay(2019, 12, 28)})),
              ElementsAre("2019-12-27 (2019-12-27) APPEAL", "2019-12-28 (2019-12-28) TAKE_DOWN"));
}

TEST(OfAnslag, HasNoEndOfAppealWhereNothingIsDecided) {
  const auto deadlines = OfAnslag(Committee(), {"a", {}, "Underlag", {}, CivilDay(2019, 12, 28)});
  EXPECT_THAT(Lines(deadlines), ElementsAre("2019-12-28 (2019-12-28) TAKE_DOWN"));
  EXPECT_EQ(deadlines[0].title(), "Hamnviksnämnden: Underlag");
}

TEST(OfCase, GivesAnInitiativeAYear) {
  const CaseDay of{"c", "HVN 2024-0001 Brygga", "", CivilDay(2024, 2, 29)};
  EXPECT_THAT(Lines({OfCase(v1::DEADLINE_KIND_INITIATIV, of)}), ElementsAre("2025-02-28 (2025-02-28) INITIATIV"));
}

TEST(Listed, WarnsOnTheDayToAimForAndCallsItOverdueAfterTheOutermost) {
  const struct {
    CivilDay as_of;
    v1::DeadlineState state;
  } cases[] = {
      {CivilDay(2019, 12, 30), v1::DEADLINE_STATE_COMING}, {CivilDay(2019, 12, 31), v1::DEADLINE_STATE_DUE},
      {CivilDay(2020, 1, 1), v1::DEADLINE_STATE_DUE},      {CivilDay(2020, 1, 2), v1::DEADLINE_STATE_DUE},
      {CivilDay(2020, 1, 3), v1::DEADLINE_STATE_OVERDUE},
  };
  for (const auto& c : cases) {
    auto listed =
        Listed(OfMeeting(v1::Committee(), {"m", CivilDay(2019, 12, 17), true}, false), c.as_of, CivilDay(2020, 2, 1));
    ASSERT_EQ(listed.size(), 1u);
    EXPECT_EQ(listed[0].state(), c.state) << c.as_of;
  }
}

TEST(Listed, LeavesOutWhatHasPassedByItself) {
  auto listed = Listed(OfMeeting(Committee(), {"m", kMeeting, true}, true), CivilDay(2019, 11, 15), kMeeting);
  EXPECT_THAT(listed, IsEmpty());
}

}  // namespace
}  // namespace arendegang::deadlines
