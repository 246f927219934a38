#include "services/signature/authority_store.h"

namespace arendegang::signature {

using storage::Row;
using storage::Sql;
using storage::Transaction;

absl::StatusOr<std::optional<signing::Credentials>> FindAuthority(Transaction& transaction) {
  std::optional<signing::Credentials> authority;
  absl::Status status =
      transaction.Query(Sql("SELECT certificate, key FROM authority WHERE id = 1"), {}, [&](const Row& row) {
        authority.emplace();
        authority->certificate = std::string(row.Text(0));
        authority->key = std::string(row.Text(1));
      });
  if (!status.ok()) return status;
  return authority;
}

absl::Status InsertAuthority(Transaction& transaction, const signing::Credentials& authority, const std::string& now) {
  return transaction
      .Run(Sql("INSERT INTO authority (id, certificate, key, create_time) VALUES (1, $1, $2, $3)"),
           {authority.certificate, authority.key, now})
      .status();
}

}  // namespace arendegang::signature
