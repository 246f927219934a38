// What the database promises to the stores.
#include "services/storage/database.h"

#include <fstream>
#include <thread>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "services/storage/sqlite/restore.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/reason.h"
#include "tests/support/temp_folder.h"

namespace arendegang::storage {
namespace {

const std::vector<Migration>& Schema() {
  static const auto* const schema = new std::vector<Migration>{
      {1, "0001_things",
       "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE, size INTEGER CHECK (size < 10)) STRICT"}};
  return *schema;
}

class DatabaseTest : public ::testing::Test {
 protected:
  DatabaseTest() : database_(*OpenSqlite({folder_.File("a.db"), "2026-05-26T12:00:00Z"}, Schema())) {}

  absl::Status Add(const char* name, int64_t size) {
    return database_->Write([&](Transaction& transaction) {
      return transaction.Run(Sql("INSERT INTO things (name, size) VALUES ($1, $2)"), {name, size}).status();
    });
  }

  std::vector<std::string> Names() {
    std::vector<std::string> names;
    auto status = database_->Read([&](Transaction& transaction) {
      return transaction.Query(Sql("SELECT name FROM things ORDER BY id"), {},
                               [&](const Row& row) { names.emplace_back(row.Text(0)); });
    });
    EXPECT_TRUE(status.ok()) << status;
    return names;
  }

