// The files of the web client: read once, answered from memory, as what each asks for.
#pragma once

#include <sys/stat.h>

#include <map>
#include <memory>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include "services/gateway/reply.h"

namespace arendegang::gateway {

// What a request for a file says.
struct Asked {
  std::string path;             // "/assets/app-3f2a.js"
  std::string accept_encoding;  // "br, gzip"
  std::string if_none_match;    // "\"3f2a\""
};

// Safe from several threads. No path leads out of the folder: only what was found in it is there to be asked for, and
// links are passed by.
class Files {
 public:
  // Reads a folder: x, and beside it x.br and x.gz, the same compressed. Errors, in Swedish: INVALID_ARGUMENT if it has
  // no index.html, cannot be read, or holds far more than a client.
  static absl::StatusOr<std::unique_ptr<Files>> Load(const std::string& folder);

  // The file; index.html for a path that the client routes by itself, which has no dot in its last part; 404. Within a
  // second of a new index.html the folder is read anew.
  Reply At(const Asked& asked, absl::Time now);

 private:
  // A file as it is, or compressed.
  struct Form {
    std::shared_ptr<const std::string> bytes;
    std::string etag;
  };
  struct File {
    std::map<std::string, Form> forms;  // by content coding; "" as it is
  };
  using Listing = std::map<std::string, File, std::less<>>;

  explicit Files(std::string folder) : folder_(std::move(folder)) {}

  absl::StatusOr<Listing> Read() const;
  std::shared_ptr<const Listing> Now(absl::Time now);
  static Reply Answer(const std::string& path, const File& file, const Asked& asked);

  const std::string folder_;
  absl::Mutex mutex_;
  std::shared_ptr<const Listing> listing_ ABSL_GUARDED_BY(mutex_);
  struct stat index_ ABSL_GUARDED_BY(mutex_) = {};  // as it was when it was read
  absl::Time looked_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
};

}  // namespace arendegang::gateway
