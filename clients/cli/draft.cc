#include <iostream>

#include "clients/cli/paper.h"

namespace arendegang::cli {
namespace {

// Shows the draft, as text unless another format is asked for.
template <typename Response>
void Show(const Session& session, const Response& response) {
  Format format = session.options().format;
  // A format given for facts whose name does not tell theirs says nothing of the draft.
  bool text = format == Format::kUnset || format == Format::kText || FormatOf(session.file()) == Format::kUnset;
  std::cout << (text ? response.text() : PrintMessage(response, format));
}

int Draft(Session* session, const v1::Minutes& facts) {
  int exit_code = kDone;
  v1::DraftMinutesRequest request;
  *request.mutable_minutes() = facts;
  request.set_phrasebook(session->options().phrasebook);
  v1::DraftMinutesResponse response;
  if (!session->Call(&v1::DraftingService::Stub::DraftMinutes, request, &response, &exit_code)) return exit_code;
  Show(*session, response);
  return kDone;
}

int Draft(Session* session, const v1::Tjansteutlatande& facts) {
  int exit_code = kDone;
  v1::DraftTjansteutlatandeRequest request;
  *request.mutable_tjansteutlatande() = facts;
  request.set_phrasebook(session->options().phrasebook);
  v1::DraftTjansteutlatandeResponse response;
  if (!session->Call(&v1::DraftingService::Stub::DraftTjansteutlatande, request, &response, &exit_code)) {
    return exit_code;
  }
  Show(*session, response);
  return kDone;
}

}  // namespace

int Draft(Session* session) {
  int exit_code = kDone;
  Paper paper;
  if (!LoadPaper(session, &paper, &exit_code)) return exit_code;
  return std::visit([&](const auto& facts) { return Draft(session, facts); }, paper.facts);
}

}  // namespace arendegang::cli
