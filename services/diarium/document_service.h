// v1.DocumentService: documents in, out and listed.
#pragma once

#include <utility>

#include "absl/status/statusor.h"
#include "arendegang/v1/document.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/rpc/calls.h"
#include "services/storage/database.h"

namespace arendegang::diarium {

class DocumentService final : public v1::DocumentService::CallbackService {
 public:
  DocumentService(storage::Database& database, Clock clock, rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), calls_(calls) {}

  absl::StatusOr<v1::ListDocumentsResponse> List(const v1::ListDocumentsRequest& request) const;
  absl::StatusOr<v1::Document> Strike(const access::Caller& caller, const v1::StrikeDocumentRequest& request);

  grpc::ServerReadReactor<v1::UploadDocumentRequest>* UploadDocument(grpc::CallbackServerContext* context,
                                                                     v1::Document* response) override;
  grpc::ServerWriteReactor<v1::DownloadDocumentResponse>* DownloadDocument(
      grpc::CallbackServerContext* context, const v1::DownloadDocumentRequest* request) override;
  grpc::ServerUnaryReactor* ListDocuments(grpc::CallbackServerContext* context, const v1::ListDocumentsRequest* request,
                                          v1::ListDocumentsResponse* response) override;
  grpc::ServerUnaryReactor* StrikeDocument(grpc::CallbackServerContext* context,
                                           const v1::StrikeDocumentRequest* request, v1::Document* response) override;

 private:
  storage::Database& database_;
  const Clock clock_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::diarium
