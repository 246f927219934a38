// The handlers of MeetingService that are about items of the agenda.

#include "absl/strings/str_cat.h"
#include "services/access/change.h"
#include "services/base/error.h"
#include "services/base/resource.h"
#include "services/diarium/case_field.h"
#include "services/diarium/fields.h"
#include "services/meetings/agenda.h"
#include "services/meetings/cancelled.h"
#include "services/meetings/confirm.h"
#include "services/meetings/finding.h"
#include "services/meetings/listed.h"
#include "services/meetings/meeting_service.h"
#include "services/meetings/recording.h"
#include "services/meetings/reported_store.h"
#include "services/meetings/returning.h"
#include "services/meetings/seal.h"
#include "services/search/search_store.h"

namespace arendegang::meetings {
namespace {

using access::Change;
using storage::Transaction;

// The case of a new item, which must be free for the agenda.
absl::StatusOr<diarium::CaseRow> CaseFor(Transaction& transaction, const Agenda& agenda, const std::string& case_name) {
  auto row = diarium::CaseNamedIn(transaction, "item.case_name", case_name, agenda.meeting.name.committee);
  if (!row.ok()) return row.status();
  for (const ItemRow& item : agenda.rows) {
    if (item.case_id != row->id) continue;
    return MakeError(absl::StatusCode::kAlreadyExists, "RESOURCE_EXISTS",
                     absl::StrCat(row->data.name(), " is on the agenda as ", item.data.name()),
                     absl::StrCat("Ärendet ", row->data.diarienummer(),
                                  " står redan på föredragningslistan. Ändra den punkten i stället."));
  }
  return row;
}

// The item of a name on an agenda that may be changed, seen with `etag`.
struct Found {
  Agenda agenda;
  size_t place = 0;
};
absl::StatusOr<Found> FindItem(Transaction& transaction, const ItemName& name, const std::string& etag) {
  auto agenda = LoadAgenda(transaction, name.meeting);
  if (!agenda.ok()) return agenda.status();
  absl::Status status = CheckNotCancelled(agenda->meeting.data);
  if (!status.ok()) return status;
  const size_t place = agenda->PlaceOf(name.number);
  if (place == agenda->rows.size()) return NotFound(NameOf(name));
  status = CheckEtag(agenda->items[place].name(), etag, agenda->items[place].etag());
  if (!status.ok()) return status;
  return Found{*std::move(agenda), place};
}

v1::ListItemsResponse AsResponse(Agenda agenda) {
  v1::ListItemsResponse response;
  for (v1::Item& item : agenda.items) *response.add_items() = std::move(item);
  return response;
}

}  // namespace

absl::StatusOr<v1::Item> MeetingService::AddItem(const access::Caller& caller, const v1::CreateItemRequest& request) {
  auto name = ParseMeetingName(request.parent());
  if (!name.ok()) return name.status();
  const v1::Item& asked = request.item();
  diarium::Fields fields;
  fields.Demand(!asked.case_name().empty() || !asked.facts().title().empty(), "item.case_name",
                "Ange ett ärende, eller en rubrik för en stående punkt.");
  fields.Line("item.facts.title", asked.facts().title());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::Item created;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "CreateItem", clock_());
    return change.Once(request.request_id(), request, &created, [&]() -> absl::Status {
      auto agenda = LoadAgenda(transaction, *name);
      if (!agenda.ok()) return agenda.status();
      absl::Status taken = CheckNotCancelled(agenda->meeting.data);
      if (!taken.ok()) return taken;
      ItemRow row;
      if (!asked.case_name().empty()) {
        auto of_case = CaseFor(transaction, *agenda, asked.case_name());
        if (!of_case.ok()) return of_case.status();
        row.case_id = of_case->id;
        row.of_case = {of_case->data.diarienummer(), of_case->data.subject()};
      }
      *row.data.mutable_facts() = asked.facts();
      LeaveOut(row.of_case, {}, row.data.mutable_facts());
      row.data.set_outcome(OutcomeOf(asked.facts()));
      row.data.set_late(asked.late() || !agenda->meeting.data.dispatch_date().empty());
      auto number = meetings::AddItem(transaction, *agenda, row, change.now());
      if (!number.ok()) return number.status();
      taken = FollowCases(transaction, CasesOf({row}));
      if (!taken.ok()) return taken;
      auto after = LoadAgenda(transaction, agenda->meeting.name);
      if (!after.ok()) return after.status();
      taken = CheckSeals(transaction, *agenda, *after);
      if (!taken.ok()) return taken;
      created = after->items[after->PlaceOf(*number)];
      taken = FollowReturn(change, *after, after->rows[after->PlaceOf(*number)]);
      if (!taken.ok()) return taken;
      return IndexItems(transaction, *after, {*number});
    });
  });
  if (!status.ok()) return status;
  return created;
}

