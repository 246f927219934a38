// arende look: how papers look, and what a look of one's own makes of them.
#include <filesystem>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/papers.grpc.pb.h"
#include "clients/cli/fetch_paper.h"
#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

bool IsFile(const std::string& argument) { return std::filesystem::path(argument).extension() == ".look"; }

// Reads a look from its file, and its picture from the one beside it. On failure shows why and returns false.
bool LoadLook(const std::string& path, v1::Look* look) {
  absl::StatusOr<std::string> text = ReadInput(path);
  absl::Status status = text.ok() ? ParseMessage(*text, Format::kTextproto, look) : text.status();
  if (!status.ok()) return Session::Complain(text.ok() ? path : "", status) == kDone;
  if (!look->has_logo() || look->logo().file().empty()) return true;
  auto picture = ReadBytes((std::filesystem::path(path).parent_path() / look->logo().file()).string());
  if (!picture.ok()) return Session::Complain("", picture.status()) == kDone;
  look->mutable_logo()->set_png(*std::move(picture));
  return true;
}

int List(Session* session) {
  int exit_code = kDone;
  v1::ListLooksResponse response;
  if (!session->Call(&v1::PaperService::Stub::ListLooks, v1::ListLooksRequest(), &response, &exit_code)) {
    return exit_code;
  }
  if (PrintedAsAsked(*session, response)) return kDone;
  for (const std::string& look : response.looks()) std::cout << look << "\n";
  return kDone;
}

// The service looks at a look when it writes a paper in it: the shortest one will do.
int Check(Session* session, const std::string& path) {
  v1::RenderPaperRequest request;
  request.set_kind(v1::PAPER_KIND_SAMPLE);
  request.set_format(v1::PAPER_FORMAT_TEXT);
  if (!LoadLook(path, request.mutable_look())) return kBadInput;
  int exit_code = kDone;
  grpc::ClientContext context;
  session->PrepareStream(&context);
  auto reader = v1::PaperService::Stub(session->channel()).RenderPaper(&context, request);
  v1::RenderPaperResponse message;
  while (reader->Read(&message)) continue;
  if (session->Succeeded(reader->Finish(), &exit_code)) std::cout << path << ": inget fel.\n";
  return exit_code;
}

int Preview(Session* session, const std::string& look, const std::string& path) {
  v1::RenderPaperRequest request;
  request.set_kind(v1::PAPER_KIND_SAMPLE);
  if (!TakePaperForm(session, path, &request) || session->ComplainOfUntaken()) return kBadInput;
  if (!IsFile(look)) {
    request.set_name(absl::StrCat("looks/", look));
  } else if (!LoadLook(look, request.mutable_look())) {
    return kBadInput;
  }
  return FetchPaper(session, request, path);
}

}  // namespace

int Look(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string verb = arguments.size() > 1 ? arguments[1] : "";
  if (verb == "list" && arguments.size() == 2) return List(session);
  if (verb == "check" && arguments.size() == 3) return Check(session, arguments[2]);
  if (verb == "preview" && arguments.size() == 3) return Preview(session, arguments[2], "");
  if (verb == "preview" && arguments.size() == 4) return Preview(session, arguments[2], arguments[3]);
  return Session::Complain(
      "", absl::InvalidArgumentError("skriv arende look list, check FIL.look eller preview FIL.look|ID [FIL]."));
}

}  // namespace arendegang::cli
