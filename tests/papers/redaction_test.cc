// What is marked is gone from the papers of those who may not have it, in every form.
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/anslag/wording.h"
#include "services/papers/paper_service.h"
#include "services/papers/paper_wording.h"
#include "services/secrecy/marking_service.h"
#include "services/secrecy/words.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::papers {
namespace {

using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr auto kInternal = v1::PAPER_AUDIENCE_UNSPECIFIED;
constexpr auto kDisclosed = v1::PAPER_AUDIENCE_DISCLOSED;
constexpr auto kWeb = v1::PAPER_AUDIENCE_WEB;

class RedactionTest : public arendegang::testing::JusteringTest {
 protected:
  static constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

  RedactionTest()
      : papers_(*database_, clock_, styles_, *styles::Looks::Load(kFolder), *LoadWording(kFolder),
                *anslag::LoadWording(kFolder), converter_, calls_),
        markings_(*database_, clock_, styles_, calls_),
        meeting_(Held()) {}

  v1::Item Item(int place) { return Items(meeting_).items(place - 1); }

  void Mark(const std::string& target, const std::string& words = "", const std::string& ground = "OSL 21:1",
            const std::string& until = "") {
    v1::CreateMarkingRequest request;
    request.mutable_marking()->set_target(target);
    request.mutable_marking()->set_words(words);
    request.mutable_marking()->set_ground(ground);
    request.mutable_marking()->set_until_date(until);
    auto made = markings_.Create(caller_, request);
    EXPECT_TRUE(made.ok()) << made.status();
  }

  void MakeSecret(const v1::Item& item, const std::string& source) {
    v1::UpdateCaseRequest request;
    request.mutable_registered_case()->set_name(item.case_name());
    request.mutable_registered_case()->set_secrecy_source(source);
    EXPECT_TRUE(cases_.Update(caller_, request).ok());
  }

  // The words of § 4.
  void Record(const char* facts) { last_ = Recorded(Item(4), facts); }

  absl::StatusOr<Rendered> Try(v1::PaperAudience audience, v1::PaperFormat format = v1::PAPER_FORMAT_TEXT,
                               const std::vector<std::string>& items = {}) {
    v1::RenderPaperRequest request;
    request.set_name(meeting_.name());
    request.set_kind(items.empty() ? v1::PAPER_KIND_PROTOCOL : v1::PAPER_KIND_EXTRACT);
    for (const std::string& item : items) request.add_items(item);
    request.set_format(format);
    request.set_audience(audience);
    auto composed = papers_.Compose(request);
    if (!composed.ok()) return composed.status();
    return papers_.Render(*composed, format);
  }

  Rendered Paper(v1::PaperAudience audience, v1::PaperFormat format = v1::PAPER_FORMAT_TEXT,
                 const std::vector<std::string>& items = {}) {
    auto rendered = Try(audience, format, items);
    EXPECT_TRUE(rendered.ok()) << rendered.status();
    return rendered.ok() ? *rendered : Rendered();
  }

  // "§ 4: 2 of 3, 1 left, OSL 21:1", by the numbers of the marks.
  std::vector<std::string> Removed(v1::PaperAudience audience) {
    std::vector<std::string> lines;
    const v1::PaperHead head = Paper(audience).head;
    for (const v1::Removal& each : head.removals()) {
      lines.push_back(absl::StrCat("§ ", each.paragraph(), ": ", each.places(), " of ",
                                   each.marking().substr(each.marking().rfind('/') + 1), ", ", each.remaining(),
                                   " left, ", each.ground()));
    }
    return lines;
  }

