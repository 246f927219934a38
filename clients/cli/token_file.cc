#include "clients/cli/token_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace arendegang::cli {
namespace {

std::string PathOfToken() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config != '\0') return absl::StrCat(config, "/arendegang/token");
  const char* home = std::getenv("HOME");
  return home == nullptr || *home == '\0' ? "" : absl::StrCat(home, "/.config/arendegang/token");
}

// A new file that is its owner's alone from its first moment.
bool WritePrivately(const std::string& path, const std::string& text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return false;
  const bool written = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  return close(file) == 0 && written;
}

}  // namespace

std::string TokenFor(const std::string& server) {
  if (const char* token = std::getenv("ARENDEGANG_TOKEN")) return token;
  std::ifstream file(PathOfToken());
  std::string token, giver;
  return std::getline(file, token) && std::getline(file, giver) && giver == server ? token : "";
}

absl::Status KeepToken(const std::string& server, const std::string& token) {
  const std::string path = PathOfToken();
  std::error_code error;
  const auto folder = std::filesystem::path(path).parent_path();
  if (!path.empty() && std::filesystem::create_directories(folder, error)) {
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  }
  const std::string coming = path + ".coming";
  std::filesystem::remove(coming, error);
  if (!path.empty() && WritePrivately(coming, absl::StrCat(token, "\n", server, "\n"))) {
    std::filesystem::rename(coming, path, error);
    if (!error) return absl::OkStatus();
  }
  return absl::UnavailableError(absl::StrCat("Inloggningen kunde inte sparas i ”", path, "”."));
}

void ForgetToken() {
  std::error_code ignored;
  std::filesystem::remove(PathOfToken(), ignored);
}

}  // namespace arendegang::cli
