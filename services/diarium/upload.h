// A document on its way in: the head, then the bytes, then it is kept whole or not at all.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/document.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/base/sha256.h"
#include "services/storage/database.h"

namespace arendegang::diarium {

// Used by one thread at a time. Memory does not grow with the size of the file.
class Upload {
 public:
  Upload(storage::Database& database, const Clock& clock, access::Caller caller)
      : database_(database), clock_(clock), caller_(std::move(caller)) {}
  // What was not finished is dropped.
  ~Upload();
  Upload(const Upload&) = delete;
  Upload& operator=(const Upload&) = delete;

  // Takes the next message. Errors: FIELDS_INVALID, NAME_MALFORMED, UPLOAD_INCOMPLETE if the head is not the first.
  absl::Status Add(v1::UploadDocumentRequest message);

  // Makes a document, or a version of one, of what came.
  // Errors: UPLOAD_INCOMPLETE if the bytes are not those that the head promised; RESOURCE_NOT_FOUND; CASE_STRUCK;
  // REQUEST_ID_REUSED.
  absl::StatusOr<v1::Document> Finish();

 private:
  absl::Status Begin(const v1::UploadHead& head);
  absl::Status Keep();
  absl::Status Attach(storage::Transaction& transaction, const v1::DocumentVersion& version, v1::Document* document);

  storage::Database& database_;
  const Clock& clock_;
  const access::Caller caller_;
  v1::UploadHead head_;
  bool begun_ = false;
  int64_t upload_ = 0;   // 0: not begun, or finished
  int64_t chunk_ = 0;    // those that are kept
  std::string waiting_;  // bytes for the next one
  std::string media_type_;
  std::string text_;  // by which it is found
  int64_t size_ = 0;
  Sha256 sha256_;
};

}  // namespace arendegang::diarium