  testing::TempFolder folder_;
  std::unique_ptr<Database> database_;
};

TEST_F(DatabaseTest, KeepsWhatWasWritten) {
  ASSERT_TRUE(Add("ett", 1).ok());
  ASSERT_TRUE(Add("två", 2).ok());
  EXPECT_THAT(Names(), ::testing::ElementsAre("ett", "två"));
  database_.reset();
  database_ = *OpenSqlite({folder_.File("a.db"), ""}, Schema());
  EXPECT_THAT(Names(), ::testing::ElementsAre("ett", "två"));
}

TEST_F(DatabaseTest, WritesNothingOfABodyThatFails) {
  auto status = database_->Write([&](Transaction& transaction) {
    auto written = transaction.Run(Sql("INSERT INTO things (name) VALUES ('halvt')"), {});
    EXPECT_TRUE(written.ok());
    return absl::AbortedError("ångrar mig");
  });
  EXPECT_EQ(status, absl::AbortedError("ångrar mig"));
  EXPECT_TRUE(Names().empty());
}

TEST_F(DatabaseTest, BindsValuesByTheirNumber) {
  std::string seen;
  auto status = database_->Read([&](Transaction& transaction) {
    return transaction.Query(Sql("SELECT $2, $1, $2"), {"ett", "två"}, [&](const Row& row) {
      for (int column = 0; column < 3; ++column) seen += std::string(row.Text(column)) + " ";
    });
  });
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(seen, "två ett två ");
}

TEST_F(DatabaseTest, CarriesEveryKindOfValue) {
  auto status = database_->Read([&](Transaction& transaction) {
    return transaction.Query(Sql("SELECT $1, $2, $3, $4, $5, typeof($3), typeof($4)"),
                             {nullptr, int64_t{3'000'000'000}, "", Bytes{absl::string_view("\0a", 2)}, true},
                             [&](const Row& row) {
                               EXPECT_TRUE(row.IsNull(0));
                               EXPECT_EQ(row.Number(1), 3'000'000'000);
                               EXPECT_FALSE(row.IsNull(2));
                               EXPECT_EQ(row.Blob(3), absl::string_view("\0a", 2));
                               EXPECT_EQ(row.Number(4), 1);
                               EXPECT_EQ(row.Text(5), "text");
                               EXPECT_EQ(row.Text(6), "blob");
                             });
  });
  EXPECT_TRUE(status.ok()) << status;
}

TEST_F(DatabaseTest, TellsATakenKeyFromABrokenRule) {
  ASSERT_TRUE(Add("ett", 1).ok());
  EXPECT_EQ(Add("ett", 1).code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(Add("stor", 10).code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(Names(), ::testing::ElementsAre("ett"));
}

TEST_F(DatabaseTest, RunsAStatementWithinItself) {
  ASSERT_TRUE(Add("ett", 1).ok());
  ASSERT_TRUE(Add("två", 1).ok());
  int pairs = 0;
  auto each = [&](Transaction& transaction, auto&& row) {
    return transaction.Query(Sql("SELECT id FROM things"), {}, row);
  };
  auto status = database_->Read([&](Transaction& transaction) {
    return each(transaction, [&](const Row&) { each(transaction, [&](const Row&) { ++pairs; }).IgnoreError(); });
  });
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(pairs, 4);
}

TEST_F(DatabaseTest, RefusesToWriteWhileReading) {
  auto status = database_->Read([&](Transaction& transaction) {
    return transaction.Run(Sql("INSERT INTO things (name) VALUES ('smyg')"), {}).status();
  });
  EXPECT_FALSE(status.ok());
  EXPECT_TRUE(Names().empty());
}

TEST_F(DatabaseTest, LetsManyWriteAtOnceAndSparesThemEachOthersFailures) {
  constexpr int kThreads = 16;
  constexpr int kEach = 50;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < kEach; ++i) {
        bool fails = i % 5 == 0;
        auto status = Add(std::to_string(thread * kEach + i).c_str(), fails ? 10 : 1);
        EXPECT_EQ(status.ok(), !fails) << status;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(Names().size(), kThreads * kEach * 4 / 5);
}

TEST_F(DatabaseTest, IsCopiedWhileItIsWritten) {
  ASSERT_TRUE(Add("ett", 1).ok());
  ASSERT_TRUE(database_->CopyTo(folder_.File("copy.db")).ok());
  ASSERT_TRUE(Add("två", 2).ok());
  EXPECT_EQ(database_->CopyTo(folder_.File("copy.db")).code(), absl::StatusCode::kAlreadyExists);
  database_ = *OpenSqlite({folder_.File("copy.db"), ""}, Schema());
  EXPECT_THAT(Names(), ::testing::ElementsAre("ett"));
}

TEST_F(DatabaseTest, TellsThatTheDiskIsFullAndKeepsWhatWas) {
  ASSERT_TRUE(Add("ett", 1).ok());
  auto limit = [&](const char* what) {
    return database_->Write([&](Transaction& transaction) {
      return (what == nullptr ? transaction.Run(Sql("PRAGMA max_page_count = 1000000"), {})
                              : transaction.Run(Sql("PRAGMA max_page_count = 8"), {}))
          .status();
    });
  };
  ASSERT_TRUE(limit("small").ok());
  auto status = database_->Write([&](Transaction& transaction) {
    auto small = transaction.Run(Sql("INSERT INTO things (name) VALUES ('två')"), {});
    EXPECT_TRUE(small.ok());
    return transaction.Run(Sql("INSERT INTO things (name) VALUES (printf('%.*c', 200000, 'x'))"), {}).status();
  });
  EXPECT_EQ(testing::ReasonOf(status), "DISK_FULL");
  EXPECT_THAT(Names(), ::testing::ElementsAre("ett"));
  ASSERT_TRUE(limit(nullptr).ok());
  EXPECT_TRUE(Add("tre", 3).ok());
  EXPECT_THAT(Names(), ::testing::ElementsAre("ett", "tre"));
}

TEST_F(DatabaseTest, TellsThatItCannotBeWrittenWhereItIs) {
  EXPECT_EQ(testing::ReasonOf(OpenSqlite({"/proc/arendegang/a.db", ""}, Schema()).status()), "STORE_READ_ONLY");
}

TEST_F(DatabaseTest, IsReplacedByACopyThatIsWhole) {
  ASSERT_TRUE(Add("ett", 1).ok());
  const std::string copy = folder_.File("copy.db");
  ASSERT_TRUE(database_->CopyTo(copy).ok());
  ASSERT_TRUE(Add("två", 2).ok());
  const std::string path = folder_.File("a.db");
  EXPECT_EQ(testing::ReasonOf(RestoreSqlite(copy, path)), "STORE_IN_USE");
  database_.reset();
  std::ofstream(folder_.File("no.db")) << "text";
  EXPECT_EQ(testing::ReasonOf(RestoreSqlite(folder_.File("no.db"), path)), "STORE_CORRUPT");
  EXPECT_EQ(testing::ReasonOf(RestoreSqlite(folder_.File("missing.db"), path)), "STORE_CORRUPT");
  EXPECT_TRUE(RestoreSqlite(copy, path).ok());
  database_ = *OpenSqlite({path, ""}, Schema());
  EXPECT_THAT(Names(), ::testing::ElementsAre("ett"));
}

TEST_F(DatabaseTest, BelongsToOneProcessAtATime) {
  auto second = OpenSqlite({folder_.File("a.db"), ""}, Schema());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.status().code(), absl::StatusCode::kFailedPrecondition);
}

}  // namespace
}  // namespace arendegang::storage
