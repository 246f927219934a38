// Migrations are run once each, in order, whole or not at all. What a database keeps of its rows: upgrade_test.
#include "services/storage/migrations.h"

#include <filesystem>
#include <fstream>

#include "gtest/gtest.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang::storage {
namespace {

const Migration kFirst = {1, "0001_a", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)"};
const Migration kSecond = {2, "0002_b", "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1"};
const Migration kFaulty = {2, "0002_b", "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE nowhere SET y = 1"};

class MigrationsTest : public ::testing::Test {
 protected:
  absl::StatusOr<std::unique_ptr<Database>> Open(const std::vector<Migration>& migrations) {
    return OpenSqlite({folder_.File("a.db"), "2026-05-26T12:00:00Z"}, migrations);
  }

  testing::TempFolder folder_;
};

TEST_F(MigrationsTest, RunEachStepOnceAndKeepACopyOfWhatWas) {
  ASSERT_TRUE(Open({kFirst}).ok());
  EXPECT_FALSE(std::filesystem::exists(folder_.File("a.db.before-0002")));
  auto database = Open({kFirst, kSecond});
  ASSERT_TRUE(database.ok()) << database.status();
  EXPECT_TRUE(std::filesystem::exists(folder_.File("a.db.before-0002")));
  int64_t y = 0;
  auto status = (*database)->Read([&](Transaction& transaction) {
    return transaction.Query(Sql("SELECT y FROM a"), {}, [&](const Row& row) { y += row.Number(0); });
  });
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(y, 2);
  database->reset();
  EXPECT_TRUE(Open({kFirst, kSecond}).ok());
}

TEST_F(MigrationsTest, LeaveTheSchemaAsItWasWhenAStepFails) {
  ASSERT_TRUE(Open({kFirst}).ok());
  EXPECT_FALSE(Open({kFirst, kFaulty}).ok());
  EXPECT_TRUE(Open({kFirst}).ok());
  EXPECT_TRUE(Open({kFirst, kSecond}).ok());
}

TEST_F(MigrationsTest, RefuseADatabaseFromTheFutureOrOfAnotherMake) {
  ASSERT_TRUE(Open({kFirst, kSecond}).ok());
  EXPECT_EQ(Open({kFirst}).status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Open({kFirst, kFaulty}).status().code(), absl::StatusCode::kFailedPrecondition);
}

TEST_F(MigrationsTest, RefuseAFileThatIsNoDatabase) {
  std::ofstream(folder_.File("a.db")) << std::string(4096, 'x');
  EXPECT_EQ(Open({kFirst}).status().code(), absl::StatusCode::kDataLoss);
}

TEST(SqliteMigrations, AreNumberedFromOneWithoutGaps) {
  int number = 0;
  for (const Migration& migration : SqliteMigrations()) EXPECT_EQ(migration.number, ++number) << migration.name;
  EXPECT_GT(number, 0);
}

TEST(SqliteMigrations, MakeAWholeSchemaFromAnyEarlierOne) {
  const std::vector<Migration>& all = SqliteMigrations();
  for (size_t version = 0; version <= all.size(); ++version) {
    testing::TempFolder folder;
    std::vector<Migration> earlier(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(version));
    ASSERT_TRUE(OpenSqlite({folder.File("a.db"), ""}, earlier).ok());
    auto database = OpenSqlite({folder.File("a.db"), ""}, all);
    ASSERT_TRUE(database.ok()) << database.status();
    std::string verdict;
    auto status = (*database)->Read([&](Transaction& transaction) {
      return transaction.Query(Sql("PRAGMA integrity_check"), {},
                               [&](const Row& row) { verdict += std::string(row.Text(0)); });
    });
    EXPECT_TRUE(status.ok());
    EXPECT_EQ(verdict, "ok");
  }
}

}  // namespace
}  // namespace arendegang::storage
