#include "services/planning/wishes.h"

#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/calendar/day.h"
#include "services/calendar/hour.h"
#include "services/diarium/fields.h"
#include "services/diarium/names.h"
#include "services/planning/plan_rules.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;

constexpr int kUsualLength = 180;  // minutes
constexpr int kUsualWeeks = 4;
constexpr int kMostMeetings = 60;
constexpr int kMostCommittees = 100;
constexpr int kMostDays = 2 * 366;
constexpr int kMostDaysBefore = 60;
constexpr int kMonths = 12;
constexpr int kMinutesOfDay = 24 * 60;

// A day that Check has looked at.
CivilDay DayIn(const std::string& iso) { return *calendar::ParseIso(iso); }

bool IsSpan(const std::string& from, const std::string& to) {
  const auto first = calendar::ParseIso(from);
  const auto last = calendar::ParseIso(to);
  return !first.ok() || !last.ok() || (*first <= *last && *last - *first < kMostDays);
}

bool AreMonths(const v1::MeetingTheme& theme) {
  for (int i = 0; i < theme.months_size(); ++i) {
    const int month = theme.months(i);
    if (month < 1 || month > kMonths || (i > 0 && month != theme.months(i - 1) + 1)) return false;
  }
  return !theme.months().empty();
}

// Looks at one list of a request; paths are made as "committees[2].start_hour".
class ListCheck {
 public:
  ListCheck(diarium::Fields* fields, const char* list) : fields_(*fields), list_(list) {}

  void At(int index) { index_ = index; }
  void Demand(bool holds, const char* field, const char* why) {
    fields_.Demand(holds, absl::StrCat(list_, "[", index_, "].", field).c_str(), why);
  }
  void Require(const char* field, const std::string& text) {
    fields_.Require(absl::StrCat(list_, "[", index_, "].", field).c_str(), text);
  }
  void Line(const char* field, const std::string& text) {
    fields_.Line(absl::StrCat(list_, "[", index_, "].", field).c_str(), text);
  }
  void Day(const char* field, const std::string& day) {
    fields_.Day(absl::StrCat(list_, "[", index_, "].", field).c_str(), day);
  }
  void RequireHour(const char* field, const std::string& hour) {
    fields_.RequireHour(absl::StrCat(list_, "[", index_, "].", field).c_str(), hour);
  }
  void RequireDay(const char* field, const std::string& day) {
    fields_.RequireDay(absl::StrCat(list_, "[", index_, "].", field).c_str(), day);
  }

 private:
  diarium::Fields& fields_;
  const char* list_;
  int index_ = 0;
};

void CheckWish(const v1::MeetingWish& wish, const v1::PlanMeetingsRequest& request, ListCheck* check) {
  check->Demand(diarium::ParseCommitteeName(wish.committee()).ok(), "committee", "Ange nämnden, som committees/hvn.");
  check->RequireHour("start_hour", wish.start_hour());
  check->Demand(wish.length_minutes() >= 0 && wish.length_minutes() <= kMinutesOfDay, "length_minutes",
                "Ange minuter, högst ett dygn.");
  check->Demand(wish.meetings() >= 0 && wish.meetings() <= kMostMeetings, "meetings", "Ange högst 60 sammanträden.");
  check->Demand(wish.interval_weeks() >= 0 && wish.interval_weeks() <= kMostMeetings, "interval_weeks",
                "Ange ett antal veckor.");
  check->Demand(wish.stop_days() >= 0 && wish.stop_days() <= kMostDaysBefore, "stop_days",
                "Ange högst 60 dagar före sammanträdet.");
  check->Line("place", wish.place());
  check->Day("from_date", wish.from_date());
  check->Day("to_date", wish.to_date());
  check->Demand(IsSpan(wish.from_date().empty() ? request.from_date() : wish.from_date(),
                       wish.to_date().empty() ? request.to_date() : wish.to_date()),
                "to_date", "Den sista dagen ska komma efter den första, inom två år.");
  check->Demand(std::all_of(wish.weekdays().begin(), wish.weekdays().end(),
                            [](int day) { return day >= v1::WEEKDAY_MONDAY && day <= v1::WEEKDAY_SUNDAY; }),
                "weekdays", "Ange veckodagar, som tuesday.");
  for (const v1::MeetingTheme& theme : wish.themes()) {
    check->Require("themes.title", theme.title());
    check->Demand(AreMonths(theme), "themes.months", "Ange månader i följd, som [5] eller [5, 6].");
  }
}

