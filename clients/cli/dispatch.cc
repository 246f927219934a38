// arende dispatch: extracts of the minutes for those whom the decisions concern (expediering).
#include <iostream>

#include "absl/strings/str_cat.h"
#include "arendegang/v1/expediering.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::ExpedieringService::Stub;

int Show(const Session& session, const v1::ListExpedieringarResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"§", "Rubrik", "Mottagare", "Skickat", "Sätt", "Handling", ""});
  for (const v1::Expediering& one : response.expedieringar()) {
    const char* note = one.outside_facts() ? "nämns inte i protokollet" : one.certified() ? "" : "inte justerad";
    table.Add({absl::StrCat(one.paragraph()), one.title(), one.recipient(), one.sent_date(), one.channel(),
               one.document(), note});
  }
  std::cout << table.Text("Inget att expediera.");
  return kDone;
}

int List(Session* session, const std::string& meeting) {
  int exit_code = kDone;
  v1::ListExpedieringarRequest request;
  request.set_parent(meeting);
  request.set_unsent_only(session->TakeFlag("unsent"));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListExpedieringarResponse response;
  if (!session->Call(&Stub::ListExpedieringar, request, &response, &exit_code)) return exit_code;
  return Show(*session, response);
}

int Record(Session* session, const std::string& meeting, const std::string& place, const std::string& recipient) {
  int exit_code = kDone;
  v1::Item item;
  if (!FindItemAt(session, meeting, place, &item, &exit_code)) return exit_code;
  v1::RecordExpedieringRequest request;
  request.set_parent(item.name());
  request.set_request_id(NewRequestId());
  v1::Expediering* sent = request.mutable_expediering();
  sent->set_recipient(recipient);
  const std::string day = session->Take("date");
  sent->set_sent_date(day.empty() ? Today() : day);
  sent->set_channel(session->Take("channel"));
  sent->set_document(session->Take("document"));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::ListExpedieringarResponse shown;
  if (!session->Call(&Stub::RecordExpediering, request, shown.add_expedieringar(), &exit_code)) return exit_code;
  return Show(*session, shown);
}

}  // namespace

int Dispatch(Session* session) {
  const auto& arguments = session->options().arguments;
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  const std::string what = arguments.size() > 2 ? arguments[1] : "";
  const std::string meeting = arguments.size() > 2 ? absl::StrCat(committee, "/meetings/", arguments[2]) : "";
  if (what == "list" && arguments.size() == 3) return List(session, meeting);
  if (what == "record" && arguments.size() == 5) return Record(session, meeting, arguments[3], arguments[4]);
  return Session::Complain(
      "", absl::InvalidArgumentError("skriv arende dispatch list DAG [--unsent] eller record DAG PUNKT MOTTAGARE."));
}

}  // namespace arendegang::cli
