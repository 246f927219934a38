// The database in an SQLite file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "services/storage/database.h"
#include "services/storage/migrations.h"
#include "services/storage/sqlite/full_text.h"

namespace arendegang::storage {

struct SqliteOptions {
  std::string path;  // of the file; made, with its folder, if it is missing
  std::string now;   // the instant, "2026-05-26T12:00:00Z": when migrations were run
  // Sets up every connection: functions and tokenizers of SQLite that the schema names. Null: nothing.
  absl::Status (*extend)(void* sqlite3) = AddFullText;
};

// Opens the database and brings its schema to the last of `migrations`. Before the first step the file of an older
// schema is copied to PATH.before-NNNN.
// Errors: FAILED_PRECONDITION with STORE_IN_USE if another process has it, with STORE_READ_ONLY, and as SchemaOf;
// DATA_LOSS with STORE_CORRUPT.
absl::StatusOr<std::unique_ptr<Database>> OpenSqlite(const SqliteOptions& options,
                                                     const std::vector<Migration>& migrations);

}  // namespace arendegang::storage
