#include "services/meetings/assignment_rules.h"

#include "gtest/gtest.h"
#include "tests/review/meeting_builder.h"

namespace arendegang::meetings {
namespace {

v1::Paragraph Facts(const char* text) {
  v1::Paragraph facts;
  arendegang::testing::Merge(text, &facts);
  return facts;
}

TEST(Assignments, AreBornOfTheirPoints) {
  auto given = AssignmentsOf(
      Facts("handling { points { decided: 'godkänna planen' } "
            "points { assignment { assignee: 'förvaltningen' task: 'återkomma senast i maj 2026' } } "
            "further { points { assignment { assignee: 'direktören' task: 'bygga bryggan' } } } "
            "further { lead { to_council: true } points { assignment { assignee: 'en annan nämnd' } } } }"),
      "2026-01-20");
  ASSERT_EQ(given.size(), 2u) << "what is proposed to the council is given by nobody yet";
  EXPECT_EQ(given[0].point, 1);
  EXPECT_EQ(given[0].assignee, "förvaltningen");
  EXPECT_EQ(given[0].due_date, "2026-05-31");
  EXPECT_EQ(given[1].point, 2);
  EXPECT_EQ(given[1].due_date, "");
}

TEST(Assignments, AreReportedInManyWords) {
  for (const char* text : {"handling { points { decided: 'finna uppdraget slutrapporterat' } }",
                           "handling { points { decided: 'förklara uppdraget om bryggan fullgjort' } }",
                           "handling { points { decided: 'anse uppdragen slutredovisade' } }",
                           "handling { points { sentence: 'Uppdraget är slutfört.' } }",
                           "handling { points { noted { what: 'att uppdraget är avslutat' } } }"}) {
    EXPECT_TRUE(ReportsAssignment(Facts(text))) << text;
  }
  for (const char* text :
       {"", "handling { points { decided: 'ge förvaltningen i uppdrag att slutföra planen' } }",
        "handling { points { decided: 'godkänna slutrapporten' } }",
        "handling { points { sentence: 'Uppdraget är inte slutfört.' } }",
        "handling { points { sentence: 'Yrkandet att förklara uppdraget fullgjort avslås.' } }",
        "handling { lead { to_council: true } points { decided: 'förklara uppdraget fullgjort' } }"}) {
    EXPECT_FALSE(ReportsAssignment(Facts(text))) << text;
  }
}

TEST(Assignments, AreClosedByALaterReportOfTheSameCase) {
  const v1::Paragraph gives = Facts("handling { points { assignment { assignee: 'förvaltningen' task: 'bygga' } } }");
  const v1::Paragraph reports = Facts("handling { points { decided: 'finna uppdraget slutrapporterat' } }");
  auto followed = FollowAssignments({{1, "2026-01-20", gives}, {2, "2026-05-26", reports}, {3, "2026-06-16", gives}});
  ASSERT_EQ(followed.size(), 2u);
  EXPECT_EQ(followed[0].item_id, 1);
  EXPECT_EQ(followed[0].reported_item_id, 2);
  EXPECT_EQ(followed[1].item_id, 3);
  EXPECT_EQ(followed[1].reported_item_id, 0);
}

}  // namespace
}  // namespace arendegang::meetings
