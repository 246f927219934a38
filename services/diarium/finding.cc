#include "services/diarium/finding.h"

#include <functional>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "services/base/text.h"
#include "services/converter/document.h"
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
// A larger document is found by its title: it is held in memory while its text is taken out.
constexpr size_t kMostDocument = 64 << 20;

// The text of the Word or OpenDocument document whose bytes `next` gives piece by piece; empty if it cannot be told.
absl::StatusOr<std::string> TextOfBlocks(const std::function<absl::StatusOr<std::string>()>& next) {
  std::string document;
  while (document.size() <= kMostDocument) {
    absl::StatusOr<std::string> bytes = next();
    if (!bytes.ok()) return bytes.status();
    if (bytes->empty()) break;
    document += *bytes;
  }
  if (document.size() > kMostDocument) return "";
  const converter::DocumentKind kind = converter::KindOf(document);
  if (kind != converter::DocumentKind::kDocx && kind != converter::DocumentKind::kOdt) return "";
  auto text = converter::TextOfDocument(document);
  return text.ok() ? TextIn(text->text.substr(0, kMostText)) : "";
}

}  // namespace

bool HasBlocks(const std::string& media_type) {
  return media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ||
         media_type == "application/vnd.oasis.opendocument.text" ||
         media_type == "application/zip";  // some programs order the parts so that the bytes tell no more
}

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
  // Each piece in a transaction of its own: taking a text out takes its time.
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
  if (media_type == "application/pdf") return converter::PdfText(next, kMostText);
  if (HasBlocks(media_type)) return TextOfBlocks(next);
  if (!absl::StartsWith(media_type, "text/")) return "";
  std::string text;
  absl::Status status = database.Read([&](Transaction& transaction) -> absl::Status {
    auto read = ReadText(transaction, upload, kMostText);
    if (read.ok()) text = *std::move(read);
    return read.status();
  });
  if (!status.ok()) return status;
  return text;
}

absl::StatusOr<std::string> ReadBlocks(Transaction& transaction, int64_t upload) {
  int64_t chunk = 0;
  return TextOfBlocks([&] { return ReadChunk(transaction, upload, chunk++); });
}

}  // namespace arendegang::diarium
