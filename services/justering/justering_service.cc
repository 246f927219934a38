#include "services/justering/justering_service.h"

#include <algorithm>
#include <set>
#include <vector>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/calendar/day.h"
#include "services/diarium/case_store.h"
#include "services/diarium/fields.h"
#include "services/justering/certify_rules.h"
#include "services/meetings/cancelled.h"
#include "services/meetings/confirm.h"

namespace arendegang::justering {
namespace {

using access::Change;
using meetings::Agenda;
using storage::Transaction;

absl::Status Check(const v1::CreateJusteringRequest& request) {
  diarium::Fields fields;
  fields.Day("from_date", request.from_date());
  fields.Day("planned_date", request.planned_date());
  for (const std::string& person : request.justerare()) fields.Require("justerare", person);
  return fields.status();
}

// The places of the items that a request names.
absl::StatusOr<std::vector<size_t>> Named(const v1::CreateJusteringRequest& request, const Agenda& agenda) {
  std::set<size_t> places;
  for (const std::string& text : request.items()) {
    auto name = meetings::ParseItemName(text);
    if (!name.ok()) return name.status();
    const meetings::MeetingName& meeting = name->meeting;
    const bool of_meeting =
        meeting.committee == agenda.meeting.name.committee &&
        (meeting.number == agenda.meeting.name.number || meeting.date == agenda.meeting.data.meeting_date());
    const size_t place = agenda.PlaceOf(name->number);
    if (!of_meeting || place == agenda.rows.size()) return NotFound(text);
    places.insert(place);
  }
  return std::vector<size_t>(places.begin(), places.end());
}

absl::Status Taken(const v1::Item& item) {
  return MakeError(absl::StatusCode::kAlreadyExists, "RESOURCE_EXISTS",
                   absl::StrCat(item.name(), " is in a justering already"),
                   absl::StrCat("§ ", item.facts().number(),
                                " ingår redan i en justering. Återta den först om paragrafen ska justeras på annat "
                                "sätt."));
}

absl::Status NotDecidedAtOnce(const v1::Item& item) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "IMMEDIATE_NOT_DECIDED",
                   absl::StrCat(item.name(), " was not decided to be certified at once"),
                   absl::StrCat("Nämnden har inte beslutat att justera § ", item.facts().number(),
                                " omedelbart. Anteckna den beslutspunkten först, eller justera paragrafen med "
                                "protokollet."));
}

// The places of the items to lay out: those named, or all that there are.
absl::StatusOr<std::vector<size_t>> Chosen(Transaction& transaction, const v1::CreateJusteringRequest& request,
                                           const Agenda& agenda) {
  auto in_any = ItemsInAny(transaction, agenda.meeting.id);
  if (!in_any.ok()) return in_any.status();
  auto places = Named(request, agenda);
  if (!places.ok()) return places.status();
  for (size_t place : *places) {
    if (in_any->contains(agenda.rows[place].id)) return Taken(agenda.items[place]);
    if (request.immediate() && !IsForAtOnce(agenda.items[place].facts())) return NotDecidedAtOnce(agenda.items[place]);
  }
  for (size_t i = 0; i < agenda.rows.size() && request.items().empty(); ++i) {
    const bool asked = !request.immediate() || IsForAtOnce(agenda.items[i].facts());
    if (asked && !in_any->contains(agenda.rows[i].id)) places->push_back(i);
  }
  if (!places->empty()) return places;
  return FieldsInvalid({{"items", request.immediate() ? "Ingen paragraf väntar på att justeras omedelbart."
                                                      : "Alla paragrafer ingår redan i en justering."}});
}

absl::Status CheckClosed(const v1::Meeting& meeting) {
  if (meeting.has_close_time()) return absl::OkStatus();
  return MakeError(absl::StatusCode::kFailedPrecondition, "MEETING_NOT_CLOSED",
                   absl::StrCat(meeting.name(), " is not closed"),
                   "Sammanträdet är inte avslutat. Avsluta det först; före det kan bara paragrafer som nämnden har "
                   "beslutat att justera omedelbart justeras.");
}

absl::StatusOr<JusteringRow> RowFor(const v1::CreateJusteringRequest& request, const Agenda& agenda,
                                    const std::vector<std::string>& justerare, const std::string& now) {
  const v1::Minutes minutes = MinutesOf(agenda);
  const std::string& meeting_date = agenda.meeting.data.meeting_date();
  JusteringRow row;
  row.meeting_id = agenda.meeting.id;
  row.immediate = request.immediate();
  row.from_date = request.from_date();
  row.planned_date = request.planned_date().empty() ? ChosenDay(minutes) : request.planned_date();
  if (row.immediate) row.planned_date = meeting_date;
  row.create_time = now;
  absl::Status status = CheckJusterare(minutes, justerare);
  // Only the day of a meeting itself may be free.
  if (status.ok() && !row.immediate) status = CheckPlannedDay(row.planned_date, *calendar::ParseIso(meeting_date));
  if (!status.ok()) return status;
  return row;
}

