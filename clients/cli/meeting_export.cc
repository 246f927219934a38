// arende meeting export: the papers of a meeting, as files.
#include <algorithm>

#include "absl/strings/ascii.h"
#include "clients/cli/fetch_paper.h"
#include "clients/cli/meeting_verbs.h"

namespace arendegang::cli {
namespace {

bool IsPlace(const std::string& argument) {
  return !argument.empty() &&
         std::all_of(argument.begin(), argument.end(), [](unsigned char each) { return absl::ascii_isdigit(each); });
}

}  // namespace

int ExportMeeting(Session* session, const std::string& name, std::vector<std::string> arguments) {
  int exit_code = kDone;
  std::string path;
  if (!arguments.empty() && !IsPlace(arguments.back())) {
    path = arguments.back();
    arguments.pop_back();
  }
  v1::RenderPaperRequest request;
  request.set_name(name);
  request.set_kind(arguments.empty() ? v1::PAPER_KIND_PROTOCOL : v1::PAPER_KIND_EXTRACT);
  request.set_page_per_paragraph(session->TakeFlag("new-pages"));
  if (!TakePaperForm(session, path, &request)) return kBadInput;
  if (session->ComplainOfUntaken()) return kBadInput;
  for (const std::string& place : arguments) {
    v1::Item item;
    if (!FindItemAt(session, name, place, &item, &exit_code)) return exit_code;
    request.add_items(item.name());
  }
  return FetchPaper(session, request, path);
}

}  // namespace arendegang::cli
