// A paper says what the draft says; of what is certified, what was certified.
#include "services/papers/paper_service.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/anslag/wording.h"
#include "services/base/sha256.h"
#include "services/minutes/text.h"
#include "services/papers/paper_wording.h"
#include "tests/justering/justering_fixture.h"

namespace arendegang::papers {
namespace {

using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class PaperTest : public arendegang::testing::JusteringTest {
 protected:
  static constexpr char kFolder[] = ARENDEGANG_SOURCE_DIR "/phrasebooks";

  PaperTest()
      : papers_(*database_, clock_, styles_, *styles::Looks::Load(kFolder), *LoadWording(kFolder),
                *anslag::LoadWording(kFolder), converter_, calls_) {}

  static v1::RenderPaperRequest Request(const v1::Meeting& meeting, v1::PaperFormat format = v1::PAPER_FORMAT_TEXT) {
    v1::RenderPaperRequest request;
    request.set_name(meeting.name());
    request.set_kind(v1::PAPER_KIND_PROTOCOL);
    request.set_format(format);
    return request;
  }

  v1::RenderPaperRequest ExtractRequest(const v1::Meeting& meeting, const std::vector<int>& places,
                                        v1::PaperFormat format = v1::PAPER_FORMAT_TEXT) {
    v1::RenderPaperRequest request = Request(meeting, format);
    request.set_kind(v1::PAPER_KIND_EXTRACT);
    for (int place : places) request.add_items(Items(meeting).items(place - 1).name());
    return request;
  }

  absl::StatusOr<Rendered> Try(const v1::RenderPaperRequest& request) {
    auto composed = papers_.Compose(request);
    if (!composed.ok()) return composed.status();
    return papers_.Render(*composed, request.format());
  }

  Rendered Paper(const v1::RenderPaperRequest& request) {
    auto rendered = Try(request);
    EXPECT_TRUE(rendered.ok()) << rendered.status();
    return rendered.ok() ? *rendered : Rendered();
  }

  v1::Meeting Certified() {
    v1::Meeting meeting = Held();
    auto at_once = LayOut(meeting, true);
    EXPECT_TRUE(at_once.ok()) << at_once.status();
    Sealed(Get(at_once->name()));
    EXPECT_TRUE(Close(meeting).ok());
    Day("2026-05-28");
    Sealed(Get(LayOut(meeting)->name()));
    return meeting;
  }

  void TakeLook(const std::string& id) {
    v1::UpdateCommitteeRequest request;
    request.mutable_committee()->set_name("committees/hvn");
    request.mutable_committee()->set_look(id);
    request.mutable_update_mask()->add_paths("look");
    ASSERT_TRUE(committees_.Update(caller_, request).ok());
  }

  Converter converter_;
  PaperService papers_;
};

TEST_F(PaperTest, TheWordsOfTheProtocolAreThoseOfTheDraft) {
  const v1::Meeting meeting = Held();
  const std::string words = minutes::WordsOf(Paper(Request(meeting)).bytes);
  const std::string drafted = minutes::WordsOf(Draft(meeting));
  ASSERT_FALSE(drafted.empty());
  EXPECT_EQ(words.substr(0, drafted.size()), drafted);
  EXPECT_THAT(words.substr(drafted.size()), StartsWith("Vidprotokollet"));
}

TEST_F(PaperTest, TheHeadTellsWhatItIs) {
  const Rendered paper = Paper(Request(Held(), v1::PAPER_FORMAT_HTML));
  EXPECT_EQ(paper.head.file_name(), "hvn-2026-05-26-protokoll.html");
  EXPECT_EQ(paper.head.media_type(), "text/html; charset=utf-8");
  EXPECT_EQ(paper.head.size(), static_cast<int64_t>(paper.bytes.size()));
  EXPECT_EQ(paper.head.sha256(), Sha256Hex(paper.bytes));
  EXPECT_FALSE(paper.head.sealed());
}

TEST_F(PaperTest, WhatIsNotCertifiedSaysSo) {
  const v1::Meeting meeting = Held();
  EXPECT_THAT(Paper(Request(meeting, v1::PAPER_FORMAT_HTML)).bytes, HasSubstr("Ojusterat protokoll 26 maj 2026"));
  EXPECT_THAT(Paper(ExtractRequest(meeting, {4}, v1::PAPER_FORMAT_HTML)).bytes, HasSubstr("Utdrag ur ojusterat"));
  EXPECT_THAT(Paper(Request(meeting)).bytes,
              HasSubstr("Justeras\n\n\n________________________________________\nEva Ek"));
  EXPECT_THAT(Paper(Request(meeting)).bytes, Not(HasSubstr("Justerat den")));
}

TEST_F(PaperTest, WhatIsCertifiedSaysWhenAndByWhom) {
  const v1::Meeting meeting = Certified();
  const Rendered html = Paper(Request(meeting, v1::PAPER_FORMAT_HTML));
  EXPECT_TRUE(html.head.sealed());
  EXPECT_THAT(html.bytes, HasSubstr("<span>Protokoll 26 maj 2026</span>"));
  const std::string text = Paper(Request(meeting)).bytes;
  for (const char* day : {"Justerat den 26 maj 2026", "Justerat den 28 maj 2026"}) EXPECT_THAT(text, HasSubstr(day));
}

TEST_F(PaperTest, AParagraphCertifiedAtOnceIsACertifiedExtractBeforeTheRestIs) {
  const v1::Meeting meeting = Held();
  Sealed(Get(LayOut(meeting, true)->name()));
  EXPECT_TRUE(Paper(ExtractRequest(meeting, {3})).head.sealed());
  EXPECT_FALSE(Paper(ExtractRequest(meeting, {3, 4})).head.sealed());
  EXPECT_FALSE(Paper(Request(meeting)).head.sealed());
}

TEST_F(PaperTest, TheCertifiedWordsStandWithTheirCorrections) {
  const v1::Meeting meeting = Certified();
  EXPECT_TRUE(Correct(Items(meeting).items(3), "trettio", "femtio").ok());
  for (const auto& request : {Request(meeting), ExtractRequest(meeting, {4})}) {
    const std::string text = Paper(request).bytes;
    EXPECT_THAT(text, HasSubstr("fastställa taxan för trettio båtplatser"));
    EXPECT_THAT(text, HasSubstr("”trettio” ska vara ”femtio”"));
  }
}

TEST_F(PaperTest, AStyleThatSaysOtherWordsThanWereCertifiedIsRefused) {
  const v1::Meeting meeting = Certified();
  v1::UpdateCommitteeRequest request;
  request.mutable_committee()->set_name("committees/hvn");
  request.mutable_committee()->set_phrasebook("goteborg");
  request.mutable_update_mask()->add_paths("phrasebook");
  ASSERT_TRUE(committees_.Update(caller_, request).ok());
  EXPECT_EQ(ReasonOf(Try(Request(meeting)).status()), "SEALED_WORDS_CHANGED");
  EXPECT_EQ(ReasonOf(Try(ExtractRequest(meeting, {4})).status()), "SEALED_WORDS_CHANGED");
  // The facts are as they were.
  EXPECT_TRUE(Try(Request(meeting, v1::PAPER_FORMAT_JSON)).ok());
}

TEST_F(PaperTest, AnExtractHasTheRollAndItsParagraphsInTheOrderOfTheAgenda) {
  const v1::Meeting meeting = Held();
  const Rendered extract = Paper(ExtractRequest(meeting, {4, 2}));
  EXPECT_EQ(extract.head.file_name(), "hvn-2026-05-26-utdrag-2-4.txt");
  EXPECT_THAT(extract.bytes, StartsWith("Protokollsutdrag § 2, § 4\n"));
  EXPECT_THAT(extract.bytes, HasSubstr("Närvarande"));
  EXPECT_LT(extract.bytes.find("\n§ 2\n"), extract.bytes.find("\n§ 4\n"));
  for (const char* other : {"\n§ 1\n", "\n§ 3\n"}) EXPECT_THAT(extract.bytes, Not(HasSubstr(other)));
  EXPECT_THAT(extract.bytes, HasSubstr("Rätt utdraget intygar"));
  EXPECT_THAT(extract.bytes, EndsWith("Namnförtydligande och datum\n"));
}

TEST_F(PaperTest, EachParagraphMayBeginOnItsPage) {
  v1::RenderPaperRequest request = Request(Held(), v1::PAPER_FORMAT_HTML);
  EXPECT_THAT(Paper(request).bytes, Not(HasSubstr("class=\"new-page\"")));
  request.set_page_per_paragraph(true);
  EXPECT_THAT(Paper(request).bytes, HasSubstr("<section aria-labelledby=\"rubrik-4\" class=\"new-page\">"));
}

TEST_F(PaperTest, APaperIsInTheLookOfItsCommittee) {
  const v1::Meeting meeting = Held();
  const v1::RenderPaperRequest request = Request(meeting, v1::PAPER_FORMAT_HTML);
  EXPECT_THAT(Paper(request).bytes, Not(HasSubstr("Hamnviks kommun<br>")));
  TakeLook("hamnvik");
  EXPECT_THAT(Paper(request).bytes, HasSubstr("<p>Hamnviks kommun<br>"));
  TakeLook("borta");
  EXPECT_EQ(ReasonOf(Try(request).status()), "LOOK_NOT_FOUND");
}

TEST_F(PaperTest, ALookThatIsGivenTakesThePlaceOfTheCommittees) {
  const v1::Meeting meeting = Held();
  TakeLook("borta");
  v1::RenderPaperRequest request = Request(meeting, v1::PAPER_FORMAT_HTML);
  request.mutable_look()->add_letterhead("Sandviks kommun");
  request.mutable_look()->set_page_per_paragraph(true);
  EXPECT_THAT(Paper(request).bytes, HasSubstr("Sandviks kommun"));
  EXPECT_THAT(Paper(request).bytes, HasSubstr("<section aria-labelledby=\"rubrik-4\" class=\"new-page\">"));
  request.mutable_look()->set_body_font("Comic Sans MS");
  EXPECT_EQ(ReasonOf(Try(request).status()), "FIELDS_INVALID");
}

TEST_F(PaperTest, FactsThatAreGivenAreWrittenAsTheyAre) {
  v1::RenderPaperRequest request;
  request.set_kind(v1::PAPER_KIND_PROTOCOL);
  request.set_format(v1::PAPER_FORMAT_TEXT);
  *request.mutable_minutes() = styles::Looks::Load(kFolder)->sample();
  EXPECT_THAT(Paper(request).bytes, HasSubstr("\n§ 5\n"));
  EXPECT_FALSE(Paper(request).head.sealed());
}

TEST_F(PaperTest, ASampleShowsALook) {
  v1::RenderPaperRequest request;
  request.set_kind(v1::PAPER_KIND_SAMPLE);
  request.set_format(v1::PAPER_FORMAT_TEXT);
  EXPECT_THAT(Paper(request).bytes, StartsWith("Protokoll fört vid Hamnviksnämndens sammanträde"));
  request.set_name("looks/hamnvik");
  EXPECT_EQ(Paper(request).head.file_name(), "utseende-hamnvik.txt");
  EXPECT_THAT(Paper(request).bytes, StartsWith("Hamnviks kommun\nHamnförvaltningen\n"));
  request.set_name("looks/borta");
  EXPECT_EQ(ReasonOf(Try(request).status()), "LOOK_NOT_FOUND");
  request.set_name("hamnvik");
  EXPECT_EQ(ReasonOf(Try(request).status()), "NAME_MALFORMED");
  EXPECT_THAT(papers_.Looks().looks(), ElementsAre("hamnvik"));
}

TEST_F(PaperTest, AkomaNtosoIsNamedByCommitteeDayAndKind) {
  const Rendered paper = Paper(ExtractRequest(Held(), {4}, v1::PAPER_FORMAT_AKOMA_NTOSO));
  EXPECT_EQ(paper.head.file_name(), "hvn-2026-05-26-utdrag-4.akn.xml");
  EXPECT_EQ(paper.head.media_type(), "application/akn+xml");
  EXPECT_THAT(paper.bytes, HasSubstr("<doc name=\"utdrag\">"));
  EXPECT_THAT(paper.bytes, HasSubstr("<FRBRuri value=\"/akn/se/doc/hvn/2026-05-26/utdrag-4\"/>"));
  EXPECT_THAT(paper.bytes, HasSubstr("<section eId=\"sec_4\">"));
}

TEST_F(PaperTest, JsonIsTheFacts) {
  const std::string json = Paper(ExtractRequest(Held(), {4}, v1::PAPER_FORMAT_JSON)).bytes;
  EXPECT_THAT(json, HasSubstr("\"title\": \"Ny taxa\""));
  EXPECT_THAT(json, Not(HasSubstr("Ny brygga")));
}

TEST_F(PaperTest, TheSameFactsAreTheSameBytes) {
  const v1::Meeting meeting = Held();
  for (auto format :
       {v1::PAPER_FORMAT_HTML, v1::PAPER_FORMAT_DOCX, v1::PAPER_FORMAT_TEXT, v1::PAPER_FORMAT_AKOMA_NTOSO}) {
    const std::string before = Paper(Request(meeting, format)).bytes;
    Day("2026-07-01");
    EXPECT_EQ(Paper(Request(meeting, format)).bytes, before);
  }
}

TEST_F(PaperTest, AFaultyRequestIsToldAllAtOnce) {
  const v1::Meeting meeting = Held();
  v1::RenderPaperRequest empty;
  EXPECT_EQ(ReasonOf(Try(empty).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(Try(ExtractRequest(meeting, {})).status()), "FIELDS_INVALID");
  v1::RenderPaperRequest both = ExtractRequest(meeting, {4});
  both.set_kind(v1::PAPER_KIND_PROTOCOL);
  EXPECT_EQ(ReasonOf(Try(both).status()), "FIELDS_INVALID");
  v1::RenderPaperRequest elsewhere = ExtractRequest(meeting, {4});
  elsewhere.set_items(0, "committees/hvn/meetings/99/items/4");
  EXPECT_EQ(ReasonOf(Try(elsewhere).status()), "RESOURCE_NOT_FOUND");
  v1::RenderPaperRequest nowhere = Request(meeting);
  nowhere.set_name("committees/hvn/meetings/99");
  EXPECT_EQ(ReasonOf(Try(nowhere).status()), "RESOURCE_NOT_FOUND");
  nowhere.set_name("hvn");
  EXPECT_EQ(ReasonOf(Try(nowhere).status()), "NAME_MALFORMED");
}

}  // namespace
}  // namespace arendegang::papers
