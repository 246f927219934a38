#include "services/meetings/returning.h"

#include <algorithm>
#include <utility>

#include "services/meetings/finding.h"
#include "services/meetings/returning_rules.h"
#include "services/meetings/returning_store.h"
#include "services/search/search_store.h"

namespace arendegang::meetings {
namespace {

using access::Change;

// Puts the case on an agenda that does not have it; returns the key of its item.
absl::StatusOr<int64_t> PutOn(Change& change, const Agenda& agenda, const ReturningItem& item) {
  ItemRow row;
  row.case_id = item.case_id;
  row.of_case = {item.diarienummer, item.subject};
  row.data.set_late(!agenda.meeting.data.dispatch_date().empty());
  auto number = AddItem(change.transaction(), agenda, row, change.now());
  if (!number.ok()) return number.status();
  absl::Status status = FollowCases(change.transaction(), {item.case_id});
  if (!status.ok()) return status;
  auto after = LoadAgenda(change.transaction(), agenda.meeting.name);
  if (!after.ok()) return after.status();
  status = IndexItems(change.transaction(), *after, {*number});
  if (!status.ok()) return status;
  const size_t place = after->PlaceOf(*number);
  status = change.Log(after->items[place].name(), nullptr, &after->items[place]);
  if (!status.ok()) return status;
  return after->rows[place].id;
}

// Puts a case that waits where it belongs, if there is such a meeting. Where somebody put it there before, it stands.
absl::Status Place(Change& change, const ReturningItem& item) {
  auto name = MeetingToReturnTo(change.transaction(), item);
  if (!name.ok() || !name->has_value()) return name.status();
  auto agenda = LoadAgenda(change.transaction(), **name);
  if (!agenda.ok()) return agenda.status();
  auto there = std::find_if(agenda->rows.begin(), agenda->rows.end(),
                            [&](const ItemRow& row) { return row.case_id == item.case_id; });
  if (there != agenda->rows.end()) return SetReturned(change.transaction(), item.item_id, there->id);
  auto returned = PutOn(change, *agenda, item);
  if (!returned.ok()) return returned.status();
  return SetReturned(change.transaction(), item.item_id, *returned);
}

// Takes an item off the agenda it is on; false if something is recorded of it.
absl::StatusOr<bool> TakeBack(Change& change, int64_t item_id) {
  auto name = PlaceOnAgenda(change.transaction(), item_id);
  if (!name.ok()) return name.status();
  if (!name->has_value()) return true;
  auto agenda = LoadAgenda(change.transaction(), (*name)->meeting);
  if (!agenda.ok()) return agenda.status();
  const size_t place = agenda->PlaceOf((*name)->number);
  const ItemRow row = agenda->rows[place];
  if (IsRecorded(row.data.facts())) return false;
  std::vector<ItemRow> rest = agenda->rows;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place));
  absl::Status status = TakeOff(change.transaction(), row, change.now());
  if (status.ok()) status = StoreOrder(change.transaction(), rest);
  if (status.ok()) status = search::Remove(change.transaction(), row.data.name());
  if (status.ok()) status = FollowCases(change.transaction(), CasesOf({row}));
  if (status.ok()) status = change.Log(row.data.name(), &agenda->items[place], nullptr);
  if (!status.ok()) return status;
  return true;
}

}  // namespace

absl::Status FollowReturn(Change& change, const Agenda& agenda, const ItemRow& row) {
  const v1::Meeting& meeting = agenda.meeting.data;
  std::optional<std::string> day;
  const bool may_return = row.case_id != 0 && meeting.cancelled_reason().empty();
  if (may_return) day = ReturnOf(row.data, meeting.meeting_date());
  auto known = FindReturning(change.transaction(), row.id);
  if (!known.ok()) return known.status();
  if (known->has_value()) {
    if (day == (*known)->to_date) return absl::OkStatus();
    auto free = TakeBack(change, (*known)->returned_item_id);
    if (!free.ok() || !*free) return free.status();
    absl::Status status = RemoveReturning(change.transaction(), row.id);
    if (!status.ok()) return status;
  }
  if (!day.has_value()) return absl::OkStatus();
  absl::Status status = InsertReturning(change.transaction(), row.id, agenda.meeting.name.committee, *day);
  if (!status.ok()) return status;
  const MeetingName from{agenda.meeting.name.committee, agenda.meeting.name.number, meeting.meeting_date()};
  return Place(change, {row.id, row.case_id, row.of_case.diarienummer, row.of_case.subject, from, *day, 0});
}

absl::Status PlaceWaiting(Change& change, const std::string& committee) {
  auto items = WaitingItems(change.transaction(), committee);
  if (!items.ok()) return items.status();
  for (const ReturningItem& item : *items) {
    absl::Status status = Place(change, item);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status FollowCancelled(Change& change, const Agenda& agenda) {
  for (const ItemRow& row : agenda.rows) {
    absl::Status status = FollowReturn(change, agenda, row);
    if (!status.ok()) return status;
  }
  absl::Status status = FreeReturned(change.transaction(), agenda.meeting.id);
  if (!status.ok()) return status;
  return PlaceWaiting(change, agenda.meeting.name.committee);
}

}  // namespace arendegang::meetings
