#include "services/diarium/finding.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/converter/pdf_text.h"
#include "services/diarium/document_store.h"
#include "services/diarium/names.h"
#include "services/search/entries.h"
#include "services/search/search_store.h"

namespace arendegang::diarium {
namespace {

using storage::Transaction;

// Of a longer text the beginning is found.
constexpr size_t kMostText = 4 << 20;

}  // namespace

absl::Status IndexCase(Transaction& transaction, const v1::Case& data) {
  auto name = ParseCaseName(data.name());
  if (!name.ok()) return name.status();
  return search::Index(transaction, data.name(), {search::EntryOf(data, name->committee)});
}

absl::Status IndexDocument(Transaction& transaction, const v1::Document& data, const std::string& text) {
  if (!data.struck_reason().empty()) return search::Remove(transaction, data.name());
  auto name = ParseDocumentName(data.name());
  if (!name.ok()) return name.status();
  const v1::DocumentVersion& last = data.versions(data.versions_size() - 1);
  search::IndexEntry entry;
  entry.kind = v1::HIT_KIND_DOCUMENT;
  entry.committee = name->case_name.committee;
  entry.date = data.document_date();
  entry.title = data.title();
  entry.text = absl::StrCat(last.file_name(), "\n", text);
  return search::Index(transaction, data.name(), {entry});
}

absl::StatusOr<std::string> TextOf(const storage::Database& database, int64_t upload, const std::string& media_type) {
  std::string text;
  if (absl::StartsWith(media_type, "text/")) {
    absl::Status status = database.Read([&](Transaction& transaction) -> absl::Status {
      auto read = ReadText(transaction, upload, kMostText);
      if (read.ok()) text = *std::move(read);
      return read.status();
    });
    if (!status.ok()) return status;
    return text;
  }
  if (media_type != "application/pdf") return text;
  int64_t chunk = 0;
  auto next = [&]() -> absl::StatusOr<std::string> {
    absl::StatusOr<std::string> bytes;
    absl::Status status = database.Read([&](Transaction& transaction) {
      bytes = ReadChunk(transaction, upload, chunk);
      return bytes.status();
    });
    ++chunk;
    if (!status.ok()) return status;
    return bytes;
  };
  return converter::PdfText(next, kMostText);
}

}  // namespace arendegang::diarium
