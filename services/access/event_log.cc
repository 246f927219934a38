#include "services/access/event_log.h"

#include "absl/strings/str_cat.h"
#include "google/protobuf/text_format.h"
#include "services/base/sha256.h"

namespace arendegang::access {
namespace {

using storage::Bytes;
using storage::Row;
using storage::Sql;

// Over the digest before and every part with its length, so that no two events have the same text.
std::string DigestOf(const LoggedEvent& event, absl::string_view digest_before) {
  Sha256 sha256;
  sha256.Add(digest_before);
  sha256.Add(absl::StrCat(event.number));
  for (const std::string* part :
       {&event.time, &event.actor, &event.method, &event.resource, &event.before, &event.after}) {
    sha256.Add(absl::StrCat("\n", part->size(), ":"));
    sha256.Add(*part);
  }
  return sha256.Digest();
}

LoggedEvent EventOf(const Row& row) {
  return {row.Number(0),
          std::string(row.Text(1)),
          std::string(row.Text(2)),
          std::string(row.Text(3)),
          std::string(row.Text(4)),
          std::string(row.Text(5)),
          std::string(row.Text(6)),
          std::string(row.Blob(7))};
}

// Follows the chain event by event, in their order.
class Chain {
 public:
  void Add(const LoggedEvent& event) {
    ++report_.events;
    if (report_.damage == Damage::kUnclear && event.number == report_.broken_at + 1) Clear(event);
    if (report_.broken_at == 0) Follow(event);
    report_.last_number = event.number;
    report_.last_digest = event.digest;
  }

  const ChainReport& report() const { return report_; }

 private:
  void Follow(const LoggedEvent& event) {
    const int64_t due = report_.last_number + 1;
    due_digest_ = DigestOf(event, report_.last_digest);
    if (event.number == due && event.digest == due_digest_) return;
    report_.broken_at = due;
    report_.damage = event.number == due ? Damage::kUnclear : Damage::kMissing;
  }

  // `event` comes after the broken one.
  void Clear(const LoggedEvent& event) {
    if (event.digest == DigestOf(event, report_.last_digest)) report_.damage = Damage::kContents;
    if (event.digest == DigestOf(event, due_digest_)) report_.damage = Damage::kDigest;
  }

  ChainReport report_;
  std::string due_digest_;  // that the broken event would have
};

}  // namespace

absl::StatusOr<LoggedEvent> LastEvent(storage::Transaction& transaction) {
  LoggedEvent last;
  absl::Status status =
      transaction.Query(Sql("SELECT number, digest FROM events ORDER BY number DESC LIMIT 1"), {}, [&](const Row& row) {
        last.number = row.Number(0);
        last.digest = std::string(row.Blob(1));
      });
  if (!status.ok()) return status;
  return last;
}

absl::Status AppendEvent(storage::Transaction& transaction, LoggedEvent event) {
  auto last = LastEvent(transaction);
  if (!last.ok()) return last.status();
  event.number = last->number + 1;
  return transaction
      .Run(Sql("INSERT INTO events (number, event_time, actor, method, resource, before, after, digest) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
           {event.number, event.time, event.actor, event.method, event.resource, event.before, event.after,
            Bytes{DigestOf(event, last->digest)}})
      .status();
}

absl::Status ReadEvents(storage::Transaction& transaction, const std::string& resource, int64_t after, int64_t most,
                        absl::FunctionRef<void(const LoggedEvent&)> each) {
  auto pass = [&](const Row& row) { each(EventOf(row)); };
  if (resource.empty()) {
    return transaction.Query(Sql("SELECT number, event_time, actor, method, resource, before, after, digest "
                                 "FROM events WHERE number > $1 ORDER BY number LIMIT $2"),
                             {after, most}, pass);
  }
  // "0" is the character after "/": what is below a resource lies between the two.
  return transaction.Query(Sql("SELECT number, event_time, actor, method, resource, before, after, digest "
                               "FROM events WHERE (resource = $1 OR (resource > $2 AND resource < $3)) "
                               "AND number > $4 ORDER BY number LIMIT $5"),
                           {resource, resource + "/", resource + "0", after, most}, pass);
}

absl::StatusOr<NewEvents> EventsAfter(storage::Transaction& transaction, int64_t after) {
  NewEvents found;
  found.last = after;
  absl::Status status = transaction.Query(Sql("SELECT number, resource FROM events WHERE number > $1 ORDER BY number"),
                                          {after}, [&](const Row& row) {
                                            found.last = row.Number(0);
                                            found.resources.emplace(row.Text(1));
                                          });
  if (!status.ok()) return status;
  return found;
}

absl::StatusOr<ChainReport> VerifyEvents(storage::Transaction& transaction) {
  Chain chain;
  absl::Status status = ReadEvents(transaction, "", 0, INT64_MAX, [&](const LoggedEvent& event) { chain.Add(event); });
  if (!status.ok()) return status;
  return chain.report();
}

std::string AsText(const google::protobuf::Message* message) {
  std::string text;
  if (message == nullptr) return text;
  google::protobuf::TextFormat::Printer printer;
  printer.SetSingleLineMode(true);
  printer.SetUseUtf8StringEscaping(true);
  printer.PrintToString(*message, &text);
  return text;
}

}  // namespace arendegang::access
