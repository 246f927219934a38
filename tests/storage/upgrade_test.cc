// A database that an earlier version made and filled has the same rows when a later one has brought it up to date.
//
// tests/storage/rows has a file for every migration after which there is something new to fill: NNNN_name.sql, the name
// of the migration, with rows as the service of that version wrote them.
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "services/storage/migrations.h"
#include "services/storage/sqlite/connection.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang::storage {
namespace {

// The rows of a table, each as text, and the columns they were asked for.
struct Table {
  std::string columns;
  std::vector<std::string> rows;
};
using Tables = std::map<std::string, Table>;

// The database as a tool beside the service sees it.
class File {
 public:
  explicit File(const std::string& path) : connection_(*Connection::Open(path, Connection::Mode::kWrite)) {
    EXPECT_TRUE(AddFullText(connection_->get()).ok());
  }

  void Run(const std::string& script) {
    const absl::Status status = connection_->RunScript(script.c_str());
    EXPECT_TRUE(status.ok()) << status;
  }

  std::vector<std::string> Ask(const std::string& sql) {
    std::vector<std::string> rows;
    auto add = [](void* to, int count, char** values, char**) {
      std::vector<std::string> columns;
      for (int i = 0; i < count; ++i) columns.emplace_back(values[i] == nullptr ? "NULL" : values[i]);
      static_cast<std::vector<std::string>*>(to)->push_back(absl::StrJoin(columns, "|"));
      return 0;
    };
    EXPECT_EQ(sqlite3_exec(connection_->get(), sql.c_str(), add, &rows, nullptr), SQLITE_OK) << sql;
    return rows;
  }

  // All tables but those of the engine: the index follows from its entries.
  Tables Content() {
    Tables tables;
    for (const std::string& name :
         Ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
             "AND name NOT LIKE 'search_index%' AND name <> 'migrations'")) {
      Table& table = tables[name];
      table.columns =
          Ask(absl::StrCat("SELECT group_concat('quote(' || name || ')') FROM pragma_table_info('", name, "')"))[0];
      table.rows = Rows(name, table.columns);
    }
    return tables;
  }

  std::vector<std::string> Rows(const std::string& table, const std::string& columns) {
    return Ask(absl::StrCat("SELECT ", columns, " FROM ", table, " ORDER BY ", columns));
  }

 private:
  std::unique_ptr<Connection> connection_;
};

std::vector<Migration> FirstOf(size_t count) {
  const std::vector<Migration>& all = SqliteMigrations();
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
}

void Migrate(const std::string& path, size_t version) {
  auto database = OpenSqlite({path, "2026-05-26T12:00:00Z"}, FirstOf(version));
  EXPECT_TRUE(database.ok()) << database.status();
}

// Brings a database up to `version` step by step, each version writing its rows.
void Live(const std::string& path, size_t version) {
  for (size_t step = 1; step <= version; ++step) {
    Migrate(path, step);
    std::ifstream rows(
        absl::StrCat(ARENDEGANG_SOURCE_DIR "/tests/storage/rows/", SqliteMigrations()[step - 1].name, ".sql"));
    if (rows) File(path).Run(std::string(std::istreambuf_iterator<char>(rows), {}));
  }
}

TEST(SqliteMigrations, KeepTheRowsOfEveryEarlierVersion) {
  const size_t last = SqliteMigrations().size();
  for (size_t version = 1; version < last; ++version) {
    SCOPED_TRACE(absl::StrCat("from version ", version));
    testing::TempFolder folder;
    const std::string path = folder.File("a.db");
    Live(path, version);
    const Tables before = File(path).Content();
    Migrate(path, last);
    File file(path);
    for (const auto& [name, table] : before) {
      EXPECT_FALSE(table.rows.empty()) << "tests/storage/rows has nothing for the table " << name;
      EXPECT_EQ(file.Rows(name, table.columns), table.rows) << name;
    }
    EXPECT_EQ(file.Ask("PRAGMA integrity_check"), std::vector<std::string>{"ok"});
    EXPECT_TRUE(file.Ask("PRAGMA foreign_key_check").empty());
  }
}

TEST(SqliteMigrations, KeepTheIndexOfTheSearch) {
  constexpr size_t kSearch = 2;  // the version that first had it
  for (size_t version = kSearch; version <= SqliteMigrations().size(); ++version) {
    SCOPED_TRACE(absl::StrCat("from version ", version));
    testing::TempFolder folder;
    Live(folder.File("a.db"), version);
    Migrate(folder.File("a.db"), SqliteMigrations().size());
    EXPECT_EQ(File(folder.File("a.db")).Ask("SELECT rowid FROM search_index WHERE search_index MATCH '\"brygga\"'"),
              std::vector<std::string>{"20260526000000001"});
  }
}

TEST(SqliteMigrations, AreNamedByTheFilesOfRows) {
  std::vector<std::string> names;
  for (const Migration& migration : SqliteMigrations()) names.emplace_back(migration.name);
  for (const auto& file : std::filesystem::directory_iterator(ARENDEGANG_SOURCE_DIR "/tests/storage/rows")) {
    EXPECT_NE(std::find(names.begin(), names.end(), file.path().stem()), names.end()) << file.path();
  }
}

}  // namespace
}  // namespace arendegang::storage
