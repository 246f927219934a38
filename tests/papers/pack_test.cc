// A pack has the documents that can be shown, and tells of the others.
#include "services/papers/pack.h"

#include <fstream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/papers/rendering.h"
#include "services/render/docx.h"
#include "tests/papers/pdf_maker.h"
#include "tests/papers/script_converter.h"
#include "tests/support/reason.h"
#include "tests/support/temp_folder.h"

namespace arendegang::papers {
namespace {

using arendegang::testing::PdfMaker;
using arendegang::testing::ReadPdf;
using arendegang::testing::ReasonOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kOdt[] = "application/vnd.oasis.opendocument.text";

// The converter is a script that makes the same two pages of everything, and of "trasig" nothing.
class PackTest : public ::testing::Test {
 protected:
  PackTest() {
    std::ofstream(folder_.File("made.pdf"), std::ios::binary) << PdfMaker{{"made", "made"}, "/P"}.Make();
    composed_.paper.title = "Handlingar";
    composed_.paper.day = "2026-05-26";
    composed_.file_name = "hvn-2026-05-26-handlingar";
  }

  ConverterSettings Script() {
    return arendegang::testing::ScriptConverter(
        folder_.File("."), absl::StrCat("grep -q trasig $in && exit 1\nmkdir -p $out; cp ", folder_.File("made.pdf"),
                                        " $out/paper.pdf\n"));
  }

  void Attach(const std::string& title, const std::string& media_type, const std::string& bytes) {
    composed_.attachments.push_back({title, media_type, bytes, "documents/" + title});
  }

  // All steps of it; what is told of each is added to `told_`.
  absl::StatusOr<Rendered> Made(Converter& converter, Wanted wanted = {}) {
    Rendering rendering(composed_, v1::PAPER_FORMAT_PDF, converter, std::move(wanted));
    while (true) {
      const v1::PaperProgress& next = rendering.next();
      told_.push_back(absl::StrCat(v1::PaperStep_Name(next.step()), " ", next.part(), "/", next.parts()));
      auto rendered = rendering.Step();
      if (!rendered.ok()) return rendered.status();
      if (*rendered) return **std::move(rendered);
    }
  }

  testing::TempFolder folder_;
  Composed composed_;
  std::vector<std::string> told_;
};

TEST_F(PackTest, HasEachDocumentThatCanBeShown) {
  Attach("skrivelse", "application/pdf", PdfMaker{{"skrivelse"}}.Make());
  Attach("utlatande", render::kDocxMediaType, "docx");
  Attach("yttrande", kOdt, "odt");
  Attach("lapp", "text/plain", "En rad till.\n");
  Converter converter(Script());
  auto made = Made(converter);
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_EQ(made->head.file_name(), "hvn-2026-05-26-handlingar.pdf");
  EXPECT_EQ(made->head.left_out_size(), 0);
  ReadPdf pack(made->bytes);
  ASSERT_EQ(pack.pdf.getAllPages().size(), 9u);
  EXPECT_THAT(pack.ContentOf(2), HasSubstr("(skrivelse)"));
}

TEST_F(PackTest, TellsOfWhatCannotBeShownAndTakesTheRest) {
  Attach("foto", "image/png", "\x89PNG");
  Attach("halv", "application/pdf", PdfMaker{{"halv"}}.Make().substr(0, 300));
  Attach("brev", render::kDocxMediaType, "trasig");
  Attach("gammalt", "text/plain", "\xe5\xe4\xf6");
  Attach("karta", "application/pdf", PdfMaker{{"karta"}}.Make());
  Converter converter(Script());
  auto made = Made(converter);
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_THAT(made->head.left_out(),
              ElementsAre("documents/foto", "documents/halv", "documents/brev", "documents/gammalt"));
  ReadPdf pack(made->bytes);
  ASSERT_EQ(pack.pdf.getAllPages().size(), 3u);
  EXPECT_THAT(pack.ContentOf(2), HasSubstr("(karta)"));
}

// A page that leads to a chain of objects, each in the one before: whoever follows it needs as much of the stack.
std::string Bottomless() {
  constexpr int kDeep = 300000;
  std::string pdf = "%PDF-1.7\n";
  std::vector<size_t> places;
  auto add = [&](const std::string& object) {
    places.push_back(pdf.size());
    absl::StrAppend(&pdf, places.size(), " 0 obj\n", object, "\nendobj\n");
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Chain 4 0 R >>");
  for (int i = 5; i < kDeep; ++i) add(absl::StrCat("[", i, " 0 R]"));
  add("null");
  const size_t table = pdf.size();
  absl::StrAppend(&pdf, "xref\n0 ", places.size() + 1, "\n0000000000 65535 f \n");
  for (size_t place : places) absl::StrAppendFormat(&pdf, "%010d 00000 n \n", place);
  absl::StrAppend(&pdf, "trailer << /Root 1 0 R /Size ", places.size() + 1, " >>\nstartxref\n", table, "\n%%EOF\n");
  return pdf;
}

TEST_F(PackTest, OutlivesADocumentThatIsMadeToBreakIt) {
  Attach("karta", "application/pdf", PdfMaker{{"karta"}}.Make());
  Attach("elak", "application/pdf", Bottomless());
  Converter converter(Script());
  auto made = Made(converter);
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_THAT(made->head.left_out(), ElementsAre("documents/elak"));
}

TEST_F(PackTest, TellsHowFarItHasCome) {
  Attach("karta", "application/pdf", PdfMaker{{"karta"}}.Make());
  Converter converter(Script());
  ASSERT_TRUE(Made(converter).ok());
  EXPECT_THAT(told_, ElementsAre("PAPER_STEP_CONVERTING 1/2", "PAPER_STEP_CONVERTING 2/2", "PAPER_STEP_JOINING 0/0"));
}

TEST_F(PackTest, IsBrokenOffWhenNobodyWaitsForIt) {
  Attach("brev", render::kDocxMediaType, "docx");
  Converter converter(Script());
  auto made = Made(converter, [&] { return told_.size() < 2; });
  EXPECT_EQ(made.status().code(), absl::StatusCode::kCancelled);
  EXPECT_EQ(told_.size(), 2u);
}

TEST_F(PackTest, WithoutAConverterIsNone) {
  Attach("karta", "application/pdf", PdfMaker{{"karta"}}.Make());
  ConverterSettings settings;
  settings.program = "arendegang-has-no-such-program";
  Converter converter(settings);
  EXPECT_EQ(ReasonOf(Made(converter).status()), "CONVERTER_MISSING");
}

}  // namespace
}  // namespace arendegang::papers
