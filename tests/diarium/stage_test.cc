#include "services/diarium/stage.h"

#include "gtest/gtest.h"

namespace arendegang::diarium {
namespace {

TEST(Stage, FollowsFromWhatIsRecorded) {
  constexpr v1::Outcome kNothing = v1::OUTCOME_UNSPECIFIED;
  const std::vector<std::pair<CaseRecord, v1::Stage>> cases = {
      {{false, false, false, {}}, v1::STAGE_REGISTERED},
      {{false, false, true, {}}, v1::STAGE_PREPARED},
      {{false, false, false, {kNothing}}, v1::STAGE_SCHEDULED},
      {{false, false, true, {v1::OUTCOME_BORDLAGD}}, v1::STAGE_BORDLAGD},
      {{false, false, true, {v1::OUTCOME_BORDLAGD, kNothing}}, v1::STAGE_SCHEDULED},
      {{false, false, true, {v1::OUTCOME_BORDLAGD, v1::OUTCOME_ATERREMITTERAD}}, v1::STAGE_ATERREMITTERAD},
      {{false, false, true, {v1::OUTCOME_ATERREMITTERAD, v1::OUTCOME_DECIDED}}, v1::STAGE_DECIDED},
      {{false, false, true, {v1::OUTCOME_NOTED}}, v1::STAGE_DECIDED},
      {{false, true, true, {v1::OUTCOME_DECIDED}}, v1::STAGE_CLOSED},
      {{true, true, true, {v1::OUTCOME_DECIDED}}, v1::STAGE_STRUCK},
  };
  for (const auto& [record, stage] : cases) EXPECT_EQ(StageOf(record), stage) << v1::Stage_Name(stage);
}

}  // namespace
}  // namespace arendegang::diarium
