#include "services/meetings/agenda.h"

#include <algorithm>
#include <utility>

#include "services/diarium/case_store.h"
#include "services/diarium/committee_store.h"
#include "services/meetings/agenda_order.h"
#include "services/meetings/seal_store.h"

namespace arendegang::meetings {
namespace {

// The § numbers of the items.
absl::StatusOr<std::vector<int>> ItemNumbers(storage::Transaction& transaction, const Agenda& agenda) {
  int before = 0;
  if (agenda.committee.numbering() == v1::PARAGRAPH_NUMBERING_PER_YEAR) {
    auto printed = NumbersBefore(transaction, agenda.meeting);
    if (!printed.ok()) return printed.status();
    if (!printed->empty()) before = NumbersOf(0, *printed).back();
  }
  std::vector<int> printed;
  for (const ItemRow& row : agenda.rows) printed.push_back(row.data.facts().number());
  return NumbersOf(before, printed);
}

}  // namespace

size_t Agenda::PlaceOf(int number) const {
  size_t place = 0;
  while (place < rows.size() && rows[place].number != number) ++place;
  return place;
}

absl::StatusOr<Agenda> LoadAgenda(storage::Transaction& transaction, const MeetingName& name) {
  Agenda agenda;
  auto committee = diarium::FindCommittee(transaction, name.committee);
  if (!committee.ok()) return committee.status();
  agenda.committee = *std::move(committee);
  auto meeting = FindMeeting(transaction, name);
  if (!meeting.ok()) return meeting.status();
  agenda.meeting = *std::move(meeting);
  auto rows = ItemsOf(transaction, agenda.meeting);
  if (!rows.ok()) return rows.status();
  agenda.rows = *std::move(rows);
  auto numbers = ItemNumbers(transaction, agenda);
  if (!numbers.ok()) return numbers.status();
  auto rattelser = RattelserOf(transaction, agenda.meeting);
  if (!rattelser.ok()) return rattelser.status();
  for (size_t i = 0; i < agenda.rows.size(); ++i) {
    v1::Item item = agenda.rows[i].data;
    Complete((*numbers)[i], agenda.rows[i].of_case, item.mutable_facts());
    for (v1::Rattelse& made : (*rattelser)[agenda.rows[i].id]) *item.mutable_facts()->add_rattelser() = std::move(made);
    agenda.items.push_back(std::move(item));
  }
  auto mandates = diarium::MembersOf(transaction, name.committee, agenda.meeting.data.meeting_date());
  if (!mandates.ok()) return mandates.status();
  CountServing(MinutesOf(agenda), *mandates, &agenda.items);
  return agenda;
}

absl::StatusOr<int> AddItem(storage::Transaction& transaction, const Agenda& agenda, const ItemRow& row,
                            const std::string& now) {
  auto number = InsertItem(transaction, agenda.meeting, row, now);
  if (!number.ok()) return number.status();
  auto rows = ItemsOf(transaction, agenda.meeting);
  if (!rows.ok()) return rows.status();
  const size_t place = PlaceOfNew(agenda.items, rows->back().data);
  std::rotate(rows->begin() + static_cast<std::ptrdiff_t>(place), rows->end() - 1, rows->end());
  absl::Status status = StoreOrder(transaction, *rows);
  if (!status.ok()) return status;
  return number;
}

v1::Minutes MinutesOf(const Agenda& agenda) {
  v1::Minutes minutes = agenda.meeting.frame;
  if (minutes.committee().empty()) minutes.set_committee(agenda.committee.title());
  if (minutes.phrasebook().empty()) minutes.set_phrasebook(agenda.committee.phrasebook());
  minutes.set_meeting_date(agenda.meeting.data.meeting_date());
  if (agenda.meeting.data.has_roll()) *minutes.mutable_roll() = agenda.meeting.data.roll();
  for (const v1::Item& item : agenda.items) *minutes.add_paragraphs() = item.facts();
  return minutes;
}

absl::Status FollowCases(storage::Transaction& transaction, const std::set<int64_t>& case_ids) {
  for (int64_t id : case_ids) {
    auto items = ItemsOfCase(transaction, id);
    if (!items.ok()) return items.status();
    absl::Status status = StoreAssignments(transaction, id, FollowAssignments(*items));
    if (status.ok()) status = diarium::RefreshStage(transaction, id);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

std::set<int64_t> CasesOf(const std::vector<ItemRow>& rows) {
  std::set<int64_t> ids;
  for (const ItemRow& row : rows) ids.insert(row.case_id);
  ids.erase(0);
  return ids;
}

}  // namespace arendegang::meetings
