// arende verify: whether a file is what somebody signed.
#include <iostream>

#include "arendegang/v1/signature.grpc.pb.h"
#include "clients/cli/files.h"
#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

// Reads a file. On failure shows why and returns false.
bool Load(const std::string& path, std::string* bytes) {
  auto read = ReadBytes(path);
  if (read.ok()) *bytes = *std::move(read);
  if (!read.ok()) Session::Complain("", read.status());
  return read.ok();
}

}  // namespace

int Verify(Session* session) {
  const auto& arguments = session->options().arguments;
  if (arguments.size() != 2 && arguments.size() != 3) {
    return Session::Complain("", absl::InvalidArgumentError("skriv arende verify FIL [UNDERSKRIFT.p7s]."));
  }
  int exit_code = kDone;
  v1::VerifySignedRequest request;
  if (!Load(arguments[1], request.mutable_file())) return kBadInput;
  if (arguments.size() == 3 && !Load(arguments[2], request.mutable_signature())) return kBadInput;
  // Without a signature the service looks for its own.
  if (arguments.size() == 3 && request.signature().empty()) {
    return Session::Complain(arguments[2], absl::InvalidArgumentError("filen är tom: den är ingen underskrift."));
  }
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Verification verification;
  if (!session->Call(&v1::SignatureService::Stub::VerifySigned, request, &verification, &exit_code)) return exit_code;
  if (!PrintedAsAsked(*session, verification)) std::cout << verification.explanation() << "\n";
  const bool well = verification.state() == v1::SIGNATURE_STATE_GOOD && verification.log() != v1::LOG_STATE_REWRITTEN;
  return well ? kDone : kFindings;
}

}  // namespace arendegang::cli
