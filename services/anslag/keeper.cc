#include "services/anslag/keeper.h"

#include <algorithm>

#include "services/access/change.h"
#include "services/anslag/anslag_rules.h"
#include "services/anslag/anslag_store.h"
#include "services/anslag/board_store.h"
#include "services/anslag/posting.h"
#include "services/base/clock.h"
#include "services/calendar/day.h"

namespace arendegang::anslag {
namespace {

using access::Change;
using storage::Transaction;

const access::Caller& Daemon() {
  static const access::Caller daemon{"arendegangd"};
  return daemon;
}

absl::StatusOr<BoardNow> BoardAt(Transaction& transaction, absl::Time now) {
  const absl::CivilDay today = calendar::DayInSweden(now);
  const bool may_go_today = now >= ComesDownAt(calendar::FormatIso(today));
  return LookAtBoard(transaction, calendar::FormatIso(today), calendar::FormatIso(may_go_today ? today : today - 1));
}

absl::StatusOr<AnslagRow> RowWithKey(Transaction& transaction, int64_t id) {
  auto name = NameOfAnslag(transaction, id);
  if (!name.ok()) return name.status();
  return FindAnslag(transaction, *name);
}

}  // namespace

absl::Status Keeper::Tick(absl::Time now) {
  BoardNow board;
  absl::Status status = database_.Read([&](Transaction& transaction) -> absl::Status {
    auto found = BoardAt(transaction, now);
    if (found.ok()) board = *std::move(found);
    return found.status();
  });
  if (!status.ok()) return status;
  if (!board.up.empty() && now - board.beat > longest_gap_) status.Update(RecordGap(now));
  for (int64_t id : board.to_go_up) status.Update(PostOne(now, id));
  for (int64_t id : board.may_come_down) status.Update(RemoveOne(now, id));
  if (board.up.empty() && board.to_go_up.empty()) return status;
  status.Update(database_.Write([&](Transaction& transaction) { return Beat(transaction, FormatInstant(now)); }));
  return status;
}

absl::Status Keeper::RecordGap(absl::Time now) {
  return database_.Write([&](Transaction& transaction) -> absl::Status {
    auto board = BoardAt(transaction, now);
    if (!board.ok()) return board.status();
    for (int64_t id : board->up) {
      auto row = RowWithKey(transaction, id);
      if (!row.ok()) return row.status();
      // A notice that went up after the last beat was not there to be missed before.
      const absl::Time from = std::max(board->beat, InstantOf(row->data.up_time()));
      if (now - from <= longest_gap_) continue;
      Change change(transaction, Daemon(), "RecordInterruption", now);
      absl::Status status = Interrupt(change, now, *std::move(row), from, now, wording_.Fill("gap", {}));
      if (!status.ok()) return status;
    }
    return Beat(transaction, FormatInstant(now));
  });
}

absl::Status Keeper::PostOne(absl::Time now, int64_t id) {
  return database_.Write([&](Transaction& transaction) -> absl::Status {
    auto row = RowWithKey(transaction, id);
    if (!row.ok()) return row.status();
    if (row->data.has_up_time() || row->superseded_by != 0) return absl::OkStatus();
    Change change(transaction, Daemon(), "PostAnslag", now);
    return PutUp(change, now, wording_, *std::move(row));
  });
}

absl::Status Keeper::RemoveOne(absl::Time now, int64_t id) {
  return database_.Write([&](Transaction& transaction) -> absl::Status {
    auto row = RowWithKey(transaction, id);
    if (!row.ok()) return row.status();
    const v1::Anslag& anslag = row->data;
    const bool stays =
        anslag.has_down_time() || anslag.broken() || row->superseded_by != 0 || now < ComesDownAt(anslag.remove_from());
    if (stays) return absl::OkStatus();
    Change change(transaction, Daemon(), "TakeDownAnslag", now);
    return TakeDown(change, now, *std::move(row));
  });
}

}  // namespace arendegang::anslag
