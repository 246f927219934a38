// A log that somebody has changed in the file says where.
#include "services/access/event_log.h"

#include <ostream>

#include "gtest/gtest.h"
#include "services/storage/sqlite/sqlite_database.h"
#include "tests/support/temp_folder.h"

namespace arendegang::access {

void PrintTo(Damage damage, std::ostream* out) { *out << static_cast<int>(damage); }

namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

class EventLog : public ::testing::Test {
 protected:
  EventLog()
      : database_(*storage::OpenSqlite({folder_.File("a.db"), "2026-01-01T00:00:00Z"}, storage::SqliteMigrations())) {
    for (const char* resource : {"committees/hvn", "committees/hvn/cases/2026-0001", "committees/hvn/cases/2026-0002",
                                 "committees/hvn/cases/2026-0003"}) {
      Change([resource](Transaction& transaction) {
        return AppendEvent(transaction, {0, "2026-05-26T12:00:00.000000Z", "Majlis Kronvik", "Create", resource, "",
                                         "title: \"Ny brygga\"", ""});
      });
    }
  }

  // As one does who has the file: nothing in it stands in the way.
  void DropTriggers() {
    Change([](Transaction& t) { return t.Run(Sql("DROP TRIGGER events_are_never_changed"), {}).status(); });
    Change([](Transaction& t) { return t.Run(Sql("DROP TRIGGER events_are_never_deleted"), {}).status(); });
  }

  void Change(storage::Database::Body body) { EXPECT_TRUE(database_->Write(body).ok()); }

  ChainReport Report() {
    ChainReport report;
    Change([&](Transaction& transaction) -> absl::Status {
      auto verified = VerifyEvents(transaction);
      if (verified.ok()) report = *verified;
      return verified.status();
    });
    return report;
  }

  arendegang::testing::TempFolder folder_;
  std::unique_ptr<storage::Database> database_;
};

TEST_F(EventLog, IsWholeAsItWasWritten) {
  const ChainReport report = Report();
  EXPECT_EQ(report.events, 4);
  EXPECT_EQ(report.last_number, 4);
  EXPECT_EQ(report.last_digest.size(), 32u);
  EXPECT_EQ(report.broken_at, 0);
  EXPECT_EQ(report.damage, Damage::kNone);
}

TEST_F(EventLog, SaysWhichEventWasChangedAndWhatOfIt) {
  struct Case {
    const char* name;
    absl::Status (*change)(Transaction&);
    int64_t broken_at;
    Damage damage;
  };
  const Case cases[] = {
      {"what it tells",
       [](Transaction& t) { return t.Run(Sql("UPDATE events SET after = 'x' WHERE number = 2"), {}).status(); }, 2,
       Damage::kContents},
      {"who did it",
       [](Transaction& t) { return t.Run(Sql("UPDATE events SET actor = 'Rune' WHERE number = 1"), {}).status(); }, 1,
       Damage::kContents},
      {"its digest",
       [](Transaction& t) {
         return t.Run(Sql("UPDATE events SET digest = zeroblob(32) WHERE number = 3"), {}).status();
       },
       3, Damage::kDigest},
      {"what the last tells",
       [](Transaction& t) { return t.Run(Sql("UPDATE events SET after = 'x' WHERE number = 4"), {}).status(); }, 4,
       Damage::kUnclear},
      {"both",
       [](Transaction& t) {
         return t.Run(Sql("UPDATE events SET after = 'x', digest = zeroblob(32) WHERE number = 2"), {}).status();
       },
       2, Damage::kUnclear},
      {"one in the middle is gone",
       [](Transaction& t) { return t.Run(Sql("DELETE FROM events WHERE number = 2"), {}).status(); }, 2,
       Damage::kMissing},
      {"the first are gone",
       [](Transaction& t) { return t.Run(Sql("DELETE FROM events WHERE number < 3"), {}).status(); }, 1,
       Damage::kMissing},
      {"and the one after: the first counts",
       [](Transaction& t) { return t.Run(Sql("UPDATE events SET after = 'x' WHERE number > 1"), {}).status(); }, 2,
       Damage::kUnclear},
  };
  DropTriggers();
  for (const Case& each : cases) {
    SCOPED_TRACE(each.name);
    ChainReport report;
    // What was changed is taken back with the error.
    absl::Status undone = database_->Write([&](Transaction& transaction) -> absl::Status {
      EXPECT_TRUE(each.change(transaction).ok());
      auto verified = VerifyEvents(transaction);
      if (verified.ok()) report = *verified;
      return absl::CancelledError();
    });
    EXPECT_EQ(undone.code(), absl::StatusCode::kCancelled);
    EXPECT_EQ(report.broken_at, each.broken_at);
    EXPECT_EQ(report.damage, each.damage);
  }
}

TEST_F(EventLog, ThatEndsTooEarlyIsWholeToItself) {
  DropTriggers();
  Change([](Transaction& t) { return t.Run(Sql("DELETE FROM events WHERE number > 2"), {}).status(); });
  EXPECT_EQ(Report().broken_at, 0);
  EXPECT_EQ(Report().last_number, 2);
}

}  // namespace
}  // namespace arendegang::access
