// A folder that only we may look into, and that is gone when we are.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>

namespace arendegang {

class TempFolder {
 public:
  TempFolder() : path_((std::filesystem::temp_directory_path() / "arendegang-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) path_.clear();
  }
  ~TempFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  // False if none could be made.
  bool ok() const { return !path_.empty(); }

  std::string File(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace arendegang
