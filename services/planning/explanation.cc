#include "services/planning/explanation.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/calendar/day.h"
#include "services/planning/plan_rules.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;

// "tisdag 2027-03-02"
std::string Named(CivilDay day) {
  return absl::StrCat(calendar::WeekdayName(calendar::WeekdayNumber(day)), " ", calendar::FormatIso(day));
}

// The best weekday of the week of `day`; `day` itself where all weekdays are as good.
CivilDay WishedIn(const Wish& wish, CivilDay day) {
  if (wish.weekdays.empty()) return day;
  return day - calendar::WeekdayNumber(day) + wish.weekdays[0];
}

// The day of the best weekday nearest to where the meeting would be if all were evenly spread.
CivilDay EvenDay(const Problem& problem, const Wish& wish, size_t place, size_t meetings) {
  const OpenDays open(problem);
  const int all = open.Between(wish.span.first, wish.span.last);
  const auto before = static_cast<int>(static_cast<size_t>(all) * (2 * place + 1) / (2 * meetings));
  CivilDay day = wish.span.first;
  while (day < wish.span.last && open.Between(wish.span.first, day) < before) ++day;
  return WishedIn(wish, day);
}

// Who or what stands against a meeting on a day; empty: nothing.
std::string Against(const Problem& problem, const Plan& plan, size_t i, CivilDay day) {
  const Body& body = problem.wishes[i].body;
  const Bar bar = BarOn(problem, day);
  if (bar.kind == v1::PLAN_CONFLICT_KIND_FREE_DAY) return "är ledig";
  if (bar.kind == v1::PLAN_CONFLICT_KIND_CLOSED) return absl::StrCat("hör till ”", bar.title, "”");
  if (bar.kind == v1::PLAN_CONFLICT_KIND_COUNCIL) return "är fullmäktiges";
  std::vector<const Body*> meeting;
  for (size_t other = 0; other < plan.size(); ++other) {
    if (other != i && std::binary_search(plan[other].begin(), plan[other].end(), day)) {
      meeting.push_back(&problem.wishes[other].body);
    }
  }
  for (const FixedMeeting& other : problem.others) {
    if (other.day == day) meeting.push_back(&other.body);
  }
  for (const Body* other : meeting) {
    if (!Overlap(body.hours, other->hours)) continue;
    std::set<std::string> persons;
    for (const Shared& shared : SharedBy(body, *other)) {
      if (shared.days.Holds(day)) persons.insert(shared.person);
    }
    if (!persons.empty()) return absl::StrCat("har ", other->title, " med ", absl::StrJoin(persons, ", "));
    if (SamePlace(body, *other)) return absl::StrCat("har ", other->title, " i samma lokal");
  }
  return "";
}

// The themes that a meeting has to be there for: no other meeting of the plan is in their months before it.
std::vector<std::string> ThemesOf(const Wish& wish, const std::vector<CivilDay>& days, CivilDay day) {
  std::map<CivilDay, std::vector<std::string>> themes;
  for (const TitledSpan& theme : wish.themes) {
    CivilDay chosen = wish.span.last + 1;
    // The meeting of its months that has the fewest themes so far, the first of them.
    for (const CivilDay one : days) {
      if (!theme.days.Holds(one)) continue;
      if (chosen > wish.span.last || themes[one].size() < themes[chosen].size()) chosen = one;
    }
    themes[chosen].push_back(theme.title);
  }
  return themes[day];
}

// "äldrenämnden" of "Äldrenämnden".
std::string Lower(std::string title) {
  if (title.empty()) return title;
  // Å, Ä and Ö are two bytes, of which the second is 32 less than that of the small letter.
  const bool swedish = title.size() > 1 && title[0] == '\xC3' && static_cast<unsigned char>(title[1]) < 0xA0;
  if (swedish) title[1] = static_cast<char>(title[1] + 0x20);
  title[0] = absl::ascii_tolower(static_cast<unsigned char>(title[0]));
  return title;
}

void AddDates(const v1::PlannedMeeting& meeting, CivilDay day, const Wish& wish, v1::CommitteePlan* plan) {
  const auto year = static_cast<int32_t>(day.year());
  if (plan->meeting_dates().empty() || plan->meeting_dates().rbegin()->year() != year) {
    v1::MeetingDates& dates = *plan->add_meeting_dates();
    dates.set_body(Lower(wish.body.title));
    dates.set_year(year);
    dates.set_hour(HourText(wish.body.hours.begin, ':'));
  }
  v1::MeetingDay& decided = *plan->mutable_meeting_dates()->rbegin()->add_days();
  decided.mutable_day()->set_date(meeting.date());
  decided.set_theme(absl::StrJoin(meeting.themes(), " och "));
}

}  // namespace

std::string WhyOn(const Problem& problem, const Plan& plan, size_t i, CivilDay day) {
  const Wish& wish = problem.wishes[i];
  const auto place = static_cast<size_t>(std::lower_bound(plan[i].begin(), plan[i].end(), day) - plan[i].begin());
  if (std::count(wish.pins.begin(), wish.pins.end(), day) > 0) return "Dagen är låst.";
  const std::vector<std::string> themes = ThemesOf(wish, plan[i], day);
  const CivilDay in_week = WishedIn(wish, day);
  if (in_week != day) {
    const std::string why = Against(problem, plan, i, in_week);
    return why.empty() ? absl::StrCat("Jämnare än ", Named(in_week), ".") : absl::StrCat(Named(in_week), " ", why, ".");
  }
  const CivilDay even = EvenDay(problem, wish, place, plan[i].size());
  if (even == day || wish.weekdays.empty()) return "Som önskat.";
  const std::string why = Against(problem, plan, i, even);
  if (!why.empty()) return absl::StrCat("Önskad veckodag; ", Named(even), " ", why, ".");
  if (!themes.empty()) return absl::StrCat("Önskad veckodag, i månaden för ", absl::StrJoin(themes, " och "), ".");
  return "Önskad veckodag, med jämna mellanrum till de andra.";
}

v1::CommitteePlan Explained(const Problem& problem, const Plan& plan, size_t i) {
  const Wish& wish = problem.wishes[i];
  v1::CommitteePlan explained;
  explained.set_committee(wish.body.name);
  explained.set_title(wish.body.title);
  for (const CivilDay day : plan[i]) {
    v1::PlannedMeeting& meeting = *explained.add_meetings();
    meeting.set_date(calendar::FormatIso(day));
    meeting.set_start_hour(HourText(wish.body.hours.begin, '.'));
    meeting.set_place(wish.body.place);
    for (std::string& theme : ThemesOf(wish, plan[i], day)) meeting.add_themes(std::move(theme));
    if (const auto stop = LastDayBefore(day, wish.stop)) meeting.set_stop_date(calendar::FormatIso(*stop));
    if (const auto dispatch = LastDayBefore(day, wish.dispatch)) {
      meeting.set_dispatch_date(calendar::FormatIso(*dispatch));
    }
    meeting.set_latest_justering_date(calendar::FormatIso(JusteringBy(day)));
    meeting.set_pinned(std::count(wish.pins.begin(), wish.pins.end(), day) > 0);
    meeting.set_why(WhyOn(problem, plan, i, day));
    AddDates(meeting, day, wish, &explained);
  }
  return explained;
}

}  // namespace arendegang::planning