Standing StandingOf(v1::Role office) {
  switch (office) {
    case v1::ROLE_CHAIR:
    case v1::ROLE_VICE_CHAIR:
    case v1::ROLE_SECOND_VICE_CHAIR:
      return Standing::kPresidium;
    case v1::ROLE_ERSATTARE:
      return Standing::kErsattare;
    default:
      return Standing::kMember;
  }
}

Mandate MandateOf(const v1::Member& member) {
  const CivilDay last = member.to_date().empty() ? CivilDay(calendar::kLastYear, kMonths, 31) : DayIn(member.to_date());
  return {member.person(), StandingOf(member.office()), {DayIn(member.from_date()), last}};
}

Body BodyOf(const Registered& known) {
  Body body;
  body.name = known.committee.name();
  body.title = known.committee.title();
  for (const v1::Member& member : known.mandates) body.mandates.push_back(MandateOf(member));
  return body;
}

// A presidium that is named goes before what the mandates say.
void SetPresidium(const v1::MeetingWish& asked, Body* body) {
  if (asked.presidium().empty()) return;
  const std::set<std::string> named(asked.presidium().begin(), asked.presidium().end());
  for (Mandate& mandate : body->mandates) {
    if (mandate.standing == Standing::kPresidium) mandate.standing = Standing::kMember;
    if (named.count(mandate.person) > 0) mandate.standing = Standing::kPresidium;
  }
}

// The parts of a span in which a theme is to be handled: one each year.
void AddTheme(const v1::MeetingTheme& theme, Wish* wish) {
  const int first_month = *theme.months().begin();
  const int last_month = *theme.months().rbegin();
  for (auto year = wish->span.first.year(); year <= wish->span.last.year(); ++year) {
    const CivilDay first(absl::CivilMonth(year, first_month));
    const CivilDay last = CivilDay(absl::CivilMonth(year, last_month) + 1) - 1;
    const DaySpan days{std::max(first, wish->span.first), std::min(last, wish->span.last)};
    if (days.first <= days.last) wish->themes.push_back({theme.title(), days});
  }
}

Hours HoursFrom(int begin, int length) { return {begin, begin + (length == 0 ? kUsualLength : length)}; }

Wish WishOf(const v1::PlanMeetingsRequest& request, const v1::MeetingWish& asked, const Registered& known) {
  Wish wish;
  wish.body = BodyOf(known);
  SetPresidium(asked, &wish.body);
  wish.body.hours = HoursFrom(*calendar::ParseHour(asked.start_hour()), asked.length_minutes());
  wish.body.place = asked.place();
  wish.weekdays.assign(asked.weekdays().begin(), asked.weekdays().end());
  wish.span.first = DayIn(asked.from_date().empty() ? request.from_date() : asked.from_date());
  wish.span.last = DayIn(asked.to_date().empty() ? request.to_date() : asked.to_date());
  for (const v1::MeetingTheme& theme : asked.themes()) AddTheme(theme, &wish);
  for (const v1::PinnedDay& pin : request.pins()) {
    if (pin.committee() == asked.committee()) wish.pins.push_back(DayIn(pin.date()));
  }
  std::sort(wish.pins.begin(), wish.pins.end());
  wish.pins.erase(std::unique(wish.pins.begin(), wish.pins.end()), wish.pins.end());
  wish.dispatch = {known.committee.kallelse_days(), known.committee.kallelse_working_days()};
  wish.stop = {asked.stop_days(), false};
  wish.meetings = asked.meetings();
  return wish;
}

