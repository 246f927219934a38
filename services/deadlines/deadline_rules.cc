#include "services/deadlines/deadline_rules.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/calendar/day.h"
#include "services/calendar/holidays.h"
#include "services/calendar/term.h"

namespace arendegang::deadlines {
namespace {

using absl::CivilDay;
using calendar::FormatIso;
using calendar::Term;

constexpr int kDaysToSend = 7;
constexpr int kDaysToConfirm = 7;

v1::Deadline Make(v1::DeadlineKind kind, Term term, std::string resource, std::string title) {
  v1::Deadline deadline;
  deadline.set_kind(kind);
  deadline.set_date(FormatIso(term.aim));
  deadline.set_outermost_date(FormatIso(term.outermost));
  deadline.set_resource(std::move(resource));
  deadline.set_title(std::move(title));
  return deadline;
}

// A day that no free day moves.
Term On(CivilDay day) { return {day, day}; }

std::string TitleOf(const v1::Committee& committee, CivilDay meeting) {
  return absl::StrCat(committee.title(), " ", FormatIso(meeting));
}

// What is to be done some days before a meeting, by a rule of the committee.
v1::Deadline Before(v1::DeadlineKind kind, const v1::Committee& committee, const OpenMeeting& meeting, int days,
                    bool working, absl::string_view what) {
  const auto counting = working ? calendar::Counting::kWorkingDays : calendar::Counting::kDays;
  v1::Deadline deadline = Make(kind, On(calendar::LatestDispatch(meeting.day, days, counting)), meeting.name,
                               TitleOf(committee, meeting.day));
  deadline.set_why(absl::StrCat(what, " ", days, working ? " vardagar" : " dagar", " före sammanträdet."));
  deadline.set_source("KL 6:18; reglemente");
  return deadline;
}

std::string LastForPapers(const v1::Committee& committee) {
  if (committee.stoptid_hour().empty()) return "Sista dag för handlingar,";
  return absl::StrCat("Sista dag för handlingar, före klockan ", committee.stoptid_hour(), ",");
}

// The day that the committee fixed is what to aim for; the law's day is the outermost.
Term JusteringBy(CivilDay meeting, std::optional<CivilDay> planned) {
  const Term latest = calendar::LatestJustering(meeting);
  return {std::min(planned.value_or(latest.aim), latest.aim), latest.outermost};
}

}  // namespace

std::vector<v1::Deadline> OfMeeting(const v1::Committee& committee, const OpenMeeting& meeting, bool laid_out) {
  std::vector<v1::Deadline> deadlines;
  if (committee.stoptid_days() > 0) {
    deadlines.push_back(Before(v1::DEADLINE_KIND_STOPTID, committee, meeting, committee.stoptid_days(),
                               committee.stoptid_working_days(), LastForPapers(committee)));
  }
  if (committee.kallelse_days() > 0 && !meeting.dispatched) {
    deadlines.push_back(Before(v1::DEADLINE_KIND_DISPATCH, committee, meeting, committee.kallelse_days(),
                               committee.kallelse_working_days(), "Kallelse och handlingar ska ut"));
  }
  if (!laid_out) {
    deadlines.push_back(Make(v1::DEADLINE_KIND_JUSTERING, JusteringBy(meeting.day, std::nullopt), meeting.name,
                             TitleOf(committee, meeting.day)));
    deadlines.back().set_why("Protokollet ska vara justerat senast fjorton dagar efter sammanträdet.");
    deadlines.back().set_source("KL 5:69, 6:35; TidL 2 §");
  }
  return deadlines;
}

std::vector<v1::Deadline> OfJustering(const v1::Committee& committee, const OpenJustering& justering) {
  const Term by =
      justering.immediate ? On(justering.meeting_day) : JusteringBy(justering.meeting_day, justering.planned);
  std::vector<v1::Deadline> deadlines;
  for (const std::string& person : justering.waiting_for) {
    v1::Deadline& deadline = deadlines.emplace_back(
        Make(v1::DEADLINE_KIND_JUSTERING, by, justering.name, TitleOf(committee, justering.meeting_day)));
    deadline.set_person(person);
    deadline.set_why(justering.immediate ? "Paragrafen ska justeras vid sammanträdet (omedelbar justering)."
                                         : "Protokollet väntar på justering.");
    deadline.set_source(justering.immediate ? "KL 5:69; nämndens beslut" : "KL 5:69, 6:35; nämndens beslut");
  }
  return deadlines;
}

v1::Deadline OfUnannounced(const v1::Committee& committee, const Unannounced& justering) {
  v1::Deadline deadline = Make(v1::DEADLINE_KIND_ANSLAG, calendar::LatestAnslag(justering.justered), justering.name,
                               TitleOf(committee, justering.meeting_day));
  deadline.set_why(justering.broken ? "Anslaget har varit nere under överklagandetiden. Anslå på nytt; tiden börjar om."
                                    : "Justeringen ska anslås senast andra dagen efter den.");
  deadline.set_source(justering.broken ? "KL 13:5 andra stycket" : "KL 8:12; TidL 2 §");
  return deadline;
}

std::vector<v1::Deadline> OfAnslag(const v1::Committee& committee, const PostedAnslag& anslag) {
  const std::string title = anslag.meeting_day.has_value() ? TitleOf(committee, *anslag.meeting_day)
                                                           : absl::StrCat(committee.title(), ": ", anslag.subject);
  std::vector<v1::Deadline> deadlines;
  if (anslag.appeal_until.has_value()) {
    deadlines.push_back(Make(v1::DEADLINE_KIND_APPEAL, On(*anslag.appeal_until), anslag.name, title));
    deadlines.back().set_why("Sista dag för överklagande (laglighetsprövning).");
    deadlines.back().set_source("KL 13:5; TidL 1–2 §§");
  }
  deadlines.push_back(Make(v1::DEADLINE_KIND_TAKE_DOWN, On(anslag.remove_from), anslag.name, title));
  deadlines.back().set_why("Anslaget får tas ned; det sker av sig självt.");
  deadlines.back().set_source("KL 8:12");
  return deadlines;
}

v1::Deadline OfExtract(const v1::Committee& committee, const ExtractToSend& extract) {
  const CivilDay day = calendar::NextVardag(extract.certified + kDaysToSend);
  v1::Deadline deadline =
      Make(v1::DEADLINE_KIND_EXPEDIERING, On(day), extract.name, TitleOf(committee, extract.meeting_day));
  deadline.set_why(absl::StrCat("Utdrag av § ", extract.paragraph, " ska expedieras till ", extract.recipient, "."));
  deadline.set_source("FL 33 §; god sed");
  return deadline;
}

v1::Deadline OfUnreported(const v1::Committee& committee, const Unreported& unreported) {
  v1::Deadline deadline = Make(v1::DEADLINE_KIND_ANMALAN, On(unreported.meeting_day), unreported.name,
                               TitleOf(committee, unreported.meeting_day));
  deadline.set_why(
      absl::StrCat(unreported.decisions, " delegationsbeslut ska anmälas",
                   unreported.urgent ? "; ett brådskande beslut måste anmälas vid detta sammanträde." : "."));
  deadline.set_source("KL 6:40, 7:8");
  return deadline;
}

v1::Deadline OfCase(v1::DeadlineKind kind, const CaseDay& of, const std::string& task) {
  auto make = [&](Term term, std::string why, const char* source) {
    v1::Deadline deadline = Make(kind, term, of.name, of.title);
    deadline.set_person(of.person);
    deadline.set_why(std::move(why));
    deadline.set_source(source);
    return deadline;
  };
  switch (kind) {
    case v1::DEADLINE_KIND_ASSIGNMENT:
      return make(On(of.day), absl::StrCat("Uppdraget ska redovisas: ", task), "nämndens beslut");
    case v1::DEADLINE_KIND_WATCH:
      return make(On(of.day), "Ärendet bevakas.", "det som är antecknat i ärendet");
    case v1::DEADLINE_KIND_AWAITED:
      return make(On(of.day), "Svar väntas.", "det som är antecknat i ärendet");
    case v1::DEADLINE_KIND_INITIATIV: {
      // A year ends on the day of the same number; where the month lacks it, on its last day (TidL 1 §).
      CivilDay year_on(of.day.year() + 1, of.day.month(), of.day.day());
      if (year_on.month() != of.day.month()) year_on = CivilDay(of.day.year() + 1, of.day.month() + 1, 1) - 1;
      return make(On(year_on), "Ärendet bör beslutas inom ett år från det att det väcktes.", "KL 5:35, 6:34");
    }
    case v1::DEADLINE_KIND_LAGA_KRAFT:
      return make({of.day, calendar::NextVardag(of.day + kDaysToConfirm)},
                  "Överklagandetiden är ute. Fråga domstolen och bekräfta att beslutet har fått laga kraft.",
                  "KL 13:5; god sed");
    default:
      return make(On(of.day), "Ärendet ska vara besvarat.", "FL 9 §; det som är antecknat i ärendet");
  }
}

v1::DeadlineState StateOf(const v1::Deadline& deadline, absl::CivilDay as_of) {
  const std::string day = FormatIso(as_of);
  if (deadline.outermost_date() < day) return v1::DEADLINE_STATE_OVERDUE;
  return deadline.date() <= day ? v1::DEADLINE_STATE_DUE : v1::DEADLINE_STATE_COMING;
}

bool PassesByItself(v1::DeadlineKind kind) {
  return kind == v1::DEADLINE_KIND_STOPTID || kind == v1::DEADLINE_KIND_APPEAL || kind == v1::DEADLINE_KIND_TAKE_DOWN;
}

std::vector<v1::Deadline> Listed(std::vector<v1::Deadline> deadlines, absl::CivilDay as_of, absl::CivilDay until) {
  const std::string last = FormatIso(until);
  std::vector<v1::Deadline> listed;
  for (v1::Deadline& deadline : deadlines) {
    if (deadline.date() > last) continue;
    deadline.set_state(StateOf(deadline, as_of));
    if (PassesByItself(deadline.kind()) && deadline.state() == v1::DEADLINE_STATE_OVERDUE) continue;
    listed.push_back(std::move(deadline));
  }
  std::stable_sort(listed.begin(), listed.end(), [](const auto& a, const auto& b) { return a.date() < b.date(); });
  return listed;
}

}  // namespace arendegang::deadlines
