// What is put together is all there, once, in order, and promises no more than its parts.
#include "services/papers/join.h"

#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/papers/pdf_maker.h"

namespace arendegang::papers {
namespace {

using arendegang::testing::BytesOf;
using arendegang::testing::PdfMaker;
using arendegang::testing::ReadPdf;
using ::testing::HasSubstr;
using ::testing::Not;

const Binding kBinding = {"Handlingar HVN", "Hamnviksnamnden", "2026-05-26", ""};

std::string Joined(const std::vector<PdfPart>& parts, const Binding& binding = kBinding) {
  auto joined = Join(parts, binding);
  EXPECT_TRUE(joined.ok()) << joined.status();
  return joined.value_or("");
}

const PdfPart kAgenda = {"Lista", PdfMaker{{"lista", "slut"}, "/P"}.Make(), Maker::kHouse};
const PdfPart kOther = {"Skrivelse", PdfMaker{{"skrivelse"}, "/Own"}.Make(), Maker::kConverter};
const PdfPart kUntagged = {"Karta", PdfMaker{{"karta"}}.Make(), Maker::kOthers};

TEST(Join, HasThePagesOfAllInOrder) {
  ReadPdf joined(Joined({kAgenda, kOther, kUntagged}));
  ASSERT_EQ(joined.pdf.getAllPages().size(), 4u);
  const char* words[] = {"(lista)", "(slut)", "(skrivelse)", "(karta)"};
  for (size_t i = 0; i < 4; ++i) EXPECT_THAT(joined.ContentOf(i), HasSubstr(words[i]));
}

TEST(Join, HasABookmarkForEachPart) {
  ReadPdf joined(Joined({kAgenda, kOther, kUntagged}));
  auto outlines = QPDFOutlineDocumentHelper(joined.pdf).getTopLevelOutlines();
  ASSERT_EQ(outlines.size(), 3u);
  const size_t first_pages[] = {0, 2, 3};
  const char* titles[] = {"Lista", "Skrivelse", "Karta"};
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(outlines[i].getTitle(), titles[i]);
    EXPECT_EQ(outlines[i].getDestPage().getObjGen(), joined.pdf.getAllPages().at(first_pages[i]).getObjGen());
  }
}

// Each tagged page finds the tag that stands on it, and that tag finds the page.
TEST(Join, MakesOneTreeOfTheTags) {
  ReadPdf joined(Joined({kAgenda, kUntagged, kOther}));
  QPDFObjectHandle root = joined.pdf.getRoot().getKey("/StructTreeRoot");
  ASSERT_TRUE(root.isDictionary());
  EXPECT_EQ(root.getKey("/K").getArrayNItems(), 3);
  QPDFNumberTreeObjectHelper places(root.getKey("/ParentTree"), joined.pdf);
  const std::vector<QPDFObjectHandle> pages = joined.pdf.getAllPages();
  for (size_t i : {0, 1, 3}) {
    QPDFObjectHandle page = pages[i];
    QPDFObjectHandle place;
    ASSERT_TRUE(places.findObject(page.getKey("/StructParents").getIntValue(), place)) << i;
    QPDFObjectHandle element = place.getArrayItem(0);
    EXPECT_EQ(element.getKey("/Pg").getObjGen(), page.getObjGen());
    EXPECT_EQ(element.getKey("/P").getObjGen(), root.getObjGen());
    EXPECT_EQ(element.getKey("/S").getName(), "/P");  // also of the part that calls it otherwise
  }
  EXPECT_FALSE(QPDFObjectHandle(pages[2]).hasKey("/StructParents"));
}

TEST(Join, DrawsANumberOnEachPageThatNoTagHas) {
  Binding binding = kBinding;
  binding.numbers = PdfMaker{{"Sida 1", "Sida 2", "Sida 3"}, "/P"}.Make();
  for (int rotate : {0, 90, 180, 270}) {
    const PdfPart turned = {"Karta", PdfMaker{{"karta"}, "", rotate}.Make(), Maker::kOthers};
    ReadPdf joined(Joined({kAgenda, turned}, binding));
    for (size_t i = 0; i < 3; ++i) {
      const std::string content = joined.ContentOf(i);
      EXPECT_THAT(content, HasSubstr(absl::StrCat("(Sida ", i + 1, ") Tj")));
      EXPECT_THAT(content, HasSubstr("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq "));
      EXPECT_THAT(content.substr(content.find("/Number")), Not(HasSubstr("MCID")));
    }
  }
}

TEST(Join, PutsTheNumberDownAtTheRightAsThePageIsSeen) {
  Binding binding = kBinding;
  binding.numbers = PdfMaker{{"Sida 1"}}.Make();
  const std::pair<int, const char*> places[] = {{0, "q 1 0 0 1 0.000 -18.000 cm"},
                                                {90, "q 0 1 -1 0 613.000 247.000 cm"},
                                                {180, "q -1 0 0 -1 595.000 860.000 cm"},
                                                {270, "q 0 -1 1 0 -18.000 595.000 cm"}};
  for (const auto& [rotate, place] : places) {
    ReadPdf joined(Joined({{"Karta", PdfMaker{{"karta"}, "", rotate}.Make(), Maker::kOthers}}, binding));
    EXPECT_THAT(joined.ContentOf(0), HasSubstr(place)) << rotate;
  }
}

TEST(Join, PromisesWhatAllPartsKeep) {
  const std::pair<std::vector<PdfPart>, std::pair<bool, bool>> cases[] = {
      {{kAgenda}, {true, true}}, {{kAgenda, kOther}, {true, false}}, {{kAgenda, kOther, kUntagged}, {false, false}}};
  for (const auto& [parts, promised] : cases) {
    ReadPdf joined(Joined(parts));
    const std::string about = ReadPdf::TextOf(joined.pdf.getRoot().getKey("/Metadata"));
    EXPECT_EQ(about.find("pdfaid:part") != std::string::npos, promised.first);
    EXPECT_EQ(about.find("pdfuaid:part") != std::string::npos, promised.second);
    EXPECT_THAT(about, HasSubstr("Handlingar HVN"));
  }
}

TEST(Join, OfTheSameIsTheSame) { EXPECT_EQ(Joined({kAgenda, kOther}), Joined({kAgenda, kOther})); }

TEST(Join, RefusesWhatCannotBeRead) {
  const std::string whole = PdfMaker{{"brygga"}, "/P"}.Make();
  QPDF pdf;
  pdf.processMemoryFile("whole", whole.data(), whole.size());
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setR6EncryptionParameters("", "nyckel", true, true, true, true, true, true, qpdf_r3p_full, true);
  writer.write();
  auto locked = writer.getBufferSharedPointer();
  QPDF empty;
  empty.emptyPDF();
  for (const std::string& bytes :
       {std::string(), std::string("%PDF-1.7"), whole.substr(0, whole.size() / 2), BytesOf(empty),
        std::string(reinterpret_cast<const char*>(locked->getBuffer()), locked->getSize())}) {
    EXPECT_EQ(Join({kAgenda, {"Karta", bytes, Maker::kOthers}}, kBinding).status().code(),
              absl::StatusCode::kInvalidArgument);
    EXPECT_FALSE(PagesOf(bytes).ok());
  }
}

}  // namespace
}  // namespace arendegang::papers
