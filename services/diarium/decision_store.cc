#include "services/diarium/decision_store.h"

#include <string>

#include "arendegang/v1/minutes.pb.h"
#include "services/calendar/day.h"

namespace arendegang::diarium {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

absl::CivilDay DayAt(const Row& row, int column) {
  return calendar::ParseIso(std::string(row.Text(column))).value_or(absl::CivilDay());
}

// Whether the paragraph is certified, the notice of that, and whether somebody confirmed that it is final.
absl::Status AddCourse(Transaction& transaction, int64_t item_id, DecisionRecord* record) {
  auto certified = transaction.Find(Sql("SELECT 1 FROM justering_items i JOIN justeringar j ON j.id = i.justering_id "
                                        "WHERE i.item_id = $1 AND j.justering_date IS NOT NULL"),
                                    {item_id}, [](const Row&) {});
  if (!certified.ok()) return certified.status();
  record->certified = *certified;
  auto notice = transaction.Find(
      Sql("SELECT a.appeal_until, a.broken FROM justering_items i JOIN anslag a ON a.justering_id = i.justering_id "
          "WHERE i.item_id = $1 AND a.up_time IS NOT NULL AND a.superseded_by IS NULL ORDER BY a.number DESC LIMIT 1"),
      {item_id}, [&](const Row& row) {
        record->notice = Notice{DayAt(row, 0), row.Number(1) != 0};
      });
  if (!notice.ok()) return notice.status();
  return transaction.Query(Sql("SELECT confirm_date FROM laga_kraft WHERE item_id = $1"), {item_id},
                           [&](const Row& row) { record->confirmed_on = DayAt(row, 0); });
}

// The points of a decision of which one is appealed otherwise than by laglighetsprövning.
absl::Status AddPoints(Transaction& transaction, int64_t item_id, DecisionRecord* record) {
  auto routed = transaction.Find(Sql("SELECT facts FROM meeting_items WHERE id = $1 "
                                     "AND EXISTS (SELECT 1 FROM appeal_routes WHERE item_id = $1)"),
                                 {item_id}, [&](const Row& row) {
                                   v1::Paragraph facts;
                                   facts.ParseFromString(std::string(row.Blob(0)));
                                   record->points.resize(static_cast<size_t>(facts.handling().points_size()));
                                 });
  if (!routed.ok() || !*routed) return routed.status();
  auto at = [&](const Row& row) -> AppealablePoint& {
    const auto point = static_cast<size_t>(row.Number(0));
    if (point >= record->points.size()) record->points.resize(point + 1);
    return record->points[point];
  };
  absl::Status status =
      transaction.Query(Sql("SELECT point, route FROM appeal_routes WHERE item_id = $1"), {item_id},
                        [&](const Row& row) { at(row).route = static_cast<v1::AppealRoute>(row.Number(1)); });
  if (!status.ok()) return status;
  return transaction.Query(Sql("SELECT point, delgivning_date FROM delgivningar WHERE item_id = $1"), {item_id},
                           [&](const Row& row) { at(row).served.push_back(DayAt(row, 1)); });
}

absl::Status AddAppeals(Transaction& transaction, int64_t item_id, DecisionRecord* record) {
  return transaction.Query(Sql("SELECT outcome, outcome_date FROM appeals WHERE item_id = $1 ORDER BY number"),
                           {item_id}, [&](const Row& row) {
                             RecordedAppeal appeal;
                             appeal.outcome = static_cast<v1::AppealOutcome>(row.Number(0));
                             if (!row.IsNull(1)) appeal.outcome_date = DayAt(row, 1);
                             record->appeals.push_back(appeal);
                           });
}

}  // namespace

absl::StatusOr<DecisionRecord> DecisionOf(Transaction& transaction, int64_t item_id) {
  DecisionRecord record;
  absl::Status status = AddCourse(transaction, item_id, &record);
  if (status.ok()) status = AddPoints(transaction, item_id, &record);
  if (status.ok()) status = AddAppeals(transaction, item_id, &record);
  if (!status.ok()) return status;
  return record;
}

}  // namespace arendegang::diarium
