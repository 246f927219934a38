#include "services/signature/signature_service.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "services/base/resource.h"
#include "services/base/sha256.h"
#include "services/diarium/fields.h"
#include "services/meetings/meeting_store.h"
#include "services/meetings/names.h"
#include "services/rpc/stream.h"
#include "services/signature/anchor.h"
#include "services/signature/names.h"
#include "services/signature/verification.h"
#include "services/signing/cms.h"

namespace arendegang::signature {
namespace {

using access::Caller;
using storage::Transaction;

constexpr size_t kPiece = 1 << 18;

// The signatures of a file: the one given, or those that are kept of it.
absl::StatusOr<std::vector<std::string>> SignaturesFor(Transaction& transaction,
                                                       const v1::VerifySignedRequest& request) {
  if (!request.signature().empty()) return std::vector<std::string>{request.signature()};
  const std::string sha256 = Sha256Hex(request.file());
  auto rows = SignaturesOfFile(transaction, sha256);
  if (!rows.ok()) return rows.status();
  std::vector<std::string> signatures;
  for (SignatureRow& row : *rows) {
    signatures.push_back(row.data.pdf_sha256() == sha256 ? std::move(row.pdf_signature)
                                                         : std::move(row.text_signature));
  }
  return signatures;
}

// Files on their way out: the name of each, its bytes in pieces, then the next.
class Sending {
 public:
  absl::StatusOr<bool> Next(const SignatureService& service, const v1::DownloadSignedRequest& request,
                            v1::DownloadSignedResponse* message) {
    if (!files_) {
      auto files = service.Files(request);
      if (!files.ok()) return files.status();
      files_ = *std::move(files);
    }
    if (file_ == files_->size()) return false;
    const File& file = (*files_)[file_];
    if (!named_) {
      named_ = true;
      message->set_file_name(file.name);
    } else {
      message->set_bytes(file.bytes.substr(sent_, kPiece));
      sent_ += kPiece;
    }
    if (sent_ >= file.bytes.size()) Turn();
    return true;
  }

 private:
  void Turn() {
    ++file_;
    named_ = false;
    sent_ = 0;
  }

  std::optional<std::vector<File>> files_;
  size_t file_ = 0;
  bool named_ = false;
  size_t sent_ = 0;
};

}  // namespace

absl::StatusOr<v1::ListSignaturesResponse> SignatureService::List(const v1::ListSignaturesRequest& request) const {
  auto name = meetings::ParseMeetingName(request.parent());
  if (!name.ok()) return name.status();
  v1::ListSignaturesResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto meeting = meetings::FindMeeting(transaction, *name);
    if (!meeting.ok()) return meeting.status();
    auto rows = SignaturesOf(transaction, meeting->id);
    if (!rows.ok()) return rows.status();
    for (SignatureRow& row : *rows) *response.add_signatures() = std::move(row.data);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<std::vector<File>> SignatureService::Files(const v1::DownloadSignedRequest& request) const {
  auto name = ParseSignatureName(request.name());
  if (!name.ok()) return name.status();
  std::vector<File> files;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto meeting = meetings::FindMeeting(transaction, name->meeting);
    if (!meeting.ok()) return meeting.status();
    auto rows = SignaturesOf(transaction, meeting->id);
    if (!rows.ok()) return rows.status();
    const std::string wanted = NameOf(SignatureName{meeting->name, name->number});
    auto found = std::find_if(rows->begin(), rows->end(), [&](const auto& row) { return row.data.name() == wanted; });
    if (found == rows->end()) return NotFound(request.name());
    auto paper = FindPaper(transaction, found->paper_id);
    if (!paper.ok()) return paper.status();
    auto signatures = SignaturesOfPaper(transaction, found->paper_id);
    if (!signatures.ok()) return signatures.status();
    auto roots = signers_.Roots(transaction);
    if (!roots.ok()) return roots.status();
    files = FilesOf(*paper, *signatures, *roots);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return files;
}

absl::StatusOr<v1::Authority> SignatureService::Vouching() {
  absl::Status status = signers_.Prepare();
  if (!status.ok()) return status;
  v1::Authority authority;
  status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto roots = signers_.Roots(transaction);
    if (roots.ok()) authority.set_certificate(*std::move(roots));
    return roots.status();
  });
  if (!status.ok()) return status;
  return authority;
}

