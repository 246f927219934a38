// A meeting with its items as they are given out: with numbers, diarienummer and titles that follow from the order of
// the agenda and from the register, and with the corrections made of certified paragraphs.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/committee.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/meetings/item_store.h"
#include "services/meetings/meeting_store.h"
#include "services/storage/transaction.h"

namespace arendegang::meetings {

struct Agenda {
  v1::Committee committee;
  MeetingRow meeting;
  std::vector<ItemRow> rows;    // as they are stored, in order
  std::vector<v1::Item> items;  // the same as they are given out

  // The place of the item of that number in its name; rows.size() if it is not on the agenda.
  size_t PlaceOf(int number) const;
};

// Errors: as FindMeeting.
absl::StatusOr<Agenda> LoadAgenda(storage::Transaction& transaction, const MeetingName& name);

// Adds an item to an agenda, where it falls into its place by its kind (agenda_order.h); returns its number.
absl::StatusOr<int> AddItem(storage::Transaction& transaction, const Agenda& agenda, const ItemRow& row,
                            const std::string& now);

// The facts of the whole meeting.
v1::Minutes MinutesOf(const Agenda& agenda);

// Derives again what follows from the items of cases: their assignments and their stages.
absl::Status FollowCases(storage::Transaction& transaction, const std::set<int64_t>& case_ids);

// The keys of the cases of items.
std::set<int64_t> CasesOf(const std::vector<ItemRow>& rows);

}  // namespace arendegang::meetings
