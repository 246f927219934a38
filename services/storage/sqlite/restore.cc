#include "services/storage/sqlite/restore.h"

#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/storage/sqlite/connection.h"
#include "services/storage/sqlite/file_lock.h"

namespace arendegang::storage {
namespace {

absl::Status Damaged(const std::string& copy, absl::string_view cause) {
  return MakeError(absl::StatusCode::kDataLoss, "STORE_CORRUPT", absl::StrCat(copy, ": ", cause),
                   absl::StrCat("Säkerhetskopian ”", copy, "” är skadad eller ingen säkerhetskopia. Välj en annan."));
}

// A database of ours says "ok", and has migrations.
absl::Status CheckWhole(const std::string& path, const std::string& shown) {
  auto connection = Connection::Open(path, Connection::Mode::kRead);
  if (!connection.ok()) return Damaged(shown, connection.status().message());
  Transaction& transaction = **connection;
  std::string verdict;
  absl::Status status =
      transaction.Query(Sql("PRAGMA integrity_check"), {}, [&](const Row& row) { verdict = std::string(row.Text(0)); });
  if (!status.ok() || verdict != "ok") return Damaged(shown, status.ok() ? verdict : std::string(status.message()));
  int64_t migrations = 0;
  status = transaction.Query(Sql("SELECT count(*) FROM migrations"), {},
                             [&](const Row& row) { migrations = row.Number(0); });
  return status.ok() && migrations > 0 ? absl::OkStatus() : Damaged(shown, "it has no schema of ours");
}

absl::Status Failed(const std::error_code& error, absl::string_view doing) {
  if (error == std::errc::no_space_on_device) {
    return MakeError(absl::StatusCode::kResourceExhausted, "DISK_FULL", absl::StrCat(doing, ": ", error.message()),
                     "Disken är full: databasen är som den var. Ge plats och försök igen.");
  }
  return MakeError(absl::StatusCode::kFailedPrecondition, "STORE_READ_ONLY", absl::StrCat(doing, ": ", error.message()),
                   "Databasen är som den var: filen kunde inte läggas på plats. Se över mappens rättigheter.");
}

}  // namespace

absl::Status RestoreSqlite(const std::string& copy, const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_regular_file(copy, error)) return Damaged(copy, "no such file");
  fs::create_directories(fs::absolute(path).parent_path(), error);
  auto lock = FileLock::Take(path + ".lock");
  if (!lock.ok()) return lock.status();
  const std::string coming = path + ".coming";
  fs::copy_file(copy, coming, fs::copy_options::overwrite_existing, error);
  if (error) return Failed(error, "copying");
  // Looking at it makes files beside it, which the copy given should not get.
  absl::Status whole = CheckWhole(coming, copy);
  for (const char* beside : {"-wal", "-shm"}) fs::remove(coming + beside, error);
  if (!whole.ok()) {
    fs::remove(coming, error);
    return whole;
  }
  for (const char* part : {"", "-wal", "-shm"}) {
    if (!fs::exists(path + part, error)) continue;
    fs::rename(path + part, absl::StrCat(path, ".replaced", part), error);
    if (error) return Failed(error, "keeping what was there");
  }
  fs::rename(coming, path, error);
  return error ? Failed(error, "putting it in place") : absl::OkStatus();
}

}  // namespace arendegang::storage
