// What of the diarium can be found: kept up in the transactions that write it.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/document.pb.h"
#include "services/storage/database.h"

namespace arendegang::diarium {

// Makes a case found by what it is now.
absl::Status IndexCase(storage::Transaction& transaction, const v1::Case& data);

// Makes a document found by its title, its file and its text; no longer at all if it is struck.
absl::Status IndexDocument(storage::Transaction& transaction, const v1::Document& data, const std::string& text);

// The text of an upload of that media type, where it can be told: of plain text, of PDF, Word and OpenDocument. Takes
// its time: never call it in a transaction.
absl::StatusOr<std::string> TextOf(const storage::Database& database, int64_t upload, const std::string& media_type);

// Whether a media type is that of a Word document or an OpenDocument text, whose text is its blocks.
bool HasBlocks(const std::string& media_type);

// The text of an upload of such a type, empty if it cannot be told. It takes some milliseconds, so it may be called in
// a transaction that reads.
absl::StatusOr<std::string> ReadBlocks(storage::Transaction& transaction, int64_t upload);

}  // namespace arendegang::diarium
