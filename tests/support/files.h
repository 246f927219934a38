// Files that tests read.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

namespace arendegang::testing {

// The content of a file; empty if there is none.
inline std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

// The content of a file of the source tree: "phrasebooks/stockholm.phrasebook".
inline std::string ReadSource(const std::string& path) {
  return ReadFile(std::string(ARENDEGANG_SOURCE_DIR "/") + path);
}

}  // namespace arendegang::testing
