#include "services/storage/sqlite/full_text.h"

#include <sqlite3.h>

#include "services/storage/sqlite/relevance.h"
#include "services/storage/sqlite/swedish_tokenizer.h"

namespace arendegang::storage {
namespace {

// FTS5 hands its interface out through a pointer bound to a statement.
fts5_api* Fts5Of(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5($1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

absl::Status AddFullText(void* sqlite3) {
  fts5_api* api = Fts5Of(static_cast<struct sqlite3*>(sqlite3));
  if (api == nullptr) return absl::InternalError("this SQLite is built without FTS5");
  if (AddSwedishTokenizer(api) != SQLITE_OK || AddRelevance(api) != SQLITE_OK) {
    return absl::InternalError("cannot add to FTS5");
  }
  return absl::OkStatus();
}

}  // namespace arendegang::storage
