// arende sign: signatures of certified minutes and of extracts of them.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <vector>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/justering.grpc.pb.h"
#include "arendegang/v1/signature.grpc.pb.h"
#include "clients/cli/instant.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::SignatureService::Stub;

int Wrong(const std::string& why) { return Session::Complain("", absl::InvalidArgumentError(why)); }

int Usage() {
  return Wrong(
      "skriv arende sign DAG [N] --person=NAMN, sign extract DAG PUNKT... --person=NAMN, sign list DAG eller sign "
      "export DAG NR [MAPP].");
}

// "justering 1", or "utdrag 2 4" by the numbers of its items.
std::string Signed(const v1::Signature& signature) {
  if (!signature.justering().empty()) return absl::StrCat("justering ", IdOf(signature.justering()));
  std::string what = "utdrag";
  for (const std::string& item : signature.items()) absl::StrAppend(&what, " ", IdOf(item));
  return what;
}

int Show(const Session& session, const v1::Signature& signature) {
  if (PrintedAsAsked(session, signature)) return kDone;
  std::cout << signature.person() << " undertecknade " << InstantAsText(signature.sign_time()) << " ("
            << Signed(signature) << ").\nSHA-256 " << signature.pdf_sha256() << " (PDF)\nSHA-256 "
            << signature.text_sha256() << " (text)\n"
            << signature.name() << "\n";
  return kDone;
}

// The justering that is signed where none is named: that of the minutes, else the only one that is sealed. On failure
// shows why and returns false.
bool FindJustering(Session* session, const std::string& meeting, std::string* found, int* exit_code) {
  v1::ListJusteringarRequest request;
  request.set_parent(meeting);
  v1::ListJusteringarResponse response;
  if (!session->Call(&v1::JusteringService::Stub::ListJusteringar, request, &response, exit_code)) return false;
  std::vector<std::string> immediate;
  for (const v1::Justering& data : response.justeringar()) {
    if (data.state() != v1::JUSTERING_STATE_SEALED) continue;
    if (data.immediate()) immediate.push_back(data.name());
    if (!data.immediate()) *found = data.name();
  }
  if (found->empty() && immediate.size() == 1) *found = immediate[0];
  if (!found->empty()) return true;
  *exit_code = Wrong(immediate.empty() ? "inget är justerat än. Se arende adjust DAG."
                                       : "flera omedelbara justeringar: ange vilken, arende sign DAG N.");
  return false;
}

int SignMinutes(Session* session, const std::string& meeting, const std::string& number) {
  int exit_code = kDone;
  v1::SignJusteringRequest request;
  request.set_person(session->Take("person"));
  if (session->ComplainOfUntaken()) return kBadInput;
  std::string justering = number.empty() ? "" : absl::StrCat(meeting, "/justeringar/", number);
  if (justering.empty() && !FindJustering(session, meeting, &justering, &exit_code)) return exit_code;
  request.set_justering(justering);
  v1::Signature signature;
  if (!session->Call(&Stub::SignJustering, request, &signature, &exit_code)) return exit_code;
  return Show(*session, signature);
}

int SignExtract(Session* session, const std::string& meeting, const std::vector<std::string>& places) {
  int exit_code = kDone;
  v1::SignExtractRequest request;
  request.set_meeting(meeting);
  request.set_person(session->Take("person"));
  if (session->ComplainOfUntaken()) return kBadInput;
  for (const std::string& place : places) {
    v1::Item item;
    if (!FindItemAt(session, meeting, place, &item, &exit_code)) return exit_code;
    request.add_items(item.name());
  }
  v1::Signature signature;
  if (!session->Call(&Stub::SignExtract, request, &signature, &exit_code)) return exit_code;
  return Show(*session, signature);
}

