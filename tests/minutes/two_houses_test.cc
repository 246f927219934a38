// The same facts in the words of two houses, and what one house wrote in the words of the other.
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "services/minutes/minutes.h"
#include "tests/support/styles.h"

namespace arendegang::minutes {
namespace {

// A case that was sent to the vote after two proposals had been put.
v1::Minutes Vote() {
  v1::Minutes minutes;
  bool parsed = google::protobuf::TextFormat::ParseFromString(
      R"pb(
        committee: "Hamnviksnämnden"
        meeting_date: "2026-05-26"
        paragraphs {
          number: 4
          title: "Ny gästbrygga"
          diarienummer: "HVN 2026-0087"
          handling {
            points { decided: "bygga gästbryggan" }
            yrkanden {
              movers { participants { name: "Siv Lind" party: "V" } }
              positions {
                verdict: PROPOSAL_KIND_BIFALL
                proposals { parties: "S" parties: "V" kind: PROPOSAL_KIND_YRKANDE date: "2026-05-20" }
              }
            }
            yrkanden {
              movers {
                participants { name: "Olle Alm" party: "M" }
                participants { name: "Per Dahl" party: "L" }
              }
              positions {
                verdict: PROPOSAL_KIND_AVSLAG
                proposals { parties: "S" parties: "V" kind: PROPOSAL_KIND_YRKANDE date: "2026-05-20" }
              }
            }
            procedures {
              acclamation {
                form: PROPOSITION_FORM_BIFALL_AVSLAG
                chair { role: ROLE_CHAIR name: "Eva Ek" party: "S" }
                put { parties: "S" parties: "V" kind: PROPOSAL_KIND_YRKANDE date: "2026-05-20" }
                outcome: PROPOSAL_KIND_BIFALL
                division_requested: true
              }
            }
            procedures {
              division {
                yes_means: "bifall till yrkandet från S och V"
                no_means: "avslag på detsamma"
                yes {
                  participants { name: "Siv Lind" party: "V" }
                  participants { role: ROLE_CHAIR name: "Eva Ek" party: "S" }
                }
                no {
                  participants { name: "Olle Alm" party: "M" }
                  participants { name: "Per Dahl" party: "L" }
                }
                abstained { participants { name: "Kim Holm" party: "C" } }
                yes_count: 2
                no_count: 2
                abstained_count: 1
                casting_vote: true
              }
            }
            attachments {
              kind: ATTACHMENT_KIND_RESERVATION
              authors {
                participants { name: "Olle Alm" party: "M" }
                participants { name: "Per Dahl" party: "L" }
              }
            }
          }
        })pb",
      &minutes);
  EXPECT_TRUE(parsed);
  return minutes;
}

std::string Drafted(const v1::Minutes& facts, const phrasebook::Phrasebook& style) {
  auto draft = Draft(facts, style);
  EXPECT_TRUE(draft.ok()) << draft.status();
  return draft.ok() ? draft->text() : "";
}

// `text` from where `start` stands in it.
std::string From(const char* start, const std::string& text) {
  size_t begin = text.find(start);
  return begin == std::string::npos ? text : text.substr(begin);
}

class TwoHouses : public ::testing::Test {
 protected:
  std::shared_ptr<const phrasebook::Phrasebook> stockholm_ =
      arendegang::testing::StyleOf("phrasebooks/stockholm.phrasebook");
  std::shared_ptr<const phrasebook::Phrasebook> goteborg_ =
      arendegang::testing::StyleOf("phrasebooks/goteborg.phrasebook");
};

TEST_F(TwoHouses, WriteOneVoteInTheirOwnWords) {
  EXPECT_EQ(From("Förslag till beslut", Drafted(Vote(), *stockholm_)), R"(Förslag till beslut

Siv Lind (V) föreslog bifall till förslag från S och V den 20 maj 2026.

Olle Alm (M) och Per Dahl (L) föreslog avslag på förslag från S och V den 20 maj 2026.

Beslutsgång

Ordföranden Eva Ek (S) ställde bifall mot avslag på förslag från S och V den 20 maj 2026 och fann att det bifallits. Omröstning begärdes.

Ja-röst för bifall till yrkandet från S och V. Nej-röst för avslag på detsamma.

Ja röstade Siv Lind (V) och ordföranden Eva Ek (S).

Nej röstade Olle Alm (M) och Per Dahl (L).

Avstod gjorde Kim Holm (C).

Omröstningen utföll med 2 ja-röster mot 2 nej-röster och 1 som avstod.

Ordföranden avgjorde med sin utslagsröst.

Reservation

Olle Alm (M) och Per Dahl (L) reserverade sig mot nämndens beslut.
)");
  EXPECT_EQ(From("Yrkanden", Drafted(Vote(), *goteborg_)), R"(Yrkanden

Siv Lind (V) yrkar bifall till yrkande från S och V den 20 maj 2026.

Olle Alm (M) och Per Dahl (L) yrkar avslag på yrkande från S och V den 20 maj 2026.

Propositionsordning

Ordföranden Eva Ek (S) ställer propositioner på bifall respektive avslag på yrkandet från S och V den 20 maj 2026 och finner att det bifallits. Omröstning begärs.

Omröstning

Godkänd voteringsproposition: "Ja för bifall till yrkandet från S och V och Nej för avslag på detsamma."

Siv Lind (V) och ordföranden Eva Ek (S) röstar Ja (2).

Olle Alm (M) och Per Dahl (L) röstar Nej (2).

Kim Holm (C) avstår från att rösta (1).

Ordföranden avgör med sin utslagsröst.

Reservation

Olle Alm (M) och Per Dahl (L) reserverar sig mot beslutet.
)");
}

TEST_F(TwoHouses, ReadTheSameFactsEachInItsOwnWords) {
  for (const auto& [written, wanted] : {std::pair(stockholm_, goteborg_), std::pair(goteborg_, stockholm_)}) {
    auto read = Read(Drafted(Vote(), *written), *written, v1::TEXT_LAYOUT_CLEAN);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->report().unrecognised_words(), 0);
    EXPECT_EQ(Drafted(read->minutes(), *wanted), Drafted(Vote(), *wanted));
  }
}

