#include "services/meetings/reported_store.h"

#include "absl/strings/str_cat.h"
#include "arendegang/v1/delegation.pb.h"
#include "services/diarium/names.h"

namespace arendegang::meetings {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

UrgentDecision UrgentOf(const Row& row, const std::string& committee) {
  v1::Delegationsbeslut decision;
  decision.ParseFromString(std::string(row.Blob(3)));
  const std::string number = absl::StrCat(row.Number(0), "-", row.Number(1));
  return {absl::StrCat(diarium::CommitteeName(committee), "/delegationsbeslut/", number), std::string(row.Text(2)),
          decision.text(), EntryOfDelegation(row.IsNull(4) ? number : std::string(row.Text(4)))};
}

}  // namespace

absl::Status ReleaseReported(Transaction& transaction, int64_t item_id, const std::set<std::string>& entries) {
  std::set<std::string> gone;
  absl::Status status =
      transaction.Query(Sql("SELECT entry FROM anmalningar WHERE item_id = $1"), {item_id}, [&](const Row& row) {
        if (!entries.contains(std::string(row.Text(0)))) gone.insert(std::string(row.Text(0)));
      });
  for (const std::string& entry : gone) {
    if (!status.ok()) return status;
    status =
        transaction.Run(Sql("DELETE FROM anmalningar WHERE item_id = $1 AND entry = $2"), {item_id, entry}).status();
  }
  return status;
}

absl::StatusOr<std::vector<UrgentDecision>> UnreportedUrgent(Transaction& transaction, const MeetingRow& meeting) {
  std::vector<UrgentDecision> decisions;
  absl::Status status = transaction.Query(
      Sql("SELECT d.year, d.number, d.decision_date, d.decision, c.diarienummer FROM delegationsbeslut d "
          "LEFT JOIN cases c ON c.id = d.case_id "
          "WHERE d.committee = $1 AND d.urgent = 1 AND d.decision_date < $2 AND d.struck_reason = '' "
          "AND NOT EXISTS (SELECT 1 FROM anmalningar a JOIN meeting_items i ON i.id = a.item_id "
          "JOIN meetings m ON m.id = i.meeting_id WHERE a.delegationsbeslut_id = d.id "
          "AND (m.meeting_date, m.number) <= ($2, $3)) ORDER BY d.decision_date, d.year, d.number"),
      {meeting.name.committee, meeting.data.meeting_date(), meeting.name.number},
      [&](const Row& row) { decisions.push_back(UrgentOf(row, meeting.name.committee)); });
  if (!status.ok()) return status;
  return decisions;
}

}  // namespace arendegang::meetings
