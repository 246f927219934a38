// arende plan: meeting days of a year, planned, put before the committee, and created when they are decided.
#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/time/civil_time.h"
#include "arendegang/v1/meeting.grpc.pb.h"
#include "arendegang/v1/planning.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"

namespace arendegang::cli {
namespace {

using Stub = v1::PlanningService::Stub;

int Usage() {
  return Session::Complain("",
                           absl::InvalidArgumentError("skriv arende plan FIL, plan --record DAG/PUNKT FIL eller plan "
                                                      "--create DAG/PUNKT."));
}

// Has the service plan by the wishes in a file. On failure shows why and returns false with the exit code.
bool PlanOf(Session* session, const std::string& path, v1::PlanMeetingsResponse* response, int* exit_code) {
  Format format = FormatOf(path);
  if (format == Format::kUnset) format = session->options().format;
  v1::PlanMeetingsRequest request;
  absl::StatusOr<std::string> text = ReadInput(path);
  absl::Status status = text.ok() ? ParseMessage(*text, format, &request) : text.status();
  if (status.ok()) return session->Call(&Stub::PlanMeetings, request, response, exit_code);
  *exit_code = Session::Complain(text.ok() ? path : "", status);
  return false;
}

// The weekday of an ISO day, as the service writes it.
std::string WeekdayOf(const std::string& day) {
  constexpr const char* kNames[] = {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"};
  absl::CivilDay parsed;
  if (!absl::ParseCivilTime(day, &parsed)) return "";
  return kNames[static_cast<int>(absl::GetWeekday(parsed))];
}

void ShowMeetings(const v1::CommitteePlan& plan) {
  Table table({"Dag", "", "Tid", "Tema", "Stoptid", "Kallelse", "Justeras senast", "Varför"});
  for (const v1::PlannedMeeting& meeting : plan.meetings()) {
    table.Add({meeting.date(), WeekdayOf(meeting.date()), meeting.start_hour(), absl::StrJoin(meeting.themes(), ", "),
               meeting.stop_date(), meeting.dispatch_date(), meeting.latest_justering_date(), meeting.why()});
  }
  std::cout << plan.title() << "\n" << table.Text("Inga sammanträden.") << "\n";
}

void ShowConflicts(const v1::PlanMeetingsResponse& response, std::ostream& out) {
  if (response.conflicts().empty()) {
    out << "Inga krockar.\n";
    return;
  }
  out << "Gick inte att undvika, det viktigaste först:\n";
  for (const v1::PlanConflict& conflict : response.conflicts()) out << "  " << conflict.text() << "\n";
}

int Show(Session* session, const std::string& path) {
  int exit_code = kDone;
  v1::PlanMeetingsResponse response;
  if (session->ComplainOfUntaken()) return kBadInput;
  if (!PlanOf(session, path, &response, &exit_code)) return exit_code;
  exit_code = response.conflicts().empty() ? kDone : kFindings;
  if (PrintedAsAsked(*session, response)) return exit_code;
  for (const v1::CommitteePlan& plan : response.committees()) ShowMeetings(plan);
  ShowConflicts(response, std::cout);
  return exit_code;
}

// The item of "2026-11-24/3": the place on the agenda of the meeting of the day.
bool FindItem(Session* session, const std::string& committee, const std::string& at, v1::Item* item, int* exit_code) {
  const std::pair<std::string, std::string> parts = absl::StrSplit(at, absl::MaxSplits('/', 1));
  if (!parts.first.empty() && !parts.second.empty()) {
    return FindItemAt(session, absl::StrCat(committee, "/meetings/", parts.first), parts.second, item, exit_code);
  }
  *exit_code =
      Session::Complain("", absl::InvalidArgumentError("ange punkten som DAG/PUNKT, till exempel 2026-11-24/3."));
  return false;
}

// Puts the days of a plan among the points of a decision, in place of those that are there.
void Replace(const v1::CommitteePlan& plan, v1::Handling* handling) {
  v1::Handling before = *handling;
  handling->clear_points();
  for (const v1::MeetingDates& dates : plan.meeting_dates()) *handling->add_points()->mutable_meeting_dates() = dates;
  for (const v1::DecisionPoint& point : before.points()) {
    if (!point.has_meeting_dates()) *handling->add_points() = point;
  }
}

int Record(Session* session, const std::string& at, const std::string& path) {
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Item item;
  v1::PlanMeetingsResponse response;
  const bool found =
      FindItem(session, committee, at, &item, &exit_code) && PlanOf(session, path, &response, &exit_code);
  if (!found) return exit_code;
  for (const v1::CommitteePlan& plan : response.committees()) {
    if (plan.committee() != committee) continue;
    v1::UpdateItemRequest request;
    *request.mutable_item() = item;
    Replace(plan, request.mutable_item()->mutable_facts()->mutable_handling());
    request.mutable_update_mask()->add_paths("facts");
    if (!session->Call(&v1::MeetingService::Stub::UpdateItem, request, &item, &exit_code)) return exit_code;
    ShowConflicts(response, std::cerr);
    std::cerr << "§ " << item.facts().number() << " " << item.facts().title() << ": " << plan.meetings_size()
              << " sammanträdestider.\n";
    return kDone;
  }
  return Session::Complain(path, absl::InvalidArgumentError(absl::StrCat(" planerar inte ", committee, ".")));
}

int Create(Session* session, const std::string& at) {
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  v1::CreatePlannedMeetingsRequest request;
  request.set_place(session->Take("place"));
  request.set_request_id(NewRequestId());
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Item item;
  if (!FindItem(session, committee, at, &item, &exit_code)) return exit_code;
  request.set_item(item.name());
  v1::CreatePlannedMeetingsResponse response;
  if (!session->Call(&Stub::CreatePlannedMeetings, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Dag", "", "Tid", "Plats"});
  for (const v1::Meeting& meeting : response.meetings()) {
    table.Add({meeting.meeting_date(), WeekdayOf(meeting.meeting_date()), meeting.start_hour(), meeting.place()});
  }
  std::cout << table.Text("Inga nya sammanträden.");
  if (!response.existing().empty()) std::cout << response.existing_size() << " fanns redan.\n";
  return kDone;
}

}  // namespace

int Plan(Session* session) {
  const auto& arguments = session->options().arguments;
  const bool records = session->TakeFlag("record");
  const bool creates = session->TakeFlag("create");
  const size_t given = arguments.size() - 1;
  if (records && !creates && given == 2) return Record(session, arguments[1], arguments[2]);
  if (creates && !records && given == 1) return Create(session, arguments[1]);
  if (!creates && !records && given == 1) return Show(session, arguments[1]);
  return Usage();
}

}  // namespace arendegang::cli
