// v1.SignatureService: those who certified sign, and anybody verifies. The handlers that sign stand in
// sign_handlers.cc.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "arendegang/v1/papers.pb.h"
#include "arendegang/v1/signature.grpc.pb.h"
#include "services/access/caller.h"
#include "services/base/clock.h"
#include "services/papers/paper_service.h"
#include "services/rpc/calls.h"
#include "services/signature/download.h"
#include "services/signature/signature_store.h"
#include "services/signature/signers.h"
#include "services/storage/database.h"

namespace arendegang::signature {

class SignatureService final : public v1::SignatureService::CallbackService {
 public:
  SignatureService(storage::Database& database, Clock clock, Signers& signers, const papers::PaperService& papers,
                   rpc::Calls& calls)
      : database_(database), clock_(std::move(clock)), signers_(signers), papers_(papers), calls_(calls) {}

  absl::StatusOr<v1::Signature> Sign(const access::Caller& caller, const v1::SignJusteringRequest& request);
  absl::StatusOr<v1::Signature> Sign(const access::Caller& caller, const v1::SignExtractRequest& request);
  absl::StatusOr<v1::ListSignaturesResponse> List(const v1::ListSignaturesRequest& request) const;
  absl::StatusOr<std::vector<File>> Files(const v1::DownloadSignedRequest& request) const;
  absl::StatusOr<v1::Authority> Vouching();
  absl::StatusOr<v1::Verification> Verify(const v1::VerifySignedRequest& request) const;

  grpc::ServerUnaryReactor* SignJustering(grpc::CallbackServerContext* context, const v1::SignJusteringRequest* request,
                                          v1::Signature* response) override;
  grpc::ServerUnaryReactor* SignExtract(grpc::CallbackServerContext* context, const v1::SignExtractRequest* request,
                                        v1::Signature* response) override;
  grpc::ServerUnaryReactor* ListSignatures(grpc::CallbackServerContext* context,
                                           const v1::ListSignaturesRequest* request,
                                           v1::ListSignaturesResponse* response) override;
  grpc::ServerWriteReactor<v1::DownloadSignedResponse>* DownloadSigned(
      grpc::CallbackServerContext* context, const v1::DownloadSignedRequest* request) override;
  grpc::ServerUnaryReactor* GetAuthority(grpc::CallbackServerContext* context, const v1::GetAuthorityRequest* request,
                                         v1::Authority* response) override;
  grpc::ServerUnaryReactor* VerifySigned(grpc::CallbackServerContext* context, const v1::VerifySignedRequest* request,
                                         v1::Verification* response) override;

 private:
  // What is to be signed: a paper that is kept already, or what it is written from, with the items that were certified.
  struct Prepared {
    SignedPaper paper;
    v1::RenderPaperRequest request;
  };
  absl::StatusOr<Prepared> Prepare(const v1::SignJusteringRequest& request, const std::string& person) const;
  absl::StatusOr<Prepared> Prepare(const v1::SignExtractRequest& request) const;

  // Writes the paper, which takes seconds, where it is not kept yet.
  absl::Status Write(Prepared* prepared) const;

  // What to do about a paper that she has signed before.
  enum class Again { kRefused, kSame };

  // Signs the paper as it is, or as somebody has signed it meanwhile.
  absl::StatusOr<v1::Signature> Add(const access::Caller& caller, const char* method, const std::string& person,
                                    const SignedPaper& paper, Again again);

  storage::Database& database_;
  const Clock clock_;
  Signers& signers_;
  const papers::PaperService& papers_;
  rpc::Calls& calls_;
};

}  // namespace arendegang::signature
