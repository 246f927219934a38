#include "services/base/files.h"

#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"

namespace arendegang {

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) return absl::NotFoundError(absl::StrCat("cannot read ", path));
  return bytes.str();
}

}  // namespace arendegang
