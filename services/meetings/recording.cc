#include "services/meetings/recording.h"

#include <utility>

#include "services/meetings/finding.h"
#include "services/meetings/reported_store.h"
#include "services/meetings/returning.h"
#include "services/meetings/seal.h"

namespace arendegang::meetings {

absl::StatusOr<Agenda> RecordItem(access::Change& change, const Agenda& before, ItemRow row) {
  row.data.set_outcome(OutcomeOf(row.data.facts()));
  absl::Status status = StoreItem(change.transaction(), row, change.now());
  if (status.ok()) status = FollowCases(change.transaction(), CasesOf({row}));
  if (status.ok()) status = ReleaseReported(change.transaction(), row.id, EntriesIn(row.data.facts()));
  if (status.ok()) status = FollowReturn(change, before, row);
  if (!status.ok()) return status;
  auto after = LoadAgenda(change.transaction(), before.meeting.name);
  if (!after.ok()) return after.status();
  status = CheckSeals(change.transaction(), before, *after);
  if (status.ok()) status = IndexItems(change.transaction(), *after, {row.number});
  if (!status.ok()) return status;
  return after;
}

}  // namespace arendegang::meetings
