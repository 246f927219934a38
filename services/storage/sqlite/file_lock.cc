#include "services/storage/sqlite/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstring>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"

namespace arendegang::storage {

absl::StatusOr<std::unique_ptr<FileLock>> FileLock::Take(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    return MakeError(absl::StatusCode::kFailedPrecondition, "STORE_READ_ONLY",
                     absl::StrCat("cannot make ", path, ": ", std::strerror(errno)),
                     "Databasens mapp går inte att skriva i. Be driften se över mappens rättigheter.");
  }
  std::unique_ptr<FileLock> lock(new FileLock(descriptor));
  if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
  return MakeError(absl::StatusCode::kFailedPrecondition, "STORE_IN_USE", absl::StrCat("another process holds ", path),
                   "Databasen används redan av en annan tjänst. Stoppa den, eller ange en annan --database.");
}

FileLock::~FileLock() { close(descriptor_); }

}  // namespace arendegang::storage