// The line that tells how a vote ended, as Stockholm writes it.
class Votes : public TwoHouses {
 protected:
  std::string Ended(const v1::Minutes& facts) {
    const std::string text = From("Omröstningen utföll", Drafted(facts, *stockholm_));
    return text.substr(0, text.find('\n'));
  }

  static v1::Division* DivisionOf(v1::Minutes* facts) {
    return facts->mutable_paragraphs(0)->mutable_handling()->mutable_procedures(1)->mutable_division();
  }
};

TEST_F(Votes, OneIsToldInTheSingular) {
  const struct {
    int yes;
    int no;
    const char* told;
  } cases[] = {
      {3, 1, "3 ja-röster mot 1 nej-röst och 1 som avstod."},
      {1, 3, "1 ja-röst mot 3 nej-röster och 1 som avstod."},
      {1, 1, "1 ja-röst mot 1 nej-röst och 1 som avstod."},
      {11, 21, "11 ja-röster mot 21 nej-röster och 1 som avstod."},
      {1, 0, "1 ja-röst och 1 som avstod."},
      {0, 1, "1 nej-röst och 1 som avstod."},
      {2, 0, "2 ja-röster och 1 som avstod."},
  };
  for (const auto& one : cases) {
    v1::Minutes facts = Vote();
    DivisionOf(&facts)->set_yes_count(one.yes);
    DivisionOf(&facts)->set_no_count(one.no);
    EXPECT_EQ(Ended(facts), absl::StrCat("Omröstningen utföll med ", one.told));
    auto read = Read(Drafted(facts, *stockholm_), *stockholm_, v1::TEXT_LAYOUT_CLEAN);
    ASSERT_TRUE(read.ok());
    v1::Minutes told = read->minutes();
    EXPECT_EQ(DivisionOf(&told)->yes_count(), one.yes);
    EXPECT_EQ(DivisionOf(&told)->no_count(), one.no);
    EXPECT_TRUE(DivisionOf(&told)->wording().empty()) << one.told;
  }
}

TEST_F(Votes, OldMinutesKeepThePluralTheyWereWrittenWith) {
  const std::string now = "utföll med 1 ja-röst mot 1 nej-röst och";
  const std::string old = "utföll med 1 ja-röster mot 1 nej-röster och";
  v1::Minutes facts = Vote();
  DivisionOf(&facts)->set_yes_count(1);
  DivisionOf(&facts)->set_no_count(1);
  std::string text = Drafted(facts, *stockholm_);
  text.replace(text.find(now), now.size(), old);
  auto read = Read(text, *stockholm_, v1::TEXT_LAYOUT_CLEAN);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->report().unrecognised_words(), 0);
  v1::Minutes told = read->minutes();
  EXPECT_EQ(DivisionOf(&told)->no_count(), 1);
  EXPECT_EQ(Drafted(told, *stockholm_), text);
  DivisionOf(&told)->set_no_count(2);
  EXPECT_EQ(Ended(told), "Omröstningen utföll med 1 ja-röster mot 2 nej-röster och 1 som avstod.");
}

// A house that writes the numbers of its paragraphs and nothing else.
TEST(FactsWithoutPhrase, AreToldOfAndNeverLost) {
  std::vector<phrasebook::Problem> problems;
  std::string source = absl::StrCat("phrasebook silent \"Tyst\"\n", "layout Minutes\n  each paragraphs\n",
                                    "layout Paragraph\n  heading 1 \"§ {number}\"\n");
  auto style = phrasebook::Phrasebook::Compile(source, &problems);
  ASSERT_NE(style, nullptr) << problems[0].message;
  auto draft = Draft(Vote(), *style);
  ASSERT_FALSE(draft.ok());
  EXPECT_THAT(std::string(draft.status().message()), ::testing::HasSubstr("no phrase for the facts at"));
}

}  // namespace
}  // namespace arendegang::minutes
