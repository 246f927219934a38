#include "services/diarium/stage.h"

#include "services/calendar/day.h"

namespace arendegang::diarium {
namespace {

v1::Stage StageOfDecision(const DecisionRecord& decision) {
  const Finality finality = FinalityOf(decision);
  if (finality.quashed) return v1::STAGE_QUASHED;
  if (finality.appealed) return v1::STAGE_APPEALED;
  if (finality.confirmed) return v1::STAGE_FINAL;
  if (!decision.certified) return v1::STAGE_DECIDED;
  return decision.notice.has_value() ? v1::STAGE_ANNOUNCED : v1::STAGE_ADJUSTED;
}

}  // namespace

v1::Stage StageOf(const CaseRecord& record) {
  if (record.struck) return v1::STAGE_STRUCK;
  if (record.closed) return v1::STAGE_CLOSED;
  if (record.items.empty()) return record.prepared ? v1::STAGE_PREPARED : v1::STAGE_REGISTERED;
  switch (record.items.back()) {
    case v1::OUTCOME_BORDLAGD:
      return v1::STAGE_BORDLAGD;
    case v1::OUTCOME_ATERREMITTERAD:
      return v1::STAGE_ATERREMITTERAD;
    case v1::OUTCOME_DECIDED:
    case v1::OUTCOME_NOTED:
      return StageOfDecision(record.decision);
    default:
      return v1::STAGE_SCHEDULED;
  }
}

v1::Stage StageOn(v1::Stage stage, const std::string& final_from, absl::CivilDay day) {
  const bool over = stage == v1::STAGE_ANNOUNCED && !final_from.empty() && final_from <= calendar::FormatIso(day);
  return over ? v1::STAGE_APPEAL_OVER : stage;
}

}  // namespace arendegang::diarium
