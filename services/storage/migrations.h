// The numbered steps of the schema, embedded when the daemon is built.
#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/storage/transaction.h"

namespace arendegang::storage {

struct Migration {
  int number;
  const char* name;  // "0001_register"
  const char* sql;   // statements, parted by ";"
};

// Those of migrations/sqlite, from number 1 on without gaps.
const std::vector<Migration>& SqliteMigrations();

// The number of the last migration that a database has had; 0 for a new one.
// Errors: FAILED_PRECONDITION with SCHEMA_NEWER if it has had more than `known`, or with SCHEMA_CHANGED if one of them
// was another than the `known` of its number.
absl::StatusOr<int> SchemaOf(Transaction& transaction, const std::vector<Migration>& known);

// Notes that `migration` has been run. `now` is the instant as "2026-05-26T12:00:00Z".
absl::Status NoteMigration(Transaction& transaction, const Migration& migration, const std::string& now);

}  // namespace arendegang::storage
