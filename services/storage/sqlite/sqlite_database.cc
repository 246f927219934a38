#include "services/storage/sqlite/sqlite_database.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/base/error.h"
#include "services/storage/sqlite/connection.h"
#include "services/storage/sqlite/errors.h"
#include "services/storage/sqlite/file_lock.h"

namespace arendegang::storage {
namespace {

constexpr size_t kMostReaders = 16;
// Bodies that share a commit. More would make the first of them wait.
constexpr size_t kMostTogether = 128;

// A body waiting to be written, on the stack of the thread that waits.
struct Waiting {
  Database::Body body;
  absl::Status status;
  bool done = false;
  std::condition_variable turn;
};

absl::StatusOr<std::unique_ptr<Connection>> OpenConnection(const SqliteOptions& options, Connection::Mode mode) {
  auto connection = Connection::Open(options.path, mode);
  if (!connection.ok() || options.extend == nullptr) return connection;
  absl::Status extended = options.extend((*connection)->get());
  if (!extended.ok()) return extended;
  return connection;
}

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(SqliteOptions options, std::unique_ptr<FileLock> lock, std::unique_ptr<Connection> writer)
      : options_(std::move(options)), lock_(std::move(lock)), writer_(std::move(writer)) {}

 private:
  // The first in the queue writes for all that have come by then, and those behind wait.
  absl::Status DoWrite(Body body) override {
    Waiting own{body, absl::OkStatus(), false, {}};
    std::unique_lock lock(queue_mutex_);
    queue_.push_back(&own);
    own.turn.wait(lock, [&] { return own.done || queue_.front() == &own; });
    if (own.done) return own.status;
    std::vector<Waiting*> together(
        queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(std::min(queue_.size(), kMostTogether)));
    lock.unlock();
    Commit(together);
    lock.lock();
    for (Waiting* waiting : together) {
      queue_.pop_front();
      waiting->done = true;
      if (waiting != &own) waiting->turn.notify_one();
    }
    if (!queue_.empty()) queue_.front()->turn.notify_one();
    return own.status;
  }

  void Commit(const std::vector<Waiting*>& together) {
    absl::Status status = writer_->Control(Sql("BEGIN IMMEDIATE"));
    size_t ran = 0;
    for (; ran < together.size() && status.ok(); ++ran) {
      RunBody(together[ran]);
      // A full disk rolls back the whole transaction, with what others had written in it.
      if (!writer_->InTransaction()) status = together[ran]->status;
    }
    if (status.ok()) status = writer_->Control(Sql("COMMIT"));
    if (status.ok()) return commits().Tell();
    if (writer_->InTransaction()) writer_->Control(Sql("ROLLBACK")).IgnoreError();
    for (Waiting* waiting : together) {
      if (waiting->status.ok()) waiting->status = status;
    }
  }

  void RunBody(Waiting* waiting) {
    absl::Status status = writer_->Control(Sql("SAVEPOINT body"));
    if (status.ok()) status = waiting->body(*writer_);
    waiting->status = status;
    if (!writer_->InTransaction()) return;
    if (!status.ok()) waiting->status.Update(writer_->Control(Sql("ROLLBACK TO body")));
    waiting->status.Update(writer_->Control(Sql("RELEASE body")));
  }

  absl::Status DoRead(Body body) const override {
    absl::StatusOr<std::unique_ptr<Connection>> reader = TakeReader();
    if (!reader.ok()) return reader.status();
    absl::Status status = (*reader)->Control(Sql("BEGIN"));
    if (status.ok()) status = body(**reader);
    if ((*reader)->InTransaction()) status.Update((*reader)->Control(Sql("COMMIT")));
    std::lock_guard lock(readers_mutex_);
    idle_.push_back(*std::move(reader));
    reader_idle_.notify_one();
    return status;
  }

  absl::StatusOr<std::unique_ptr<Connection>> TakeReader() const {
    std::unique_lock lock(readers_mutex_);
    reader_idle_.wait(lock, [&] { return !idle_.empty() || readers_ < kMostReaders; });
    if (!idle_.empty()) {
      auto reader = std::move(idle_.back());
      idle_.pop_back();
      return reader;
    }
    auto reader = OpenConnection(options_, Connection::Mode::kRead);
    readers_ += reader.ok();
    return reader;
  }

  // VACUUM needs a connection that may write, though it writes nothing here.
  absl::Status DoCopyTo(const std::string& path) const override {
    if (std::filesystem::exists(path)) return absl::AlreadyExistsError(absl::StrCat("there is a file ", path));
    auto connection = OpenConnection(options_, Connection::Mode::kWrite);
    if (!connection.ok()) return connection.status();
    return static_cast<Transaction&>(**connection).Run(Sql("VACUUM INTO $1"), {path}).status();
  }

  const SqliteOptions options_;
  const std::unique_ptr<FileLock> lock_;
  const std::unique_ptr<Connection> writer_;  // used by the first in the queue

  std::mutex queue_mutex_;
  std::deque<Waiting*> queue_;

  mutable std::mutex readers_mutex_;
  mutable std::condition_variable reader_idle_;
  mutable std::vector<std::unique_ptr<Connection>> idle_;
  mutable size_t readers_ = 0;
};

absl::Status RunMigration(Connection* connection, const Migration& migration, const std::string& now) {
  absl::Status status = connection->Control(Sql("BEGIN IMMEDIATE"));
  if (status.ok()) status = connection->RunScript(migration.sql);
  if (status.ok()) status = NoteMigration(*connection, migration, now);
  if (status.ok()) status = connection->Control(Sql("COMMIT"));
  if (!status.ok() && connection->InTransaction()) connection->Control(Sql("ROLLBACK")).IgnoreError();
  return status;
}

absl::Status Migrate(Connection* connection, const SqliteOptions& options, const std::vector<Migration>& migrations) {
  absl::StatusOr<int> schema = SchemaOf(*connection, migrations);
  if (!schema.ok()) return schema.status();
  auto next = static_cast<size_t>(*schema);
  if (next > 0 && next < migrations.size()) {
    const std::string kept = absl::StrFormat("%s.before-%04d", options.path, migrations[next].number);
    std::filesystem::remove(kept);  // of an attempt that did not end
    absl::Status status = static_cast<Transaction*>(connection)->Run(Sql("VACUUM INTO $1"), {kept}).status();
    if (!status.ok()) return status;
  }
  for (; next < migrations.size(); ++next) {
    absl::Status status = RunMigration(connection, migrations[next], options.now);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::unique_ptr<Database>> OpenSqlite(const SqliteOptions& options,
                                                     const std::vector<Migration>& migrations) {
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::absolute(options.path).parent_path(), error);
  absl::StatusOr<std::unique_ptr<FileLock>> lock = FileLock::Take(options.path + ".lock");
  if (!lock.ok()) return lock.status();
  absl::StatusOr<std::unique_ptr<Connection>> writer = OpenConnection(options, Connection::Mode::kWrite);
  if (!writer.ok()) return writer.status();
  absl::Status status = Migrate(writer->get(), options, migrations);
  if (!status.ok()) return status;
  return std::make_unique<SqliteDatabase>(options, *std::move(lock), *std::move(writer));
}

}  // namespace arendegang::storage
