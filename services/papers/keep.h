// A paper kept as a document of a case.
#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "arendegang/v1/document.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/storage/database.h"

namespace arendegang::papers {

struct Keeping {
  v1::Document document;  // its title, role and day
  std::string file_name;
  std::string sha256;  // of the bytes
  std::string bytes;
};

// Keeps a paper in a case: as a new version of the document of that title and role, if there is one whose last version
// has other bytes. Returns the document with all its versions. Errors: as DocumentService.UploadDocument.
absl::StatusOr<v1::Document> KeepIn(const std::string& case_name, const Keeping& paper, storage::Database& database,
                                    const Clock& clock, const access::Caller& caller);

}  // namespace arendegang::papers
