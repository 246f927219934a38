// The tables of the delegation order and of the decisions taken by it.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/anmalan/delegation_rules.h"
#include "services/anmalan/names.h"
#include "services/storage/transaction.h"

namespace arendegang::anmalan {

// The rules of a committee by code and day; those of one day (ISO 8601) unless that is empty.
absl::StatusOr<Order> OrderOf(storage::Transaction& transaction, const std::string& committee,
                              const std::string& on_date);

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<v1::DelegationRule> FindRule(storage::Transaction& transaction, const RuleName& name);

absl::Status InsertRule(storage::Transaction& transaction, const std::string& committee, const v1::DelegationRule& rule,
                        const std::string& now);
// Writes the last day of a rule and counts its revision up.
absl::Status EndRule(storage::Transaction& transaction, const RuleName& name, const std::string& to_date,
                     const std::string& now);

// A decision and what is derived for its row.
struct BeslutRow {
  int64_t id = 0;
  int64_t case_id = 0;  // 0: it belongs to no case
  bool reportable = true;
  bool urgent = false;       // it says so, or its rule does
  std::string next_meeting;  // the day of the first meeting after it; empty if none is planned
  v1::Delegationsbeslut data;
};

// Which decisions, the latest first: those numbered from `from` to `to`, both with them.
struct BeslutFilter {
  std::string committee;
  int from_year = 0;
  int from_number = 0;
  int to_year = std::numeric_limits<int>::max();
  int to_number = std::numeric_limits<int>::max();
  bool unreported_only = false;
  bool announced_alone_only = false;
  int most = std::numeric_limits<int>::max();
};
absl::StatusOr<std::vector<BeslutRow>> ListBeslut(storage::Transaction& transaction, const BeslutFilter& filter);

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<BeslutRow> FindBeslut(storage::Transaction& transaction, const BeslutName& name);

// Adds a decision under the next number of its year, which is returned.
absl::StatusOr<BeslutName> InsertBeslut(storage::Transaction& transaction, const std::string& committee,
                                        const BeslutRow& row, const std::string& now);

// Writes whether a decision is reportable, whether it is urgent, and why it was struck; counts its revision up.
absl::Status StoreBeslut(storage::Transaction& transaction, const BeslutRow& row, const std::string& now);

// The decisions taken by rules of that code from a day on, that were not struck.
absl::StatusOr<std::vector<BeslutRow>> BeslutByRule(storage::Transaction& transaction, const std::string& committee,
                                                    const std::string& code, const std::string& from_date);

}  // namespace arendegang::anmalan
