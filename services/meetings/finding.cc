#include "services/meetings/finding.h"

#include "services/search/entries.h"
#include "services/search/search_store.h"

namespace arendegang::meetings {

absl::Status IndexItems(storage::Transaction& transaction, const Agenda& agenda, const std::set<int>& numbers) {
  const v1::Meeting& meeting = agenda.meeting.data;
  absl::Status status;
  for (size_t i = 0; i < agenda.rows.size() && status.ok(); ++i) {
    if (!numbers.contains(agenda.rows[i].number)) continue;
    const v1::Item& item = agenda.items[i];
    status = meeting.cancelled_reason().empty()
                 ? search::Index(transaction, item.name(),
                                 search::EntriesOf(item.facts(), agenda.meeting.name.committee, meeting.meeting_date()))
                 : search::Remove(transaction, item.name());
  }
  return status;
}

absl::Status IndexAgenda(storage::Transaction& transaction, const Agenda& agenda) {
  std::set<int> all;
  for (const ItemRow& row : agenda.rows) all.insert(row.number);
  return IndexItems(transaction, agenda, all);
}

}  // namespace arendegang::meetings
