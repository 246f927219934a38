#include <iostream>

#include "clients/cli/session.h"

namespace arendegang::cli {
namespace {

const char* Name(v1::Severity severity) {
  switch (severity) {
    case v1::SEVERITY_ERROR:
      return "fel";
    case v1::SEVERITY_WARNING:
      return "varning";
    default:
      return "notering";
  }
}

void Show(const v1::Finding& finding) {
  if (finding.paragraph() > 0) std::cout << "§ " << finding.paragraph() << "  ";
  std::cout << Name(finding.severity()) << "  " << finding.message() << " (" << finding.source() << "; "
            << finding.rule() << ")\n";
  if (!finding.mend().empty()) std::cout << "      Åtgärd: " << finding.mend() << "\n";
}

}  // namespace

int ShowFindings(const Session& session, const v1::ReviewMinutesResponse& response) {
  bool errors = false;
  for (const v1::Finding& finding : response.findings()) errors |= finding.severity() == v1::SEVERITY_ERROR;
  if (WantsText(session)) {
    for (const v1::Finding& finding : response.findings()) Show(finding);
    if (response.findings().empty()) std::cout << "Inget att anmärka.\n";
  } else {
    std::cout << PrintMessage(response, session.options().format);
  }
  return errors ? kFindings : kDone;
}

int Review(Session* session) {
  int exit_code = kDone;
  v1::ReviewMinutesRequest request;
  if (!LoadMinutes(session, request.mutable_minutes(), &exit_code)) return exit_code;
  request.set_phrasebook(session->options().phrasebook);
  v1::ReviewMinutesResponse response;
  if (!session->Call(&v1::DraftingService::Stub::ReviewMinutes, request, &response, &exit_code)) return exit_code;
  return ShowFindings(*session, response);
}

}  // namespace arendegang::cli
