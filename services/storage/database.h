// The database of the service: one file, one writer, readers beside it. A write that was answered is on the disk.
//
//   auto database = OpenSqlite(options);
//   absl::Status status = (*database)->Write([&](Transaction& transaction) {
//     return transaction.Run(Sql("INSERT INTO committees (id) VALUES ($1)"), {"hvn"}).status();
//   });
#pragma once

#include <memory>
#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/storage/commits.h"
#include "services/storage/transaction.h"

namespace arendegang::storage {

class Database {
 public:
  // A body may be run again, so it has no effects but those on the transaction and on what it writes from the start.
  using Body = absl::FunctionRef<absl::Status(Transaction&)>;
  virtual ~Database() = default;

  // Runs `body` and makes what it wrote durable; writes nothing if it fails. Bodies that wait at the same time share a
  // commit, and each is answered when that is on the disk. A body must not call Write itself.
  // Errors: those of the body; RESOURCE_EXHAUSTED with DISK_FULL, FAILED_PRECONDITION with STORE_READ_ONLY, UNAVAILABLE
  // with STORE_FAILED, DATA_LOSS with STORE_CORRUPT.
  absl::Status Write(Body body) { return DoWrite(body); }

  // Runs `body` on one state of the database, beside writers. Errors: as Write.
  absl::Status Read(Body body) const { return DoRead(body); }

  // Writes a copy of one state of the database to a new file, while writing goes on. Errors: as Write;
  // ALREADY_EXISTS if there is such a file.
  absl::Status CopyTo(const std::string& path) const { return DoCopyTo(path); }

  // Is told of every commit. Whoever else has news for those who wait on it may tell it too.
  Commits& commits() { return commits_; }

 private:
  virtual absl::Status DoWrite(Body body) = 0;
  virtual absl::Status DoRead(Body body) const = 0;
  virtual absl::Status DoCopyTo(const std::string& path) const = 0;

  Commits commits_;
};

}  // namespace arendegang::storage
