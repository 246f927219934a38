#include "services/anslag/board_store.h"

#include "services/base/clock.h"

namespace arendegang::anslag {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

absl::Status StoreInterruption(Transaction& transaction, int64_t anslag_id, const std::string& from,
                               const std::string& to, const std::string& reason) {
  return transaction
      .Run(Sql("INSERT INTO anslag_interruptions (anslag_id, from_time, to_time, reason) VALUES ($1, $2, $3, $4) "
               "ON CONFLICT (anslag_id, from_time) DO UPDATE SET to_time = excluded.to_time, reason = excluded.reason"),
           {anslag_id, from, TextOrNull(to), reason})
      .status();
}

absl::StatusOr<BoardNow> LookAtBoard(Transaction& transaction, const std::string& up_by, const std::string& down_by) {
  BoardNow board;
  absl::Status status = transaction.Query(
      Sql("SELECT id, up_time IS NOT NULL, broken = 0 AND remove_from <= $2, post_date <= $1 FROM anslag "
          "WHERE down_time IS NULL AND superseded_by IS NULL ORDER BY id"),
      {up_by, down_by}, [&](const Row& row) {
        const bool up = row.Number(1) != 0;
        if (!up && row.Number(3) != 0) board.to_go_up.push_back(row.Number(0));
        if (up) board.up.push_back(row.Number(0));
        if (up && row.Number(2) != 0) board.may_come_down.push_back(row.Number(0));
      });
  if (!status.ok() || (board.up.empty() && board.to_go_up.empty())) {
    return status.ok() ? absl::StatusOr<BoardNow>(board) : status;
  }
  auto found = transaction.Find(Sql("SELECT beat_time FROM board_pulse WHERE id = 1"), {},
                                [&](const Row& row) { board.beat = ParseInstant(row.Text(0)); });
  if (!found.ok()) return found.status();
  return board;
}

absl::Status Beat(Transaction& transaction, const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO board_pulse (id, beat_time) VALUES (1, $1) "
               "ON CONFLICT (id) DO UPDATE SET beat_time = max(beat_time, excluded.beat_time)"),
           {now})
      .status();
}

absl::StatusOr<std::vector<int64_t>> SupersededBy(Transaction& transaction, int64_t id) {
  std::vector<int64_t> ids;
  absl::Status status = transaction.Query(
      Sql("SELECT id FROM anslag WHERE superseded_by = $1 AND up_time IS NOT NULL AND down_time IS NULL ORDER BY id"),
      {id}, [&](const Row& row) { ids.push_back(row.Number(0)); });
  if (!status.ok()) return status;
  return ids;
}

}  // namespace arendegang::anslag
