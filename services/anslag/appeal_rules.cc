#include "services/anslag/appeal_rules.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/calendar/day.h"
#include "services/calendar/term.h"

namespace arendegang::anslag {
namespace {

using absl::CivilDay;

CivilDay DayOf(const std::string& iso) { return calendar::ParseIso(iso).value_or(CivilDay()); }

bool IsOf(const v1::Appeal& appeal, int point) { return !appeal.has_point() || appeal.point() == point; }

// The record of a decision that has this point alone.
diarium::DecisionRecord RecordOf(const Decision& decision, const v1::PointStatus& point) {
  diarium::DecisionRecord record = decision.course;
  diarium::AppealablePoint& only = record.points.emplace_back();
  only.route = point.route();
  for (const v1::Delgivning& each : point.delgivningar()) only.served.push_back(DayOf(each.delgivning_date()));
  for (const v1::Appeal& appeal : decision.status.appeals()) {
    if (!IsOf(appeal, point.point())) continue;
    diarium::RecordedAppeal& recorded = record.appeals.emplace_back();
    recorded.outcome = appeal.outcome();
    if (!appeal.outcome_date().empty()) recorded.outcome_date = DayOf(appeal.outcome_date());
  }
  return record;
}

v1::DecisionState StateOf(const diarium::DecisionRecord& record, const diarium::Finality& finality, CivilDay day) {
  if (finality.appealed) return v1::DECISION_STATE_APPEALED;
  if (finality.quashed) return v1::DECISION_STATE_QUASHED;
  if (!record.certified) return v1::DECISION_STATE_NOT_CERTIFIED;
  if (finality.confirmed) return v1::DECISION_STATE_FINAL;
  const diarium::AppealablePoint& point = record.points[0];
  if (point.route == v1::APPEAL_ROUTE_OTHER) return v1::DECISION_STATE_OTHER_LAW;
  if (point.route == v1::APPEAL_ROUTE_FORVALTNINGSBESVAR) {
    if (point.served.empty()) return v1::DECISION_STATE_NOT_SERVED;
  } else {
    if (!record.notice.has_value()) return v1::DECISION_STATE_NOT_ANNOUNCED;
    if (record.notice->broken) return v1::DECISION_STATE_ANSLAG_BROKEN;
  }
  const bool over = finality.final_from.has_value() && day >= *finality.final_from;
  return over ? v1::DECISION_STATE_APPEAL_OVER : v1::DECISION_STATE_APPEAL_RUNS;
}

// The last day of appeal of a point; none while no time runs. A dismissed or rejected appeal does not move it.
std::optional<CivilDay> LastDay(const diarium::DecisionRecord& record) {
  const diarium::AppealablePoint& point = record.points[0];
  if (!record.certified || point.route == v1::APPEAL_ROUTE_OTHER || point.route == v1::APPEAL_ROUTE_NONE) {
    return std::nullopt;
  }
  if (point.route == v1::APPEAL_ROUTE_FORVALTNINGSBESVAR) {
    if (point.served.empty()) return std::nullopt;
    return calendar::LastDayOfForvaltningsbesvar(*std::max_element(point.served.begin(), point.served.end())).outermost;
  }
  if (!record.notice.has_value() || record.notice->broken) return std::nullopt;
  return record.notice->appeal_until;
}

const char* SourceOf(v1::AppealRoute route) {
  switch (route) {
    case v1::APPEAL_ROUTE_FORVALTNINGSBESVAR:
      return "FL 44 §";
    case v1::APPEAL_ROUTE_OTHER:
      return "KL 13:3";
    case v1::APPEAL_ROUTE_NONE:
      return "KL 13:2";
    default:
      return "KL 13:5";
  }
}

// How far from final a state is: the whole stands as the point that is furthest.
int Distance(v1::DecisionState state) {
  switch (state) {
    case v1::DECISION_STATE_QUASHED:
      return 0;
    case v1::DECISION_STATE_FINAL:
      return 1;
    case v1::DECISION_STATE_OTHER_LAW:
      return 2;
    case v1::DECISION_STATE_APPEAL_OVER:
      return 3;
    case v1::DECISION_STATE_APPEAL_RUNS:
      return 4;
    case v1::DECISION_STATE_NOT_SERVED:
      return 5;
    case v1::DECISION_STATE_ANSLAG_BROKEN:
      return 6;
    case v1::DECISION_STATE_NOT_ANNOUNCED:
      return 7;
    case v1::DECISION_STATE_APPEALED:
      return 8;
    default:
      return 9;
  }
}

// An appeal is late when it came after the last day of every point that it is about.
bool IsLate(const v1::Appeal& appeal, const v1::DecisionStatus& status) {
  bool late = false;
  for (const v1::PointStatus& point : status.points()) {
    if (!IsOf(appeal, point.point()) || point.route() == v1::APPEAL_ROUTE_NONE) continue;
    if (point.appeal_until().empty() || appeal.arrival_date() <= point.appeal_until()) return false;
    late = true;
  }
  return late;
}

struct Obstacle {
  const char* reason;
  std::string swedish;
};

// What keeps a decision from being confirmed as final; an empty reason: nothing.
Obstacle ObstacleOf(const v1::DecisionStatus& status) {
  switch (status.state()) {
    case v1::DECISION_STATE_NOT_CERTIFIED:
      return {"JUSTERING_NOT_DONE", "Paragrafen är inte justerad. Justera den först (KL 5:69)."};
    case v1::DECISION_STATE_NOT_ANNOUNCED:
      return {"ANSLAG_MISSING", "Justeringen är inte tillkännagiven. Sätt upp anslaget först (KL 8:12)."};
    case v1::DECISION_STATE_ANSLAG_BROKEN:
      return {"ANSLAG_BROKEN",
              "Anslaget var borta under överklagandetiden, som därför inte löper ut. Sätt upp det på nytt först "
              "(KL 13:5)."};
    case v1::DECISION_STATE_NOT_SERVED:
      return {"DELGIVNING_MISSING", "Ingen part har fått del av beslutet. Anteckna först när det skedde (FL 44 §)."};
    case v1::DECISION_STATE_APPEALED:
      return {"APPEAL_OPEN", "Beslutet är överklagat. Anteckna först hur det gick i domstolen."};
    case v1::DECISION_STATE_APPEAL_RUNS:
      return {"APPEAL_TIME_RUNS",
              absl::StrCat("Tiden är inte ute. Tidigast den ", status.final_from(), " kan laga kraft bekräftas.")};
    case v1::DECISION_STATE_QUASHED:
      return {"DECISION_QUASHED", "Beslutet är upphävt och får inte laga kraft. Ta upp ärendet på nytt (KL 13:8)."};
    case v1::DECISION_STATE_FINAL:
      return {"DECISION_FINAL", "Laga kraft är redan bekräftad. Inget mer behövs."};
    default:
      return {"", ""};
  }
}

absl::Status Refuse(const v1::DecisionStatus& status, const Obstacle& obstacle) {
  return MakeError(absl::StatusCode::kFailedPrecondition, obstacle.reason,
                   absl::StrCat(status.name(), ": ", v1::DecisionState_Name(status.state())), obstacle.swedish);
}

std::string AdviceOf(const v1::DecisionStatus& status) {
  if (status.state() == v1::DECISION_STATE_FINAL) return "";
  if (status.state() == v1::DECISION_STATE_APPEAL_OVER) {
    return "Tiden är ute. Fråga domstolen och diariet, och bekräfta sedan laga kraft.";
  }
  if (status.state() == v1::DECISION_STATE_OTHER_LAW) {
    return "En annan författning styr överklagandet. Bekräfta laga kraft när den tiden är ute (KL 13:3).";
  }
  return ObstacleOf(status).swedish;
}

}  // namespace

v1::DecisionStatus StatusOf(const Decision& decision, CivilDay day) {
  v1::DecisionStatus status = decision.status;
  std::optional<CivilDay> final_from;
  bool told = true;  // every point tells a day
  const bool can_be_appealed = std::any_of(status.points().begin(), status.points().end(),
                                           [](const auto& point) { return point.route() != v1::APPEAL_ROUTE_NONE; });
  status.set_state(v1::DECISION_STATE_QUASHED);
  for (v1::PointStatus& point : *status.mutable_points()) {
    const diarium::DecisionRecord record = RecordOf(decision, point);
    const diarium::Finality finality = diarium::FinalityOf(record);
    point.set_state(StateOf(record, finality, day));
    point.set_source(SourceOf(point.route()));
    if (point.route() == v1::APPEAL_ROUTE_LAGLIGHETSPROVNING) point.set_anslag(decision.anslag);
    if (auto last = LastDay(record)) point.set_appeal_until(calendar::FormatIso(*last));
    // A point that cannot be appealed follows the others, unless somebody tried; a quashed one keeps no other from
    // being final.
    const bool tried = !record.appeals.empty();
    if (can_be_appealed && point.route() == v1::APPEAL_ROUTE_NONE && !tried) continue;
    if (Distance(point.state()) > Distance(status.state())) status.set_state(point.state());
    if (finality.quashed) continue;
    told = told && finality.final_from.has_value();
    if (finality.final_from.has_value())
      final_from = std::max(final_from.value_or(*finality.final_from), *finality.final_from);
  }
  if (told && final_from.has_value()) status.set_final_from(calendar::FormatIso(*final_from));
  for (v1::Appeal& appeal : *status.mutable_appeals()) appeal.set_late(IsLate(appeal, status));
  status.set_advice(AdviceOf(status));
  return status;
}

absl::Status CheckMayBeConfirmed(const v1::DecisionStatus& status) {
  const Obstacle obstacle = ObstacleOf(status);
  return obstacle.swedish.empty() ? absl::OkStatus() : Refuse(status, obstacle);
}

absl::Status CheckMayBeExecuted(const v1::DecisionStatus& status, const std::string& reason) {
  if (status.state() == v1::DECISION_STATE_QUASHED) {
    return Refuse(status, {"DECISION_QUASHED",
                           "Beslutet är upphävt och får inte verkställas. Ta upp ärendet på nytt "
                           "(KL 13:8, 13:15)."});
  }
  if (!status.execution_date().empty()) {
    return Refuse(status, {"EXECUTION_RECORDED", absl::StrCat("Verkställigheten är redan antecknad, den ",
                                                              status.execution_date(), ". Inget mer behövs.")});
  }
  if (status.state() == v1::DECISION_STATE_FINAL || !reason.empty()) return absl::OkStatus();
  return Refuse(status, {"DECISION_NOT_FINAL",
                         "Beslutet har inte fått laga kraft. Ange varför det inte kan vänta och att inga särskilda "
                         "skäl talar emot (KL 13:14), eller bekräfta först laga kraft."});
}

}  // namespace arendegang::anslag
