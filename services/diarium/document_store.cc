#include "services/diarium/document_store.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/base/resource.h"
#include "services/base/text.h"
#include "services/diarium/case_store.h"

namespace arendegang::diarium {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

v1::Document DocumentOf(const Row& row, const std::string& case_name) {
  v1::Document data;
  data.set_name(absl::StrCat(case_name, "/documents/", row.Number(2)));
  data.set_role(static_cast<v1::DocumentRole>(row.Number(3)));
  data.set_title(std::string(row.Text(4)));
  data.set_document_date(std::string(row.Text(5)));
  data.set_struck_reason(std::string(row.Text(6)));
  data.set_etag(EtagOf(row.Number(7)));
  SetInstant(row.Text(8), data.mutable_create_time());
  SetInstant(row.Text(9), data.mutable_update_time());
  return data;
}

v1::DocumentVersion VersionOf(const Row& row) {
  v1::DocumentVersion version;
  version.set_version(static_cast<int32_t>(row.Number(1)));
  version.set_file_name(std::string(row.Text(2)));
  version.set_media_type(std::string(row.Text(3)));
  version.set_size(row.Number(4));
  version.set_sha256(std::string(row.Text(5)));
  SetInstant(row.Text(6), version.mutable_create_time());
  return version;
}

absl::Status AddVersions(Transaction& transaction, int64_t id, v1::Document* data) {
  return transaction.Query(
      Sql("SELECT id, version, file_name, media_type, size, sha256, create_time FROM document_versions "
          "WHERE document_id = $1 ORDER BY version"),
      {id}, [&](const Row& row) { *data->add_versions() = VersionOf(row); });
}

}  // namespace

absl::StatusOr<DocumentRow> FindDocument(Transaction& transaction, const DocumentName& name) {
  auto of = FindCase(transaction, name.case_name);
  if (!of.ok()) return of.status();
  DocumentRow result;
  auto found = transaction.Find(
      Sql("SELECT id, case_id, number, role, title, document_date, struck_reason, revision, create_time, update_time "
          "FROM documents WHERE case_id = $1 AND number = $2"),
      {of->id, name.number}, [&](const Row& row) {
        result = {row.Number(0), row.Number(1), DocumentOf(row, of->data.name())};
      });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(absl::StrCat(of->data.name(), "/documents/", name.number));
  absl::Status status = AddVersions(transaction, result.id, &result.data);
  if (!status.ok()) return status;
  return result;
}

absl::StatusOr<std::vector<v1::Document>> DocumentsOf(Transaction& transaction, const std::string& case_name,
                                                      int64_t case_id) {
  std::vector<std::pair<int64_t, v1::Document>> rows;
  absl::Status status = transaction.Query(
      Sql("SELECT id, case_id, number, role, title, document_date, struck_reason, revision, create_time, update_time "
          "FROM documents WHERE case_id = $1 ORDER BY number"),
      {case_id}, [&](const Row& row) { rows.emplace_back(row.Number(0), DocumentOf(row, case_name)); });
  std::vector<v1::Document> documents;
  for (auto& [id, data] : rows) {
    if (status.ok()) status = AddVersions(transaction, id, &data);
    documents.push_back(std::move(data));
  }
  if (!status.ok()) return status;
  return documents;
}

absl::StatusOr<std::vector<v1::Document>> DocumentsOf(Transaction& transaction, absl::string_view case_name) {
  auto name = ParseCaseName(case_name);
  if (!name.ok()) return name.status();
  auto row = FindCase(transaction, *name);
  if (!row.ok()) return row.status();
  return DocumentsOf(transaction, row->data.name(), row->id);
}

absl::StatusOr<int> InsertDocument(Transaction& transaction, int64_t case_id, const v1::Document& data,
                                   const std::string& now) {
  int number = 0;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO documents (case_id, number, role, title, document_date, struck_reason, revision, create_time, "
          "update_time) SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, '', 1, $5, $5 FROM documents "
          "WHERE case_id = $1 RETURNING number"),
      {case_id, static_cast<int>(data.role()), data.title(), TextOrNull(data.document_date()), now},
      [&](const Row& row) { number = static_cast<int>(row.Number(0)); });
  if (!status.ok()) return status;
  return number;
}

