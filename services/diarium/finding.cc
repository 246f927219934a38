#include "services/diarium/finding.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
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

absl::Status IndexDocument(Transaction& transaction, const v1::Document& data, int64_t upload) {
  if (!data.struck_reason().empty()) return search::Remove(transaction, data.name());
  auto name = ParseDocumentName(data.name());
  if (!name.ok()) return name.status();
  const v1::DocumentVersion& last = data.versions(data.versions_size() - 1);
  search::IndexEntry entry;
  entry.kind = v1::HIT_KIND_DOCUMENT;
  entry.committee = name->case_name.committee;
  entry.date = data.document_date();
  entry.title = data.title();
  entry.text = last.file_name();
  if (absl::StartsWith(last.media_type(), "text/")) {
    auto text = ReadText(transaction, upload, kMostText);
    if (!text.ok()) return text.status();
    absl::StrAppend(&entry.text, "\n", *text);
  }
  return search::Index(transaction, data.name(), {entry});
}

}  // namespace arendegang::diarium
