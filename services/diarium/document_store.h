// The tables of documents and their bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "arendegang/v1/document.pb.h"
#include "services/diarium/names.h"
#include "services/storage/transaction.h"

namespace arendegang::diarium {

struct DocumentRow {
  int64_t id = 0;
  int64_t case_id = 0;
  v1::Document data;
};

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<DocumentRow> FindDocument(storage::Transaction& transaction, const DocumentName& name);

// The documents of the case called `case_name`, whose key is `case_id`.
absl::StatusOr<std::vector<v1::Document>> DocumentsOf(storage::Transaction& transaction, const std::string& case_name,
                                                      int64_t case_id);

// The documents of a case, by its name alone. Errors: as of ParseCaseName and FindCase.
absl::StatusOr<std::vector<v1::Document>> DocumentsOf(storage::Transaction& transaction, absl::string_view case_name);

// Adds a document without versions; returns its number.
absl::StatusOr<int> InsertDocument(storage::Transaction& transaction, int64_t case_id, const v1::Document& data,
                                   const std::string& now);

absl::Status StrikeDocument(storage::Transaction& transaction, int64_t id, const std::string& reason,
                            const std::string& now);

// An upload is kept piece by piece, and belongs to nothing until it is a version.
absl::StatusOr<int64_t> StartUpload(storage::Transaction& transaction, const std::string& now);
absl::Status AddChunk(storage::Transaction& transaction, int64_t upload, int64_t chunk, absl::string_view bytes);
absl::Status DropUpload(storage::Transaction& transaction, int64_t upload);
// Drops the uploads that were never ended; returns how many.
absl::StatusOr<int64_t> SweepUploads(storage::Transaction& transaction);

// Makes an upload the next version of a document.
absl::Status InsertVersion(storage::Transaction& transaction, int64_t document_id, int64_t upload,
                           const v1::DocumentVersion& version, const std::string& now);

// The upload that holds the bytes of a version; `version` 0 is the last. Errors: NOT_FOUND.
struct StoredVersion {
  int64_t upload = 0;
  v1::DocumentVersion data;
};
absl::StatusOr<StoredVersion> FindVersion(storage::Transaction& transaction, const DocumentRow& document, int version);

// A piece of the bytes; empty after the last.
absl::StatusOr<std::string> ReadChunk(storage::Transaction& transaction, int64_t upload, int64_t chunk);

// The beginning of an upload, at most `most` bytes, as far as it is text: empty if it is none.
absl::StatusOr<std::string> ReadText(storage::Transaction& transaction, int64_t upload, size_t most);

}  // namespace arendegang::diarium
