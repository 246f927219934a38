// The handlers, as functions of their request.
#include "services/drafting/drafting_service.h"

#include "gtest/gtest.h"
#include "tests/support/files.h"
#include "tests/support/reason.h"

namespace arendegang::drafting {
namespace {

using arendegang::testing::ReasonOf;

class DraftingServiceTest : public ::testing::Test {
 protected:
  DraftingServiceTest()
      : service_(*styles::Phrasebooks::Load(ARENDEGANG_SOURCE_DIR "/phrasebooks", "stockholm"), calls_) {}

  // The choice of justerare in the words of a house.
  std::string Drafted(const std::string& style) const {
    v1::DraftMinutesRequest request;
    request.set_phrasebook(style);
    v1::Minutes* minutes = request.mutable_minutes();
    minutes->set_committee("Hamnviksnämnden");
    minutes->set_meeting_date("2026-05-26");
    auto* paragraph = minutes->add_paragraphs();
    paragraph->set_number(1);
    paragraph->set_title("Justerare");
    auto* choice = paragraph->mutable_justerare_choice();
    auto* justerare = choice->mutable_justerare()->add_participants();
    justerare->set_name("Eva Ek");
    justerare->set_party("S");
    choice->mutable_day()->set_date("2026-05-28");
    auto draft = service_.Draft(request);
    EXPECT_TRUE(draft.ok()) << draft.status();
    return draft.ok() ? draft->text() : "";
  }

  rpc::Calls calls_{16};
  DraftingService service_;
};

TEST_F(DraftingServiceTest, ReadsATextInTheStyleThatUnderstandsIt) {
  for (const char* style : {"stockholm", "goteborg"}) {
    v1::ReadMinutesRequest request;
    request.set_text(Drafted(style));
    auto read = service_.Read(request);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->minutes().phrasebook(), style);
    EXPECT_EQ(read->report().paragraphs(), 1);
    EXPECT_EQ(read->report().unrecognised_paragraphs(), 0);
  }
}

TEST_F(DraftingServiceTest, ReadsATextInTheStyleThatIsAskedFor) {
  v1::ReadMinutesRequest request;
  request.set_text(Drafted("goteborg"));
  request.set_phrasebook("stockholm");
  EXPECT_EQ(service_.Read(request)->minutes().phrasebook(), "stockholm");
}

TEST_F(DraftingServiceTest, TakesTheDefaultStyleForATextThatNoStyleUnderstands) {
  v1::ReadMinutesRequest request;
  request.set_text("Det var en gång en nämnd.");
  EXPECT_EQ(service_.Read(request)->minutes().phrasebook(), "stockholm");
}

TEST_F(DraftingServiceTest, ReadsATjansteutlatandeInTheStyleThatUnderstandsIt) {
  for (const char* style : {"stockholm", "goteborg"}) {
    v1::DraftTjansteutlatandeRequest request;
    request.set_phrasebook(style);
    v1::Tjansteutlatande* facts = request.mutable_tjansteutlatande();
    facts->add_head()->set_date("2026-05-11");
    facts->set_title("Ny brygga i hamnen");
    facts->add_sections()->set_heading("Bakgrund");
    facts->mutable_sections(0)->add_text()->set_text("Bryggan är sliten.");
    auto draft = service_.DraftAdvice(request);
    ASSERT_TRUE(draft.ok()) << draft.status();
    v1::ReadTjansteutlatandeRequest text;
    text.set_text(draft->text());
    auto read = service_.ReadAdvice(text);
    ASSERT_TRUE(read.ok()) << read.status();
    EXPECT_EQ(read->tjansteutlatande().head(0).date(), "2026-05-11");
    EXPECT_EQ(read->report().unrecognised_words(), 0);
    text.set_phrasebook(style);
    EXPECT_EQ(service_.ReadAdvice(text)->tjansteutlatande().phrasebook(), style);
  }
}

TEST_F(DraftingServiceTest, TellsWhyARequestIsRefused) {
  EXPECT_EQ(ReasonOf(service_.DraftAdvice({}).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(service_.Draft({}).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(service_.DraftOne({}).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(service_.Review({}).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(service_.Get({}).status()), "FIELDS_INVALID");
  EXPECT_EQ(ReasonOf(service_.Check({}).status()), "FIELDS_INVALID");
  v1::ReadMinutesRequest read;
  read.set_phrasebook("okänd");
  EXPECT_EQ(ReasonOf(service_.Read(read).status()), "PHRASEBOOK_NOT_FOUND");
  v1::ProposePhrasesRequest propose;
  propose.set_phrasebook("okänd");
  EXPECT_EQ(ReasonOf(service_.Propose(propose).status()), "PHRASEBOOK_NOT_FOUND");
}

TEST_F(DraftingServiceTest, TakesTheTextOutOfADocument) {
  v1::ExtractTextRequest request;
  request.set_document(arendegang::testing::ReadSource("tests/converter/programs/stockholm-pandoc.docx"));
  auto extracted = service_.Extract(request);
  ASSERT_TRUE(extracted.ok()) << extracted.status();
  EXPECT_EQ(extracted->layout(), v1::TEXT_LAYOUT_CLEAN);
  v1::ReadMinutesRequest read;
  read.set_text(extracted->text());
  read.set_layout(extracted->layout());
  EXPECT_EQ(service_.Read(read)->report().unrecognised_words(), 0);

  request.set_document("§ 1");
  EXPECT_EQ(service_.Extract(request)->text(), "§ 1");
  EXPECT_EQ(service_.Extract(request)->layout(), v1::TEXT_LAYOUT_UNSPECIFIED);
  request.set_document("");
  EXPECT_EQ(ReasonOf(service_.Extract(request).status()), "FIELDS_INVALID");
  request.set_document("\xff");
  EXPECT_EQ(ReasonOf(service_.Extract(request).status()), "DOCUMENT_UNREADABLE");
}

}  // namespace
}  // namespace arendegang::drafting
