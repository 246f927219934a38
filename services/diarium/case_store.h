// The tables of cases.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "arendegang/v1/case.pb.h"
#include "arendegang/v1/document.pb.h"
#include "arendegang/v1/meeting.pb.h"
#include "services/diarium/names.h"
#include "services/storage/transaction.h"

namespace arendegang::diarium {

// A case and the key of its row.
struct CaseRow {
  int64_t id = 0;
  v1::Case data;
};

// Errors: NOT_FOUND with RESOURCE_NOT_FOUND.
absl::StatusOr<CaseRow> FindCase(storage::Transaction& transaction, const CaseName& name);

// FAILED_PRECONDITION with CASE_STRUCK if the case is struck.
absl::Status CheckNotStruck(const v1::Case& data);

// The name of the case with that key; empty if there is none.
absl::StatusOr<std::string> NameOfCase(storage::Transaction& transaction, int64_t id);

// Draws the next number of a committee and year. Source: OSL 5:2.
absl::StatusOr<int> DrawNumber(storage::Transaction& transaction, const std::string& committee, int year);

// Keeps the number of a case that was drawn long ago elsewhere from being drawn here.
absl::Status ReserveNumber(storage::Transaction& transaction, const CaseName& name);

// Adds a case, whose number must be drawn or reserved, and free; returns it as it now is.
absl::StatusOr<CaseRow> InsertCase(storage::Transaction& transaction, const CaseName& name, const v1::Case& data,
                                   const std::string& now);

// Writes the fields of a case, counts its revision up and derives its stage.
absl::Status StoreCase(storage::Transaction& transaction, const CaseRow& row, const std::string& now);

// Derives the stage of a case again after something that belongs to it has changed.
absl::Status RefreshStage(storage::Transaction& transaction, int64_t id);

absl::Status InsertRelation(storage::Transaction& transaction, int64_t id, int64_t other, v1::CaseRelationKind kind);

// A page of cases, the latest first, from after `year` and `number`; 0 for the first page. Without relations.
struct CaseFilter {
  std::string committee;
  int year = 0;
  v1::Stage stage = v1::STAGE_UNSPECIFIED;
  v1::CaseKind kind = v1::CASE_KIND_UNSPECIFIED;
  std::string officer;
  bool open_only = false;
  std::string due_by_date;
  std::string today;  // ISO 8601
};
absl::StatusOr<std::vector<v1::Case>> ListCases(storage::Transaction& transaction, const CaseFilter& filter,
                                                int after_year, int after_number, int most);

// The assignments of a committee, or of one case if `case_id` is not 0.
absl::StatusOr<std::vector<v1::AssignmentRecord>> AssignmentsOf(storage::Transaction& transaction,
                                                                const std::string& committee, int64_t case_id,
                                                                bool open_only);

// What happened to a case, by day.
absl::StatusOr<std::vector<v1::TimelineEntry>> TimelineOf(storage::Transaction& transaction, const CaseRow& row);

}  // namespace arendegang::diarium
