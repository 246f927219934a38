// arende mark: marks of secrecy on cases, documents, paragraphs and words in them.
#include <algorithm>
#include <iostream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "arendegang/v1/marking.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::MarkingService::Stub;

int Usage() {
  return Session::Complain(
      "",
      absl::InvalidArgumentError("skriv arende mark DAG PUNKT --ground=\"OSL 21:1\" [--words=ORD] [--until=DAG], mark "
                                 "NUMMER[/N] --ground=GRUND, mark list [DAG|NUMMER] eller mark lift NR SKÄL."));
}

// Whether it names a meeting, by its day or its number, and not a case.
bool IsMeeting(const std::string& argument) {
  const auto hyphens = std::count(argument.begin(), argument.end(), '-');
  const bool numeric = std::all_of(argument.begin(), argument.end(),
                                   [](unsigned char each) { return each == '-' || absl::ascii_isdigit(each); });
  return numeric && (hyphens == 0 || hyphens == 2);
}

// "2026-0102" is a case and "2026-0102/3" the third of its documents. A diarienummer may have a slash of its own.
std::string NameOf(const std::string& committee, const std::string& argument) {
  const size_t slash = argument.rfind('/');
  const bool of_number = slash != std::string::npos && std::count(argument.begin(), argument.end(), '-') > 0;
  if (!of_number) return absl::StrCat(committee, "/cases/", argument);
  return absl::StrCat(committee, "/cases/", argument.substr(0, slash), "/documents/", argument.substr(slash + 1));
}

// What is marked, after the name of its committee: "meetings/7/items/4".
std::string Short(const std::string& target) {
  const size_t committee = target.find('/');
  return target.substr(target.find('/', committee + 1) + 1);
}

int Show(const Session& session, const v1::ListMarkingsResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Nr", "Vad", "Ord", "Grund", "Till", "Upphävd"});
  for (const v1::Marking& one : response.markings()) {
    table.Add({IdOf(one.name()), Short(one.target()), one.words().empty() ? "allt" : one.words(), one.ground(),
               one.until_date(), one.lifted_reason()});
  }
  std::cout << table.Text("Inga markeringar.");
  return kDone;
}

int Make(Session* session, const std::string& target) {
  int exit_code = kDone;
  v1::CreateMarkingRequest request;
  request.set_request_id(NewRequestId());
  v1::Marking* marking = request.mutable_marking();
  marking->set_target(target);
  marking->set_words(session->Take("words"));
  marking->set_ground(session->Take("ground"));
  marking->set_until_date(session->Take("until"));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListMarkingsResponse shown;
  if (!session->Call(&Stub::CreateMarking, request, shown.add_markings(), &exit_code)) return exit_code;
  return Show(*session, shown);
}

int MakeOnItem(Session* session, const std::string& meeting, const std::string& place) {
  int exit_code = kDone;
  v1::Item item;
  if (!FindItemAt(session, meeting, place, &item, &exit_code)) return exit_code;
  return Make(session, item.name());
}

int List(Session* session, const std::string& parent) {
  int exit_code = kDone;
  v1::ListMarkingsRequest request;
  request.set_parent(parent);
  request.set_include_ended(session->TakeFlag("all"));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListMarkingsResponse response;
  if (!session->Call(&Stub::ListMarkings, request, &response, &exit_code)) return exit_code;
  return Show(*session, response);
}

int Lift(Session* session, const std::string& name, const std::string& reason) {
  int exit_code = kDone;
  v1::LiftMarkingRequest request;
  request.set_name(name);
  request.set_reason(reason);
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListMarkingsResponse shown;
  if (!session->Call(&Stub::LiftMarking, request, shown.add_markings(), &exit_code)) return exit_code;
  return Show(*session, shown);
}

}  // namespace

int Mark(Session* session) {
  const auto& arguments = session->options().arguments;
  if (arguments.size() < 2 || arguments.size() > 4) return Usage();
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  const auto meeting = [&](const std::string& day) { return absl::StrCat(committee, "/meetings/", day); };
  if (arguments[1] == "list" && arguments.size() == 2) return List(session, committee);
  if (arguments[1] == "list" && arguments.size() == 3) {
    return List(session, IsMeeting(arguments[2]) ? meeting(arguments[2]) : NameOf(committee, arguments[2]));
  }
  if (arguments[1] == "lift") {
    if (arguments.size() != 4) return Usage();
    return Lift(session, absl::StrCat(committee, "/markings/", arguments[2]), arguments[3]);
  }
  if (arguments.size() == 3) return MakeOnItem(session, meeting(arguments[1]), arguments[2]);
  return arguments.size() == 2 ? Make(session, NameOf(committee, arguments[1])) : Usage();
}

}  // namespace arendegang::cli
