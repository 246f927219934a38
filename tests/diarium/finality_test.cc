#include "services/diarium/finality.h"

#include "gtest/gtest.h"
#include "services/calendar/day.h"

namespace arendegang::diarium {
namespace {

using absl::CivilDay;

constexpr CivilDay kAppealUntil(2019, 12, 27);
constexpr v1::AppealRoute kLaglighetsprovning = v1::APPEAL_ROUTE_LAGLIGHETSPROVNING;
constexpr v1::AppealRoute kBesvar = v1::APPEAL_ROUTE_FORVALTNINGSBESVAR;

struct Case {
  const char* what;
  DecisionRecord record;
  const char* final_from;  // empty: none can be told
};

TEST(Finality, ComesWhenEveryTimeOfAppealHasRunOut) {
  const Notice notice{kAppealUntil, false};
  const Case cases[] = {
      {"announced, nobody appealed", {true, notice, {}, {}, {}}, "2019-12-28"},
      {"not certified", {false, notice, {}, {}, {}}, ""},
      {"not announced", {true, {}, {}, {}, {}}, ""},
      {"the notice was down during its time (KL 13:5)", {true, Notice{kAppealUntil, true}, {}, {}, {}}, ""},
      {"a court has not had its say", {true, notice, {}, {{}}, {}}, ""},
      {"a court rejected the appeal",
       {true, notice, {}, {{v1::APPEAL_OUTCOME_REJECTED, CivilDay(2020, 3, 2)}}, {}},
       "2020-03-02"},
      {"the appeal was withdrawn while the time ran",
       {true, notice, {}, {{v1::APPEAL_OUTCOME_WITHDRAWN, CivilDay(2019, 12, 20)}}, {}},
       "2019-12-28"},
      {"a court quashed it", {true, notice, {}, {{v1::APPEAL_OUTCOME_QUASHED, CivilDay(2020, 3, 2)}}, {}}, ""},
      // FL 44 §: three weeks from the day the person got it, whatever the notice.
      {"served on the person concerned", {true, {}, {{kBesvar, {CivilDay(2019, 11, 28)}}}, {}, {}}, "2019-12-20"},
      {"two parties, the later counts",
       {true, {}, {{kBesvar, {CivilDay(2019, 11, 28), CivilDay(2019, 12, 3)}}}, {}, {}},
       "2019-12-28"},
      {"not served yet", {true, notice, {{kBesvar, {}}}, {}, {}}, ""},
      {"one point of each kind", {true, notice, {{kBesvar, {CivilDay(2019, 11, 28)}}, {}}, {}, {}}, "2019-12-28"},
      {"one point only carries out", {true, notice, {{v1::APPEAL_ROUTE_NONE, {}}, {}}, {}, {}}, "2019-12-28"},
      {"another statute decides", {true, notice, {{v1::APPEAL_ROUTE_OTHER, {}}}, {}, {}}, ""},
  };
  for (const Case& c : cases) {
    const Finality finality = FinalityOf(c.record);
    EXPECT_EQ(finality.final_from ? calendar::FormatIso(*finality.final_from) : "", c.final_from) << c.what;
  }
}

// No laga kraft while a notice has a gap or an appeal is open.
TEST(Finality, NeverComesWhileANoticeIsBrokenOrAnAppealIsOpen) {
  for (const bool broken : {false, true}) {
    for (const bool open : {false, true}) {
      for (const bool confirmed : {false, true}) {
        DecisionRecord record{true, Notice{kAppealUntil, broken}, {{kLaglighetsprovning, {}}}, {}, {}};
        if (confirmed) record.confirmed_on = kAppealUntil + 1;
        if (open) record.appeals.emplace_back();
        EXPECT_EQ(FinalityOf(record).final_from.has_value(), !broken && !open);
        EXPECT_EQ(FinalityOf(record).confirmed, confirmed && !broken && !open);
      }
    }
  }
}

TEST(Finality, IsNotWhatSomebodyConfirmedBeforeTheTimeThatGovernsNow) {
  // The notice was posted anew after the confirmation.
  DecisionRecord record{true, Notice{kAppealUntil + 30, false}, {}, {}, kAppealUntil + 1};
  EXPECT_FALSE(FinalityOf(record).confirmed);
  record.confirmed_on = kAppealUntil + 31;
  EXPECT_TRUE(FinalityOf(record).confirmed);
}

TEST(Finality, OfWhatAnotherStatuteGovernsIsForAPersonToSay) {
  const DecisionRecord record{true, Notice{kAppealUntil, false}, {{v1::APPEAL_ROUTE_OTHER, {}}}, {}, kAppealUntil};
  EXPECT_FALSE(FinalityOf(record).final_from.has_value());
  EXPECT_TRUE(FinalityOf(record).confirmed);
}

}  // namespace
}  // namespace arendegang::diarium
