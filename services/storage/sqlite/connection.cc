#include "services/storage/sqlite/connection.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/storage/sqlite/errors.h"

namespace arendegang::storage {
namespace {

constexpr int kBusyMilliseconds = 5000;

// 64 MiB may be mapped, the cache has 16 MiB. `recursive_triggers` makes REPLACE run delete triggers, too.
constexpr char kSettings[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; "
    "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA mmap_size = 67108864; PRAGMA trusted_schema = OFF";

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

  bool IsNull(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  int64_t Number(int column) const override { return sqlite3_column_int64(statement_, column); }
  absl::string_view Text(int column) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {text, static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
  }
  absl::string_view Blob(int column) const override {
    const auto* blob = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {blob, static_cast<size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  sqlite3_stmt* statement_;
};

// "$2" is a name to SQLite, whose number is that of its first appearance: values are bound by name.
int Bind(sqlite3_stmt* statement, int number, const Value& value) {
  const int index = sqlite3_bind_parameter_index(statement, absl::StrCat("$", number).c_str());
  if (index == 0) return SQLITE_RANGE;
  if (const auto* number_value = std::get_if<int64_t>(&value.get())) {
    return sqlite3_bind_int64(statement, index, *number_value);
  }
  if (const auto* text = std::get_if<absl::string_view>(&value.get())) {
    return sqlite3_bind_text64(statement, index, text->data() == nullptr ? "" : text->data(), text->size(),
                               SQLITE_STATIC, SQLITE_UTF8);
  }
  if (const auto* bytes = std::get_if<Bytes>(&value.get())) {
    return bytes->data.empty()
               ? sqlite3_bind_zeroblob(statement, index, 0)
               : sqlite3_bind_blob64(statement, index, bytes->data.data(), bytes->data.size(), SQLITE_STATIC);
  }
  return sqlite3_bind_null(statement, index);
}

}  // namespace

// A statement of the cache while it runs; a second run of the same one prepares its own.
class Connection::Prepared {
 public:
  Prepared(Connection* connection, const char* text) : connection_(connection), text_(text) {
    auto kept = connection->statements_.find(text);
    if (kept != connection->statements_.end()) {
      statement_ = kept->second;
      connection->statements_.erase(kept);
    } else {
      sqlite3_prepare_v3(connection->sqlite3_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
    }
  }
  ~Prepared() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    if (!connection_->statements_.emplace(text_, statement_).second) sqlite3_finalize(statement_);
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  sqlite3_stmt* get() const { return statement_; }

 private:
  Connection* connection_;
  const char* text_;
  sqlite3_stmt* statement_ = nullptr;
};

absl::StatusOr<std::unique_ptr<Connection>> Connection::Open(const std::string& path, Mode mode) {
  // Nobody asks how much memory SQLite has, and counting it takes a lock with every allocation.
  static const int unmetered = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(unmetered);
  sqlite3* opened = nullptr;
  const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE |
                    (mode == Mode::kWrite ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  std::unique_ptr<Connection> connection(new Connection(opened));
  if (code != SQLITE_OK) return ErrorOf(opened, "open");
  sqlite3_busy_timeout(opened, kBusyMilliseconds);
  absl::Status status = connection->RunScript(kSettings);
  if (status.ok() && mode == Mode::kRead) status = connection->RunScript("PRAGMA query_only = ON");
  if (!status.ok()) return status;
  return connection;
}

Connection::~Connection() {
  for (const auto& [text, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(sqlite3_);
}

absl::Status Connection::RunScript(const char* sql) {
  if (sqlite3_exec(sqlite3_, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return absl::OkStatus();
  return ErrorOf(sqlite3_, sql);
}

absl::StatusOr<int64_t> Connection::DoRun(Sql sql, std::initializer_list<Value> values, EachRow each) {
  Prepared prepared(this, sql.text());
  if (prepared.get() == nullptr) return ErrorOf(sqlite3_, sql.text());
  int number = 0;
  for (const Value& value : values) {
    if (Bind(prepared.get(), ++number, value) != SQLITE_OK) {
      return absl::InternalError(absl::StrCat("cannot bind $", number, ": ", sql.text()));
    }
  }
  const int64_t before = sqlite3_total_changes64(sqlite3_);
  int code = sqlite3_step(prepared.get());
  for (; code == SQLITE_ROW; code = sqlite3_step(prepared.get())) each(SqliteRow(prepared.get()));
  if (code != SQLITE_DONE) return ErrorOf(sqlite3_, sql.text());
  return sqlite3_total_changes64(sqlite3_) - before;
}

}  // namespace arendegang::storage
