// Where things reported stand, and which urgent decisions stand nowhere.
#include "services/meetings/reported_rules.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/review/meeting_builder.h"

namespace arendegang::meetings {
namespace {

using arendegang::testing::Merge;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(EntriesIn, TellTheThingsOfAParagraphApart) {
  v1::Paragraph paragraph;
  Merge(
      "anmalningar { items { minutes { meeting_date: '2026-04-21' justering_date: '2026-04-28' } }"
      "items { minutes { body: 'rådet' meeting_date: '2026-04-21' } }"
      "items { delegation { fields { field: 'a' diarienummer: 'HVN 2026-0001' delegationsbeslut: '2026-2' } } }"
      "items { received_until: '2026-05-19' } items { other: 'annat' } }",
      &paragraph);
  EXPECT_THAT(EntriesIn(paragraph), ElementsAre("delegation 2026-2", "delegation HVN 2026-0001", "minutes 2026-04-21 ",
                                                "minutes 2026-04-21 rådet", "received 2026-05-19"));
  EXPECT_THAT(EntriesIn(v1::Paragraph()), IsEmpty());
}

TEST(MissingUrgent, AreThoseThatNoParagraphTells) {
  const std::vector<UrgentDecision> urgent = {
      {"committees/hvn/delegationsbeslut/2026-1", "2026-05-04", "Stängning av bryggan", EntryOfDelegation("2026-1")},
      {"committees/hvn/delegationsbeslut/2026-2", "2026-05-05", "Länspumpning", EntryOfDelegation("2026-2")},
  };
  v1::Minutes facts;
  Merge(
      "paragraphs { number: 1 } paragraphs { anmalningar { items { delegation { urgent: true fields { "
      "field: 'a' delegationsbeslut: '2026-2' } } } } }",
      &facts);
  const std::vector<v1::Finding> findings = MissingUrgent(urgent, facts);
  ASSERT_EQ(findings.size(), 1);
  EXPECT_EQ(findings[0].place(), "committees/hvn/delegationsbeslut/2026-1");
  EXPECT_EQ(findings[0].source(), "KL 6:40");
  EXPECT_EQ(findings[0].severity(), v1::SEVERITY_ERROR);
  EXPECT_THAT(MissingUrgent({}, facts), IsEmpty());
}

}  // namespace
}  // namespace arendegang::meetings
