#include "services/storage/migrations.h"

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/sha256.h"

namespace arendegang::storage {
namespace {

absl::Status Newer(int number, size_t known) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "SCHEMA_NEWER",
                   absl::StrCat("the database has migration ", number, ", this daemon knows ", known),
                   "Databasen är gjord av en nyare version av tjänsten. Installera den versionen, eller återställ en "
                   "säkerhetskopia.");
}

absl::Status Changed(int number) {
  return MakeError(absl::StatusCode::kFailedPrecondition, "SCHEMA_CHANGED",
                   absl::StrCat("migration ", number, " is not the one that the database has had"),
                   "Databasen är gjord av en annan utgåva av tjänsten. Installera den rätta, eller återställ en "
                   "säkerhetskopia.");
}

}  // namespace

absl::StatusOr<int> SchemaOf(Transaction& transaction, const std::vector<Migration>& known) {
  auto made =
      transaction.Run(Sql("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                          "sha256 TEXT NOT NULL, run_time TEXT NOT NULL) STRICT"),
                      {});
  if (!made.ok()) return made.status();
  int last = 0;
  absl::Status verdict;
  absl::Status status =
      transaction.Query(Sql("SELECT number, sha256 FROM migrations ORDER BY number"), {}, [&](const Row& row) {
        last = static_cast<int>(row.Number(0));
        if (!verdict.ok()) return;
        if (last > static_cast<int>(known.size())) {
          verdict = Newer(last, known.size());
        } else if (Sha256Hex(known[static_cast<size_t>(last) - 1].sql) != row.Text(1)) {
          verdict = Changed(last);
        }
      });
  if (!status.ok()) return status;
  if (!verdict.ok()) return verdict;
  return last;
}

absl::Status NoteMigration(Transaction& transaction, const Migration& migration, const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO migrations (number, name, sha256, run_time) VALUES ($1, $2, $3, $4)"),
           {migration.number, migration.name, Sha256Hex(migration.sql), now})
      .status();
}

}  // namespace arendegang::storage
