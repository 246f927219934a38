#include "services/converter/pdf_text.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "services/base/text.h"

extern char** environ;

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

// What a program prints, at most `most` bytes; empty if it cannot be run.
std::string OutputOf(const std::vector<const char*>& command, size_t most) {
  std::array<int, 2> ends = {-1, -1};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return "";
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (const char* argument : command) arguments.push_back(const_cast<char*>(argument));
  arguments.push_back(nullptr);
  pid_t process = 0;
  const bool runs = posix_spawnp(&process, command[0], &actions, nullptr, arguments.data(), environ) == 0;
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string output;
  std::array<char, 1 << 14> buffer;
  ssize_t count = 0;
  while (runs && output.size() < most && (count = read(ends[0], buffer.data(), buffer.size())) > 0) {
    output.append(buffer.data(), static_cast<size_t>(count));
  }
  close(ends[0]);  // one that has more to say stops here
  if (runs) waitpid(process, nullptr, 0);
  return output;
}

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
  const char* order = lines == PdfLines::kAsOnPage ? "-layout" : "-q";
  return TextIn(OutputOf({"timeout", "30", "pdftotext", "-q", order, "-enc", "UTF-8", file.path().c_str(), "-"}, most));
}

}  // namespace arendegang::converter
