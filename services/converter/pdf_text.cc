#include "services/converter/pdf_text.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "services/base/child.h"
#include "services/base/text.h"

namespace arendegang::converter {
namespace {

// A file of our own that is gone when we are.
class TempFile {
 public:
  TempFile() : path_((std::filesystem::temp_directory_path() / "arendegang-XXXXXX").string()) {
    descriptor_ = mkostemp(path_.data(), O_CLOEXEC);
  }
  ~TempFile() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    unlink(path_.c_str());
  }
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;

  bool Write(const std::string& bytes) const {
    size_t written = 0;
    while (descriptor_ >= 0 && written < bytes.size()) {
      ssize_t more = write(descriptor_, bytes.data() + written, bytes.size() - written);
      if (more <= 0) return false;
      written += static_cast<size_t>(more);
    }
    return descriptor_ >= 0;
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace

absl::StatusOr<std::string> PdfText(const std::function<absl::StatusOr<std::string>()>& next, size_t most,
                                    PdfLines lines) {
  TempFile file;
  while (true) {
    absl::StatusOr<std::string> bytes = next();
    if (!bytes.ok()) return bytes.status();
    if (bytes->empty()) break;
    if (!file.Write(*bytes)) return "";
  }
  ChildProgram program;
  program.command = {"pdftotext", "-q", "-enc", "UTF-8", file.path(), "-"};
  if (lines == PdfLines::kAsOnPage) program.command.insert(program.command.begin() + 1, "-layout");
  program.most_output = most;
  return TextIn(RunChild(program).output);
}

}  // namespace arendegang::converter
