#include "services/planning/wishes.h"

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "services/base/error.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <typename Message>
Message Parsed(const std::string& text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message)) << text;
  return message;
}

v1::PlanMeetingsRequest Request(const std::string& more = "") {
  return Parsed<v1::PlanMeetingsRequest>(
      "from_date: '2027-01-01' to_date: '2027-12-31' "
      "committees { committee: 'committees/hvn' start_hour: '16.00' } " +
      more);
}

Registered Known(const std::string& id, const std::string& mandates = "", const std::string& meetings = "") {
  Registered known;
  known.committee.set_name("committees/" + id);
  known.committee.set_title("Nämnden " + id);
  known.committee.set_kallelse_days(7);
  if (!mandates.empty()) known.mandates.push_back(Parsed<v1::Member>(mandates));
  if (!meetings.empty()) known.meetings.push_back(Parsed<v1::Meeting>(meetings));
  return known;
}

std::vector<std::string> FaultsOf(const v1::PlanMeetingsRequest& request) {
  std::vector<std::string> paths;
  for (const FieldViolation& field : ToUserError(ToGoogleStatus(Check(request))).fields) paths.push_back(field.path);
  return paths;
}

TEST(Wishes, AllThatIsWrongIsNamedAtOnce) {
  EXPECT_THAT(FaultsOf(Request()), IsEmpty());
  EXPECT_THAT(FaultsOf({}), ElementsAre("from_date", "to_date", "committees"));
  EXPECT_THAT(FaultsOf(Request("committees { committee: 'hvn' start_hour: '25' meetings: 61 length_minutes: -1 "
                               "themes { months: [5, 7] } weekdays: [WEEKDAY_UNSPECIFIED] }")),
              ElementsAre("committees[1].committee", "committees[1].start_hour", "committees[1].length_minutes",
                          "committees[1].meetings", "committees[1].weekdays", "committees[1].themes.title",
                          "committees[1].themes.months"));
  EXPECT_THAT(
      FaultsOf(Request("closed { from_date: '2027-03-05' to_date: '2027-03-01' } council_dates: '2027-02-30' "
                       "pins { committee: 'committees/kaj' date: '2031-01-01' }")),
      ElementsAre("closed[0].title", "closed[0].to_date", "council_dates", "pins[0].committee", "pins[0].date"));
  EXPECT_THAT(
      FaultsOf(Request("committees { committee: 'committees/hvn' start_hour: '9:00' from_date: '2028-01-01' }")),
      ElementsAre("committees[1].to_date", "committees[1].committee"));
}

TEST(Wishes, AnHourIsTheOneOfMeetings) {
  for (const char* hour : {"16.00", "16:00", "9.30"}) {
    const std::string wish = std::string("committees { committee: 'committees/kaj' start_hour: '") + hour + "' }";
    EXPECT_THAT(FaultsOf(Request(wish)), IsEmpty()) << hour;
  }
  for (const char* other : {"", "16", "efter lunch", "24.00"}) {
    const std::string wish = std::string("committees { committee: 'committees/kaj' start_hour: '") + other + "' }";
    EXPECT_THAT(FaultsOf(Request(wish)), ElementsAre("committees[1].start_hour")) << other;
  }
}

TEST(Wishes, ASpanIsTwoYearsAtMost) {
  v1::PlanMeetingsRequest request = Request();
  request.set_to_date("2028-12-31");
  EXPECT_THAT(FaultsOf(request), IsEmpty());
  request.set_to_date("2029-02-01");
  EXPECT_THAT(FaultsOf(request), ElementsAre("to_date", "committees[0].to_date"));
}

TEST(Wishes, TheNumberOfMeetingsFollowsFromTheInterval) {
  struct Case {
    const char* wish;
    int meetings;
  };
  for (const Case& c : {Case{"", 13}, Case{"interval_weeks: 6", 9}, Case{"interval_weeks: 6 meetings: 4", 4}}) {
    v1::PlanMeetingsRequest request = Request();
    request.mutable_committees(0)->MergeFrom(Parsed<v1::MeetingWish>(c.wish));
    EXPECT_EQ(ProblemOf(request, {Known("hvn")}).wishes[0].meetings, c.meetings) << c.wish;
  }
}

TEST(Wishes, MandatesAndPresidiumComeFromTheRegisterUnlessNamed) {
  const Registered known = Known("hvn", "person: 'Astrid Wallmark' office: ROLE_MEMBER from_date: '2027-03-01'");
  EXPECT_EQ(ProblemOf(Request(), {known}).wishes[0].body.mandates[0].standing, Standing::kMember);
  EXPECT_EQ(ProblemOf(Request(), {known}).wishes[0].body.mandates[0].days.first, CivilDay(2027, 3, 1));
  v1::PlanMeetingsRequest request = Request();
  request.mutable_committees(0)->add_presidium("Astrid Wallmark");
  EXPECT_EQ(ProblemOf(request, {known}).wishes[0].body.mandates[0].standing, Standing::kPresidium);
}

TEST(Wishes, OnlyMeetingsOfCommitteesThatAreNotPlannedStandInTheWay) {
  const std::vector<Registered> known = {
      Known("hvn", "", "meeting_date: '2027-04-27' start_hour: '16.00'"),
      Known("kaj", "", "meeting_date: '2027-04-28' start_hour: '13.00' place: 'Hamnkontoret'"),
      Known("fyr", "", "meeting_date: '2027-04-29'"),
      Known("bat", "", "meeting_date: '2027-04-30' cancelled_reason: 'För få ärenden'")};
  const Problem problem = ProblemOf(Request(), known);
  ASSERT_EQ(problem.others.size(), 2);
  EXPECT_EQ(problem.others[0].day, CivilDay(2027, 4, 28));
  EXPECT_EQ(problem.others[0].body.hours.begin, 13 * 60);
  EXPECT_EQ(problem.others[0].body.hours.end, 16 * 60);
  EXPECT_EQ(problem.others[0].body.place, "Hamnkontoret");
  EXPECT_EQ(problem.others[1].body.hours.begin, 0);
  EXPECT_EQ(problem.others[1].body.hours.end, 24 * 60);
}

TEST(Wishes, AThemeComesBackEachYearOfTheSpan) {
  v1::PlanMeetingsRequest request = Request();
  request.set_from_date("2027-05-10");
  request.set_to_date("2028-05-20");
  request.mutable_committees(0)->MergeFrom(Parsed<v1::MeetingWish>("themes { title: 'Tertialrapport 1' months: [5] }"));
  const auto themes = ProblemOf(request, {Known("hvn")}).wishes[0].themes;
  ASSERT_EQ(themes.size(), 2);
  EXPECT_EQ(themes[0].days.first, CivilDay(2027, 5, 10));
  EXPECT_EQ(themes[0].days.last, CivilDay(2027, 5, 31));
  EXPECT_EQ(themes[1].days.last, CivilDay(2028, 5, 20));
}

TEST(Wishes, PinsAreKeptInOrderAndOnce) {
  const auto request = Request(
      "pins { committee: 'committees/hvn' date: '2027-05-04' } pins { committee: 'committees/hvn' date: '2027-04-27' } "
      "pins { committee: 'committees/hvn' date: '2027-05-04' }");
  EXPECT_THAT(ProblemOf(request, {Known("hvn")}).wishes[0].pins,
              ElementsAre(CivilDay(2027, 4, 27), CivilDay(2027, 5, 4)));
}

}  // namespace
}  // namespace arendegang::planning
