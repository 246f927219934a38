#include <iostream>

#include "clients/cli/session.h"

namespace arendegang::cli {

int Draft(Session* session) {
  int exit_code = kDone;
  v1::DraftMinutesRequest request;
  if (!LoadMinutes(session, request.mutable_minutes(), &exit_code)) return exit_code;
  request.set_phrasebook(session->options().phrasebook);
  v1::DraftMinutesResponse response;
  if (!session->Call(&v1::DraftingService::Stub::DraftMinutes, request, &response, &exit_code)) return exit_code;
  Format format = session->options().format;
  // A format given for facts whose name does not tell theirs says nothing of the draft.
  bool text = format == Format::kUnset || format == Format::kText || FormatOf(session->file()) == Format::kUnset;
  std::cout << (text ? response.text() : PrintMessage(response, format));
  return kDone;
}

}  // namespace arendegang::cli