int List(Session* session, const std::string& meeting) {
  int exit_code = kDone;
  v1::ListSignaturesRequest request;
  request.set_parent(meeting);
  v1::ListSignaturesResponse response;
  if (!session->Call(&Stub::ListSignatures, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Nr", "Vem", "När", "Vad", "Händelse"});
  for (const v1::Signature& each : response.signatures()) {
    table.Add({IdOf(each.name()), each.person(), InstantAsText(each.sign_time()), Signed(each),
               absl::StrCat(each.event_number())});
  }
  std::cout << table.Text("Inget är undertecknat.");
  return kDone;
}

// Takes files into a folder as they come. One that is there is left as it is.
class Folder {
 public:
  explicit Folder(std::string path) : path_(std::move(path)) {}

  // Ends the file before and begins the next; false if it is there already.
  bool Open(const std::string& name) {
    if (!Close()) return false;
    std::error_code error;
    std::filesystem::create_directories(path_, error);
    last_ = path_ / std::filesystem::path(name).filename();  // in the folder, whatever the service says
    if (std::filesystem::exists(last_, error)) return false;
    file_.open(last_, std::ios::binary);
    names_.push_back(last_);
    return file_.good();
  }

  void Write(const std::string& bytes) { file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); }

  bool Close() {
    if (!file_.is_open()) return true;
    file_.close();
    return !file_.fail();
  }

  // Takes away what did not come whole.
  void Undo() {
    Close();
    std::error_code ignored;
    for (const auto& name : names_) std::filesystem::remove(name, ignored);
  }

  const std::filesystem::path& last() const { return last_; }
  const std::vector<std::filesystem::path>& names() const { return names_; }

 private:
  const std::filesystem::path path_;
  std::filesystem::path last_;
  std::vector<std::filesystem::path> names_;
  std::ofstream file_;
};

int Export(Session* session, const std::string& name, const std::string& path) {
  int exit_code = kDone;
  v1::DownloadSignedRequest request;
  request.set_name(name);
  if (session->ComplainOfUntaken()) return kBadInput;
  Folder folder(path);
  grpc::ClientContext context;
  session->PrepareStream(&context);
  auto reader = Stub(session->channel()).DownloadSigned(&context, request);
  v1::DownloadSignedResponse message;
  bool well = true;
  while (well && reader->Read(&message)) {
    if (message.has_file_name()) well = folder.Open(message.file_name());
    if (well && message.has_bytes()) folder.Write(message.bytes());
  }
  if (!well) context.TryCancel();
  const grpc::Status status = reader->Finish();
  well = well && session->Succeeded(status, &exit_code) && folder.Close();
  if (!well) folder.Undo();
  if (exit_code != kDone) return exit_code;
  if (!well) {
    return Wrong(
        absl::StrCat("filen ”", folder.last().string(), "” finns redan eller kan inte skrivas. Välj en mapp."));
  }
  for (const auto& each : folder.names()) std::cout << each.string() << "\n";
  return kDone;
}

}  // namespace

int Sign(Session* session) {
  const auto& arguments = session->options().arguments;
  if (arguments.size() < 2) return Usage();
  const std::string& what = arguments[1];
  const bool verb = what == "extract" || what == "list" || what == "export";
  if (verb && arguments.size() < 3) return Usage();
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  const std::string meeting = absl::StrCat(committee, "/meetings/", verb ? arguments[2] : what);
  const size_t given = arguments.size() - (verb ? 3 : 2);
  const std::vector<std::string> rest(arguments.end() - static_cast<std::ptrdiff_t>(given), arguments.end());
  if (what == "list" && given == 0) return List(session, meeting);
  if (what == "extract" && given > 0) return SignExtract(session, meeting, rest);
  if (what == "export" && (given == 1 || given == 2)) {
    return Export(session, absl::StrCat(meeting, "/signatures/", rest[0]), given == 2 ? rest[1] : ".");
  }
  if (verb || given > 1) return Usage();
  return SignMinutes(session, meeting, given == 1 ? rest[0] : "");
}

}  // namespace arendegang::cli
