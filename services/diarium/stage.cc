#include "services/diarium/stage.h"

namespace arendegang::diarium {

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
      return v1::STAGE_DECIDED;
    default:
      return v1::STAGE_SCHEDULED;
  }
}

}  // namespace arendegang::diarium