absl::StatusOr<v1::Verification> SignatureService::Verify(const v1::VerifySignedRequest& request) const {
  diarium::Fields fields;
  fields.Demand(!request.file().empty(), "file", "Filen är tom. Välj filen som ska prövas.");
  if (absl::Status status = fields.status(); !status.ok()) return status;
  std::vector<Proof> proofs;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto roots = signers_.Roots(transaction);
    if (!roots.ok()) return roots.status();
    auto signatures = SignaturesFor(transaction, request);
    if (!signatures.ok()) return signatures.status();
    if (signatures->empty()) return absl::OkStatus();
    auto log = Log::Load(transaction);
    if (!log.ok()) return log.status();
    for (const std::string& signature : *signatures) {
      signing::SignatureReport report = signing::VerifyDetached(request.file(), signature, *roots);
      auto finding = log->Find(transaction, AnchorOf(report.log_anchor));
      if (!finding.ok()) return finding.status();
      proofs.push_back({std::move(report), *finding});
    }
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return VerificationOf(proofs);
}

grpc::ServerUnaryReactor* SignatureService::SignJustering(grpc::CallbackServerContext* context,
                                                          const v1::SignJusteringRequest* request,
                                                          v1::Signature* response) {
  return calls_.Answer<v1::Signature>(context, "SignJustering", rpc::Work::kWaits, request, response,
                                      [=, this](const Caller& caller) { return Sign(caller, *request); });
}

grpc::ServerUnaryReactor* SignatureService::SignExtract(grpc::CallbackServerContext* context,
                                                        const v1::SignExtractRequest* request,
                                                        v1::Signature* response) {
  return calls_.Answer<v1::Signature>(context, "SignExtract", rpc::Work::kWaits, request, response,
                                      [=, this](const Caller& caller) { return Sign(caller, *request); });
}

grpc::ServerUnaryReactor* SignatureService::ListSignatures(grpc::CallbackServerContext* context,
                                                           const v1::ListSignaturesRequest* request,
                                                           v1::ListSignaturesResponse* response) {
  return calls_.Answer<v1::ListSignaturesResponse>(context, "ListSignatures", rpc::Work::kQuick, request, response,
                                                   [=, this](const Caller&) { return List(*request); });
}

grpc::ServerWriteReactor<v1::DownloadSignedResponse>* SignatureService::DownloadSigned(
    grpc::CallbackServerContext* context, const v1::DownloadSignedRequest* request) {
  auto sending = std::make_shared<Sending>();
  return new rpc::Stream<v1::DownloadSignedResponse>(
      calls_, context, "DownloadSigned", request,
      [=, this](const auto&, v1::DownloadSignedResponse* message) { return sending->Next(*this, *request, message); });
}

grpc::ServerUnaryReactor* SignatureService::GetAuthority(grpc::CallbackServerContext* context,
                                                         const v1::GetAuthorityRequest* request,
                                                         v1::Authority* response) {
  return calls_.Answer<v1::Authority>(context, "GetAuthority", rpc::Work::kWaits, request, response,
                                      [this](const Caller&) { return Vouching(); });
}

grpc::ServerUnaryReactor* SignatureService::VerifySigned(grpc::CallbackServerContext* context,
                                                         const v1::VerifySignedRequest* request,
                                                         v1::Verification* response) {
  return calls_.Answer<v1::Verification>(context, "VerifySigned", rpc::Work::kWaits, request, response,
                                         [=, this](const Caller&) { return Verify(*request); });
}

}  // namespace arendegang::signature
