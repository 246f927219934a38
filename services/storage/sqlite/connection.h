// One connection to an SQLite file, with its prepared statements.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "absl/status/statusor.h"
#include "services/storage/transaction.h"

namespace arendegang::storage {

// Used by one thread at a time.
class Connection final : public Transaction {
 public:
  enum class Mode { kRead, kWrite };

  // Opens a file; kWrite makes it if it is missing. Errors: FAILED_PRECONDITION with STORE_READ_ONLY, DATA_LOSS with
  // STORE_CORRUPT.
  static absl::StatusOr<std::unique_ptr<Connection>> Open(const std::string& path, Mode mode);

  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Runs statements without values, one after the other: the schema, settings.
  absl::Status RunScript(const char* sql);

  // Runs what begins and ends transactions.
  absl::Status Control(Sql sql) {
    return DoRun(sql, {}, [](const Row&) {}).status();
  }

  // Whether a transaction is open. One may be rolled back by SQLite itself, as when the disk is full.
  bool InTransaction() const { return sqlite3_get_autocommit(sqlite3_) == 0; }

  sqlite3* get() const { return sqlite3_; }

 private:
  class Prepared;

  explicit Connection(sqlite3* connection) : sqlite3_(connection) {}
  absl::StatusOr<int64_t> DoRun(Sql sql, std::initializer_list<Value> values, EachRow each) override;

  sqlite3* sqlite3_;
  std::unordered_map<const char*, sqlite3_stmt*> statements_;  // those that are not running
};

}  // namespace arendegang::storage
