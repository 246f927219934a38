#include "services/storage/sqlite/errors.h"

#include "absl/strings/str_cat.h"
#include "services/base/error.h"
#include "services/base/log.h"

namespace arendegang::storage {

absl::Status ErrorOf(sqlite3* connection, const char* doing) {
  const int code = sqlite3_extended_errcode(connection);
  const std::string cause = absl::StrCat(doing, ": ", sqlite3_errmsg(connection), " (", code, ")");
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
      return absl::AlreadyExistsError(cause);
    default:
      break;
  }
  if ((code & 0xFF) == SQLITE_CONSTRAINT) return absl::FailedPreconditionError(cause);
  Log(Severity::kError, "storage", {{"cause", cause}});
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return MakeError(absl::StatusCode::kResourceExhausted, "DISK_FULL", cause,
                       "Disken är full: ingenting sparades. Be driften ge plats, och försök igen.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return MakeError(absl::StatusCode::kFailedPrecondition, "STORE_READ_ONLY", cause,
                       "Databasen går inte att skriva: ingenting sparades. Be driften se över filens rättigheter.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return MakeError(absl::StatusCode::kDataLoss, "STORE_CORRUPT", cause,
                       "Databasen är skadad. Be driften återställa den senaste säkerhetskopian.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
      return MakeError(
          absl::StatusCode::kUnavailable, "STORE_FAILED", cause,
          "Databasen svarade inte: ingenting sparades. Försök igen; kvarstår felet, be driften se i loggen.");
    default:
      return absl::InternalError(cause);
  }
}

}  // namespace arendegang::storage