// The meetings of a committee that is not planned. One without an hour takes the whole day.
void AddOthers(const Registered& known, std::vector<FixedMeeting>* others) {
  for (const v1::Meeting& meeting : known.meetings) {
    if (!meeting.cancelled_reason().empty()) continue;
    Body body = BodyOf(known);
    if (const auto begin = MinutesOf(meeting.start_hour())) body.hours = HoursFrom(*begin, 0);
    body.place = meeting.place();
    others->push_back({std::move(body), DayIn(meeting.meeting_date())});
  }
}

}  // namespace

absl::Status Check(const v1::PlanMeetingsRequest& request) {
  diarium::Fields fields;
  fields.RequireDay("from_date", request.from_date());
  fields.RequireDay("to_date", request.to_date());
  fields.Demand(IsSpan(request.from_date(), request.to_date()), "to_date",
                "Den sista dagen ska komma efter den första, inom två år.");
  fields.Demand(!request.committees().empty() && request.committees_size() <= kMostCommittees, "committees",
                "Ange minst en nämnd och högst 100.");
  ListCheck wishes(&fields, "committees");
  std::set<std::string> planned;
  for (int i = 0; i < request.committees_size(); ++i) {
    wishes.At(i);
    CheckWish(request.committees(i), request, &wishes);
    wishes.Demand(planned.insert(request.committees(i).committee()).second, "committee", "Nämnden står två gånger.");
  }
  ListCheck closed(&fields, "closed");
  for (int i = 0; i < request.closed_size(); ++i) {
    const v1::ClosedSpan& span = request.closed(i);
    closed.At(i);
    closed.Require("title", span.title());
    closed.RequireDay("from_date", span.from_date());
    closed.RequireDay("to_date", span.to_date());
    closed.Demand(IsSpan(span.from_date(), span.to_date()), "to_date", "Den sista dagen ska komma efter den första.");
  }
  for (const std::string& day : request.council_dates()) fields.RequireDay("council_dates", day);
  ListCheck pins(&fields, "pins");
  for (int i = 0; i < request.pins_size(); ++i) {
    pins.At(i);
    pins.Demand(planned.count(request.pins(i).committee()) > 0, "committee", "Nämnden är inte bland dem som planeras.");
    pins.RequireDay("date", request.pins(i).date());
    const auto day = calendar::ParseIso(request.pins(i).date());
    const auto from = calendar::ParseIso(request.from_date());
    pins.Demand(!day.ok() || !from.ok() || (*day - *from < kMostDays && *from - *day < kMostDays), "date",
                "Den ligger mer än två år bort.");
  }
  return fields.status();
}

Problem ProblemOf(const v1::PlanMeetingsRequest& request, const std::vector<Registered>& committees) {
  Problem problem;
  for (const v1::ClosedSpan& span : request.closed()) {
    problem.closed.push_back({span.title(), {DayIn(span.from_date()), DayIn(span.to_date())}});
  }
  for (const std::string& day : request.council_dates()) problem.council.push_back(DayIn(day));
  std::set<std::string> planned;
  std::vector<int> weeks;
  for (const v1::MeetingWish& asked : request.committees()) {
    const auto known = std::find_if(committees.begin(), committees.end(),
                                    [&](const Registered& one) { return one.committee.name() == asked.committee(); });
    if (known == committees.end()) continue;
    problem.wishes.push_back(WishOf(request, asked, *known));
    weeks.push_back(asked.interval_weeks() == 0 ? kUsualWeeks : asked.interval_weeks());
    planned.insert(asked.committee());
  }
  const OpenDays open(problem);
  for (size_t i = 0; i < problem.wishes.size(); ++i) {
    Wish& wish = problem.wishes[i];
    if (wish.meetings == 0) wish.meetings = MeetingsIn(open.Between(wish.span.first, wish.span.last), weeks[i]);
    wish.meetings = std::max(wish.meetings, static_cast<int>(wish.pins.size()));
  }
  for (const Registered& known : committees) {
    if (planned.count(known.committee.name()) == 0) AddOthers(known, &problem.others);
  }
  return problem;
}

}  // namespace arendegang::planning
