#include "services/diarium/document_service.h"

#include <functional>
#include <memory>
#include <string>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/base/sha256.h"
#include "services/diarium/case_store.h"
#include "services/diarium/document_store.h"
#include "services/diarium/fields.h"
#include "services/diarium/finding.h"
#include "services/diarium/upload.h"
#include "services/rpc/stream.h"

namespace arendegang::diarium {
namespace {

using storage::Transaction;

// Takes the messages of an upload one by one, each on a thread that may wait for the disk.
class Receiver final : public grpc::ServerReadReactor<v1::UploadDocumentRequest> {
 public:
  Receiver(storage::Database& database, const Clock& clock, rpc::Calls& calls, grpc::CallbackServerContext* context,
           v1::Document* response)
      : calls_(calls),
        context_(context),
        response_(response),
        make_upload_([&database, &clock](const access::Caller& caller) {
          return std::make_unique<Upload>(database, clock, caller);
        }) {
    StartRead(&message_);
  }

  void OnReadDone(bool more) override {
    calls_.Start(
        context_, rpc::Work::kWaits, "UploadDocument", upload_ == nullptr ? &message_ : nullptr,
        [this, more](const access::Caller& caller) -> absl::Status {
          if (upload_ == nullptr) upload_ = make_upload_(caller);
          if (more) return upload_->Add(std::move(message_));
          auto document = upload_->Finish();
          if (document.ok()) *response_ = *std::move(document);
          return document.status();
        },
        [this, more](grpc::Status status) {
          if (!more || !status.ok()) return Finish(std::move(status));
          StartRead(&message_);
        });
  }

  void OnDone() override { delete this; }

 private:
  rpc::Calls& calls_;
  grpc::CallbackServerContext* context_;
  v1::Document* response_;
  std::function<std::unique_ptr<Upload>(const access::Caller&)> make_upload_;
  std::unique_ptr<Upload> upload_;
  v1::UploadDocumentRequest message_;
};

// A document on its way out: the head, then the bytes, piece by piece.
class Download {
 public:
  Download(storage::Database& database, v1::DownloadDocumentRequest request)
      : database_(database), request_(std::move(request)) {}

  absl::StatusOr<bool> Next(v1::DownloadDocumentResponse* message) {
    if (version_.upload == 0) return Begin(message);
    absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
      auto bytes = ReadChunk(transaction, version_.upload, chunk_);
      if (bytes.ok()) message->set_bytes(*std::move(bytes));
      return bytes.status();
    });
    if (!status.ok()) return status;
    ++chunk_;
    if (!message->bytes().empty()) {
      sha256_.Add(message->bytes());
      return true;
    }
    if (absl::BytesToHexString(sha256_.Digest()) == version_.data.sha256()) return false;
    return MakeError(absl::StatusCode::kDataLoss, "STORE_CORRUPT", absl::StrCat(request_.name(), " is damaged"),
                     "Handlingen är skadad i databasen. Be driften återställa den ur en säkerhetskopia.");
  }

 private:
  absl::StatusOr<bool> Begin(v1::DownloadDocumentResponse* message) {
    auto name = ParseDocumentName(request_.name());
    if (!name.ok()) return name.status();
    absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
      auto row = FindDocument(transaction, *name);
      if (!row.ok()) return row.status();
      auto version = FindVersion(transaction, *row, request_.version());
      if (version.ok()) version_ = *std::move(version);
      return version.status();
    });
    if (!status.ok()) return status;
    *message->mutable_head() = version_.data;
    return true;
  }

  storage::Database& database_;
  const v1::DownloadDocumentRequest request_;
  StoredVersion version_;  // upload 0: not begun
  int64_t chunk_ = 0;
  Sha256 sha256_;
};

}  // namespace

absl::StatusOr<v1::ListDocumentsResponse> DocumentService::List(const v1::ListDocumentsRequest& request) const {
  v1::ListDocumentsResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto documents = DocumentsOf(transaction, request.parent());
    if (!documents.ok()) return documents.status();
    for (v1::Document& document : *documents) *response.add_documents() = std::move(document);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Document> DocumentService::Strike(const access::Caller& caller,
                                                     const v1::StrikeDocumentRequest& request) {
  auto name = ParseDocumentName(request.name());
  if (!name.ok()) return name.status();
  Fields fields;
  fields.Require("reason", request.reason());
  if (absl::Status status = fields.status(); !status.ok()) return status;
  v1::Document struck;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    access::Change change(transaction, caller, "StrikeDocument", clock_());
    auto before = FindDocument(transaction, *name);
    if (!before.ok()) return before.status();
    absl::Status done = CheckEtag(before->data.name(), request.etag(), before->data.etag());
    if (done.ok()) done = diarium::StrikeDocument(transaction, before->id, request.reason(), change.now());
    if (done.ok()) done = RefreshStage(transaction, before->case_id);
    if (!done.ok()) return done;
    auto after = FindDocument(transaction, *name);
    if (!after.ok()) return after.status();
    struck = std::move(after->data);
    done = IndexDocument(transaction, struck, "");
    if (!done.ok()) return done;
    return change.Log(struck.name(), &before->data, &struck);
  });
  if (!status.ok()) return status;
  return struck;
}

grpc::ServerReadReactor<v1::UploadDocumentRequest>* DocumentService::UploadDocument(
    grpc::CallbackServerContext* context, v1::Document* response) {
  return new Receiver(database_, clock_, calls_, context, response);
}

grpc::ServerWriteReactor<v1::DownloadDocumentResponse>* DocumentService::DownloadDocument(
    grpc::CallbackServerContext* context, const v1::DownloadDocumentRequest* request) {
  auto download = std::make_shared<Download>(database_, *request);
  return new rpc::Stream<v1::DownloadDocumentResponse>(
      calls_, context, "DownloadDocument", request,
      [download](const auto&, v1::DownloadDocumentResponse* message) { return download->Next(message); });
}

grpc::ServerUnaryReactor* DocumentService::ListDocuments(grpc::CallbackServerContext* context,
                                                         const v1::ListDocumentsRequest* request,
                                                         v1::ListDocumentsResponse* response) {
  return calls_.Answer<v1::ListDocumentsResponse>(context, "ListDocuments", rpc::Work::kQuick, request, response,
                                                  [=, this](const auto&) { return List(*request); });
}

grpc::ServerUnaryReactor* DocumentService::StrikeDocument(grpc::CallbackServerContext* context,
                                                          const v1::StrikeDocumentRequest* request,
                                                          v1::Document* response) {
  return calls_.Answer<v1::Document>(context, "StrikeDocument", rpc::Work::kWaits, request, response,
                                     [=, this](const auto& caller) { return Strike(caller, *request); });
}

}  // namespace arendegang::diarium
