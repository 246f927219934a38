#include "services/diarium/stage.h"

#include "gtest/gtest.h"

namespace arendegang::diarium {
namespace {

using absl::CivilDay;

constexpr v1::Outcome kNothing = v1::OUTCOME_UNSPECIFIED;

CaseRecord WithItems(std::vector<v1::Outcome> items, bool prepared = true) {
  CaseRecord record;
  record.prepared = prepared;
  record.items = std::move(items);
  return record;
}

CaseRecord Decided(const DecisionRecord& decision) {
  CaseRecord record = WithItems({v1::OUTCOME_DECIDED});
  record.decision = decision;
  return record;
}

CaseRecord Closed() {
  CaseRecord record = WithItems({v1::OUTCOME_DECIDED});
  record.closed = true;
  return record;
}

CaseRecord Struck() {
  CaseRecord record = Closed();
  record.struck = true;
  return record;
}

TEST(Stage, FollowsFromWhatIsRecorded) {
  const std::vector<std::pair<CaseRecord, v1::Stage>> cases = {
      {WithItems({}, false), v1::STAGE_REGISTERED},
      {WithItems({}), v1::STAGE_PREPARED},
      {WithItems({kNothing}, false), v1::STAGE_SCHEDULED},
      {WithItems({v1::OUTCOME_BORDLAGD}), v1::STAGE_BORDLAGD},
      {WithItems({v1::OUTCOME_BORDLAGD, kNothing}), v1::STAGE_SCHEDULED},
      {WithItems({v1::OUTCOME_BORDLAGD, v1::OUTCOME_ATERREMITTERAD}), v1::STAGE_ATERREMITTERAD},
      {WithItems({v1::OUTCOME_ATERREMITTERAD, v1::OUTCOME_DECIDED}), v1::STAGE_DECIDED},
      {WithItems({v1::OUTCOME_NOTED}), v1::STAGE_DECIDED},
      {Closed(), v1::STAGE_CLOSED},
      {Struck(), v1::STAGE_STRUCK},
  };
  for (const auto& [record, stage] : cases) EXPECT_EQ(StageOf(record), stage) << v1::Stage_Name(stage);
}

TEST(Stage, OfADecisionFollowsItsCourse) {
  const Notice notice{CivilDay(2019, 12, 27), false};
  const std::vector<std::pair<DecisionRecord, v1::Stage>> cases = {
      {{}, v1::STAGE_DECIDED},
      {{true, {}, {}, {}, {}}, v1::STAGE_ADJUSTED},
      {{true, notice, {}, {}, {}}, v1::STAGE_ANNOUNCED},
      {{true, notice, {}, {{}}, {}}, v1::STAGE_APPEALED},
      {{true, notice, {}, {{v1::APPEAL_OUTCOME_REJECTED, CivilDay(2020, 3, 2)}}, {}}, v1::STAGE_ANNOUNCED},
      {{true, notice, {}, {{v1::APPEAL_OUTCOME_QUASHED, CivilDay(2020, 3, 2)}}, {}}, v1::STAGE_QUASHED},
      {{true, notice, {}, {}, CivilDay(2019, 12, 28)}, v1::STAGE_FINAL},
      // An appeal that came to the court in time, and to our knowledge late.
      {{true, notice, {}, {{}}, CivilDay(2019, 12, 28)}, v1::STAGE_APPEALED},
  };
  for (const auto& [decision, stage] : cases) EXPECT_EQ(StageOf(Decided(decision)), stage) << v1::Stage_Name(stage);
}

TEST(Stage, SaysWhenTheTimeOfAppealHasRunOut) {
  EXPECT_EQ(StageOn(v1::STAGE_ANNOUNCED, "2019-12-28", CivilDay(2019, 12, 27)), v1::STAGE_ANNOUNCED);
  EXPECT_EQ(StageOn(v1::STAGE_ANNOUNCED, "2019-12-28", CivilDay(2019, 12, 28)), v1::STAGE_APPEAL_OVER);
  EXPECT_EQ(StageOn(v1::STAGE_ANNOUNCED, "", CivilDay(2030, 1, 1)), v1::STAGE_ANNOUNCED);
  EXPECT_EQ(StageOn(v1::STAGE_FINAL, "2019-12-28", CivilDay(2030, 1, 1)), v1::STAGE_FINAL);
}

}  // namespace
}  // namespace arendegang::diarium
