#include "services/papers/published_store.h"

#include <utility>

#include "services/base/resource.h"
#include "services/storage/statement.h"

namespace arendegang::papers {
namespace {

using storage::Row;
using storage::Sql;
using storage::TextOrNull;
using storage::Transaction;

v1::PublishedMinutes PublishedOf(const Row& row) {
  v1::PublishedMinutes minutes;
  minutes.set_meeting(
      meetings::NameOf(meetings::MeetingName{std::string(row.Text(0)), static_cast<int>(row.Number(1)), ""}));
  minutes.set_meeting_date(std::string(row.Text(2)));
  minutes.set_committee_title(std::string(row.Text(3)));
  return minutes;
}

// Of a committee, a number and a day, or of all. What was taken in finished is settled too, but nobody certified it
// here: it has no justering.
absl::StatusOr<std::vector<v1::PublishedMinutes>> Published(Transaction& transaction,
                                                            const meetings::MeetingName& name) {
  std::vector<v1::PublishedMinutes> published;
  absl::Status status = transaction.Query(
      Sql("SELECT m.committee, m.number, m.meeting_date, c.title FROM meetings m "
          "JOIN committees c ON c.id = m.committee WHERE c.publish_minutes = 1 AND m.settled = 1 "
          "AND m.cancelled_reason = '' AND EXISTS (SELECT 1 FROM justeringar j WHERE j.meeting_id = m.id "
          "AND j.immediate = 0 AND j.justering_date IS NOT NULL AND j.withdrawn_time IS NULL) "
          "AND ($1 IS NULL OR m.committee = $1) AND ($2 = 0 OR m.number = $2) AND ($3 IS NULL OR m.meeting_date = $3) "
          "ORDER BY c.title, m.committee, m.meeting_date DESC, m.number DESC"),
      {TextOrNull(name.committee), name.number, TextOrNull(name.date)},
      [&](const Row& row) { published.push_back(PublishedOf(row)); });
  if (!status.ok()) return status;
  return published;
}

}  // namespace

absl::StatusOr<std::vector<v1::PublishedMinutes>> AllPublished(Transaction& transaction) {
  return Published(transaction, {});
}

absl::StatusOr<v1::PublishedMinutes> FindPublished(Transaction& transaction, const meetings::MeetingName& name) {
  auto found = Published(transaction, name);
  if (!found.ok()) return found.status();
  if (found->size() != 1) return NotFound(meetings::NameOf(name));
  return std::move(found->front());
}

}  // namespace arendegang::papers