absl::StatusOr<v1::ListItemsResponse> MeetingService::Items(const v1::ListItemsRequest& request) const {
  auto name = ParseMeetingName(request.parent());
  if (!name.ok()) return name.status();
  v1::ListItemsResponse response;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    Proposals proposals;
    auto agenda = ListedAgenda(transaction, styles_, *name, &proposals);
    if (agenda.ok()) response = AsResponse(*std::move(agenda));
    return agenda.status();
  });
  if (!status.ok()) return status;
  return response;
}

absl::StatusOr<v1::Item> MeetingService::Record(const access::Caller& caller, const v1::UpdateItemRequest& request) {
  auto name = ParseItemName(request.item().name());
  if (!name.ok()) return name.status();
  diarium::Fields fields;
  fields.Demand(!request.item().etag().empty(), "item.etag", "Ange det etag som punkten hade när du läste den.");
  fields.Line("item.facts.title", request.item().facts().title());
  absl::Status status = fields.status();
  if (!status.ok()) return status;
  v1::Item updated;
  status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "UpdateItem", clock_());
    auto before = FindItem(transaction, *name, request.item().etag());
    if (!before.ok()) return before.status();
    ItemRow row = before->agenda.rows[before->place];
    const v1::Paragraph stored = row.data.facts();
    absl::Status taken = UpdateFields(request.item(), request.update_mask(), {"facts", "late"}, &row.data);
    if (!taken.ok()) return taken;
    LeaveOut(row.of_case, stored, row.data.mutable_facts());
    // A standing item has no other title than its own.
    if (row.case_id == 0 && row.data.facts().title().empty()) row.data.mutable_facts()->set_title(stored.title());
    auto after = RecordItem(change, before->agenda, std::move(row));
    if (!after.ok()) return after.status();
    MarkChanged(styles_, &*after);
    updated = after->items[after->PlaceOf(name->number)];
    return change.Log(updated.name(), &before->agenda.items[before->place], &updated);
  });
  if (!status.ok()) return status;
  return updated;
}

absl::StatusOr<v1::ListItemsResponse> MeetingService::Move(const access::Caller& caller,
                                                           const v1::MoveItemRequest& request) {
  auto name = ParseItemName(request.name());
  if (!name.ok()) return name.status();
  v1::ListItemsResponse response;
  absl::Status status = database_.Write([&](Transaction& transaction) -> absl::Status {
    Change change(transaction, caller, "MoveItem", clock_());
    auto before = FindItem(transaction, *name, request.etag());
    if (!before.ok()) return before.status();
    std::vector<ItemRow> rows = before->agenda.rows;
    diarium::Fields fields;
    fields.Demand(request.position() >= 0 && static_cast<size_t>(request.position()) <= rows.size(), "position",
                  "Ange en plats på föredragningslistan, från 1, eller 0 för att ta bort punkten.");
    absl::Status moved = fields.status();
    if (!moved.ok()) return moved;
    const ItemRow row = rows[before->place];
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(before->place));
    if (request.position() > 0) {
      rows.insert(rows.begin() + request.position() - 1, row);
      moved = StoreItem(transaction, row, change.now());
    } else if (IsRecorded(row.data.facts())) {
      moved =
          MakeError(absl::StatusCode::kFailedPrecondition, "ITEM_RECORDED", absl::StrCat(row.data.name(), " has facts"),
                    "Punkten har uppgifter om vad som hände och kan inte tas bort. Rätta uppgifterna i stället.");
    } else {
      moved = TakeOff(transaction, row, change.now());
      if (moved.ok()) moved = ReleaseReported(transaction, row.id, {});
      if (moved.ok()) moved = search::Remove(transaction, row.data.name());
    }
    if (moved.ok()) moved = StoreOrder(transaction, rows);
    if (moved.ok()) moved = FollowCases(transaction, CasesOf({row}));
    if (!moved.ok()) return moved;
    auto after = LoadAgenda(transaction, before->agenda.meeting.name);
    if (!after.ok()) return after.status();
    moved = CheckSeals(transaction, before->agenda, *after);
    if (!moved.ok()) return moved;
    MarkChanged(styles_, &*after);
    const size_t place = after->PlaceOf(name->number);
    moved = change.Log(row.data.name(), &before->agenda.items[before->place],
                       place < after->items.size() ? &after->items[place] : nullptr);
    response = AsResponse(*std::move(after));
    return moved;
  });
  if (!status.ok()) return status;
  return response;
}

}  // namespace arendegang::meetings
