// A lock that a process holds for as long as it lives, however it ends.
#pragma once

#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace arendegang::storage {

class FileLock {
 public:
  // Errors: FAILED_PRECONDITION with STORE_IN_USE if another process holds it, with STORE_READ_ONLY if the file cannot
  // be made.
  static absl::StatusOr<std::unique_ptr<FileLock>> Take(const std::string& path);

  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace arendegang::storage
