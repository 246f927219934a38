#include "services/archive/check.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "services/access/event_log.h"
#include "services/base/sha256.h"

namespace arendegang::archive {
namespace {

using storage::Row;
using storage::Sql;
using storage::Transaction;

absl::Status CheckEngine(Transaction& transaction, v1::CheckResponse* response) {
  absl::Status status = transaction.Query(Sql("PRAGMA integrity_check"), {}, [&](const Row& row) {
    if (row.Text(0) != "ok") response->add_problems(absl::StrCat("Databasfilen är skadad: ", row.Text(0)));
  });
  if (!status.ok()) return status;
  return transaction.Query(Sql("PRAGMA foreign_key_check"), {}, [&](const Row& row) {
    response->add_problems(
        absl::StrCat("Rad ", row.Number(1), " i tabellen ", row.Text(0), " hänvisar till något som inte finns."));
  });
}

absl::Status CheckDocuments(Transaction& transaction, v1::CheckResponse* response) {
  struct Version {
    int64_t upload;
    std::string name;
    std::string sha256;
  };
  std::vector<Version> versions;
  absl::Status status = transaction.Query(
      Sql("SELECT u.id, v.file_name, v.sha256 FROM document_versions v LEFT JOIN uploads u ON u.version_id = v.id "
          "ORDER BY v.id"),
      {}, [&](const Row& row) {
        versions.push_back({row.Number(0), std::string(row.Text(1)), std::string(row.Text(2))});
      });
  for (const Version& version : versions) {
    if (!status.ok()) return status;
    Sha256 sha256;
    status = transaction.Query(Sql("SELECT bytes FROM upload_chunks WHERE upload_id = $1 ORDER BY chunk"),
                               {version.upload}, [&](const Row& row) { sha256.Add(row.Blob(0)); });
    if (status.ok() && absl::BytesToHexString(sha256.Digest()) != version.sha256) {
      response->add_problems(absl::StrCat("Handlingen ”", version.name, "” är inte längre den som lades in."));
    }
    response->set_documents(response->documents() + 1);
  }
  return status;
}

// How the log is broken, and where.
std::string Told(const access::ChainReport& chain) {
  const std::string place = absl::StrCat("Händelseloggen är bruten vid händelse ", chain.broken_at, ": ");
  switch (chain.damage) {
    case access::Damage::kMissing:
      return absl::StrCat(place, "den saknas.");
    case access::Damage::kContents:
      return absl::StrCat(place, "någon har ändrat vad den säger; dess summa är den ursprungliga.");
    case access::Damage::kDigest:
      return absl::StrCat(place, "någon har ändrat dess summa; vad den säger är det ursprungliga.");
    default:
      return absl::StrCat(place, "någon har ändrat vad den säger eller dess summa.");
  }
}

absl::Status CheckLog(Transaction& transaction, v1::CheckResponse* response) {
  auto chain = access::VerifyEvents(transaction);
  if (!chain.ok()) return chain.status();
  response->set_events(chain->events);
  response->set_last_digest(absl::BytesToHexString(chain->last_digest));
  if (chain->broken_at > 0) response->add_problems(Told(*chain));
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<v1::CheckResponse> Check(const storage::Database& database, const std::vector<AlsoCheck>& also) {
  v1::CheckResponse response;
  absl::Status status = database.Read([&](Transaction& transaction) {
    absl::Status checked = CheckEngine(transaction, &response);
    if (checked.ok()) checked = CheckDocuments(transaction, &response);
    if (checked.ok()) checked = CheckLog(transaction, &response);
    for (const AlsoCheck& each : also) {
      if (checked.ok()) checked = each(transaction, &response);
    }
    return checked;
  });
  if (!status.ok()) return status;
  return response;
}

}  // namespace arendegang::archive
