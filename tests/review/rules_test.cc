// Every rule of the review: facts that it finds, and facts nearly the same that it does not.
#include <functional>
#include <set>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/minutes/review/review.h"
#include "services/minutes/review/rule.h"
#include "tests/review/meeting_builder.h"

namespace arendegang::minutes {
namespace {

using arendegang::testing::Merge;
using arendegang::testing::OrderlyMeeting;
using Spoil = std::function<void(v1::Minutes*)>;

struct RuleCase {
  const char* rule;
  Spoil fires;
  Spoil does_not;
};

v1::Handling* Case(v1::Minutes* minutes) { return minutes->mutable_paragraphs(2)->mutable_handling(); }

v1::Participant* Mover(v1::Minutes* minutes) {
  return Case(minutes)->mutable_yrkanden(0)->mutable_movers()->mutable_participants(0);
}

// Puts facts in place of how § 3 was decided.
Spoil Procedures(const char* facts) {
  return [facts](v1::Minutes* minutes) {
    Case(minutes)->clear_procedures();
    Merge(facts, Case(minutes));
  };
}

// A division between the proposals of § 3; `facts` come on top of votes three to two.
Spoil Division(const char* facts) {
  return [facts](v1::Minutes* minutes) {
    Case(minutes)->clear_procedures();
    Merge(R"pb(
            procedures {
              division {
                yes {
                  participants { name: "Eva Ek" }
                  participants { name: "Siv Lind" }
                  participants { name: "Kim Holm" }
                }
                no {
                  participants { name: "Olle Alm" }
                  participants { name: "Per Dahl" }
                }
                yes_count: 3
                no_count: 2
                winner: SIDE_YES
              }
            })pb",
          Case(minutes));
    Merge(facts, Case(minutes)->mutable_procedures(0)->mutable_division());
  };
}

v1::Division* DivisionOf(v1::Minutes* minutes) { return Case(minutes)->mutable_procedures(0)->mutable_division(); }

Spoil Facts(const char* facts) {
  return [facts](v1::Minutes* minutes) { Merge(facts, minutes); };
}

Spoil CaseFacts(const char* facts) {
  return [facts](v1::Minutes* minutes) { Merge(facts, Case(minutes)); };
}

Spoil MoverNamed(const char* name, const char* party, v1::Role role) {
  return [=](v1::Minutes* minutes) {
    Mover(minutes)->set_name(name);
    Mover(minutes)->set_party(party);
    Mover(minutes)->set_role(role);
    Mover(minutes)->set_and_others(false);
  };
}

Spoil JusteringOn(const char* date) {
  return [=](v1::Minutes* minutes) {
    minutes->mutable_paragraphs(1)->mutable_justerare_choice()->mutable_day()->set_date(date);
  };
}

Spoil MeetingDays(const char* facts) {
  return [facts](v1::Minutes* minutes) {
    auto* dates = Case(minutes)->add_points()->mutable_meeting_dates();
    dates->set_year(2027);
    Merge(facts, dates);
  };
}

Spoil NumberOf(const char* number) {
  return [=](v1::Minutes* minutes) { minutes->mutable_paragraphs(2)->set_diarienummer(0, number); };
}

Spoil AttachmentOf(int index, v1::AttachmentKind kind, const char* author) {
  return [=](v1::Minutes* minutes) {
    auto* attachment = Case(minutes)->mutable_attachments(index);
    attachment->set_kind(kind);
    attachment->mutable_authors()->mutable_participants(0)->set_name(author);
    attachment->mutable_authors()->mutable_participants(0)->clear_party();
    attachment->mutable_authors()->mutable_participants(0)->clear_role();
  };
}

Spoil Summary(const char* text) {
  return [=](v1::Minutes* minutes) { Case(minutes)->add_summary()->set_text(text); };
}

Spoil Reported(const char* body, const char* justering) {
  return [=](v1::Minutes* minutes) {
    auto* paragraph = minutes->add_paragraphs();
    paragraph->set_number(4);
    auto* reported = paragraph->mutable_anmalningar()->add_items()->mutable_minutes();
    reported->set_body(body);
    reported->set_meeting_date("2026-04-21");
    reported->set_justering_date(justering);
  };
}

Spoil Delegation(const char* second) {
  return [=](v1::Minutes* minutes) {
    auto* paragraph = minutes->add_paragraphs();
    paragraph->set_number(4);
    auto* field = paragraph->mutable_anmalningar()->add_items()->mutable_delegation()->add_fields();
    field->add_diarienummer("HVN 2026-0001");
    field->add_diarienummer(second);
  };
}

Spoil NextNumber(int number) {
  return [=](v1::Minutes* minutes) {
    minutes->add_paragraphs()->set_number(number);
    minutes->mutable_paragraphs(3)->mutable_free()->add_text()->set_text("Text.");
  };
}

const std::vector<RuleCase>& Cases() {
  static const std::vector<RuleCase> cases = {
      // The roll.
      {"chair-missing", [](v1::Minutes* m) { m->mutable_roll()->clear_chair(); },
       [](v1::Minutes* m) { m->clear_roll(); }},
      {"person-twice", Facts("roll { members { name: 'Siv Lind' party: 'S' } }"),
       Facts("roll { members { name: 'Siv Lind' party: 'M' } }")},
      {"serves-for-present", Facts("roll { members { name: 'Ulf Falk' party: 'V' } }"),
       Facts("roll { members { name: 'Ulf Falk' party: 'V' from_paragraph: 3 } }")},
      {"served-for-twice", Facts("roll { serving { ersattare { name: 'Bo Ax' } serves_for { name: 'Ulf Falk' } } }"),
       Facts("roll { serving { ersattare { name: 'Bo Ax' from_paragraph: 3 } serves_for { name: 'Ulf Falk' } } }")},
      {"serves-for-nobody", Facts("roll { serving { ersattare { name: 'Bo Ax' party: 'S' } } }"),
       Facts("roll { serving { ersattare { name: 'Bo Ax' } serves_for { name: 'Li Ek' } } }")},
      {"attendance-backwards", Facts("roll { members { name: 'Li Ek' from_paragraph: 4 to_paragraph: 2 } }"),
       Facts("roll { members { name: 'Li Ek' from_paragraph: 2 to_paragraph: 2 } }")},
      {"quorum",
       Facts(
           "roll { absences { role: ROLE_MEMBER name: 'A' } absences { role: ROLE_MEMBER name: 'B' } absences { role: "
           "ROLE_MEMBER name: 'C' } absences { role: ROLE_MEMBER name: 'D' } absences { role: ROLE_MEMBER name: 'E' } "
           "}"),
       Facts(
           "roll { absences { role: ROLE_MEMBER name: 'A' } absences { role: ROLE_MEMBER name: 'B' } absences { role: "
           "ROLE_MEMBER name: 'C' } absences { role: ROLE_MEMBER name: 'D' } absences { role: ROLE_ERSATTARE name: 'E' "
           "} "
           "}")},
      // People who act.
      {"not-on-the-roll", MoverNamed("Eva Ekman", "S", v1::ROLE_CHAIR), MoverNamed("Eva Ek", "S", v1::ROLE_CHAIR)},
      {"party-differs", MoverNamed("Eva Ek", "M", v1::ROLE_CHAIR), MoverNamed("Eva Ek", "", v1::ROLE_CHAIR)},
      {"role-differs", MoverNamed("Siv Lind", "S", v1::ROLE_VICE_CHAIR), MoverNamed("Siv Lind", "S", v1::ROLE_MEMBER)},
      {"not-there", Facts("roll { chair { to_paragraph: 2 } }"), Facts("roll { chair { to_paragraph: 3 } }")},
      {"others-without-others",
       [](v1::Minutes* m) {
         MoverNamed("Kim Holm", "V", v1::ROLE_SERVING_ERSATTARE)(m);
         Mover(m)->set_and_others(true);
       },
       MoverNamed("Kim Holm", "V", v1::ROLE_SERVING_ERSATTARE)},
      {"mover-not-serving", MoverNamed("Rut Berg", "V", v1::ROLE_ERSATTARE),
       MoverNamed("Kim Holm", "V", v1::ROLE_SERVING_ERSATTARE)},
      {"justerare-not-serving",
       [](v1::Minutes* m) {
         auto* choice = m->mutable_paragraphs(1)->mutable_justerare_choice();
         Merge("name: 'Rut Berg' party: 'V' role: ROLE_ERSATTARE",
               choice->mutable_justerare()->mutable_participants(1));
       },
       [](v1::Minutes* m) {
         auto* choice = m->mutable_paragraphs(1)->mutable_justerare_choice();
         Merge("name: 'Per Dahl' role: ROLE_MEMBER", choice->mutable_justerare()->mutable_participants(1));
       }},
      {"javig-takes-part", CaseFacts("jav { persons { participants { name: 'Eva Ek' } } }"),
       CaseFacts("jav { persons { participants { name: 'Per Dahl' } } }")},
      // How it was decided.
      {"proposals-never-put", [](v1::Minutes* m) { Case(m)->clear_procedures(); },
       [](v1::Minutes* m) {
         Case(m)->clear_procedures();
         for (auto& yrkande : *Case(m)->mutable_yrkanden()) yrkande.set_withdrawn(true);
       }},
      {"nothing-decided", [](v1::Minutes* m) { Case(m)->clear_points(); },
       [](v1::Minutes* m) {
         Case(m)->clear_points();
         Procedures("procedures { postponement { proposal: PROPOSAL_KIND_BORDLAGGNING } }")(m);
       }},
      {"consensus-and-contest", Procedures("procedures { consensus { proposal: PROPOSAL_KIND_ADMINISTRATION } }"),
       [](v1::Minutes* m) {
         Procedures("procedures { consensus { proposal: PROPOSAL_KIND_ADMINISTRATION } }")(m);
         Case(m)->mutable_yrkanden(1)->set_withdrawn(true);
       }},
      {"prevailing-moved-nothing",
       Procedures("procedures { acclamation { prevailing { participants { name: 'Siv Lind' } } } }"),
       Procedures("procedures { acclamation { prevailing { participants { name: 'Olle Alm' } } } }")},
      {"proposals-without-order",
       CaseFacts("yrkanden { movers { participants { name: 'Kim Holm' } } proposal: PROPOSAL_KIND_OWN }"),
       CaseFacts(
           "yrkanden { movers { participants { name: 'Kim Holm' } } proposal: PROPOSAL_KIND_OWN withdrawn: true }")},
      {"procedural-last", CaseFacts("procedures { postponement { proposal: PROPOSAL_KIND_BORDLAGGNING } }"),
       Procedures("procedures { postponement { proposal: PROPOSAL_KIND_BORDLAGGNING } }")},
      {"aterremiss-without-reason", Procedures("procedures { postponement { proposal: PROPOSAL_KIND_ATERREMISS } }"),
       Procedures("procedures { postponement { proposal: PROPOSAL_KIND_ATERREMISS reason: 'utreda kostnaden' } }")},
      {"postponed-and-decided", CaseFacts("procedures { postponement { proposal: PROPOSAL_KIND_BORDLAGGNING } }"),
       Procedures("procedures { postponement { proposal: PROPOSAL_KIND_BORDLAGGNING } }")},
      {"at-once-without-decision",
       [](v1::Minutes* m) {
         Case(m)->clear_points();
         Case(m)->add_points()->set_adjusted_at_once(true);
       },
       [](v1::Minutes* m) {
         Case(m)->clear_points();
         Case(m)->add_points()->set_decided("bygga bryggan");
       }},
      {"assignment-without-term",
       CaseFacts("points { assignment { assignee: 'förvaltningen' task: 'utreda frågan' } }"),
       CaseFacts("points { assignment { assignee: 'förvaltningen' task: 'senast i maj utreda frågan' } }")},
      {"assignment-without-assignee", CaseFacts("points { assignment { task: 'utreda frågan under 2026' } }"),
       CaseFacts("points { assignment { assignee: 'förvaltningen' task: 'utreda frågan under 2026' } }")},
      // Divisions.
      {"votes-and-counts-differ", Division("yes_count: 4"), Division("")},
      {"voter-twice", Division("abstained { participants { name: 'Eva Ek' } }"),
       Division("abstained { participants { name: 'Ulf Falk' } }")},
      {"voter-not-serving", Division("abstained { participants { name: 'Rut Berg' } }"), Division("")},
      {"tie-without-casting-vote", Division("yes_count: 2 no_count: 2"),
       Division("yes_count: 2 no_count: 2 casting_vote: true")},
      {"casting-vote-without-tie", Division("casting_vote: true"),
       Division("yes_count: 2 no_count: 2 casting_vote: true")},
      {"casting-vote-against-chair",
       Division(
           "yes { participants { name: 'Ulf Falk' role: ROLE_SERVING_CHAIR } } casting_vote: true winner: SIDE_NO"),
       Division(
           "no { participants { name: 'Ulf Falk' role: ROLE_SERVING_CHAIR } } casting_vote: true winner: SIDE_NO")},
      {"voter-without-party",
       [](v1::Minutes* m) {
         Division("")(m);
         for (auto& voter : *DivisionOf(m)->mutable_yes()->mutable_participants()) voter.set_party("S");
       },
       Division("")},
      {"winner-against-votes", Division("winner: SIDE_NO"), Division("winner: SIDE_YES")},
      {"division-without-names", Procedures("procedures { division { yes_count: 3 no_count: 2 winner: SIDE_YES } }"),
       Division("")},
      {"more-votes-than-serving", Division("no_count: 3"), Division("no_count: 2")},
      {"abstained-from-authority",
       [](v1::Minutes* m) {
         Division("abstained_count: 1")(m);
         Case(m)->set_exercise_of_authority(true);
       },
       Division("abstained_count: 1")},
      // What is attached.
      {"reserver-not-serving", AttachmentOf(0, v1::ATTACHMENT_KIND_RESERVATION, "Rut Berg"),
       AttachmentOf(0, v1::ATTACHMENT_KIND_RESERVATION, "Kim Holm")},
      {"reserver-won", AttachmentOf(0, v1::ATTACHMENT_KIND_RESERVATION, "Eva Ek"),
       AttachmentOf(0, v1::ATTACHMENT_KIND_RESERVATION, "Per Dahl")},
      {"reserver-without-vote",
       [](v1::Minutes* m) {
         Division("")(m);
         AttachmentOf(0, v1::ATTACHMENT_KIND_RESERVATION, "Ulf Falk")(m);
       },
       [](v1::Minutes* m) {
         Division("")(m);
         AttachmentOf(0, v1::ATTACHMENT_KIND_RESERVATION, "Per Dahl")(m);
       }},
      {"ersattaryttrande-by-serving", AttachmentOf(1, v1::ATTACHMENT_KIND_ERSATTARYTTRANDE, "Kim Holm"),
       AttachmentOf(1, v1::ATTACHMENT_KIND_ERSATTARYTTRANDE, "Rut Berg")},
      {"statement-by-not-serving", AttachmentOf(1, v1::ATTACHMENT_KIND_SARSKILT_UTTALANDE, "Rut Berg"),
       AttachmentOf(1, v1::ATTACHMENT_KIND_SARSKILT_UTTALANDE, "Kim Holm")},
      {"same-text-twice",
       [](v1::Minutes* m) { Case(m)->mutable_attachments(1)->mutable_text(0)->set_text("Bryggan behövs inte."); },
       [](v1::Minutes* m) { Case(m)->mutable_attachments(1)->mutable_text(0)->set_text("Bryggan behövs."); }},
      {"attachment-without-text",
       [](v1::Minutes* m) {
         Case(m)->clear_yrkanden();
         Case(m)->mutable_attachments(0)->clear_text();
       },
       [](v1::Minutes* m) { Case(m)->mutable_attachments(0)->clear_text(); }},
      // Dates.
      {"justering-late", JusteringOn("2026-06-10"), JusteringOn("2026-06-09")},
      {"justering-before-meeting", JusteringOn("2026-05-25"), JusteringOn("2026-05-26")},
      {"justering-on-free-day", JusteringOn("2026-06-06"), JusteringOn("2026-06-05")},
      {"weekday-wrong",
       Facts("paragraphs { number: 4 justerare_choice { day { date: '2026-05-28' wrong_weekday: WEEKDAY_FRIDAY } } }"),
       Facts("paragraphs { number: 4 justerare_choice { day { date: '2026-05-28' } } }")},
      {"meeting-on-free-day", MeetingDays("days { day { date: '2027-06-25' } }"),
       MeetingDays("days { day { date: '2027-06-24' } }")},
      {"meeting-days-in-disorder", MeetingDays("days { day { date: '2028-02-15' } }"),
       MeetingDays("days { day { date: '2027-02-16' } } days { day { date: '2027-03-16' } }")},
      {"tjansteutlatande-after-meeting", CaseFacts("tjansteutlatande_date: '2026-05-27'"),
       CaseFacts("tjansteutlatande_date: '2026-05-26'")},
      {"reported-minutes-late", Reported("Hamnviksnämnden", "2026-05-07"),
       Reported("rådet för båtfrågor", "2026-05-07")},
      // Numbers.
      {"paragraph-numbers-in-disorder", NextNumber(5), NextNumber(4)},
      {"paragraph-number-twice", NextNumber(3), NextNumber(4)},
      {"diarienummer-malformed", NumberOf("HVN 102"), NumberOf("HVN/2026:102")},
      {"diarienummer-of-a-later-year", NumberOf("HVN 2027-0001"), NumberOf("HVN 2025-0001")},
      {"diarienummer-twice", Facts("paragraphs { number: 4 diarienummer: 'HVN 2026-0102-1.6' free {} }"),
       Facts("paragraphs { number: 4 diarienummer: 'HVN 2026-0103-1.6' free {} }")},
      {"case-without-diarienummer", [](v1::Minutes* m) { m->mutable_paragraphs(2)->clear_diarienummer(); },
       [](v1::Minutes*) {}},
      {"delegation-decision-twice", Delegation("HVN 2026-0001"), Delegation("HVN 2026-0002")},
      // Texts. The personal number is the one the Tax Agency publishes for tests.
      {"personnummer", Summary("Sökanden 19900118-9811 beviljas plats."), Summary("Faktura 19900118-9812 godkänns.")},
      {"unrecognised-text", CaseFacts("unrecognised { before: 'end' text { text: 'Något annat.' } }"),
       [](v1::Minutes*) {}},
      {"house-style", CaseFacts("wording: 'utan_rubrik'"), [](v1::Minutes*) {}},
  };
  return cases;
}

bool Finds(const v1::Minutes& minutes, const std::string& rule) {
  for (const v1::Finding& finding : Review(minutes)) {
    if (finding.rule() == rule) return true;
  }
  return false;
}

TEST(Review, FindsNothingInAnOrderlyMeeting) {
  for (const v1::Finding& finding : Review(OrderlyMeeting())) ADD_FAILURE() << finding.DebugString();
}

TEST(Review, FindsWhatEachRuleIsFor) {
  for (const RuleCase& c : Cases()) {
    v1::Minutes minutes = OrderlyMeeting();
    c.fires(&minutes);
    EXPECT_TRUE(Finds(minutes, c.rule)) << c.rule << " does not find its case";
  }
}

TEST(Review, LeavesTheNearMissOfEachRuleAlone) {
  for (const RuleCase& c : Cases()) {
    v1::Minutes minutes = OrderlyMeeting();
    c.does_not(&minutes);
    EXPECT_FALSE(Finds(minutes, c.rule)) << c.rule << " finds what is in order";
  }
}

TEST(Review, HasACaseForEveryRule) {
  std::set<std::string> tried;
  for (const RuleCase& c : Cases()) tried.insert(c.rule);
  std::set<std::string> rules;
  for (const review::Rule& rule : review::AllRules()) EXPECT_TRUE(rules.insert(rule.id).second) << rule.id << " twice";
  EXPECT_EQ(tried, rules);
}

TEST(Review, SaysWhereWhatAndWhatToDo) {
  for (const RuleCase& c : Cases()) {
    v1::Minutes minutes = OrderlyMeeting();
    c.fires(&minutes);
    for (const v1::Finding& finding : Review(minutes)) {
      EXPECT_FALSE(finding.message().empty() || finding.mend().empty() || finding.source().empty()) << finding.rule();
      EXPECT_NE(finding.severity(), v1::SEVERITY_UNSPECIFIED) << finding.rule();
    }
  }
}

TEST(Review, NamesThePersonWhoIsProbablyMeant) {
  v1::Minutes minutes = OrderlyMeeting();
  MoverNamed("Eva Ekman", "S", v1::ROLE_CHAIR)(&minutes);
  std::vector<v1::Finding> findings = Review(minutes);
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].paragraph(), 3);
  EXPECT_THAT(findings[0].mend(), ::testing::HasSubstr("Eva Ek (S)"));
}

