// The files in a zip archive that is held in memory.
#pragma once

#include <memory>
#include <string>

#include "absl/strings/string_view.h"

struct zip;

namespace arendegang::converter {

class ZipFile {
 public:
  // Opens an archive; `bytes` must outlive it.
  explicit ZipFile(absl::string_view bytes);

  // Whether it could be opened.
  bool ok() const { return archive_ != nullptr; }

  bool Has(const char* name) const;

  // A file is encrypted.
  bool IsEncrypted() const;

  // What became of reading a file.
  enum class Outcome { kRead, kMissing, kTooLarge, kDamaged };

  // Unpacks a file of at most `most` bytes, whatever size the archive says it has.
  Outcome Read(const char* name, size_t most, std::string* content) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Close> archive_;
};

}  // namespace arendegang::converter
