// arende document: the documents of a case, in and out.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "arendegang/v1/document.grpc.pb.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"
#include "services/base/sha256.h"

namespace arendegang::cli {
namespace {

using Stub = v1::DocumentService::Stub;

constexpr size_t kPiece = 1 << 18;

int Usage() {
  return Session::Complain("", absl::InvalidArgumentError("skriv arende document add NUMMER FIL, revise NUMMER/N "
                                                          "FIL, list NUMMER, get NUMMER/N [FIL] eller strike NUMMER/N "
                                                          "SKÄL."));
}

std::string DocumentName(const std::string& committee, const std::string& argument) {
  size_t slash = argument.rfind('/');
  if (slash == std::string::npos) return absl::StrCat(committee, "/cases/", argument, "/documents/");
  return absl::StrCat(committee, "/cases/", argument.substr(0, slash), "/documents/", argument.substr(slash + 1));
}

void Show(const v1::Document& document) {
  const v1::DocumentVersion& last = document.versions(document.versions_size() - 1);
  std::cout << document.name() << "  " << document.title() << " (" << last.media_type() << ", " << last.size()
            << " byte, version " << last.version() << ")\n";
}

// Calls `take` with the file's bytes, piece by piece. Returns whether all could be read.
template <typename Take>
bool ForEachPiece(const std::string& path, Take take) {
  std::ifstream file(path, std::ios::binary);
  std::string piece(kPiece, '\0');
  while (file.read(piece.data(), kPiece) || file.gcount() > 0) {
    if (!take(absl::string_view(piece.data(), static_cast<size_t>(file.gcount())))) return false;
  }
  return file.eof();
}

int Add(Session* session, const std::string& parent, const std::string& path) {
  v1::UploadDocumentRequest message;
  v1::UploadHead* head = message.mutable_head();
  head->set_parent(parent);
  head->set_file_name(std::filesystem::path(path).filename());
  head->set_request_id(NewRequestId());
  head->mutable_document()->set_title(session->Take("title"));
  head->mutable_document()->set_document_date(session->Take("date"));
  if (std::string role = session->Take("role"); !role.empty()) {
    auto value = DocumentRoleOf(role);
    if (!value.ok()) return Session::Complain("--role", value.status());
    head->mutable_document()->set_role(*value);
  }
  if (session->ComplainOfUntaken()) return kBadInput;
  Sha256 sha256;
  int64_t size = 0;
  bool read = ForEachPiece(path, [&](absl::string_view piece) {
    sha256.Add(piece);
    size += static_cast<int64_t>(piece.size());
    return true;
  });
  if (!read) {
    return Session::Complain("", absl::NotFoundError(absl::StrCat("Filen ”", path, "” kan inte läsas.")));
  }
  head->set_size(size);
  head->set_sha256(absl::BytesToHexString(sha256.Digest()));

  int exit_code = kDone;
  grpc::ClientContext context;
  session->PrepareStream(&context);
  v1::Document document;
  auto writer = Stub(session->channel()).UploadDocument(&context, &document);
  bool sending = writer->Write(message);
  // What the service refuses ends the sending; Finish tells why.
  if (sending) {
    ForEachPiece(path, [&](absl::string_view piece) {
      message.set_bytes(piece.data(), piece.size());
      return writer->Write(message);
    });
  }
  writer->WritesDone();
  if (!session->Succeeded(writer->Finish(), &exit_code)) return exit_code;
  Show(document);
  return kDone;
}

int List(Session* session, const std::string& parent) {
  int exit_code = kDone;
  v1::ListDocumentsRequest request;
  request.set_parent(parent);
  v1::ListDocumentsResponse response;
  if (!session->Call(&Stub::ListDocuments, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Nr", "Slag", "Rubrik", "Fil", "Byte", "Version", "Makulerad"});
  for (const v1::Document& document : response.documents()) {
    const v1::DocumentVersion& last = document.versions(document.versions_size() - 1);
    table.Add({document.name().substr(document.name().rfind('/') + 1), WordFor(document.role()), document.title(),
               last.file_name(), absl::StrCat(last.size()), absl::StrCat(last.version()), document.struck_reason()});
  }
  std::cout << table.Text("Inga handlingar.");
  return kDone;
}

// Writes the document to `path`, or to a file of its own name here; "-" is standard output. A file that is there is
// never overwritten, and one that did not come whole is removed.
int Get(Session* session, const std::string& name, std::string path) {
  int exit_code = kDone;
  v1::DownloadDocumentRequest request;
  request.set_name(name);
  int32_t version = 0;
  if (std::string text = session->Take("version"); !text.empty() && !absl::SimpleAtoi(text, &version)) {
    return Session::Complain("--version", absl::InvalidArgumentError("ange versionens nummer, som 2."));
  }
  request.set_version(version);
  grpc::ClientContext context;
  session->PrepareStream(&context);
  auto reader = Stub(session->channel()).DownloadDocument(&context, request);
  v1::DownloadDocumentResponse message;
  std::ofstream file;
  std::ostream* out = &std::cout;
  while (reader->Read(&message)) {
    if (message.has_head()) {
      if (path.empty()) path = message.head().file_name();
      if (path == "-") continue;
      if (std::filesystem::exists(path)) {
        context.TryCancel();
        return Session::Complain("", absl::AlreadyExistsError(absl::StrCat("Filen ”", path, "” finns redan.")));
      }
      file.open(path, std::ios::binary);
      out = &file;
    }
    out->write(message.bytes().data(), static_cast<std::streamsize>(message.bytes().size()));
  }
  out->flush();
  const bool written = out->good();
  if (session->Succeeded(reader->Finish(), &exit_code) && written) {
    if (path != "-") std::cout << path << "\n";
    return kDone;
  }
  std::error_code ignored;
  if (file.is_open()) std::filesystem::remove(path, ignored);
  if (exit_code != kDone) return exit_code;
  return Session::Complain("", absl::UnknownError(absl::StrCat("Filen ”", path, "” kan inte skrivas.")));
}

int Strike(Session* session, const std::string& name, const std::string& reason) {
  int exit_code = kDone;
  v1::StrikeDocumentRequest request;
  request.set_name(name);
  request.set_reason(reason);
  v1::Document struck;
  if (!session->Call(&Stub::StrikeDocument, request, &struck, &exit_code)) return exit_code;
  Show(struck);
  return kDone;
}

}  // namespace

int Document(Session* session) {
  const auto& arguments = session->options().arguments;
  if (arguments.size() < 3 || arguments.size() > 4) return Usage();
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  const std::string& what = arguments[1];
  const std::string last = arguments.size() == 4 ? arguments[3] : "";
  const std::string case_name = absl::StrCat(committee, "/cases/", arguments[2]);
  const std::string name = DocumentName(committee, arguments[2]);
  if (what == "add" && !last.empty()) return Add(session, case_name, last);
  if (what == "revise" && !last.empty()) return Add(session, name, last);
  if (what == "list" && last.empty()) return List(session, case_name);
  if (what == "get") return Get(session, name, last);
  if (what == "strike" && !last.empty()) return Strike(session, name, last);
  return Usage();
}

}  // namespace arendegang::cli
