// arende report: what is reported at a meeting (anmälningsärenden).
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/anmalan.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::AnmalanService::Stub;

const char* WordFor(v1::AnmalanKind kind) {
  switch (kind) {
    case v1::ANMALAN_KIND_MINUTES:
      return "protokoll";
    case v1::ANMALAN_KIND_RECEIVED_MINUTES:
      return "inkommet protokoll";
    case v1::ANMALAN_KIND_DELEGATIONSBESLUT:
      return "delegationsbeslut";
    case v1::ANMALAN_KIND_RECEIVED:
      return "inkommet";
    default:
      return "-";
  }
}

void AddRows(const google::protobuf::RepeatedPtrField<v1::Anmalan>& things, const char* state, Table* table) {
  for (const v1::Anmalan& thing : things) {
    table->Add({state, WordFor(thing.kind()), thing.date(), thing.title(), thing.urgent() ? "brådskande" : "",
                IdOf(thing.resource())});
  }
}

int Show(Session* session, const std::string& meeting) {
  int exit_code = kDone;
  v1::ProposeAnmalningarRequest request;
  request.set_name(meeting);
  v1::ProposeAnmalningarResponse response;
  if (!session->Call(&Stub::ProposeAnmalningar, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"", "Slag", "Dag", "Vad", "", "Nummer"});
  AddRows(response.reported(), "anmält", &table);
  AddRows(response.things(), "att anmäla", &table);
  std::cout << table.Text("Inget att anmäla.");
  std::cout << "Stoptid: " << response.stoptid_date() << "\n";
  return kDone;
}

// Reports in the item at a place of the agenda, and shows what is reported then.
int Record(Session* session, const std::string& meeting, const std::string& place) {
  int exit_code = kDone;
  v1::Item item;
  if (!FindItemAt(session, meeting, place, &item, &exit_code)) return exit_code;
  v1::ReportAnmalningarRequest request;
  request.set_name(item.name());
  request.set_etag(item.etag());
  request.set_request_id(NewRequestId());
  v1::Item reported;
  if (!session->Call(&Stub::ReportAnmalningar, request, &reported, &exit_code)) return exit_code;
  return Show(session, meeting);
}

int Receive(Session* session, const std::string& committee, const std::string& body, const std::string& day) {
  int exit_code = kDone;
  v1::CreateReceivedMinutesRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  v1::ReceivedMinutes* minutes = request.mutable_received_minutes();
  minutes->set_body(body);
  minutes->set_meeting_date(day);
  minutes->set_justering_date(session->Take("justering"));
  const std::string received = session->Take("received");
  minutes->set_received_date(received.empty() ? Today() : received);
  minutes->set_document(session->Take("document"));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ReceivedMinutes created;
  if (!session->Call(&Stub::CreateReceivedMinutes, request, &created, &exit_code)) return exit_code;
  if (!PrintedAsAsked(*session, created)) std::cout << created.name() << "\n";
  return kDone;
}

}  // namespace

int Report(Session* session) {
  const auto& arguments = session->options().arguments;
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  if (arguments.size() == 4 && arguments[1] == "minutes") {
    return Receive(session, committee, arguments[2], arguments[3]);
  }
  if (arguments.size() != 2) {
    return Session::Complain(
        "", absl::InvalidArgumentError("skriv arende report DAG [--record=PUNKT] eller report minutes ORGAN DAG."));
  }
  const std::string meeting = absl::StrCat(committee, "/meetings/", arguments[1]);
  const std::string place = session->Take("record");
  if (session->ComplainOfUntaken()) return kBadInput;
  return place.empty() ? Show(session, meeting) : Record(session, meeting, place);
}

}  // namespace arendegang::cli
