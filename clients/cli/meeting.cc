// arende meeting: the agenda of a meeting, its roll and what happened.
#include <iostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "arendegang/v1/meeting.grpc.pb.h"
#include "clients/cli/meeting_verbs.h"
#include "clients/cli/request_id.h"
#include "clients/cli/session.h"
#include "clients/cli/table.h"
#include "clients/cli/words.h"

namespace arendegang::cli {
namespace {

using Stub = v1::MeetingService::Stub;

int Usage() {
  return Session::Complain(
      "", absl::InvalidArgumentError(
              "skriv arende meeting list, create DAG, show DAG, watch DAG, set DAG, cancel DAG SKÄL, item "
              "DAG [NUMMER], move DAG PUNKT PLATS, remove DAG PUNKT, roll DAG [FIL], facts DAG "
              "PUNKT [FIL], decide DAG PUNKT, close DAG, minutes DAG, draft DAG, compare DAG FIL, review DAG "
              "eller export DAG [PUNKT ...] [FIL]."));
}

void ReadFields(Session* session, v1::Meeting* meeting) {
  meeting->set_start_hour(session->Take("hour"));
  meeting->set_place(session->Take("place"));
  meeting->set_dispatch_date(session->Take("dispatch"));
}

void Show(const Session& session, const v1::Meeting& meeting) {
  if (PrintedAsAsked(session, meeting)) return;
  std::cout << meeting.meeting_date() << "  " << meeting.start_hour() << (meeting.start_hour().empty() ? "" : "  ")
            << meeting.place() << "\n";
  if (!meeting.dispatch_date().empty()) std::cout << "Kallelsen skickad " << meeting.dispatch_date() << "\n";
  if (meeting.has_close_time()) std::cout << "Avslutat. Justera med arende adjust start DAG.\n";
  if (!meeting.cancelled_reason().empty()) std::cout << "Inställt: " << meeting.cancelled_reason() << "\n";
  std::cout << meeting.name() << "\n";
}

int ShowItems(const Session& session, const v1::ListItemsResponse& response) {
  if (PrintedAsAsked(session, response)) return kDone;
  Table table({"Punkt", "§", "Diarienummer", "Rubrik", "Utfall", "Tjänstgör", ""});
  for (int i = 0; i < response.items_size(); ++i) {
    const v1::Item& item = response.items(i);
    const bool few = item.serving() > 0 && !item.quorum();
    table.Add({absl::StrCat(i + 1), absl::StrCat(item.facts().number()),
               absl::StrJoin(item.facts().diarienummer(), ", "), item.facts().title(), WordFor(item.outcome()),
               item.serving() > 0 ? absl::StrCat(item.serving()) : "",
               absl::StrCat(item.late() ? "extra ärende" : "", few ? " inte beslutför" : "",
                            item.decision_changed() ? " annat än det bekräftade" : "")});
  }
  std::cout << table.Text("Inget på föredragningslistan.");
  return kDone;
}

int List(Session* session, const std::string& committee) {
  int exit_code = kDone;
  v1::ListMeetingsRequest request;
  request.set_parent(committee);
  request.set_from_date(session->Take("from"));
  request.set_to_date(session->Take("to"));
  v1::ListMeetingsResponse response;
  if (!session->Call(&Stub::ListMeetings, request, &response, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, response)) return kDone;
  Table table({"Dag", "Tid", "Plats", "Kallelse", "Inställt"});
  for (const v1::Meeting& meeting : response.meetings()) {
    table.Add({meeting.meeting_date(), meeting.start_hour(), meeting.place(), meeting.dispatch_date(),
               meeting.cancelled_reason()});
  }
  std::cout << table.Text("Inga sammanträden.");
  return kDone;
}

int Create(Session* session, const std::string& committee, const std::string& day) {
  int exit_code = kDone;
  v1::CreateMeetingRequest request;
  request.set_parent(committee);
  request.set_request_id(NewRequestId());
  request.mutable_meeting()->set_meeting_date(day);
  ReadFields(session, request.mutable_meeting());
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Meeting created;
  if (!session->Call(&Stub::CreateMeeting, request, &created, &exit_code)) return exit_code;
  Show(*session, created);
  return kDone;
}

int Set(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::UpdateMeetingRequest request;
  request.mutable_meeting()->set_name(name);
  request.mutable_meeting()->set_meeting_date(session->Take("date"));
  ReadFields(session, request.mutable_meeting());
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Meeting updated;
  if (!session->Call(&Stub::UpdateMeeting, request, &updated, &exit_code)) return exit_code;
  Show(*session, updated);
  return kDone;
}

int Cancel(Session* session, const std::string& name, const std::string& reason) {
  int exit_code = kDone;
  v1::CancelMeetingRequest request;
  request.set_name(name);
  request.set_reason(reason);
  v1::Meeting cancelled;
  if (!session->Call(&Stub::CancelMeeting, request, &cancelled, &exit_code)) return exit_code;
  Show(*session, cancelled);
  return kDone;
}

int ShowOne(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::GetMeetingRequest request;
  request.set_name(name);
  v1::Meeting meeting;
  if (!session->Call(&Stub::GetMeeting, request, &meeting, &exit_code)) return exit_code;
  Show(*session, meeting);
  if (!WantsText(*session)) return kDone;
  v1::ListItemsRequest list;
  list.set_parent(meeting.name());
  v1::ListItemsResponse items;
  if (!session->Call(&Stub::ListItems, list, &items, &exit_code)) return exit_code;
  return ShowItems(*session, items);
}

// Makes an item one of a kind, of which nothing is recorded yet.
void SetKind(v1::Paragraph::KindCase kind, v1::Paragraph* facts) {
  facts->GetReflection()->MutableMessage(facts, facts->GetDescriptor()->FindFieldByNumber(kind));
}

// Puts a case, or a standing item with --title, on the agenda.
int AddItem(Session* session, const std::string& committee, const std::string& name, const std::string& number) {
  int exit_code = kDone;
  v1::CreateItemRequest request;
  request.set_parent(name);
  request.set_request_id(NewRequestId());
  if (!number.empty()) request.mutable_item()->set_case_name(absl::StrCat(committee, "/cases/", number));
  if (std::string title = session->Take("title"); !title.empty()) {
    request.mutable_item()->mutable_facts()->set_title(title);
  }
  if (const std::string word = session->Take("kind"); !word.empty()) {
    auto kind = ItemKindOf(word);
    if (!kind.ok()) return Session::Complain("", kind.status());
    SetKind(*kind, request.mutable_item()->mutable_facts());
  }
  request.mutable_item()->set_late(session->TakeFlag("late"));
  if (session->ComplainOfUntaken()) return kBadInput;
  v1::Item item;
  if (!session->Call(&Stub::CreateItem, request, &item, &exit_code)) return exit_code;
  return ShowOne(session, name);
}

// Moves the item at a place of the agenda to another; to 0, off it.
int Move(Session* session, const std::string& name, const std::string& place, const std::string& to) {
  int exit_code = kDone;
  v1::Item item;
  if (!FindItemAt(session, name, place, &item, &exit_code)) return exit_code;
  v1::MoveItemRequest request;
  request.set_name(item.name());
  request.set_etag(item.etag());
  int32_t position = -1;
  if (!absl::SimpleAtoi(to, &position)) {
    return Session::Complain("", absl::InvalidArgumentError("ange den nya platsen, som 4."));
  }
  request.set_position(position);
  v1::ListItemsResponse response;
  if (!session->Call(&Stub::MoveItem, request, &response, &exit_code)) return exit_code;
  return ShowItems(*session, response);
}

// The chair confirmed the decision at a place of the agenda with the gavel.
int Decide(Session* session, const std::string& name, const std::string& place) {
  int exit_code = kDone;
  v1::Item item;
  if (!FindItemAt(session, name, place, &item, &exit_code)) return exit_code;
  v1::ConfirmDecisionRequest request;
  request.set_name(item.name());
  request.set_etag(item.etag());
  request.set_request_id(NewRequestId());
  if (!session->Call(&Stub::ConfirmDecision, request, &item, &exit_code)) return exit_code;
  if (PrintedAsAsked(*session, item)) return kDone;
  std::cout << "§ " << item.facts().number() << " bekräftat:\n" << item.confirmed_words() << "\n";
  return kDone;
}

int Close(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::CloseMeetingRequest request;
  request.set_name(name);
  request.set_request_id(NewRequestId());
  v1::Meeting closed;
  if (!session->Call(&Stub::CloseMeeting, request, &closed, &exit_code)) return exit_code;
  Show(*session, closed);
  return kDone;
}

int Minutes(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::GetMinutesRequest request;
  request.set_name(name);
  v1::Minutes minutes;
  if (!session->Call(&Stub::GetMinutes, request, &minutes, &exit_code)) return exit_code;
  std::cout << PrintMessage(minutes, session->options().format);
  return kDone;
}

int DraftMeeting(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::DraftMeetingRequest request;
  request.set_name(name);
  request.set_phrasebook(session->options().phrasebook);
  v1::DraftMinutesResponse response;
  if (!session->Call(&Stub::DraftMeeting, request, &response, &exit_code)) return exit_code;
  std::cout << (WantsText(*session) ? response.text() : PrintMessage(response, session->options().format));
  return kDone;
}

int ReviewMeeting(Session* session, const std::string& name) {
  int exit_code = kDone;
  v1::ReviewMeetingRequest request;
  request.set_name(name);
  v1::ReviewMinutesResponse response;
  if (!session->Call(&Stub::ReviewMeeting, request, &response, &exit_code)) return exit_code;
  return ShowFindings(*session, response);
}

}  // namespace

bool FindItemAt(Session* session, const std::string& meeting, const std::string& place, v1::Item* item,
                int* exit_code) {
  v1::ListItemsRequest request;
  request.set_parent(meeting);
  v1::ListItemsResponse response;
  if (!session->Call(&Stub::ListItems, request, &response, exit_code)) return false;
  int number = 0;
  if (!absl::SimpleAtoi(place, &number) || number < 1 || number > response.items_size()) {
    *exit_code =
        Session::Complain("", absl::InvalidArgumentError(absl::StrCat("det finns ingen punkt ", place,
                                                                      ". Se punkterna med arende meeting show DAG.")));
    return false;
  }
  *item = response.items(number - 1);
  return true;
}

int Meeting(Session* session) {
  const auto& arguments = session->options().arguments;
  const std::string what = arguments.size() > 1 ? arguments[1] : "list";
  int exit_code = kDone;
  const std::string committee = session->Committee(&exit_code);
  if (committee.empty()) return exit_code;
  if (what == "list" && arguments.size() <= 2) return List(session, committee);
  if (arguments.size() < 3) return Usage();
  const std::string& day = arguments[2];
  const std::string name = absl::StrCat(committee, "/meetings/", day);
  if (arguments.size() > 5) return Usage();
  const std::string first = arguments.size() > 3 ? arguments[3] : "";
  const std::string second = arguments.size() > 4 ? arguments[4] : "";
  const size_t given = arguments.size() - 3;
  if (what == "create" && given == 0) return Create(session, committee, day);
  if (what == "show" && given == 0) return ShowOne(session, name);
  if (what == "watch" && given == 0) return WatchMeeting(session, name);
  if (what == "set" && given == 0) return Set(session, name);
  if (what == "cancel" && given == 1) return Cancel(session, name, first);
  if (what == "item" && given <= 1) return AddItem(session, committee, name, first);
  if (what == "move" && given == 2) return Move(session, name, first, second);
  if (what == "remove" && given == 1) return Move(session, name, first, "0");
  if (what == "roll" && given <= 1) return RecordRoll(session, committee, name, first);
  if (what == "facts" && given >= 1) return RecordFacts(session, name, first, second);
  if (what == "decide" && given == 1) return Decide(session, name, first);
  if (what == "close" && given == 0) return Close(session, name);
  if (what == "minutes" && given == 0) return Minutes(session, name);
  if (what == "draft" && given == 0) return DraftMeeting(session, name);
  if (what == "compare" && given == 1) return CompareMeeting(session, name, first);
  if (what == "review" && given == 0) return ReviewMeeting(session, name);
  return Usage();
}

}  // namespace arendegang::cli
