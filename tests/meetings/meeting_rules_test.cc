#include "services/meetings/meeting_rules.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/review/meeting_builder.h"

namespace arendegang::meetings {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::OrderlyMeeting;
using ::testing::ElementsAre;

struct OutcomeCase {
  const char* facts;
  v1::Outcome outcome;
};

TEST(Outcome, FollowsFromTheFacts) {
  const OutcomeCase cases[] = {
      // Nothing is recorded yet.
      {"", v1::OUTCOME_UNSPECIFIED},
      {"title: 'Ny brygga'", v1::OUTCOME_UNSPECIFIED},
      {"handling {}", v1::OUTCOME_UNSPECIFIED},
      {"opening {}", v1::OUTCOME_UNSPECIFIED},
      {"justerare_choice {}", v1::OUTCOME_UNSPECIFIED},
      {"handling { summary { text: 'En brygga.' } tjansteutlatande_date: '2026-05-12' }", v1::OUTCOME_UNSPECIFIED},
      {"handling { yrkanden { proposal: PROPOSAL_KIND_ATERREMISS } }", v1::OUTCOME_UNSPECIFIED},
      // Decided.
      {"handling { points { decided: 'godkänna planen' } }", v1::OUTCOME_DECIDED},
      {"handling { points { decided: 'bordlägga punkt 2' } points { decided: 'godkänna resten' } }",
       v1::OUTCOME_DECIDED},
      {"handling { points { laid_to_files: 'rapporten' } }", v1::OUTCOME_DECIDED},
      {"handling { points { assignment { task: 'bygga' } } }", v1::OUTCOME_DECIDED},
      {"handling { further { points { decided: 'godkänna planen' } } }", v1::OUTCOME_DECIDED},
      {"handling { unrecognised { text { text: 'Så blev det.' } } }", v1::OUTCOME_DECIDED},
      {"handling { procedures { acclamation { outcome: PROPOSAL_KIND_AVGORANDE } } points { decided: 'godkänna' } }",
       v1::OUTCOME_DECIDED},
      {"handling { procedures { acclamation { outcome: PROPOSAL_KIND_ATERREMISS division_requested: true } } "
       "procedures { division { yes_means: 'avgörande' no_means: 'återremiss' winner: SIDE_YES } } }",
       v1::OUTCOME_DECIDED},
      {"justerare_choice { with_chair: true }", v1::OUTCOME_DECIDED},
      {"withheld {}", v1::OUTCOME_DECIDED},
      // Not now.
      {"handling { points { postponed { proposal: PROPOSAL_KIND_BORDLAGGNING } } }", v1::OUTCOME_BORDLAGD},
      {"handling { points { postponed { proposal: PROPOSAL_KIND_ATERREMISS } } points { adjusted_at_once: true } }",
       v1::OUTCOME_ATERREMITTERAD},
      {"handling { points { postponed { proposal: PROPOSAL_KIND_ATERREMISS } } points { assignment { task: 'x' } } }",
       v1::OUTCOME_ATERREMITTERAD},
      {"handling { points { decided: 'återremittera ärendet' } }", v1::OUTCOME_ATERREMITTERAD},
      {"handling { points { decided: 'bordlägga ärendet' } }", v1::OUTCOME_BORDLAGD},
      {"handling { points { sentence: 'Ärendet återremitteras till hamnkontoret.' } points { sentence: 'Det ska ske "
       "snart.' } }",
       v1::OUTCOME_ATERREMITTERAD},
      {"handling { procedures { postponement { proposal: PROPOSAL_KIND_BORDLAGGNING } } }", v1::OUTCOME_BORDLAGD},
      {"handling { procedures { consensus { proposal: PROPOSAL_KIND_ATERREMISS } } }", v1::OUTCOME_ATERREMITTERAD},
      {"handling { procedures { acclamation { outcome: PROPOSAL_KIND_BORDLAGGNING } } }", v1::OUTCOME_BORDLAGD},
      {"handling { procedures { division { yes_means: 'avgörande' no_means: 'återremiss' winner: SIDE_NO } } }",
       v1::OUTCOME_ATERREMITTERAD},
      {"handling { procedures { division { won { kind: PROPOSAL_KIND_BORDLAGGNING } } } }", v1::OUTCOME_BORDLAGD},
      // Told of.
      {"handling { points { noted { what: 'informationen' } } }", v1::OUTCOME_NOTED},
      {"handling { information { text: 'Förvaltningen informerar.' } }", v1::OUTCOME_NOTED},
      {"anmalningar { items { other: 'Ett brev.' } }", v1::OUTCOME_NOTED},
      {"opening { agenda_approved: true }", v1::OUTCOME_NOTED},
      {"free { text { text: 'Besök i hamnen.' } }", v1::OUTCOME_NOTED},
      {"unrecognised { text { text: 'Något annat.' } }", v1::OUTCOME_NOTED},
  };
  for (const auto& [text, outcome] : cases) {
    v1::Paragraph facts;
    Merge(text, &facts);
    EXPECT_EQ(OutcomeOf(facts), outcome) << text;
  }
}

TEST(Paragraphs, AreNumberedInOrderAndAfterAPrintedNumber) {
  EXPECT_THAT(NumbersOf(0, {0, 0, 0}), ElementsAre(1, 2, 3));
  EXPECT_THAT(NumbersOf(41, {0, 0}), ElementsAre(42, 43));
  EXPECT_THAT(NumbersOf(0, {130, 131, 0, 140, 0}), ElementsAre(130, 131, 132, 140, 141));
}

TEST(Paragraphs, FollowTheRegisterUntilTheySayOtherwise) {
  const CaseFacts of_case = {"HVN 2026-0102-1.6", "Ny brygga"};
  v1::Paragraph facts;
  Complete(7, of_case, &facts);
  EXPECT_EQ(facts.number(), 7);
  EXPECT_EQ(facts.title(), "Ny brygga");
  EXPECT_THAT(facts.diarienummer(), ElementsAre("HVN 2026-0102-1.6"));

  // What was given out and comes back goes on following.
  LeaveOut(of_case, {}, &facts);
  EXPECT_EQ(facts.ByteSizeLong(), 0u);

  // Another title, a second number and a printed § stay.
  v1::Paragraph own;
  Merge("number: 130 title: 'Brygga' diarienummer: 'HVN 2026-0102-1.6' diarienummer: 'HVN 2026-0103'", &own);
  const v1::Paragraph before = own;
  LeaveOut(of_case, before, &own);
  Complete(7, of_case, &own);
  EXPECT_EQ(own.SerializeAsString(), before.SerializeAsString());
}

TEST(Paragraphs, KeptWordForWordAreLeftAsTheyStand) {
  v1::Paragraph facts;
  Merge("unrecognised { before: 'end' text { text: '§ 7 Något annat' } }", &facts);
  const std::string before = facts.SerializeAsString();
  Complete(7, {"HVN 2026-0102-1.6", "Ny brygga"}, &facts);
  EXPECT_EQ(facts.SerializeAsString(), before);
}

// The item of § 3 as it is counted.
v1::Item ThirdItem(const v1::Minutes& minutes, size_t seats) {
  std::vector<v1::Member> mandates(seats);
  for (v1::Member& member : mandates) member.set_office(v1::ROLE_MEMBER);
  if (seats > 0) mandates.emplace_back().set_office(v1::ROLE_ERSATTARE);
  std::vector<v1::Item> items(3);
  CountServing(minutes, mandates, &items);
  return items[2];
}

TEST(Serving, CountsThoseWhoAreThereAndThoseWhoServeForOthers) {
  v1::Minutes minutes = OrderlyMeeting();
  EXPECT_EQ(ThirdItem(minutes, 5).serving(), 5);
  EXPECT_TRUE(ThirdItem(minutes, 9).quorum());
  EXPECT_FALSE(ThirdItem(minutes, 10).quorum()) << "half of the seats are not more than half";
  EXPECT_TRUE(ThirdItem(minutes, 0).quorum()) << "without mandates the roll tells the seats";
}

TEST(Serving, LeavesOutWhoCameLaterLeftEarlierOrHasJav) {
  v1::Minutes minutes = OrderlyMeeting();
  minutes.mutable_roll()->mutable_members(0)->set_from_paragraph(4);
  EXPECT_EQ(ThirdItem(minutes, 5).serving(), 4);
  minutes.mutable_roll()->mutable_members(1)->set_to_paragraph(2);
  EXPECT_EQ(ThirdItem(minutes, 5).serving(), 3);
  v1::Handling* handling = minutes.mutable_paragraphs(2)->mutable_handling();
  Merge("jav { persons { participants { name: 'Olle Alm' party: 'M' } } }", handling);
  EXPECT_EQ(ThirdItem(minutes, 5).serving(), 2);
  EXPECT_FALSE(ThirdItem(minutes, 5).quorum());
  Merge("replaced_by { name: 'Rut Berg' party: 'V' }", handling->mutable_jav(0));
  EXPECT_EQ(ThirdItem(minutes, 5).serving(), 3);
  EXPECT_TRUE(ThirdItem(minutes, 5).quorum());
}

TEST(Serving, HeedsJavAnnouncedAtTheOpening) {
  v1::Minutes minutes = OrderlyMeeting();
  Merge("jav_notices { notices { persons { participants { name: 'Siv Lind' party: 'S' } } paragraph: 3 } }",
        minutes.mutable_paragraphs(1));
  EXPECT_EQ(ThirdItem(minutes, 5).serving(), 4);
}

TEST(Serving, IsNobodyWhileThereIsNoRoll) {
  v1::Minutes minutes = OrderlyMeeting();
  minutes.clear_roll();
  EXPECT_EQ(ThirdItem(minutes, 5).serving(), 0);
  EXPECT_FALSE(ThirdItem(minutes, 5).quorum());
}

}  // namespace
}  // namespace arendegang::meetings
