#include "clients/cli/fetch_paper.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/papers.grpc.pb.h"
#include "clients/cli/audience.h"

namespace arendegang::cli {
namespace {

// What --as may be, and the endings of files that tell it.
const std::map<std::string, v1::PaperFormat>& Forms() {
  static const std::map<std::string, v1::PaperFormat> forms = {
      {"pdf", v1::PAPER_FORMAT_PDF},         {"docx", v1::PAPER_FORMAT_DOCX},      {"html", v1::PAPER_FORMAT_HTML},
      {"text", v1::PAPER_FORMAT_TEXT},       {"txt", v1::PAPER_FORMAT_TEXT},       {"json", v1::PAPER_FORMAT_JSON},
      {"akn", v1::PAPER_FORMAT_AKOMA_NTOSO}, {"xml", v1::PAPER_FORMAT_AKOMA_NTOSO}};
  return forms;
}

void ShowProgress(const v1::PaperProgress& progress) {
  if (progress.step() == v1::PAPER_STEP_WRITING) std::cerr << "Skriver ...\n";
  if (progress.step() == v1::PAPER_STEP_JOINING) std::cerr << "Lägger ihop ...\n";
  if (progress.step() != v1::PAPER_STEP_CONVERTING) return;
  std::cerr << "Gör PDF ...";
  if (progress.parts() > 0) std::cerr << " " << progress.part() << " av " << progress.parts();
  std::cerr << "\n";
}

void ShowHead(const v1::PaperHead& head) {
  ShowRemovals(head);
  for (const std::string& document : head.left_out()) std::cerr << "Kunde inte tas med: " << document << "\n";
}

// A file that takes what comes. One that is there is never overwritten, and one that did not come whole is removed.
class Target {
 public:
  explicit Target(std::string path) : path_(std::move(path)) {}

  // Opens it, under the name that the service gives where none was asked for; false if that is taken.
  bool Open(const std::string& file_name) {
    if (path_.empty()) path_ = std::filesystem::path(file_name).filename();  // here, whatever the service says
    if (path_ == "-") return true;
    if (std::filesystem::exists(path_)) return false;
    file_.open(path_, std::ios::binary);
    return true;
  }

  void Write(const std::string& bytes) {
    (path_ == "-" ? std::cout : file_).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  bool Close() {
    std::ostream& out = path_ == "-" ? std::cout : file_;
    out.flush();
    return out.good();
  }

  void Remove() {
    std::error_code ignored;
    if (file_.is_open()) std::filesystem::remove(path_, ignored);
  }

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::ofstream file_;
};

}  // namespace

bool TakePaperForm(Session* session, const std::string& path, v1::RenderPaperRequest* request) {
  const std::string as = session->Take("as");
  const std::string ending = std::filesystem::path(path).extension().string();
  const std::string word = !as.empty() ? as : ending.empty() ? "pdf" : ending.substr(1);
  auto found = Forms().find(word);
  if (found != Forms().end()) {
    request->set_format(found->second);
    return true;
  }
  Session::Complain("", absl::InvalidArgumentError("--as är pdf, docx, html, text, json eller akn."));
  return false;
}

int FetchPaper(Session* session, const v1::RenderPaperRequest& request, const std::string& path) {
  Target target(path);
  int exit_code = kDone;
  grpc::ClientContext context;
  session->PrepareStream(&context);
  auto reader = v1::PaperService::Stub(session->channel()).RenderPaper(&context, request);
  v1::RenderPaperResponse message;
  while (reader->Read(&message)) {
    if (message.has_progress()) ShowProgress(message.progress());
    if (message.has_head()) ShowHead(message.head());
    if (message.has_bytes()) target.Write(message.bytes());
    if (!message.has_head() || target.Open(message.head().file_name())) continue;
    context.TryCancel();
    return Session::Complain("", absl::AlreadyExistsError(absl::StrCat("Filen ”", target.path(), "” finns redan.")));
  }
  const bool succeeded = session->Succeeded(reader->Finish(), &exit_code);
  const bool written = succeeded && target.Close();
  if (!written) target.Remove();
  if (!succeeded) return exit_code;
  if (!written) {
    return Session::Complain("", absl::UnknownError(absl::StrCat("Filen ”", target.path(), "” kan inte skrivas.")));
  }
  if (target.path() != "-") std::cout << target.path() << "\n";
  return kDone;
}

}  // namespace arendegang::cli
