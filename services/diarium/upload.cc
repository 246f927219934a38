#include "services/diarium/upload.h"

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/diarium/case_service.h"
#include "services/diarium/case_store.h"
#include "services/diarium/document_store.h"
#include "services/diarium/fields.h"
#include "services/diarium/finding.h"
#include "services/diarium/media_type.h"

namespace arendegang::diarium {
namespace {

using storage::Transaction;

// What is kept in one row, and what is taken in one message.
constexpr size_t kChunk = 1 << 20;

absl::Status Incomplete(absl::string_view why) {
  return MakeError(absl::StatusCode::kInvalidArgument, "UPLOAD_INCOMPLETE", why,
                   "Filen kom inte fram hel, och sparades inte. Skicka den igen.");
}

bool IsFileName(const std::string& name) {
  return !name.empty() && name.find('/') == std::string::npos && name.find('\\') == std::string::npos;
}

}  // namespace

Upload::~Upload() {
  if (upload_ == 0) return;
  database_.Write([&](Transaction& transaction) { return DropUpload(transaction, upload_); }).IgnoreError();
}

absl::Status Upload::Begin(const v1::UploadHead& head) {
  Fields fields;
  fields.Demand(IsFileName(head.file_name()), "head.file_name", "Ange filens namn utan mappar.");
  fields.Line("head.file_name", head.file_name());
  fields.Demand(head.size() > 0, "head.size", "Filen är tom, eller så saknas dess storlek.");
  fields.Line("head.document.title", head.document().title());
  fields.Day("head.document.document_date", head.document().document_date());
  fields.Demand(v1::DocumentRole_IsValid(head.document().role()), "head.document.role", "Den finns inte.");
  if (absl::Status status = fields.status(); !status.ok()) return status;
  // A case or a document: what is wrong with the name is told before the bytes come.
  if (!ParseDocumentName(head.parent()).ok()) {
    auto name = ParseCaseName(head.parent());
    if (!name.ok()) return name.status();
  }
  head_ = head;
  begun_ = true;
  return database_.Write([&](Transaction& transaction) -> absl::Status {
    auto started = StartUpload(transaction, FormatInstant(clock_()));
    if (started.ok()) upload_ = *started;
    return started.status();
  });
}

absl::Status Upload::Add(v1::UploadDocumentRequest message) {
  if (message.has_head() == begun_) return Incomplete("the head comes first, and once");
  if (message.has_head()) return Begin(message.head());
  if (message.bytes().size() > kChunk) return Incomplete("a message has at most 1 MiB of bytes");
  sha256_.Add(message.bytes());
  size_ += static_cast<int64_t>(message.bytes().size());
  waiting_.append(message.bytes());
  return waiting_.size() < kChunk ? absl::OkStatus() : Keep();
}

absl::Status Upload::Keep() {
  if (waiting_.empty()) return absl::OkStatus();
  if (chunk_ == 0) media_type_ = MediaTypeOf(waiting_);
  absl::Status status =
      database_.Write([&](Transaction& transaction) { return AddChunk(transaction, upload_, chunk_, waiting_); });
  ++chunk_;
  waiting_.clear();
  return status;
}

absl::StatusOr<v1::Document> Upload::Finish() {
  if (!begun_) return Incomplete("no head came");
  if (absl::Status status = Keep(); !status.ok()) return status;
  if (size_ != head_.size()) return Incomplete(absl::StrCat(size_, " bytes came of ", head_.size()));
  v1::DocumentVersion version;
  version.set_file_name(head_.file_name());
  version.set_media_type(media_type_);
  version.set_size(size_);
  version.set_sha256(absl::BytesToHexString(sha256_.Digest()));
  if (!head_.sha256().empty() && absl::AsciiStrToLower(head_.sha256()) != version.sha256()) {
    return Incomplete(absl::StrCat("the bytes have SHA-256 ", version.sha256()));
  }
  auto text = TextOf(database_, upload_, version.media_type());
  if (!text.ok()) return text.status();
  text_ = *std::move(text);
  v1::Document document;
  bool attached = false;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    access::Change change(transaction, caller_, "UploadDocument", clock_());
    attached = false;
    return change.Once(head_.request_id(), head_, &document, [&] {
      attached = true;
      return Attach(transaction, version, &document);
    });
  });
  if (!status.ok()) return status;
  if (attached) upload_ = 0;
  return document;
}

absl::Status Upload::Attach(Transaction& transaction, const v1::DocumentVersion& version, v1::Document* document) {
  const std::string now = FormatInstant(clock_());
  auto name = ParseDocumentName(head_.parent());
  if (!name.ok()) {
    auto case_name = ParseCaseName(head_.parent());
    auto row = FindCase(transaction, *case_name);
    if (!row.ok()) return row.status();
    v1::Document added = head_.document();
    if (added.title().empty()) added.set_title(head_.file_name());
    auto number = InsertDocument(transaction, row->id, added, now);
    if (!number.ok()) return number.status();
    name = DocumentName{*ParseCaseName(row->data.name()), *number};
  }
  auto of = FindCase(transaction, name->case_name);
  if (!of.ok()) return of.status();
  absl::Status status = CheckNotStruck(of->data);
  if (!status.ok()) return status;
  auto row = FindDocument(transaction, *name);
  if (!row.ok()) return row.status();
  status = InsertVersion(transaction, row->id, upload_, version, now);
  if (status.ok()) status = RefreshStage(transaction, of->id);
  if (!status.ok()) return status;
  row = FindDocument(transaction, *name);
  if (!row.ok()) return row.status();
  *document = std::move(row->data);
  return IndexDocument(transaction, *document, text_);
}

}  // namespace arendegang::diarium
