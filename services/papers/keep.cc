#include "services/papers/keep.h"

#include <algorithm>
#include <optional>

#include "services/diarium/document_store.h"
#include "services/diarium/upload.h"

namespace arendegang::papers {
namespace {

using storage::Transaction;

// The document that the paper is a version of; none if it is the first.
absl::StatusOr<std::optional<v1::Document>> Earlier(Transaction& transaction, const std::string& case_name,
                                                    const v1::Document& paper) {
  auto documents = diarium::DocumentsOf(transaction, case_name);
  if (!documents.ok()) return documents.status();
  for (v1::Document& document : *documents) {
    const bool same = document.title() == paper.title() && document.role() == paper.role();
    if (same && document.struck_reason().empty()) return std::optional(std::move(document));
  }
  return std::nullopt;
}

v1::UploadDocumentRequest HeadOf(const std::string& parent, const Keeping& paper) {
  v1::UploadDocumentRequest message;
  v1::UploadHead* head = message.mutable_head();
  head->set_parent(parent);
  *head->mutable_document() = paper.document;
  head->set_file_name(paper.file_name);
  head->set_size(static_cast<int64_t>(paper.bytes.size()));
  head->set_sha256(paper.sha256);
  return message;
}

}  // namespace

absl::StatusOr<v1::Document> KeepIn(const std::string& case_name, const Keeping& paper, storage::Database& database,
                                    const Clock& clock, const access::Caller& caller) {
  std::optional<v1::Document> earlier;
  absl::Status status = database.Read([&](Transaction& transaction) -> absl::Status {
    auto found = Earlier(transaction, case_name, paper.document);
    if (found.ok()) earlier = *std::move(found);
    return found.status();
  });
  if (!status.ok()) return status;
  if (earlier && earlier->versions().rbegin()->sha256() == paper.sha256) return *earlier;
  diarium::Upload upload(database, clock, caller);
  status = upload.Add(HeadOf(earlier ? earlier->name() : case_name, paper));
  constexpr size_t kPiece = 1 << 20;
  for (size_t at = 0; status.ok() && at < paper.bytes.size(); at += kPiece) {
    v1::UploadDocumentRequest message;
    message.set_bytes(paper.bytes.substr(at, kPiece));
    status = upload.Add(std::move(message));
  }
  if (!status.ok()) return status;
  return upload.Finish();
}

}  // namespace arendegang::papers
