#include "services/papers/pack_load.h"

#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/sha256.h"
#include "services/diarium/document_store.h"

namespace arendegang::papers {
namespace {

using storage::Transaction;

absl::StatusOr<std::string> BytesOf(Transaction& transaction, const diarium::StoredVersion& version) {
  std::string bytes;
  for (int64_t chunk = 0;; ++chunk) {
    auto piece = diarium::ReadChunk(transaction, version.upload, chunk);
    if (!piece.ok()) return piece.status();
    if (piece->empty()) return bytes;
    bytes += *piece;
  }
}

absl::StatusOr<Attachment> Loaded(Transaction& transaction, const v1::Document& document) {
  auto name = diarium::ParseDocumentName(document.name());
  if (!name.ok()) return name.status();
  auto row = diarium::FindDocument(transaction, *name);
  if (!row.ok()) return row.status();
  auto version = diarium::FindVersion(transaction, *row, 0);
  if (!version.ok()) return version.status();
  auto bytes = BytesOf(transaction, *version);
  if (!bytes.ok()) return bytes.status();
  if (Sha256Hex(*bytes) != version->data.sha256()) {
    return MakeError(absl::StatusCode::kDataLoss, "STORE_CORRUPT", absl::StrCat(document.name(), " is damaged"),
                     "Handlingen är skadad i databasen. Be driften återställa den ur en säkerhetskopia.");
  }
  return Attachment{document.title(), version->data.media_type(), *std::move(bytes), document.name()};
}

absl::Status AddOfCase(Transaction& transaction, const std::string& case_name, int64_t case_id,
                       std::vector<Attachment>* attachments) {
  auto documents = diarium::DocumentsOf(transaction, case_name, case_id);
  if (!documents.ok()) return documents.status();
  for (const v1::Document& document : *documents) {
    if (!document.struck_reason().empty() || document.versions().empty()) continue;
    auto loaded = Loaded(transaction, document);
    if (!loaded.ok()) return loaded.status();
    attachments->push_back(*std::move(loaded));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<Attachment>> LoadAttachments(Transaction& transaction, const meetings::Agenda& agenda,
                                                        const std::vector<bool>& hidden) {
  std::vector<Attachment> attachments;
  std::set<int64_t> taken;
  for (size_t place = 0; place < agenda.rows.size(); ++place) {
    const int64_t case_id = agenda.rows[place].case_id;
    if (case_id == 0 || hidden[place] || !taken.insert(case_id).second) continue;
    absl::Status status = AddOfCase(transaction, agenda.items[place].case_name(), case_id, &attachments);
    if (!status.ok()) return status;
  }
  return attachments;
}

}  // namespace arendegang::papers
