#include "services/papers/converter.h"

#include <chrono>
#include <fstream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/child.h"
#include "services/base/error.h"
#include "services/base/files.h"
#include "services/base/sha256.h"
#include "services/base/temp_folder.h"
#include "services/papers/pdf_clock.h"

namespace arendegang::papers {
namespace {

// PDF 3 is PDF/A-3b. A profile of its own lets two of them run at once; in UTC, a day is written in one way only.
// It gives way to all that somebody waits for at a screen.
std::vector<std::string> CommandOf(const std::string& program, const TempFolder& folder, const std::string& file) {
  constexpr char kFilter[] =
      R"(pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},)"
      R"("SelectPdfVersion":{"type":"long","value":"3"},"ExportBookmarks":{"type":"boolean","value":"true"}})";
  return {"nice",
          "-n",
          "19",
          "env",
          "TZ=UTC",
          absl::StrCat("HOME=", folder.File("home")),
          program,
          "--headless",
          "--norestore",
          absl::StrCat("-env:UserInstallation=file://", folder.File("profile")),
          "--convert-to",
          kFilter,
          "--outdir",
          folder.File("out"),
          folder.File(file)};
}

absl::Status Failed(const std::string& cause) {
  return MakeError(absl::StatusCode::kUnavailable, "CONVERTER_FAILED", absl::StrCat("no PDF came: ", cause),
                   "Ingen PDF kunde göras. Försök igen; hämta annars dokumentet som docx eller html.");
}

absl::Status Missing(const std::string& program) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "CONVERTER_MISSING", absl::StrCat("there is no ", program),
                   "PDF kan inte göras på den här datorn: LibreOffice är inte installerat. Be driften köra "
                   "deploy/install-packages papers, eller hämta dokumentet som docx eller html.");
}

absl::Status NotWanted() { return absl::CancelledError("nobody waits for the PDF any more"); }

}  // namespace

absl::StatusOr<std::string> Converter::PdfOf(const std::string& document, const std::string& day,
                                             const std::string& ending, const Wanted& wanted) {
  absl::Status status = Enter(wanted);
  if (!status.ok()) return status;
  absl::StatusOr<std::string> pdf = Convert(document, ending, wanted);
  Leave();
  if (pdf.ok()) FixPdf(day, Sha256Hex(document), &*pdf);
  return pdf;
}

absl::StatusOr<std::string> Converter::Convert(const std::string& document, const std::string& ending,
                                               const Wanted& wanted) const {
  TempFolder folder;
  if (!folder.ok()) return Failed("no temporary folder");
  const std::string name = "paper" + ending;
  std::ofstream(folder.File(name), std::ios::binary) << document;
  ChildProgram program;
  program.command = CommandOf(settings_.program, folder, name);
  program.seconds = settings_.seconds;
  program.memory_bytes = settings_.memory_bytes;
  program.wanted = wanted;
  const ChildEnd end = RunChild(program);
  if (wanted && !wanted()) return NotWanted();
  if (end.exit_code == kNoSuchProgram) return Missing(settings_.program);
  auto pdf = ReadFile(folder.File("out/paper.pdf"));
  if (end.exit_code != 0 || !pdf.ok() || !absl::StartsWith(*pdf, "%PDF-")) {
    return Failed(absl::StrCat("the converter ended with ", end.exit_code));
  }
  return pdf;
}

absl::Status Converter::Enter(const Wanted& wanted) {
  std::unique_lock<std::mutex> lock(mutex_);
  if (waiting_ >= settings_.waiting) {
    return MakeError(absl::StatusCode::kResourceExhausted, "TOO_MANY_CALLS", "too many wait for a PDF",
                     "Många vill ha PDF just nu. Försök igen om en stund.");
  }
  ++waiting_;
  bool still = true;
  while ((still = !wanted || wanted()) && running_ >= settings_.at_once) {
    changed_.wait_for(lock, std::chrono::milliseconds(kAskedEveryMilliseconds));
  }
  --waiting_;
  if (!still) return NotWanted();
  ++running_;
  return absl::OkStatus();
}

void Converter::Leave() {
  std::lock_guard<std::mutex> lock(mutex_);
  --running_;
  changed_.notify_one();
}

}  // namespace arendegang::papers