absl::Status StrikeDocument(Transaction& transaction, int64_t id, const std::string& reason, const std::string& now) {
  return transaction
      .Run(Sql("UPDATE documents SET struck_reason = $2, revision = revision + 1, update_time = $3 WHERE id = $1"),
           {id, reason, now})
      .status();
}

absl::StatusOr<int64_t> StartUpload(Transaction& transaction, const std::string& now) {
  int64_t id = 0;
  absl::Status status = transaction.Query(Sql("INSERT INTO uploads (create_time) VALUES ($1) RETURNING id"), {now},
                                          [&](const Row& row) { id = row.Number(0); });
  if (!status.ok()) return status;
  return id;
}

absl::Status AddChunk(Transaction& transaction, int64_t upload, int64_t chunk, absl::string_view bytes) {
  return transaction
      .Run(Sql("INSERT INTO upload_chunks (upload_id, chunk, bytes) VALUES ($1, $2, $3)"),
           {upload, chunk, Bytes{bytes}})
      .status();
}

absl::Status DropUpload(Transaction& transaction, int64_t upload) {
  return transaction.Run(Sql("DELETE FROM uploads WHERE id = $1 AND version_id IS NULL"), {upload}).status();
}

absl::StatusOr<int64_t> SweepUploads(Transaction& transaction) {
  return transaction.Run(Sql("DELETE FROM uploads WHERE version_id IS NULL"), {});
}

absl::Status InsertVersion(Transaction& transaction, int64_t document_id, int64_t upload,
                           const v1::DocumentVersion& version, const std::string& now) {
  int64_t id = 0;
  absl::Status status = transaction.Query(
      Sql("INSERT INTO document_versions (document_id, version, file_name, media_type, size, sha256, create_time) "
          "SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 FROM document_versions "
          "WHERE document_id = $1 RETURNING id"),
      {document_id, version.file_name(), version.media_type(), version.size(), version.sha256(), now},
      [&](const Row& row) { id = row.Number(0); });
  if (!status.ok()) return status;
  auto linked = transaction.Run(Sql("UPDATE uploads SET version_id = $2 WHERE id = $1"), {upload, id});
  if (!linked.ok()) return linked.status();
  return transaction
      .Run(Sql("UPDATE documents SET revision = revision + 1, update_time = $2 WHERE id = $1"), {document_id, now})
      .status();
}

absl::StatusOr<StoredVersion> FindVersion(Transaction& transaction, const DocumentRow& document, int version) {
  StoredVersion result;
  auto found =
      transaction.Find(Sql("SELECT u.id, v.version, v.file_name, v.media_type, v.size, v.sha256, v.create_time "
                           "FROM document_versions v JOIN uploads u ON u.version_id = v.id "
                           "WHERE v.document_id = $1 AND ($2 = 0 OR v.version = $2) ORDER BY v.version DESC LIMIT 1"),
                       {document.id, version}, [&](const Row& row) {
                         result = {row.Number(0), VersionOf(row)};
                       });
  if (!found.ok()) return found.status();
  if (!*found) return NotFound(absl::StrCat(document.data.name(), ", version ", version));
  return result;
}

absl::StatusOr<std::string> ReadChunk(Transaction& transaction, int64_t upload, int64_t chunk) {
  std::string bytes;
  absl::Status status = transaction.Query(Sql("SELECT bytes FROM upload_chunks WHERE upload_id = $1 AND chunk = $2"),
                                          {upload, chunk}, [&](const Row& row) { bytes = std::string(row.Blob(0)); });
  if (!status.ok()) return status;
  return bytes;
}

absl::StatusOr<std::string> ReadText(Transaction& transaction, int64_t upload, size_t most) {
  std::string text;
  for (int64_t chunk = 0; text.size() < most; ++chunk) {
    auto bytes = ReadChunk(transaction, upload, chunk);
    if (!bytes.ok()) return bytes.status();
    if (bytes->empty()) break;
    text += *bytes;
  }
  text.resize(std::min(text.size(), most));
  return TextIn(std::move(text));
}

}  // namespace arendegang::diarium