struct Lawful {
  const char* what;
  const char* rule;  // that must not fire
  Spoil facts;
};

TEST(Review, LeavesWhatOnlyLooksWrongAlone) {
  const Lawful cases[] = {
      {"a substitute serves for a member with jäv, who is there for the rest", "serves-for-present",
       [](v1::Minutes* m) {
         Merge("roll { members { name: 'Ulf Falk' party: 'V' } }", m);
         Merge("jav { persons { participants { name: 'Ulf Falk' party: 'V' } } }", Case(m));
       }},
      {"two people with the same name, of two parties, both vote", "voter-twice",
       Division("no { participants { name: 'Eva Ek' party: 'M' } }")},
      {"two people with the same name: the party tells who moved", "party-differs",
       [](v1::Minutes* m) {
         Merge("roll { members { name: 'Eva Ek' party: 'M' } }", m);
         MoverNamed("Eva Ek", "M", v1::ROLE_MEMBER)(m);
       }},
      {"those who abstain are named, not counted", "votes-and-counts-differ",
       Division("abstained { participants { name: 'Ulf Falk' } }")},
      {"the proposal to send the case back won", "postponed-and-decided",
       [](v1::Minutes* m) {
         Case(m)->mutable_yrkanden(0)->set_proposal(v1::PROPOSAL_KIND_ATERREMISS);
         Case(m)->clear_points();
         Merge("procedures { postponement { proposal: PROPOSAL_KIND_ATERREMISS reason: 'utreda kostnaden' } }",
               Case(m));
       }},
      {"the proposal to send the case back won", "procedural-last",
       [](v1::Minutes* m) {
         Case(m)->mutable_yrkanden(0)->set_proposal(v1::PROPOSAL_KIND_ATERREMISS);
         Merge("procedures { postponement { proposal: PROPOSAL_KIND_ATERREMISS reason: 'utreda kostnaden' } }",
               Case(m));
       }},
      {"a meeting under the act before kommunallagen (2017:725)", "justering-late",
       [](v1::Minutes* m) {
         m->set_meeting_date("2017-05-26");
         JusteringOn("2017-08-10")(m);
       }},
  };
  for (const Lawful& c : cases) {
    v1::Minutes minutes = OrderlyMeeting();
    c.facts(&minutes);
    EXPECT_FALSE(Finds(minutes, c.rule)) << c.rule << ": " << c.what;
  }
}

TEST(Review, TakesAnyFacts) {
  v1::Minutes minutes;
  for (int i = 0; i < 10000; ++i) minutes.mutable_roll()->add_members()->set_name("Anna Berg");
  minutes.add_paragraphs()->mutable_handling()->add_attachments();
  minutes.add_paragraphs()->mutable_handling()->add_procedures()->mutable_division();
  minutes.set_meeting_date("2026-02-30");
  Review(minutes);
}

}  // namespace
}  // namespace arendegang::minutes