// Confirms the decisions of items that are certified before the meeting is closed.
absl::Status ConfirmThem(Change& change, const styles::Phrasebooks& styles, const Agenda& agenda,
                         const std::vector<size_t>& places) {
  for (size_t place : places) {
    if (!agenda.items[place].confirmed_words().empty()) continue;
    absl::Status status = meetings::Confirm(change.transaction(), styles, agenda, place, change.now());
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// Lays out paragraphs; returns the number of the justering.
absl::StatusOr<int> LayOut(Change& change, const styles::Phrasebooks& styles, const v1::CreateJusteringRequest& request,
                           const Agenda& agenda) {
  absl::Status status = meetings::CheckNotCancelled(agenda.meeting.data);
  if (status.ok()) status = meetings::CheckNotSettled(agenda.meeting);
  if (status.ok() && !request.immediate()) status = CheckClosed(agenda.meeting.data);
  if (!status.ok()) return status;
  auto places = Chosen(change.transaction(), request, agenda);
  if (!places.ok()) return places.status();
  std::vector<std::string> justerare(request.justerare().begin(), request.justerare().end());
  if (justerare.empty()) justerare = ChosenJusterare(MinutesOf(agenda));
  auto row = RowFor(request, agenda, justerare, change.now());
  if (!row.ok()) return row.status();
  if (request.immediate()) status = ConfirmThem(change, styles, agenda, *places);
  if (!status.ok()) return status;
  std::vector<int64_t> items;
  for (size_t place : *places) items.push_back(agenda.rows[place].id);
  return InsertJustering(change.transaction(), *row, items, justerare);
}

absl::Status RefreshStages(Transaction& transaction, const Agenda& agenda) {
  for (int64_t id : CasesOf(agenda.rows)) {
    absl::Status status = diarium::RefreshStage(transaction, id);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

v1::Justering WithoutText(v1::Justering data) {
  data.clear_text();
  return data;
}

}  // namespace

absl::StatusOr<v1::Justering> JusteringService::Create(const access::Caller& caller,
                                                       const v1::CreateJusteringRequest& request) {
  auto name = meetings::ParseMeetingName(request.parent());
  if (!name.ok()) return name.status();
  absl::Status status = Check(request);
  if (!status.ok()) return status;
  v1::Justering created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateJustering", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto agenda = LoadAgenda(transaction, *name);
      if (!agenda.ok()) return agenda.status();
      auto number = LayOut(change, styles_, request, *agenda);
      if (!number.ok()) return number.status();
      auto after = LoadAgenda(transaction, agenda->meeting.name);
      if (!after.ok()) return after.status();
      auto laid = Lay(transaction, styles_, *after, *number);
      if (!laid.ok()) return laid.status();
      created = WithoutText(std::move(laid->data));
      return RefreshStages(transaction, *agenda);
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::Justering> JusteringService::Get(const v1::GetJusteringRequest& request) const {
  auto name = meetings::ParseJusteringName(request.name());
  if (!name.ok()) return name.status();
  v1::Justering found;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = LoadAgenda(transaction, name->meeting);
    if (!agenda.ok()) return agenda.status();
    auto laid = Lay(transaction, styles_, *agenda, name->number);
    if (laid.ok()) found = std::move(laid->data);
    return laid.status();
  });
  if (!status.ok()) return status;
  return found;
}

absl::StatusOr<v1::ListJusteringarResponse> JusteringService::List(const v1::ListJusteringarRequest& request) const {
  auto name = meetings::ParseMeetingName(request.parent());
  if (!name.ok()) return name.status();
  v1::ListJusteringarResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto agenda = LoadAgenda(transaction, *name);
    if (!agenda.ok()) return agenda.status();
    auto all = LayAll(transaction, styles_, *agenda);
    if (!all.ok()) return all.status();
    for (Laid& laid : *all) *response.add_justeringar() = WithoutText(std::move(laid.data));
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Justering> JusteringService::Do(const access::Caller& caller, const char* method,
                                                   const std::string& name, const std::string& request_id,
                                                   const google::protobuf::Message& request,
                                                   const std::function<absl::Status(const Act&)>& act) {
  auto parsed = meetings::ParseJusteringName(name);
  if (!parsed.ok()) return parsed.status();
  v1::Justering done;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, method, clock_());
    return change.Once(request_id, request, &done, [&]() -> absl::Status {
      auto agenda = LoadAgenda(transaction, parsed->meeting);
      if (!agenda.ok()) return agenda.status();
      auto laid = Lay(transaction, styles_, *agenda, parsed->number);
      if (!laid.ok()) return laid.status();
      absl::Status acted = act({change, *agenda, *laid});
      if (!acted.ok()) return acted;
      auto after = LoadAgenda(transaction, agenda->meeting.name);
      if (!after.ok()) return after.status();
      laid = Lay(transaction, styles_, *after, parsed->number);
      if (!laid.ok()) return laid.status();
      done = WithoutText(std::move(laid->data));
      return RefreshStages(transaction, *after);
    });
  });
  if (!status.ok()) return status;
  return done;
}

absl::StatusOr<v1::Justering> JusteringService::Withdraw(const access::Caller& caller,
                                                         const v1::WithdrawJusteringRequest& request) {
  return Do(caller, "WithdrawJustering", request.name(), request.request_id(), request,
            [&](const Act& act) -> absl::Status {
              const v1::Justering& data = act.laid.data;
              absl::Status status = CheckEtag(data.name(), request.etag(), data.etag());
              if (status.ok()) status = CheckOpen(data);
              if (status.ok()) status = CheckNotStarted(data);
              if (!status.ok()) return status;
              return StoreWithdrawal(act.change.transaction(), act.laid.row.id, act.change.now());
            });
}

}  // namespace arendegang::justering
