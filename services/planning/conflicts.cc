#include "services/planning/conflicts.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "services/calendar/day.h"
#include "services/planning/plan_rules.h"

namespace arendegang::planning {
namespace {

using absl::CivilDay;

constexpr int kWeek = 7;

class Finder {
 public:
  Finder(const Problem& problem, const Plan& plan) : problem_(problem), plan_(plan), open_(problem) {}

  std::vector<v1::PlanConflict> Find() && {
    for (size_t i = 0; i < plan_.size(); ++i) {
      FindInOne(problem_.wishes[i], plan_[i]);
      for (const CivilDay day : plan_[i]) FindWithOthers(i, day);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const v1::PlanConflict& a, const v1::PlanConflict& b) {
      return a.weight() != b.weight() ? a.weight() > b.weight() : a.date() < b.date();
    });
    return std::move(found_);
  }

 private:
  v1::PlanConflict& Add(v1::PlanConflictKind kind, const Body& body, absl::string_view text) {
    v1::PlanConflict& conflict = found_.emplace_back();
    conflict.set_kind(kind);
    conflict.set_committee(body.name);
    conflict.set_weight(WeightOf(kind));
    conflict.set_text(absl::StrCat(body.title, ": ", text));
    return conflict;
  }

  v1::PlanConflict& Add(v1::PlanConflictKind kind, const Body& body, CivilDay day, absl::string_view text) {
    v1::PlanConflict& conflict = Add(kind, body, absl::StrCat(calendar::FormatWithWeekday(day), " ", text));
    conflict.set_date(calendar::FormatIso(day));
    return conflict;
  }

  void FindInOne(const Wish& wish, const std::vector<CivilDay>& days) {
    for (const CivilDay day : days) FindBar(wish.body, day);
    for (size_t n = 1; n < days.size(); ++n) FindInterval(wish, days[n - 1], days[n]);
    for (const TitledSpan& theme : wish.themes) FindTheme(wish.body, theme, days);
    if (days.size() >= static_cast<size_t>(wish.meetings)) return;
    Add(v1::PLAN_CONFLICT_KIND_TOO_FEW_DAYS, wish.body,
        absl::StrCat("bara ", days.size(), " av ", wish.meetings,
                     " sammanträden får plats. Önska färre, fler veckodagar eller kortare uppehåll."));
  }

  void FindBar(const Body& body, CivilDay day) {
    const Bar bar = BarOn(problem_, day);
    switch (bar.kind) {
      case v1::PLAN_CONFLICT_KIND_FREE_DAY:
        Add(bar.kind, body, day, "är en ledig dag (helg eller afton). Flytta sammanträdet till en vardag.");
        break;
      case v1::PLAN_CONFLICT_KIND_CLOSED:
        Add(bar.kind, body, day, absl::StrCat("infaller under uppehållet ”", bar.title, "”. Flytta sammanträdet."))
            .set_title(bar.title);
        break;
      case v1::PLAN_CONFLICT_KIND_COUNCIL:
        Add(bar.kind, body, day, "sammanträder fullmäktige. Flytta sammanträdet.");
        break;
      default:
        break;
    }
  }

  void FindInterval(const Wish& wish, CivilDay before, CivilDay day) {
    const Interval interval = IntervalOf(open_.Between(wish.span.first, wish.span.last), wish.meetings);
    const auto days = static_cast<int>(day - before);
    if (days < interval.least) {
      Add(v1::PLAN_CONFLICT_KIND_TOO_CLOSE, wish.body, day,
          absl::StrCat("kommer bara ", days, " dagar efter förra sammanträdet; minst ", interval.least,
                       " är brukligt."));
    }
    const int open = open_.Between(before, day);
    if (open <= interval.most) return;
    Add(v1::PLAN_CONFLICT_KIND_TOO_FAR, wish.body, day,
        absl::StrCat("kommer ", open / kWeek, " veckor efter förra sammanträdet, uppehåll oräknade; högst ",
                     interval.most / kWeek, " är brukligt."));
  }

  void FindTheme(const Body& body, const TitledSpan& theme, const std::vector<CivilDay>& days) {
    if (std::any_of(days.begin(), days.end(), [&](CivilDay day) { return theme.days.Holds(day); })) return;
    const int first = theme.days.first.month();
    const int last = theme.days.last.month();
    std::string when(calendar::MonthName(first));
    if (first != last) absl::StrAppend(&when, "–", calendar::MonthName(last));
    Add(v1::PLAN_CONFLICT_KIND_THEME, body,
        absl::StrCat("inget sammanträde i ", when, " ", theme.days.first.year(), " för ”", theme.title,
                     "”. Lägg ett där, eller ge temat fler månader."))
        .set_title(theme.title);
  }

  void FindWithOthers(size_t i, CivilDay day) {
    const Body& body = problem_.wishes[i].body;
    for (size_t other = i + 1; other < plan_.size(); ++other) {
      if (std::binary_search(plan_[other].begin(), plan_[other].end(), day)) {
        FindClash(body, problem_.wishes[other].body, day);
      }
    }
    for (const FixedMeeting& other : problem_.others) {
      if (other.day == day) FindClash(body, other.body, day);
    }
  }

  void FindClash(const Body& body, const Body& other, CivilDay day) {
    if (!Overlap(body.hours, other.hours)) return;
    const std::vector<Shared> shared = SharedBy(body, other);
    for (const v1::PlanConflictKind kind :
         {v1::PLAN_CONFLICT_KIND_PRESIDIUM, v1::PLAN_CONFLICT_KIND_MEMBER, v1::PLAN_CONFLICT_KIND_ERSATTARE}) {
      std::set<std::string> persons;
      for (const Shared& one : shared) {
        if (one.kind == kind && one.days.Holds(day)) persons.insert(one.person);
      }
      if (persons.empty()) continue;
      v1::PlanConflict& conflict = Add(kind, body, day,
                                       absl::StrCat("sammanträder också ", other.title, ", där ",
                                                    absl::StrJoin(persons, ", "), " sitter. Flytta det ena."));
      conflict.set_other_committee(other.name);
      conflict.mutable_persons()->Assign(persons.begin(), persons.end());
      conflict.set_weight(conflict.weight() * static_cast<int>(persons.size()));
    }
    if (!SamePlace(body, other)) return;
    v1::PlanConflict& conflict =
        Add(v1::PLAN_CONFLICT_KIND_PLACE, body, day,
            absl::StrCat("har ", other.title, " samma lokal, ", body.place, ". Byt lokal, timme eller dag."));
    conflict.set_other_committee(other.name);
    conflict.set_place(body.place);
  }

  const Problem& problem_;
  const Plan& plan_;
  const OpenDays open_;
  std::vector<v1::PlanConflict> found_;
};

}  // namespace

std::vector<v1::PlanConflict> ConflictsOf(const Problem& problem, const Plan& plan) {
  return Finder(problem, plan).Find();
}

}  // namespace arendegang::planning
