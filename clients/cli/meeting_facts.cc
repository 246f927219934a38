// arende meeting roll and facts: what happened, entered from files and from names.
#include <algorithm>
#include <iostream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "arendegang/v1/committee.grpc.pb.h"
#include "arendegang/v1/meeting.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::MeetingService::Stub;

// Reads a file into `message`. On failure shows why and returns false with the exit code.
bool Load(const Session& session, const std::string& path, google::protobuf::Message* message, int* exit_code) {
  Format format = FormatOf(path);
  if (format == Format::kUnset) format = session.options().format;
  absl::StatusOr<std::string> text = ReadInput(path);
  absl::Status status = text.ok() ? ParseMessage(*text, format, message) : text.status();
  if (status.ok()) return true;
  *exit_code = Session::Complain(text.ok() ? path : "", status);
  return false;
}

// "Anna Berg, Bo Ek" as names.
std::vector<std::string> NamesIn(const std::string& list) {
  std::vector<std::string> names;
  for (absl::string_view name : absl::StrSplit(list, ',', absl::SkipWhitespace())) {
    names.emplace_back(absl::StripAsciiWhitespace(name));
  }
  return names;
}

// Those who have a mandate on a day, but for `absent`.
bool AllBut(Session* session, const std::string& committee, const std::string& day,
            const std::vector<std::string>& absent, v1::ProposeRollRequest* request, int* exit_code) {
  v1::ListMembersRequest list;
  list.set_parent(committee);
  list.set_on_date(day);
  v1::ListMembersResponse members;
  if (!session->Call(&v1::CommitteeService::Stub::ListMembers, list, &members, exit_code)) return false;
  for (const std::string& name : absent) {
    const bool known = std::any_of(members.members().begin(), members.members().end(),
                                   [&](const v1::Member& member) { return member.person() == name; });
    if (known) continue;
    *exit_code = Session::Complain(
        "", absl::InvalidArgumentError(absl::StrCat(name, " har inget uppdrag i nämnden den ", day, ".")));
    return false;
  }
  for (const v1::Member& member : members.members()) {
    if (std::count(absent.begin(), absent.end(), member.person()) == 0) request->add_present(member.person());
  }
  return true;
}

void ShowRoll(const Session& session, const v1::Roll& roll) {
  if (PrintedAsAsked(session, roll)) return;
  Table table({"", "Namn", "Parti", "Tjänstgör för"});
  auto add = [&](const char* as, const v1::Attendee& person, const std::string& served) {
    if (!person.name().empty()) table.Add({as, person.name(), person.party(), served});
  };
  add("Ordförande", roll.chair(), "");
  for (const auto& person : roll.vice_chairs()) add("Vice ordförande", person, "");
  for (const auto& person : roll.members()) add("Ledamot", person, "");
  for (const auto& service : roll.serving())
    add("Tjänstgörande ersättare", service.ersattare(), service.serves_for().name());
  for (const auto& person : roll.ersattare()) add("Ersättare", person, "");
  for (const auto& absence : roll.absences()) table.Add({"Frånvarande", absence.name(), absence.party(), ""});
  std::cout << table.Text("Ingen på närvarolistan.");
}

// Proposes a roll of those who are there as the options tell it.
bool Propose(Session* session, const std::string& committee, const v1::Meeting& meeting, v1::Roll* roll,
             int* exit_code) {
  v1::ProposeRollRequest request;
  request.set_name(meeting.name());
  for (const std::string& name : NamesIn(session->Take("present"))) request.add_present(name);
  const std::vector<std::string> absent = NamesIn(session->Take("absent"));
  const bool all = absent.empty() || AllBut(session, committee, meeting.meeting_date(), absent, &request, exit_code);
  v1::ProposeRollResponse response;
  if (!all || !session->Call(&Stub::ProposeRoll, request, &response, exit_code)) return false;
  for (const std::string& name : response.unknown()) {
    std::cerr << name << " har inget uppdrag i nämnden den dagen.\n";
  }
  for (const v1::Member& seat : response.empty_seats()) {
    std::cerr << "Ingen kan ta platsen efter " << seat.person() << " (" << seat.party() << ").\n";
  }
  *roll = std::move(*response.mutable_roll());
  return true;
}

}  // namespace

int RecordRoll(Session* session, const std::string& committee, const std::string& name, const std::string& path) {
  int exit_code = kDone;
  v1::GetMeetingRequest get;
  get.set_name(name);
  v1::Meeting meeting;
  if (!session->Call(&Stub::GetMeeting, get, &meeting, &exit_code)) return exit_code;
  const bool saves = session->TakeFlag("save") || !path.empty();
  v1::Roll roll = meeting.roll();
  if (!path.empty()) {
    roll.Clear();
    if (!Load(*session, path, &roll, &exit_code)) return exit_code;
  } else if (saves || !meeting.has_roll()) {
    if (!Propose(session, committee, meeting, &roll, &exit_code)) return exit_code;
  }
  if (session->ComplainOfUntaken()) return kBadInput;
  if (saves) {
    v1::UpdateMeetingRequest request;
    *request.mutable_meeting() = meeting;
    *request.mutable_meeting()->mutable_roll() = roll;
    request.mutable_update_mask()->add_paths("roll");
    if (!session->Call(&Stub::UpdateMeeting, request, &meeting, &exit_code)) return exit_code;
  } else if (!meeting.has_roll()) {
    std::cerr << "Ett förslag. Spara det med --save; --absent=NAMN,NAMN för dem som inte är där.\n";
  }
  ShowRoll(*session, roll);
  return kDone;
}

int RecordFacts(Session* session, const std::string& name, const std::string& place, const std::string& path) {
  int exit_code = kDone;
  v1::Item item;
  if (!FindItemAt(session, name, place, &item, &exit_code)) return exit_code;
  if (!path.empty()) {
    v1::UpdateItemRequest request;
    request.mutable_item()->set_name(item.name());
    request.mutable_item()->set_etag(item.etag());
    if (!Load(*session, path, request.mutable_item()->mutable_facts(), &exit_code)) return exit_code;
    request.mutable_update_mask()->add_paths("facts");
    if (!session->Call(&Stub::UpdateItem, request, &item, &exit_code)) return exit_code;
    std::cerr << "§ " << item.facts().number() << " " << item.facts().title() << ": " << WordFor(item.outcome())
              << "\n";
    return kDone;
  }
  if (item.has_proposed() && !item.facts().has_handling()) {
    *item.mutable_facts()->mutable_handling() = item.proposed();
    std::cerr
        << "Inget är antecknat än: punkterna är förvaltningens förslag. Spara dem i en fil, ändra och anteckna.\n";
  }
  std::cout << PrintMessage(item.facts(), session->options().format);
  return kDone;
}

}  // namespace arendegang::cli
