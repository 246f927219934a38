// The tables of what follows a decision: routes, delgivningar, appeals, laga kraft, executions.
#pragma once

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/appeal.pb.h"
#include "services/anslag/appeal_rules.h"
#include "services/anslag/names.h"
#include "services/storage/transaction.h"

namespace arendegang::anslag {

// A paragraph whose decision is followed.
struct DecisionRow {
  int64_t item_id = 0;
  int64_t case_id = 0;  // 0: a standing item
  meetings::ItemName name;
  std::string meeting_date;  // ISO 8601
  Decision decision;
};

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND; FAILED_PRECONDITION with DECISION_MISSING if nothing was decided there.
absl::StatusOr<DecisionRow> FindDecision(storage::Transaction& transaction, const meetings::ItemName& name);

absl::Status StoreRoute(storage::Transaction& transaction, int64_t item_id, int point, v1::AppealRoute route);

// Records when a party got the decision; again, with another day.
absl::Status StoreDelgivning(storage::Transaction& transaction, int64_t item_id, int point,
                             const v1::Delgivning& delgivning);

// Adds an appeal, with the next number of its paragraph.
absl::Status InsertAppeal(storage::Transaction& transaction, int64_t item_id, const v1::Appeal& appeal,
                          const std::string& now);

// Writes what the court made of it, and its number; counts the revision up.
absl::Status StoreAppeal(storage::Transaction& transaction, int64_t item_id, int number, const v1::Appeal& appeal,
                         const std::string& now);

// A confirmation takes the place of one that no longer holds; both stay in the event log.
absl::Status StoreLagaKraft(storage::Transaction& transaction, int64_t item_id, const v1::DecisionStatus& status,
                            const std::string& now);

absl::Status InsertExecution(storage::Transaction& transaction, int64_t item_id, const v1::DecisionStatus& status,
                             const std::string& now);

}  // namespace arendegang::anslag