  Converter converter_;
  PaperService papers_;
  secrecy::MarkingService markings_;
  v1::Meeting meeting_;
  v1::Item last_;
};

int Count(std::string text, const std::string& words) { return secrecy::CountPlaces({&text}, words); }

TEST_F(RedactionTest, WordsAreGoneForThoseWhoMayNotHaveThem) {
  Mark(Item(4).name(), "trettio båtplatser");
  for (auto format : {v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_HTML, v1::PAPER_FORMAT_JSON}) {
    EXPECT_EQ(Count(Paper(kInternal, format).bytes, "trettio båtplatser"), 1);
    for (auto audience : {kDisclosed, kWeb}) {
      const std::string bytes = Paper(audience, format).bytes;
      EXPECT_EQ(Count(bytes, "trettio båtplatser"), 0) << bytes;
      EXPECT_THAT(bytes, HasSubstr("fastställa taxan för [sekretess, 21 kap. 1 § OSL]"));
    }
  }
  EXPECT_THAT(Removed(kDisclosed), ElementsAre("§ 4: 1 of 1, 0 left, OSL 21:1"));
  EXPECT_THAT(Removed(kInternal), IsEmpty());
}

TEST_F(RedactionTest, PersonalDataIsDisclosedAndNotPublished) {
  Mark(Item(4).name(), "trettio", "GDPR");
  EXPECT_THAT(Paper(kDisclosed).bytes, HasSubstr("trettio"));
  EXPECT_THAT(Removed(kDisclosed), IsEmpty());
  EXPECT_THAT(Paper(kWeb).bytes, HasSubstr("för [personuppgift] båtplatser"));
}

TEST_F(RedactionTest, AMarkThatIsLiftedOrPastRemovesNothing) {
  Mark(Item(4).name(), "trettio", "OSL 21:1", "2026-05-27");
  Day("2026-05-27");
  EXPECT_THAT(Paper(kDisclosed).bytes, Not(HasSubstr("trettio")));
  Day("2026-05-28");
  EXPECT_THAT(Paper(kDisclosed).bytes, HasSubstr("trettio"));
  Mark(Item(4).name(), "trettio");
  v1::LiftMarkingRequest request;
  request.set_name("committees/hvn/markings/2");
  request.set_reason("prövad");
  ASSERT_TRUE(markings_.Lift(caller_, request).ok());
  EXPECT_THAT(Paper(kDisclosed).bytes, HasSubstr("trettio"));
}

TEST_F(RedactionTest, APaperWithMasksSaysSoAndIsNotCertified) {
  Sealed(Get(LayOut(meeting_, true)->name()));
  const std::string bridge = Item(3).name();
  EXPECT_TRUE(Paper(kWeb, v1::PAPER_FORMAT_HTML, {bridge}).head.sealed()) << "nothing is marked";
  Mark(bridge, "förvaltningens");
  const Rendered paper = Paper(kWeb, v1::PAPER_FORMAT_HTML, {bridge});
  EXPECT_FALSE(paper.head.sealed());
  EXPECT_EQ(paper.head.file_name(), "hvn-2026-05-26-maskat-utdrag-3.html");
  EXPECT_THAT(paper.bytes, HasSubstr("Protokollsutdrag 26 maj 2026, maskat"));
  EXPECT_THAT(paper.bytes, HasSubstr("<title>Protokollsutdrag Hamnviksnämnden 2026-05-26 § 3, maskat</title>"));
  EXPECT_THAT(paper.bytes, HasSubstr("maskat exemplar för webben"));
  EXPECT_THAT(Paper(kDisclosed).bytes, HasSubstr("\nDet här är ett maskat exemplar:"));
  EXPECT_TRUE(Paper(kInternal, v1::PAPER_FORMAT_HTML, {bridge}).head.sealed());
}

TEST_F(RedactionTest, AnItemMarkedWholeKeepsItsTitle) {
  Mark(Item(4).name(), "", "GDPR");
  const std::string text = Paper(kWeb).bytes;
  EXPECT_THAT(text, Not(HasSubstr("båtplatser")));
  EXPECT_THAT(text, HasSubstr("Ny taxa"));
  EXPECT_THAT(text, HasSubstr("personuppgifter som inte kan publiceras"));
  EXPECT_LT(text.find("\n§ 4"), text.find("personuppgifter som inte kan publiceras")) << "below its own heading";
  EXPECT_THAT(Removed(kWeb), ElementsAre("§ 4: 0 of 1, 0 left, GDPR"));
  const std::string json = Paper(kWeb, v1::PAPER_FORMAT_JSON).bytes;
  EXPECT_THAT(json, Not(HasSubstr("båtplatser")));
  EXPECT_THAT(json, HasSubstr("WITHHELD_REASON_PERSONAL_DATA"));
}

TEST_F(RedactionTest, ACaseMarkedWholeKeepsItsNumberAndNotItsTitle) {
  Mark(Item(4).case_name());
  for (auto format : {v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_HTML, v1::PAPER_FORMAT_JSON}) {
    const std::string bytes = Paper(kDisclosed, format).bytes;
    for (const char* gone : {"båtplatser", "Ny taxa"}) EXPECT_THAT(bytes, Not(HasSubstr(gone)));
    EXPECT_THAT(bytes, HasSubstr("HVN 2026-0002"));
    EXPECT_THAT(bytes, HasSubstr("Ny brygga"));
  }
  EXPECT_THAT(Removed(kDisclosed), ElementsAre("§ 4: 0 of 1, 0 left, OSL 21:1"));
}

// A register tells its numbers to who asks; nothing has to be published.
TEST_F(RedactionTest, WhatIsMarkedWholeIsPublishedWithoutItsNumber) {
  EXPECT_THAT(Paper(kWeb).bytes, HasSubstr("HVN 2026-0002"));
  for (const std::string& target : {Item(4).name(), Item(4).case_name()}) {
    Mark(target);
    for (auto format : {v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_HTML, v1::PAPER_FORMAT_JSON}) {
      EXPECT_THAT(Paper(kWeb, format).bytes, Not(HasSubstr("HVN 2026-0002"))) << target;
      EXPECT_THAT(Paper(kDisclosed, format).bytes, HasSubstr("HVN 2026-0002")) << target;
    }
  }
}

TEST_F(RedactionTest, ACaseThatIsSecretInTheRegisterIsAsOneThatIsMarked) {
  MakeSecret(Item(4), "osl 21 kap. 1 §");
  EXPECT_THAT(Paper(kDisclosed).bytes, Not(HasSubstr("Ny taxa")));
  EXPECT_THAT(Removed(kDisclosed), ElementsAre("§ 4: 0 of 2026-0002, 0 left, OSL 21:1"));
  MakeSecret(Item(4), "efter prövning");
  EXPECT_THAT(Removed(kWeb), ElementsAre("§ 4: 0 of 2026-0002, 0 left, efter prövning"));
  EXPECT_THAT(Paper(kWeb).bytes, HasSubstr("[sekretess]"));
}

TEST_F(RedactionTest, WordsStandUnmarkedElsewhereAndAreCounted) {
  Record("handling { points { decided: 'ge Eva Ek i uppdrag att hjälpa Eva Eks granne' } }");
  Mark(last_.name(), "Eva Ek");
  const std::string text = Paper(kDisclosed).bytes;
  EXPECT_THAT(text,
              HasSubstr("ge [sekretess, 21 kap. 1 § OSL] i uppdrag att hjälpa [sekretess, 21 kap. 1 § OSL] granne"));
  auto removals = Paper(kDisclosed).head.removals();
  ASSERT_EQ(removals.size(), 1);
  EXPECT_EQ(removals[0].places(), 2);
  EXPECT_EQ(removals[0].remaining(), Count(text, "Eva Ek")) << "in the roll and in other paragraphs, not in signatures";
  EXPECT_GT(removals[0].remaining(), 0);
  EXPECT_THAT(text.substr(text.find("Vid protokollet")), Not(HasSubstr("Eva Ek")));
}

TEST_F(RedactionTest, WhoCertifiesIsNotNamedIfTheParagraphThatSaysSoIsWithheld) {
  const std::string open = Paper(kDisclosed).bytes;
  EXPECT_THAT(open.substr(open.find("Vid protokollet")), HasSubstr("Olle Alm"));
  Mark(Item(2).name());
  const std::string text = Paper(kDisclosed).bytes;
  EXPECT_THAT(text.substr(text.find("Vid protokollet")), Not(HasSubstr("Olle Alm")));
}

TEST_F(RedactionTest, MarksThatLieOverOneAnotherAreEachCounted) {
  Mark(Item(4).name(), "taxan för trettio");
  Mark(Item(4).name(), "trettio båtplatser");
  EXPECT_THAT(Paper(kDisclosed).bytes, HasSubstr("fastställa [sekretess, 21 kap. 1 § OSL]."));
  EXPECT_THAT(Removed(kDisclosed), ElementsAre("§ 4: 1 of 1, 0 left, OSL 21:1", "§ 4: 1 of 2, 0 left, OSL 21:1"));
}

TEST_F(RedactionTest, WordsInTheTitleAreMaskedThere) {
  Mark(Item(4).name(), "taxa", "GDPR");
  for (auto format : {v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_JSON}) {
    EXPECT_THAT(Paper(kWeb, format).bytes, HasSubstr("Ny [personuppgift]"));
  }
}

TEST_F(RedactionTest, WordsThatStandThereNoMoreTakeTheWholeParagraph) {
  Mark(Item(4).name(), "trettio båtplatser");
  RecordFacts(Item(4), Taxa("fastställa taxan för 30 båtplatser"));
  EXPECT_THAT(Paper(kDisclosed).bytes, Not(HasSubstr("båtplatser")));
  EXPECT_THAT(Removed(kDisclosed), ElementsAre("§ 4: 0 of 1, 0 left, OSL 21:1"));
}

TEST_F(RedactionTest, JsonOfWordsThatNoFieldHasAloneIsWithheld) {
  Record(
      "handling { points { decided: 'bifalla det' } yrkanden { movers { participants { role: ROLE_MEMBER "
      "name: 'Siv Lind' party: 'S' } } proposal: PROPOSAL_KIND_BIFALL } }");
  Mark(last_.name(), "Siv Lind (S)");
  EXPECT_THAT(Paper(kDisclosed).bytes, HasSubstr("bifalla det")) << "in text the words have a place";
  const std::string json = Paper(kDisclosed, v1::PAPER_FORMAT_JSON).bytes;
  EXPECT_THAT(json, HasSubstr("WITHHELD_REASON_SECRECY"));
  EXPECT_THAT(json, Not(HasSubstr("bifalla det")));
}

TEST_F(RedactionTest, JsonOfADayThatTheTextSaysInWordsIsWithheld) {
  Record("handling { points { decided: 'bifalla det' } tjansteutlatande_date: '2026-04-14' }");
  Mark(last_.name(), "14 april");
  EXPECT_THAT(Paper(kDisclosed).bytes, Not(HasSubstr("14 april")));
  EXPECT_THAT(Paper(kDisclosed, v1::PAPER_FORMAT_JSON).bytes, Not(HasSubstr("2026-04-14")));
}

TEST_F(RedactionTest, WordsOfACorrectionAreMaskedToo) {
  EXPECT_TRUE(Close(meeting_).ok());
  Day("2026-05-28");
  Sealed(Get(LayOut(meeting_)->name()));
  ASSERT_TRUE(Correct(Item(4), "trettio", "femtio").ok());
  Mark(Item(4).name(), "femtio");
  Mark(Item(4).name(), "trettio");
  for (auto format : {v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_HTML, v1::PAPER_FORMAT_JSON}) {
    const std::string bytes = Paper(kDisclosed, format).bytes;
    for (const char* gone : {"trettio", "femtio"}) EXPECT_THAT(bytes, Not(HasSubstr(gone)));
  }
}

TEST_F(RedactionTest, WordsThatAreNotThoseCertifiedAreRefusedBeforeTheyAreMasked) {
  Sealed(Get(LayOut(meeting_, true)->name()));
  Mark(Item(3).name());
  v1::UpdateCommitteeRequest request;
  request.mutable_committee()->set_name("committees/hvn");
  request.mutable_committee()->set_phrasebook("goteborg");
  request.mutable_update_mask()->add_paths("phrasebook");
  ASSERT_TRUE(committees_.Update(caller_, request).ok());
  EXPECT_EQ(ReasonOf(Try(kDisclosed).status()), "SEALED_WORDS_CHANGED");
}

TEST_F(RedactionTest, FactsThatAreGivenHaveNoMarks) {
  v1::RenderPaperRequest request;
  *request.mutable_minutes() = arendegang::testing::OrderlyMeeting();
  request.set_kind(v1::PAPER_KIND_PROTOCOL);
  request.set_format(v1::PAPER_FORMAT_TEXT);
  EXPECT_TRUE(papers_.Compose(request).ok());
  request.set_audience(kWeb);
  EXPECT_EQ(ReasonOf(papers_.Compose(request).status()), "FIELDS_INVALID");
}

}  // namespace
}  // namespace arendegang::papers
