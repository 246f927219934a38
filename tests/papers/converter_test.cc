#include "services/papers/converter.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "gtest/gtest.h"
#include "services/papers/pdf_clock.h"
#include "tests/papers/script_converter.h"
#include "tests/support/reason.h"
#include "tests/support/temp_folder.h"

namespace arendegang::papers {
namespace {

using arendegang::testing::ReasonOf;

class ConverterTest : public ::testing::Test {
 protected:
  ConverterSettings Script(const std::string& lines) {
    return arendegang::testing::ScriptConverter(folder_.File("."), lines);
  }

  testing::TempFolder folder_;
};

TEST_F(ConverterTest, GivesWhatTheProgramMakes) {
  Converter converter(Script(arendegang::testing::kQuick));
  auto pdf = converter.PdfOf("ord", "2026-05-26");
  ASSERT_TRUE(pdf.ok()) << pdf.status();
  EXPECT_EQ(*pdf, "%PDF-1.6 ord");
}

TEST_F(ConverterTest, ThatIsMissingIsTold) {
  ConverterSettings settings;
  settings.program = "arendegang-has-no-such-program";
  Converter converter(settings);
  auto pdf = converter.PdfOf("ord", "2026-05-26");
  EXPECT_EQ(pdf.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ReasonOf(pdf.status()), "CONVERTER_MISSING");
}

TEST_F(ConverterTest, ThatFailsIsTold) {
  for (const char* lines : {"exit 1\n", "kill -SEGV $$\n", "exit 0\n", "mkdir -p $out; echo nej >$out/paper.pdf\n"}) {
    Converter converter(Script(lines));
    auto pdf = converter.PdfOf("ord", "2026-05-26");
    EXPECT_EQ(pdf.status().code(), absl::StatusCode::kUnavailable) << lines;
    EXPECT_EQ(ReasonOf(pdf.status()), "CONVERTER_FAILED") << lines;
  }
}

TEST_F(ConverterTest, ThatHangsIsEnded) {
  ConverterSettings settings = Script("sleep 600\n");
  settings.seconds = 1;
  Converter converter(settings);
  EXPECT_EQ(ReasonOf(converter.PdfOf("ord", "2026-05-26").status()), "CONVERTER_FAILED");
}

TEST_F(ConverterTest, BreaksOffWhatIsNoLongerWanted) {
  const std::string begun = folder_.File("begun");
  Converter converter(Script("touch " + begun + "; sleep 600\n"));
  const auto before = std::chrono::steady_clock::now();
  auto pdf = converter.PdfOf("ord", "2026-05-26", ".docx", [&] { return !std::filesystem::exists(begun); });
  EXPECT_EQ(pdf.status().code(), absl::StatusCode::kCancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(30));  // its limit is a minute
}

TEST_F(ConverterTest, LetsGoOfOneThatWaitsAndIsNoLongerWanted) {
  const std::string begun = folder_.File("begun");
  const std::string enough = folder_.File("enough");
  ConverterSettings settings = Script("touch " + begun + "; sleep 600\n");
  settings.at_once = 1;
  Converter converter(settings);
  std::thread first([&] {
    auto pdf = converter.PdfOf("ord", "2026-05-26", ".docx", [&] { return !std::filesystem::exists(enough); });
    EXPECT_EQ(pdf.status().code(), absl::StatusCode::kCancelled);
  });
  while (!std::filesystem::exists(begun)) std::this_thread::yield();
  int asked = 0;  // it waits for some rounds before nobody wants it
  auto waiting = converter.PdfOf("ord", "2026-05-26", ".docx", [&] { return ++asked < 4; });
  EXPECT_EQ(waiting.status().code(), absl::StatusCode::kCancelled);
  EXPECT_EQ(asked, 4);
  std::ofstream{enough};
  first.join();
}

TEST_F(ConverterTest, GivesTheDocumentTheEndingItIsKnownBy) {
  Converter converter(Script("mkdir -p $out; printf '%%PDF-%s' ${in##*/} >$out/paper.pdf\n"));
  auto pdf = converter.PdfOf("ord", "2026-05-26", ".odt");
  ASSERT_TRUE(pdf.ok()) << pdf.status();
  EXPECT_EQ(*pdf, "%PDF-paper.odt");
}

TEST_F(ConverterTest, RunsTwoAtOnceAndNoMore) {
  // Each counts those beside it while it runs.
  const std::string beside = folder_.File("beside");
  std::filesystem::create_directory(beside);
  Converter converter(Script("mkdir -p $out; touch " + beside + "/$$; sleep 0.05; printf '%%PDF-%s' $(ls " + beside +
                             " | wc -l) >$out/paper.pdf; rm " + beside + "/$$\n"));
  std::atomic<int> most{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      auto pdf = converter.PdfOf("ord", "2026-05-26");
      ASSERT_TRUE(pdf.ok()) << pdf.status();
      const int count = std::stoi(pdf->substr(5));
      for (int before = most; before < count && !most.compare_exchange_weak(before, count);) {
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_LE(most, 2);
  EXPECT_GE(most, 1);
}

TEST_F(ConverterTest, TurnsAwayWhenTooManyWait) {
  ConverterSettings settings = Script("exit 1\n");
  settings.waiting = 0;
  Converter converter(settings);
  EXPECT_EQ(ReasonOf(converter.PdfOf("ord", "2026-05-26").status()), "TOO_MANY_CALLS");
}

TEST_F(ConverterTest, LeavesNothingBehind) {
  const std::string note = folder_.File("note");
  Converter converter(Script("echo $out >" + note + "\nexit 1\n"));
  EXPECT_FALSE(converter.PdfOf("ord", "2026-05-26").ok());
  std::string out;
  std::ifstream(note) >> out;
  ASSERT_FALSE(out.empty());
  EXPECT_FALSE(std::filesystem::exists(std::filesystem::path(out).parent_path()));
}

TEST(FixPdf, SetsTheDaysAndTheIds) {
  const std::string digest(64, 'a');
  std::string pdf =
      "<xmp:CreateDate>2026-11-21T12:37:52Z</xmp:CreateDate> /Scope/Column\n"
      "/CreationDate(D:20261121123752Z')>>\n"
      "/ID [ <BF85F9A9CD9830BF789570C118F1ADD7>\n<BF85F9A9CD9830BF789570C118F1ADD7> ]\n"
      "/DocChecksum /F66B8272ED353F4211DEB0822B150A86\n";
  const size_t size = pdf.size();
  FixPdf("2026-05-26", digest, &pdf);
  const std::string id(32, 'A');
  EXPECT_EQ(pdf,
            "<xmp:CreateDate>2026-05-26T00:00:00Z</xmp:CreateDate> /Scope/Row   \n"
            "/CreationDate(D:20260526000000Z')>>\n/ID [ <" +
                id + ">\n<" + id + "> ]\n/DocChecksum /" + id + "\n");
  EXPECT_EQ(pdf.size(), size);
}

TEST(FixPdf, LeavesWhatItDoesNotKnow) {
  for (const char* text :
       {"", "%PDF-1.7", "/ID [ <kort>", "/CreationDate(D:2026)", "<</N 3/Length ", "xref\n0 9\nstartxref\n0\n",
        "<</N 3/Length 1 0 R/Filter/FlateDecode>>\nstream\nx\n1 0 obj\n999\n"}) {
    std::string pdf = text;
    FixPdf("2026-05-26", std::string(64, 'a'), &pdf);
    EXPECT_EQ(pdf, text);
  }
}

}  // namespace
}  // namespace arendegang::papers
